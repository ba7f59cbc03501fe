import { describe, expect, test } from 'vitest'
import { fillRings, type Grid, type Ring } from './raster.ts'

const grid: Grid = { x: 100, y: 200, cell: 10, width: 6, height: 4 }

function picture(rings: readonly Ring[]): string[] {
  const rows = Array.from({ length: grid.height }, () => Array<string>(grid.width).fill('.'))
  fillRings(grid, rings, (row, from, to) => {
    for (let column = from; column < to; column++) rows[row]![column] = '#'
  })
  return rows.map((row) => row.join('')).reverse()
}

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]

describe('filling cells', () => {
  test('takes the cells whose centre lies inside', () => {
    expect(picture([box(114, 206, 136, 236)])).toEqual(['.###..', '.###..', '.###..', '......'])
  })

  test('leaves holes out and adds other parts', () => {
    const rings = [box(100, 200, 140, 240), box(110, 210, 130, 230), box(150, 200, 160, 210)]
    expect(picture(rings)).toEqual(['####..', '#..#..', '#..#..', '####.#'])
  })

  test('clips what lies beyond the grid', () => {
    expect(picture([box(0, 0, 999, 999)])).toEqual(['######', '######', '######', '######'])
    expect(picture([box(0, 0, 50, 50)]).join('')).not.toContain('#')
  })

  test('gives two neighbours each cell exactly once, also when the border runs through centres', () => {
    const cells = new Map<string, number>()
    for (const ring of [box(100, 200, 125, 240), box(125, 200, 160, 240)])
      fillRings(grid, [ring], (row, from, to) => {
        for (let column = from; column < to; column++)
          cells.set(`${row} ${column}`, (cells.get(`${row} ${column}`) ?? 0) + 1)
      })
    expect([...cells.values()]).toEqual(Array(24).fill(1))
  })

  test('ignores rings without an inside', () => {
    expect(
      picture([
        [],
        [[110, 210]],
        [
          [100, 215],
          [160, 215],
        ],
      ]).join(''),
    ).not.toContain('#')
  })
})
