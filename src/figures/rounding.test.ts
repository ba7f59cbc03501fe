import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Estimate } from './interval.ts'
import { countMargin, ratioMargin, roundToMargin } from './rounding.ts'

describe('the margin that rounding leaves', () => {
  test('is half the step either way and never below nobody', () => {
    expect(countMargin(35, 5)).toEqual({ low: 32.5, high: 37.5 })
    expect(countMargin(0, 5)).toEqual({ low: 0, high: 2.5 })
    expect(countMargin(31, 1)).toEqual({ low: 31, high: 31 })
  })
  test('of 5 of 25, both rounded to 5, is 9.1 to 33.3 %', () => {
    const found = ratioMargin(5, 25, 5) as Estimate
    expect(found.value).toBe(20)
    expect(found.low).toBeCloseTo((2.5 / 27.5) * 100, 10)
    expect(found.high).toBeCloseTo((7.5 / 22.5) * 100, 10)
  })
  test('never passes 100 %, also when the part is printed larger than the whole', () => {
    expect(ratioMargin(5, 5, 5)).toMatchObject({ value: 100, high: 100 })
    expect(ratioMargin(10, 5, 5)).toMatchObject({ value: 100, low: 100, high: 100 })
  })
  test('is refused without people and for a part that cannot be in the whole', () => {
    expect(ratioMargin(0, 0, 5)).toEqual({ refused: 'nobody-observed' })
    expect(ratioMargin(40, 5, 5)).toEqual({ refused: 'bad-input' })
    expect(ratioMargin(-5, 5, 5)).toEqual({ refused: 'bad-input' })
  })
  test('holds the true percentage of any part of any whole', () => {
    const round5 = (n: number) => Math.round(n / 5) * 5
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 20_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (whole, f) => {
          const part = Math.round(whole * f)
          const found = ratioMargin(round5(part), round5(whole), 5) as Estimate
          const truth = (part / whole) * 100
          expect(found.low).toBeLessThanOrEqual(truth + 1e-9)
          expect(found.high).toBeGreaterThanOrEqual(truth - 1e-9)
        },
      ),
    )
  })
})

test('an amount is no more exact than the amounts that it was calculated from', () => {
  expect(roundToMargin(334_226, 1000)).toBe(334_000)
  expect(roundToMargin(334_226.4, 999.999_999)).toBe(334_000)
  expect(roundToMargin(31_501, 100)).toBe(31_500)
  expect(roundToMargin(31_551, 550)).toBe(31_600)
  expect([roundToMargin(344_000, 1000), roundToMargin(31_501, 0), roundToMargin(31_501, 1)]).toEqual([
    344_000, 31_501, 31_501,
  ])
})
