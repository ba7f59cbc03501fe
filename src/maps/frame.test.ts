import { describe, expect, test } from 'vitest'
import { fitFrame, linesOf, pathOf, type Ring } from './frame.ts'

const square: Ring = [
  [100_000, 400_000],
  [101_000, 400_000],
  [101_000, 401_000],
  [100_000, 401_000],
]
const east: Ring = square.map(([x, y]) => [x + 1000, y] as const)
const size = { width: 208, maxHeight: 500, margin: 4 }

describe('the frame of a map', () => {
  test('fits all rings, north up', () => {
    const frame = fitFrame([[square], [east]], size)!
    expect(frame).toMatchObject({ width: 208, height: 108, scale: 0.1 })
    expect(pathOf([square], frame)).toBe('M4 104l100 0 0-100-100 0z')
  })
  test('keeps neighbours together: a shared border is the same line', () => {
    const frame = fitFrame([[square], [east]], size)!
    expect(pathOf([east], frame)).toBe('M104 104l100 0 0-100-100 0z')
  })
  test('leaves a line open', () => {
    const frame = fitFrame([[square], [east]], size)!
    expect(linesOf([square.slice(0, 3)], frame)).toBe('M4 104l100 0 0-100')
  })
  test('narrows a shape that would become too high', () => {
    const high: Ring = [
      [0, 0],
      [10, 0],
      [10, 1000],
      [0, 1000],
    ]
    const frame = fitFrame([[high]], size)!
    expect(frame.height).toBe(500)
    expect(frame.width).toBeLessThan(20)
  })
  test('is absent without a point', () => {
    expect(fitFrame([], size)).toBeUndefined()
    expect(fitFrame([[], [[]]], size)).toBeUndefined()
  })
  test('draws a place that is too small to see as a dot: a place never vanishes', () => {
    const frame = fitFrame([[square]], size)!
    const tiny: Ring = square.map(
      ([x, y]) => [100_500 + (x - 100_000) / 1e5, 400_500 + (y - 400_000) / 1e5] as const,
    )
    expect(pathOf([tiny], frame)).toMatch(/^M[\d.]+ [\d.]+h1v1h-1z$/)
    expect(pathOf([square, tiny], frame).match(/M/g)).toHaveLength(1)
    expect(pathOf([], frame)).toBe('')
  })
  test('writes steps that browsers read back as the same points', () => {
    const frame = { width: 10, height: 10, scale: 1, west: 0, north: 10, margin: 0 }
    expect(
      pathOf(
        [
          [
            [0.5, 10],
            [0.2, 9.9],
            [1, 9],
          ],
        ],
        frame,
      ),
    ).toBe('M0.5 0l-.3 .1 .8 .9z')
  })
})
