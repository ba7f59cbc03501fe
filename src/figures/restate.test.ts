import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MissingReason, Status } from './cell.ts'
import { type Column, cellAt, missingFlag, presentFlag } from './column.ts'
import { type Crosswalk, type CrosswalkPart, restateColumn } from './restate.ts'

function columnOf(
  entries: readonly (number | MissingReason)[],
  status: Status = 'final',
  decimals = 0,
): Column {
  return {
    indicator: 'older',
    period: 2012,
    level: 'municipality',
    vintage: 2012,
    decimals,
    edition: 7,
    values: Int32Array.from(entries, (e) => (typeof e === 'number' ? Math.round(e * 10 ** decimals) : 0)),
    flags: Uint8Array.from(entries, (e) => (typeof e === 'number' ? presentFlag(status) : missingFlag(e))),
  }
}
const crosswalkOf = (...targets: CrosswalkPart[][]): Crosswalk => ({
  level: 'municipality',
  from: 2012,
  to: 2024,
  targets,
})
const part = (source: number, share = 1): CrosswalkPart => ({ source, share })
const cellsOf = (column: Column | undefined) => {
  expect(column).toBeDefined()
  return Array.from(column!.values, (_, i) => cellAt(column!, i))
}

describe('counts on the borders of today', () => {
  test('stay untouched and unmarked where an area is what it was', () => {
    const restated = restateColumn(
      columnOf([10, 20], 'provisional'),
      crosswalkOf([part(0)], [part(1)]),
      'sum',
    )
    expect(cellsOf(restated)).toEqual([
      { value: 10, status: 'provisional' },
      { value: 20, status: 'provisional' },
    ])
    expect(restated).toMatchObject({ vintage: 2024, period: 2012, edition: 7 })
  })
  test('add up when areas merged, and say that they are restated', () => {
    const restated = restateColumn(columnOf([10, 20, 30]), crosswalkOf([part(0), part(2)], [part(1)]), 'sum')
    expect(cellsOf(restated)).toEqual([
      { value: 40, status: 'final', restated: true },
      { value: 20, status: 'final' },
    ])
  })
  test('are an estimate when an area was split, in whole persons and none lost', () => {
    const restated = restateColumn(
      columnOf([101, 20]),
      crosswalkOf([part(0, 0.5), part(1)], [part(0, 0.5)]),
      'sum',
    )
    expect(cellsOf(restated)).toEqual([
      { value: 71, status: 'estimate', restated: true },
      { value: 50, status: 'estimate', restated: true },
    ])
  })
  test('are missing with the reason of a part, and redivided without predecessor', () => {
    const restated = restateColumn(columnOf([10, 'suppressed']), crosswalkOf([part(0), part(1)], []), 'sum')
    expect(cellsOf(restated)).toEqual([{ missing: 'suppressed' }, { missing: 'redivided' }])
  })
  test('keep their total, whatever becomes of the areas', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })
    const source = fc.record({
      count: fc.integer({ min: 0, max: 99_999 }),
      shares,
      offset: fc.nat({ max: 5 }),
    })
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 8 }), (sources) => {
        const targets: CrosswalkPart[][] = Array.from({ length: 10 }, () => [])
        for (const [i, { shares: weights, offset }] of sources.entries()) {
          const total = weights.reduce((a, b) => a + b, 0)
          for (const [j, weight] of weights.entries()) targets[offset + j]!.push(part(i, weight / total))
        }
        const restated = restateColumn(columnOf(sources.map((s) => s.count)), crosswalkOf(...targets), 'sum')!
        const before = sources.reduce((sum, s) => sum + s.count, 0)
        expect(restated.values.reduce((sum, v) => sum + v, 0)).toBe(before)
      }),
    )
  })
})

describe('shares on the borders of today', () => {
  const lonely = columnOf([40, 60, 50], 'estimate', 1)
  const weight = columnOf([1000, 3000, 500])
  test('are weighted by the people of the old areas', () => {
    const restated = restateColumn(lonely, crosswalkOf([part(0), part(1)], [part(2)]), 'weighted', weight)
    expect(cellsOf(restated)).toEqual([
      { value: 55, status: 'estimate', restated: true },
      { value: 50, status: 'estimate' },
    ])
  })
  test('of a part of an area are those of that area, as an estimate', () => {
    const register = columnOf([40, 60, 50], 'final', 1)
    const restated = restateColumn(register, crosswalkOf([part(0, 0.2)]), 'ratio', weight)
    expect(cellsOf(restated)).toEqual([{ value: 40, status: 'estimate', restated: true }])
  })
  test('are redivided when they should be joined without a weight, or may not be joined', () => {
    const merged = crosswalkOf([part(0), part(1)])
    expect(cellsOf(restateColumn(lonely, merged, 'weighted'))).toEqual([{ missing: 'redivided' }])
    expect(cellsOf(restateColumn(lonely, merged, 'refuse', weight))).toEqual([{ missing: 'redivided' }])
  })
  test('pass a missing part only when it is small', () => {
    const holed = columnOf([40, 'suppressed'], 'final', 1)
    const merged = crosswalkOf([part(0), part(1)])
    expect(cellsOf(restateColumn(holed, merged, 'weighted', columnOf([1000, 10])))).toEqual([
      { value: 40, status: 'estimate', restated: true },
    ])
    expect(cellsOf(restateColumn(holed, merged, 'weighted', columnOf([1000, 500])))).toEqual([
      { missing: 'suppressed' },
    ])
  })
})

test('a column, weight or level that does not belong to the crosswalk is not restated', () => {
  const crosswalk = crosswalkOf([part(0)])
  expect(restateColumn({ ...columnOf([1]), vintage: 2020 }, crosswalk, 'sum')).toBeUndefined()
  expect(restateColumn({ ...columnOf([1]), level: 'district' }, crosswalk, 'sum')).toBeUndefined()
  const otherWeight = { ...columnOf([1]), vintage: 2020 }
  expect(restateColumn(columnOf([1]), crosswalk, 'weighted', otherWeight)).toBeUndefined()
})

test('margins are restated with the counts and never made narrower by rounding', () => {
  const column = { ...columnOf([35, 40]), low: Int32Array.of(33, 38), high: Int32Array.of(37, 42) }
  column.flags.fill(presentFlag('final', { margin: true }))
  const [cell] = cellsOf(restateColumn(column, crosswalkOf([part(0), part(1, 0.5)]), 'sum'))
  expect(cell).toEqual({ value: 55, low: 52, high: 58, status: 'estimate', restated: true })
})
