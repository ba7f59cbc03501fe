import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculateAggregate, listNeededColumns } from './aggregate.ts'
import { type Cell, isPresent, type MissingReason, type PresentCell, type Status } from './cell.ts'
import { type Column, missingFlag, presentFlag } from './column.ts'
import type { Aggregation } from './indicator.ts'

type Entry = number | MissingReason
interface Shape {
  readonly status?: Status
  readonly decimals?: number
  readonly margin?: number
  readonly vintage?: number
}

function columnOf(indicator: string, entries: readonly Entry[], shape: Shape = {}): Column {
  const { status = 'final', decimals = 0, margin, vintage = 2024 } = shape
  const scale = 10 ** decimals
  const packed = entries.map((entry) => (typeof entry === 'number' ? Math.round(entry * scale) : 0))
  const flags = entries.map((entry) =>
    typeof entry === 'number' ? presentFlag(status, { margin: margin !== undefined }) : missingFlag(entry),
  )
  const bounds = (by: number) => Int32Array.from(packed, (value) => Math.max(0, value + by * scale))
  return {
    indicator,
    period: 2024,
    level: 'municipality',
    vintage,
    decimals,
    edition: 1,
    values: Int32Array.from(packed),
    flags: Uint8Array.from(flags),
    ...(margin === undefined ? {} : { low: bounds(-margin), high: bounds(margin) }),
  }
}

const refusal = { nl: 'Een mediaan telt niet op.', en: 'A median does not add up.' }
const rules = {
  sum: { rule: 'sum' },
  ratio: { rule: 'ratio', numerator: 'older', denominator: 'people', per: 100 },
  weighted: { rule: 'weighted', weight: 'people' },
  refuse: { rule: 'refuse', reason: refusal },
} as const satisfies Record<string, Aggregation>

const finder = (...columns: Column[]) => {
  const byId = new Map(columns.map((column) => [column.indicator, column]))
  return (id: string) => byId.get(id)
}
const all = (column: Column) => column.values.keys()
const numberIn = (cell: Cell) => (cell as PresentCell).value

describe('counts', () => {
  // CBS, Kerncijfers wijken en buurten 2024 (85984NED), CC BY 4.0: 65+ in Utrecht, Zeist, De Bilt and Bunnik.
  const older = columnOf('older', [40261, 14410, 10704, 3634])
  test('add up to what CBS counts in four gemeenten together', () => {
    const found = calculateAggregate({ id: 'older', aggregation: rules.sum }, all(older), finder(older))
    expect(found).toEqual({
      cell: { value: 69009, status: 'final' },
      coverage: { areasUsed: 4, areasMissing: 0, missingPositions: [] },
    })
  })
  test('with a missing part are missing with its reason, and say which part and how much is covered', () => {
    const holed = columnOf('older', [40261, 'suppressed', 10704, 'not-collected'])
    const people = columnOf('people', [70, 10, 15, 5])
    const found = calculateAggregate(
      { id: 'older', aggregation: rules.sum },
      [3, 2, 1, 0],
      finder(holed, people),
      {
        coverageBy: 'people',
      },
    )
    expect(found.cell).toEqual({ missing: 'suppressed' })
    expect(found.coverage).toEqual({
      areasUsed: 2,
      areasMissing: 2,
      missingPositions: [1, 3],
      weightShare: expect.closeTo(0.85, 12),
    })
  })
  test('leave out a reason only when the caller states it', () => {
    const holed = columnOf('older', [5, 'not-applicable', 7])
    const indicator = { id: 'older', aggregation: rules.sum }
    expect(calculateAggregate(indicator, all(holed), finder(holed)).cell).toEqual({
      missing: 'not-applicable',
    })
    const stated = calculateAggregate(indicator, all(holed), finder(holed), { leaveOut: ['not-applicable'] })
    expect(stated.cell).toEqual({ value: 12, status: 'final' })
  })
  test('are exact also with decimals', () => {
    const column = columnOf(
      'older',
      Array.from({ length: 10 }, () => 0.1),
      { decimals: 1 },
    )
    const found = calculateAggregate({ id: 'older', aggregation: rules.sum }, all(column), finder(column))
    expect(numberIn(found.cell)).toBe(1)
  })
  test('add up what rounding left open, and keep the least certain status', () => {
    const rounded = columnOf('older', [35, 40, 5], { margin: 2, status: 'provisional' })
    const found = calculateAggregate({ id: 'older', aggregation: rules.sum }, all(rounded), finder(rounded))
    expect(found.cell).toEqual({ value: 80, low: 74, high: 86, status: 'provisional' })
  })
  test('of an area named twice count it once, and outside the column are redivided', () => {
    const indicator = { id: 'older', aggregation: rules.sum }
    expect(numberIn(calculateAggregate(indicator, [0, 1, 1, 0], finder(older)).cell)).toBe(54671)
    expect(calculateAggregate(indicator, [0, 99], finder(older)).cell).toEqual({ missing: 'redivided' })
  })
  test('of no areas, or of a column that is not there, are missing', () => {
    const indicator = { id: 'older', aggregation: rules.sum }
    expect(calculateAggregate(indicator, [], finder(older)).cell).toEqual({ missing: 'not-applicable' })
    expect(calculateAggregate(indicator, [0, 1], finder()).cell).toEqual({ missing: 'not-collected' })
  })
})

describe('ratios', () => {
  const indicator = { id: 'share-65-plus', aggregation: rules.ratio }
  test('are the sum of the parts over the sum of the wholes, not the mean of percentages', () => {
    // CBS 85984NED, 2024: 65+ and inhabitants of Zeist and Bunnik.
    const older = columnOf('older', [14410, 3634])
    const people = columnOf('people', [66641, 16108])
    const found = calculateAggregate(indicator, [0, 1], finder(older, people))
    expect(numberIn(found.cell)).toBeCloseTo((18044 / 82749) * 100, 12)
    expect(found.coverage.weightShare).toBe(1)
    expect(listNeededColumns(indicator)).toEqual(['share-65-plus', 'older', 'people'])
  })
  test('bear a small missing part, as an estimate that says what it covers', () => {
    const found = calculateAggregate(
      indicator,
      [0, 1, 2],
      finder(columnOf('older', [200, 300, 'suppressed']), columnOf('people', [1000, 960, 40])),
    )
    expect(found.cell).toMatchObject({ status: 'estimate', value: expect.closeTo((500 / 1960) * 100, 12) })
    expect(found.coverage).toMatchObject({ areasMissing: 1, missingPositions: [2], weightShare: 0.98 })
  })
  test('are missing when the missing part has 5 % or more of the denominator', () => {
    const found = calculateAggregate(
      indicator,
      [0, 1],
      finder(columnOf('older', [200, 'suppressed']), columnOf('people', [950, 50])),
    )
    expect(found.cell).toEqual({ missing: 'suppressed' })
    expect(found.coverage.weightShare).toBe(0.95)
  })
  test('are missing when a denominator is unknown: how much is missed is then unknown too', () => {
    const columns = finder(columnOf('older', [200, 1]), columnOf('people', [950, 'unreadable']))
    const found = calculateAggregate(indicator, [0, 1], columns)
    expect(found.cell).toEqual({ missing: 'unreadable' })
    expect(found.coverage).not.toHaveProperty('weightShare')
  })
  test('do not miss the numerator of an area without people, and need people somewhere', () => {
    const older = columnOf('older', [200, 'not-applicable'])
    expect(calculateAggregate(indicator, [0, 1], finder(older, columnOf('people', [800, 0]))).cell).toEqual({
      value: 25,
      status: 'final',
    })
    expect(calculateAggregate(indicator, [0, 1], finder(older, columnOf('people', [0, 0]))).cell).toEqual({
      missing: 'not-applicable',
    })
  })
  test('have bounds from the rounding of both counts', () => {
    const columns = finder(
      columnOf('older', [10, 20], { margin: 2 }),
      columnOf('people', [40, 60], { margin: 2 }),
    )
    const cell = calculateAggregate(indicator, [0, 1], columns).cell as PresentCell
    expect([cell.value, cell.low, cell.high]).toEqual([30, (26 / 104) * 100, (34 / 96) * 100])
  })
  test('of two divisions are not made', () => {
    const columns = finder(columnOf('older', [1, 2]), columnOf('people', [9, 9], { vintage: 2020 }))
    expect(calculateAggregate(indicator, [0, 1], columns).cell).toEqual({ missing: 'redivided' })
  })
})

describe('weighted values', () => {
  const indicator = { id: 'lonely', aggregation: rules.weighted }
  const people = columnOf('people', [1000, 3000])
  test('are weighted, and model estimates stay estimates with the mean of their margins', () => {
    const lonely = columnOf('lonely', [40, 60], { status: 'estimate', decimals: 1, margin: 4 })
    const { cell } = calculateAggregate(indicator, [1, 0], finder(lonely, people))
    expect(cell).toEqual({ value: 55, low: 51, high: 59, status: 'estimate' })
  })
  test('are missing without weight, and bear less than 5 % without value', () => {
    const lonely = columnOf('lonely', [40, 60, 'suppressed'])
    const withSmall = finder(lonely, columnOf('people', [1000, 3000, 100]))
    expect(calculateAggregate(indicator, [0, 1, 2], withSmall).cell).toEqual({
      value: 55,
      status: 'estimate',
    })
    const withLarge = finder(lonely, columnOf('people', [1000, 3000, 1000]))
    expect(calculateAggregate(indicator, [0, 1, 2], withLarge).cell).toEqual({ missing: 'suppressed' })
    const unweighted = finder(lonely, columnOf('people', [1000, 'not-collected', 5]))
    expect(calculateAggregate(indicator, [0, 1], unweighted).cell).toEqual({ missing: 'not-collected' })
    expect(calculateAggregate(indicator, [0, 1], finder(lonely)).cell).toEqual({ missing: 'not-collected' })
  })
})

describe('what cannot be aggregated', () => {
  const median = columnOf('income', [30, 40])
  const indicator = { id: 'income', aggregation: rules.refuse }
  test('is refused with the reason of the indicator', () => {
    const found = calculateAggregate(indicator, [0, 1], finder(median))
    expect(found).toMatchObject({ cell: { missing: 'not-applicable' }, refused: refusal })
  })
  test('keeps its own figure when the region is one area', () => {
    expect(calculateAggregate(indicator, [1], finder(median)).cell).toEqual({ value: 40, status: 'final' })
  })
})

describe('for any areas', () => {
  const cellArb = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 900 }) },
    { weight: 1, arbitrary: fc.constantFrom<MissingReason>('suppressed', 'not-collected', 'not-applicable') },
  )
  const areas = fc.array(
    fc.record({ older: cellArb, rest: fc.integer({ min: 1, max: 9000 }), lonely: cellArb, sort: fc.nat() }),
    { minLength: 2, maxLength: 30 },
  )
  const columnsOf = (list: readonly { older: Entry; rest: number; lonely: Entry }[]) =>
    finder(
      columnOf(
        'older',
        list.map((a) => a.older),
      ),
      columnOf(
        'people',
        list.map((a) => (typeof a.older === 'number' ? a.older : 0) + a.rest),
      ),
      columnOf(
        'lonely',
        list.map((a) => a.lonely),
        { decimals: 1, status: 'estimate' },
      ),
    )
  const indicators = [
    { id: 'older', aggregation: rules.sum },
    { id: 'share', aggregation: rules.ratio },
    { id: 'lonely', aggregation: rules.weighted },
  ]

  test('the answer does not depend on the order of the areas', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const positions = [...list.keys()]
        const shuffled = [...positions].sort((a, b) => list[a]!.sort - list[b]!.sort)
        for (const indicator of indicators)
          expect(calculateAggregate(indicator, shuffled, columnsOf(list))).toEqual(
            calculateAggregate(indicator, positions, columnsOf(list)),
          )
      }),
    )
  })
  test('the sum of two halves is the whole', () => {
    fc.assert(
      fc.property(areas, fc.nat(), (list, cut) => {
        const at = cut % (list.length + 1)
        const positions = [...list.keys()]
        const sumOf = (places: number[]) => calculateAggregate(indicators[0]!, places, columnsOf(list)).cell
        const halves = [sumOf(positions.slice(0, at)), sumOf(positions.slice(at))]
        const whole = sumOf(positions)
        if (at === 0 || at === list.length) return
        if (isPresent(whole)) expect(numberIn(halves[0]!) + numberIn(halves[1]!)).toBe(whole.value)
        else expect(halves.some((half) => !isPresent(half))).toBe(true)
      }),
    )
  })
  test('a ratio or weighted value lies between the lowest and highest of its parts', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const find = columnsOf(list)
        for (const indicator of indicators.slice(1)) {
          const { cell, coverage } = calculateAggregate(indicator, list.keys(), find)
          expect(coverage.areasUsed + coverage.areasMissing).toBe(list.length)
          if (!isPresent(cell)) continue
          const parts = list.flatMap((_, i) => {
            const part = calculateAggregate(indicator, [i], find).cell
            return isPresent(part) ? [part.value] : []
          })
          expect(cell.value).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9)
          expect(cell.value).toBeLessThanOrEqual(Math.max(...parts) + 1e-9)
          expect(coverage.weightShare).toBeGreaterThan(0.95)
        }
      }),
    )
  })
})
