import { describe, expect, test } from 'vitest'
import type { Ring } from './raster.ts'
import { frameOf, svgLines, svgPath } from './svg-path.ts'

const frame = { west: 0, north: 100, scale: 0.5, width: 50, height: 50 }
const square: Ring = [
  [10, 10],
  [90, 10],
  [90, 91],
  [10, 90],
]

describe('path text', () => {
  test('runs down the page, in relative steps of a tenth', () => {
    expect(svgPath([square], frame)).toBe('M5 45l40 0 0-40.5-40 .5z')
  })

  test('gives neighbours the same rounded points, however odd the scale', () => {
    const odd = { ...frame, scale: 0.0372 }
    const left: Ring = [
      [0, 0],
      [333, 0],
      [333, 777],
      [0, 777],
    ]
    const right: Ring = [
      [333, 0],
      [999, 0],
      [999, 777],
      [333, 777],
    ]
    const points = (path: string) => {
      const numbers = [...path.matchAll(/-?(?:\d+(?:\.\d)?|\.\d)/g)].map(([text]) =>
        Math.round(Number(text) * 10),
      )
      let [x, y] = [0, 0]
      return numbers.flatMap((_, i) => {
        if (i % 2 === 1) return []
        x += numbers[i] ?? 0
        y += numbers[i + 1] ?? 0
        return [`${x},${y}`]
      })
    }
    const common = new Set(points(svgPath([left], odd)))
    expect(points(svgPath([right], odd)).filter((point) => common.has(point))).toHaveLength(2)
  })

  test('leaves out rings that come down to a spot or a dash', () => {
    expect(
      svgPath(
        [
          [
            [10, 10],
            [10.01, 10],
            [10.01, 10.01],
          ],
        ],
        frame,
      ),
    ).toBe('')
    expect(svgPath([], frame)).toBe('')
  })

  test('leaves lines open', () => {
    expect(
      svgLines(
        [
          [
            [0, 100],
            [20, 60],
          ],
        ],
        frame,
      ),
    ).toBe('M0 0l10 20')
  })
})

describe('the frame', () => {
  test('fits and centres, with a margin', () => {
    const wide = frameOf({ west: 1000, south: 2000, east: 3000, north: 3000 }, 220, 220, 10)
    expect(wide.scale).toBeCloseTo(0.1, 12)
    expect((1000 - wide.west) * wide.scale).toBeCloseTo(10, 9)
    expect((wide.north - 3000) * wide.scale).toBeCloseTo(60, 9)
  })

  test('stands a single point', () => {
    const point = frameOf({ west: 5, south: 5, east: 5, north: 5 }, 100, 100)
    expect(Number.isFinite(point.scale)).toBe(true)
    expect((5 - point.west) * point.scale).toBeCloseTo(50, 9)
  })
})
