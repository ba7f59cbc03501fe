import { describe, expect, test } from 'vitest'
import { decideComparison } from './benchmark.ts'
import type { Cell } from './cell.ts'

const between = (low: number, high: number): Cell => ({ value: (low + high) / 2, status: 'final', low, high })
const exactly = (value: number): Cell => ({ value, status: 'final' })
const zeist = (cell: Cell) => ({ place: 'GM0355', cell })
const country = (cell: Cell) => ({ place: 'NL00', cell })

describe('comparison with a benchmark', () => {
  // FingertipsNext, BenchmarkComparisonEngine unit tests (MIT), commit d1600f4a.
  test.each([
    [10, 20, 25, 'higher-is-better', { position: 'lower', judgement: 'worse' }],
    [10, 20, 25, 'higher-is-worse', { position: 'lower', judgement: 'better' }],
    [10, 20, 25, 'neither', { position: 'lower' }],
    [10, 20, 20, 'higher-is-better', { position: 'similar' }],
    [10, 20, 10, 'higher-is-better', { position: 'similar' }],
    [10, 20, 9.99, 'higher-is-better', { position: 'higher', judgement: 'better' }],
  ] as const)('of %d to %d with %d, %s, is as published', (low, high, benchmark, direction, expected) => {
    const found = decideComparison(zeist(between(low, high)), country(exactly(benchmark)), direction)
    expect(found).toEqual(expected)
  })
  test('is not made without limits: the number alone does not say whether a difference is real', () => {
    expect(decideComparison(zeist(exactly(3)), country(exactly(9)), 'neither')).toEqual({
      refused: 'no-limits',
    })
  })
  test('is not made with limits that are no numbers or stand the wrong way round', () => {
    const broken: Cell = { value: 3, status: 'final', low: Number.NaN, high: 4 }
    expect(decideComparison(zeist(broken), country(exactly(9)), 'neither')).toEqual({ refused: 'no-limits' })
    expect(decideComparison(zeist(between(4, 2)), country(exactly(9)), 'neither')).toEqual({
      refused: 'no-limits',
    })
  })
  test('is not made with itself', () => {
    expect(decideComparison(country(between(1, 2)), country(exactly(9)), 'neither')).toEqual({
      refused: 'same-area',
    })
  })
  test('is not made when one of both is missing', () => {
    const missing: Cell = { missing: 'suppressed' }
    expect(decideComparison(zeist(missing), country(exactly(9)), 'neither')).toEqual({
      refused: 'value-missing',
    })
    expect(decideComparison(zeist(between(1, 2)), country(missing), 'neither')).toEqual({
      refused: 'benchmark-missing',
    })
  })
})
