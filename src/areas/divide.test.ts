import { describe, expect, test } from 'vitest'
import { divideCells } from './divide.ts'
import type { Grid, Ring } from './raster.ts'
import { spreadLabels, wipeCrumbs } from './spread.ts'

const grid: Grid = { x: 0, y: 0, cell: 1, width: 12, height: 3 }
const everywhere = new Uint8Array(36).fill(1)
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]
const rows = (labels: Uint16Array, width = 12) =>
  Array.from({ length: labels.length / width }, (_, i) => labels.slice(i * width, (i + 1) * width).join(''))

describe('dividing a territory', () => {
  test('puts the border midway in a gap', () => {
    const claims = [
      { label: 1, rings: [box(0, 0, 4, 3)] },
      { label: 2, rings: [box(8, 0, 12, 3)] },
    ]
    expect(rows(divideCells(grid, everywhere, claims, 1))).toEqual(Array(3).fill('111111222222'))
  })

  test('puts the border midway in an overlap', () => {
    const claims = [
      { label: 1, rings: [box(0, 0, 8, 3)] },
      { label: 2, rings: [box(4, 0, 12, 3)] },
    ]
    expect(rows(divideCells(grid, everywhere, claims, 1))).toEqual(Array(3).fill('111111222222'))
  })

  test('lets a shape that lies within another keep what it claims', () => {
    const claims = [
      { label: 2, rings: [box(4, 1, 6, 2)] },
      { label: 1, rings: [box(0, 0, 12, 3)] },
    ]
    expect(rows(divideCells(grid, everywhere, claims, 1))[1]).toBe('111122111111')
  })

  test('labels nothing outside the territory and everything inside it', () => {
    const territory = everywhere.map((_, i) => (i % 12 < 10 ? 1 : 0))
    const labels = divideCells(grid, territory, [{ label: 7, rings: [box(9, 0, 12, 3)] }], 1)
    expect(rows(labels)).toEqual(Array(3).fill('777777777700'))
  })

  test('gives crumbs to their surroundings', () => {
    const claims = [
      { label: 1, rings: [box(0, 0, 5, 3), box(9, 1, 10, 2)] },
      { label: 2, rings: [box(5, 0, 9, 3), box(10, 0, 12, 3), box(9, 0, 10, 1), box(9, 2, 10, 3)] },
    ]
    expect(rows(divideCells(grid, everywhere, claims, 3))[1]).toBe('111112222222')
  })

  test('stays empty when nobody claims anything', () => {
    expect(divideCells(grid, everywhere, [], 1)).toEqual(new Uint16Array(36))
  })
})

describe('spreading labels', () => {
  test('takes the nearest by straight line', () => {
    const seeds = new Uint16Array(25)
    seeds[0] = 1
    seeds[24] = 2
    const spread = rows(spreadLabels(seeds, 5, 5), 5)
    expect(spread[0]).toMatch(/^1111.$/)
    expect(spread[4]).toMatch(/^.2222$/)
  })

  test('never wipes the largest part of a label, however small', () => {
    const labels = Uint16Array.from([1, 0, 2, 2, 0, 1, 1, 0, 2])
    expect(wipeCrumbs(labels, 9, 10)).toBe(2)
    expect([...labels]).toEqual([0, 0, 2, 2, 0, 1, 1, 0, 0])
  })
})
