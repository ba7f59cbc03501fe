import { describe, expect, test } from 'vitest'
import type { AreaCode, AreaLevel } from '../areas/area.ts'
import type { Succession } from '../areas/succession.ts'
import { cellAt } from './column.ts'
import { type MadeColumn, packColumn } from './shelves.testing.ts'
import { bringToToday, createCrosswalks } from './today.ts'

/** De Bilt of today: itself and Maartensdijk, and three tenths of a municipality that was divided. */
const orders: Record<string, readonly AreaCode[]> = {
  '2012 municipality': ['GM0310', 'GM0333', 'GM0344', 'GM0788'],
  '2024 municipality': ['GM0310', 'GM0344'],
  '2020 neighbourhood': ['BU03100101'],
  '2024 neighbourhood': ['BU03100101', 'BU03100102'],
}
const findOrder = (vintage: number, level: AreaLevel) => orders[`${vintage} ${level}`] ?? []
const succession = (code: string, successor: string, share: number): Succession => ({
  code,
  name: code,
  successor,
  share,
  basis: 'people',
})
const crosswalk = createCrosswalks(findOrder, [
  succession('GM0333', 'GM0310', 1),
  succession('GM0788', 'GM0310', 0.3),
  succession('GM0788', 'GM0344', 0.7),
])

const made = (column: Omit<MadeColumn, 'level'>, level: AreaLevel = 'municipality') =>
  packColumn({ ...column, level }, findOrder(column.vintage ?? 2024, level))
const today = (
  columns: Parameters<typeof bringToToday>[0],
  rule: Parameters<typeof bringToToday>[1] = 'sum',
  weights: Parameters<typeof bringToToday>[2] = [],
) => bringToToday(columns, rule, weights, findOrder, crosswalk)

const people2012 = made({
  indicator: 'population',
  period: 2012,
  vintage: 2012,
  cells: { GM0310: 32000, GM0333: 10000, GM0344: 316275, GM0788: 14001 },
})

describe("columns of an older division on today's borders", () => {
  test('counts of merged and divided municipalities add up, lose nobody, and are marked', () => {
    const [column] = today([people2012])
    expect(column?.vintage).toBe(2024)
    expect([0, 1].map((at) => column && cellAt(column, at))).toEqual([
      { value: 46200, status: 'estimate', restated: true },
      { value: 326076, status: 'estimate', restated: true },
    ])
  })

  test('a share is weighted by the people of its own year and division', () => {
    const share = made({
      indicator: 'share-65-plus',
      period: 2012,
      vintage: 2012,
      decimals: 1,
      cells: { GM0310: 20, GM0333: 24, GM0344: 10, GM0788: 'suppressed' },
    })
    const [column] = today([share], 'ratio', [people2012])
    // (32000 x 20 + 10000 x 24) / 42000 = 20.95; a tenth of the people is unknown, so there is none.
    expect(column && cellAt(column, 0)).toEqual({ missing: 'suppressed' })
    expect(column && cellAt(column, 1)).toEqual({ value: 10, status: 'estimate', restated: true })
    const known = made({
      indicator: 'share-65-plus',
      period: 2012,
      vintage: 2012,
      decimals: 1,
      cells: { GM0310: 20, GM0333: 24, GM0344: 10, GM0788: 20 },
    })
    const [whole] = today([known], 'ratio', [people2012])
    // (32000 x 20 + 10000 x 24 + 4200.3 x 20) / 46200.3 = 20.87
    expect(whole && cellAt(whole, 0)).toEqual({ value: 20.9, status: 'estimate', restated: true })
  })

  test('a share without any weight stays missing rather than guessed', () => {
    const share = made({ indicator: 's', period: 2012, vintage: 2012, cells: { GM0310: 20, GM0333: 24 } })
    const [column] = today([share], 'weighted')
    expect(column && cellAt(column, 0)).toEqual({ missing: 'redivided' })
  })

  test('weights of another year and division are looked up by code', () => {
    const share = made({
      indicator: 's',
      period: 2012,
      vintage: 2012,
      cells: { GM0310: 20, GM0333: 30, GM0344: 10, GM0788: 20 },
    })
    const weights = made({ indicator: 'w', period: 2024, cells: { GM0310: 40000, GM0344: 370000 } })
    const [column] = today([share], 'weighted', [weights])
    // Maartensdijk has no weight in 2024: its part cannot be placed.
    expect(column && cellAt(column, 0)).toEqual({ missing: 'redivided' })
  })

  test('a neighbourhood without predecessor says that it was redivided; one that stayed keeps its cell unmarked', () => {
    const loneliness = made(
      {
        indicator: 'lonely-65-plus',
        period: 2020,
        vintage: 2020,
        decimals: 1,
        cells: { BU03100101: { value: 45.1, status: 'estimate' } },
      },
      'neighbourhood',
    )
    const [column] = today([loneliness], 'weighted')
    expect([0, 1].map((at) => column && cellAt(column, at))).toEqual([
      { value: 45.1, status: 'estimate' },
      { missing: 'redivided' },
    ])
  })

  test('the country and the provinces are not redivided', () => {
    const column = packColumn(
      { indicator: 'population', period: 2012, level: 'country', vintage: 2012, cells: { NL00: 16730345 } },
      ['NL00'],
    )
    const [found] = today([column])
    expect(found?.vintage).toBe(2024)
    expect(found && cellAt(found, 0)).toEqual({ value: 16730345, status: 'final' })
  })

  test("one column a year, oldest first: today's division wins, then the newest", () => {
    const old = (period: number, value: number) =>
      made({ indicator: 'population', period, vintage: 2012, cells: { GM0310: value } })
    const now = (period: number, value: number) =>
      made({ indicator: 'population', period, cells: { GM0310: value, GM0344: 1 } })
    const shelf = today([now(2024, 43718), now(2023, 43384), old(2023, 1), old(2012, 32000)])
    expect(shelf.map(({ period }) => period)).toEqual([2012, 2023, 2024])
    expect(shelf[1] && cellAt(shelf[1], 0)).toEqual({ value: 43384, status: 'final' })
  })
})
