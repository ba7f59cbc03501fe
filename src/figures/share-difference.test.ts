import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Estimate } from './interval.ts'
import { calculateShareDifference, decideShareDifference } from './share-difference.ts'

describe('the difference between two areas', () => {
  // R. G. Newcombe (1998), Stat. Med. 17:873-890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('of %i/%i and %i/%i has the published interval', (a, m, b, n, low, high) => {
    const found = calculateShareDifference({ count: a, total: m }, { count: b, total: n }) as Estimate
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })
  test('is similar when 0 lies in the interval, and better or worse by the direction otherwise', () => {
    const [many, few] = [
      { count: 56, total: 70 },
      { count: 48, total: 80 },
    ]
    expect(decideShareDifference(many, few, 'higher-is-worse')).toEqual({
      position: 'higher',
      judgement: 'worse',
    })
    expect(decideShareDifference(few, many, 'higher-is-worse')).toEqual({
      position: 'lower',
      judgement: 'better',
    })
    expect(decideShareDifference(many, few, 'neither')).toEqual({ position: 'higher' })
    expect(decideShareDifference({ count: 5, total: 56 }, { count: 0, total: 29 }, 'neither')).toEqual({
      position: 'similar',
    })
  })
  test('is refused when one of both has nobody or cannot be', () => {
    const some = { count: 1, total: 9 }
    expect(calculateShareDifference(some, { count: 0, total: 0 })).toEqual({ refused: 'nobody-observed' })
    expect(decideShareDifference({ count: 9, total: 1 }, some, 'neither')).toEqual({ refused: 'bad-input' })
  })
  test('turns round when the areas change places, and stays between −1 and 1', () => {
    const proportion = fc
      .record({ total: fc.integer({ min: 1, max: 500 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ total, part }) => ({ total, count: Math.round(total * part) }))
    fc.assert(
      fc.property(proportion, proportion, (one, other) => {
        const there = calculateShareDifference(one, other) as Estimate
        const back = calculateShareDifference(other, one) as Estimate
        expect(there.value).toBeCloseTo(-back.value, 12)
        expect(there.low).toBeCloseTo(-back.high, 12)
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-9)
        expect(there.high).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})
