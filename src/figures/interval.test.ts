import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedByar, publishedMean, publishedRates, publishedShares } from '../../tests/oracles/rates.ts'
import {
  byarLimits,
  calculateMean,
  calculateRate,
  calculateShare,
  countLimits,
  type Estimate,
  exactPoissonLimits,
} from './interval.ts'
import { chiSquareQuantile, normalQuantile, studentQuantile } from './quantile.ts'
import type { Refusal } from './refusal.ts'

const close = (found: number, published: number, relative = 1e-8) =>
  expect(Math.abs(found - published) / Math.abs(published)).toBeLessThan(relative)

const closeLimits = (
  calculate: (confidence: 0.95 | 0.998) => Estimate | Refusal,
  [low95, high95, low998, high998]: readonly [number, number, number, number],
) => {
  const [wide, wider] = [calculate(0.95) as Estimate, calculate(0.998) as Estimate]
  close(wide.low, low95)
  close(wide.high, high95)
  close(wider.low, low998)
  close(wider.high, high998)
}

describe('quantiles', () => {
  test('equal printed tables (Fisher & Yates; NIST e-Handbook 1.3.6.7)', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12)
    expect(chiSquareQuantile(0.998, 1)).toBeCloseTo(9.54953570608324, 10)
    expect(chiSquareQuantile(0.95, 10)).toBeCloseTo(18.307, 3)
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228, 3)
  })
})

describe('a share with its Wilson interval', () => {
  test.each(publishedShares)('equals the published limits of %i out of %i', (count, total, limits) => {
    closeLimits((confidence) => calculateShare(count, total, confidence), limits)
  })
  test('of nobody has no upper limit at 0, and of everybody no lower limit at 1', () => {
    expect(calculateShare(0, 12)).toMatchObject({ value: 0, low: 0 })
    expect((calculateShare(0, 12) as Estimate).high).toBeGreaterThan(0.2)
    expect(calculateShare(12, 12)).toMatchObject({ value: 1, high: 1 })
  })
  test('is refused when nobody is observed', () => {
    expect(calculateShare(0, 0)).toEqual({ refused: 'nobody-observed' })
  })
  test.each([
    [5, 4],
    [-1, 4],
    [Number.NaN, 4],
    [1, Number.POSITIVE_INFINITY],
    [1, 0],
  ])('is refused for the impossible count %d out of %d', (count, total) => {
    expect(calculateShare(count, total)).toEqual({ refused: 'bad-input' })
  })
  test('lies within its interval, its interval within 0 and 1, and 99.8 % is wider than 95 %', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, part) => {
          const count = Math.round(part * total)
          const narrow = calculateShare(count, total) as Estimate
          const wide = calculateShare(count, total, 0.998) as Estimate
          expect(narrow.low).toBeLessThanOrEqual(narrow.value)
          expect(narrow.high).toBeGreaterThanOrEqual(narrow.value)
          expect(wide.low).toBeGreaterThanOrEqual(0)
          expect(wide.high).toBeLessThanOrEqual(1)
          expect(wide.low).toBeLessThanOrEqual(narrow.low)
          expect(wide.high).toBeGreaterThanOrEqual(narrow.high)
        },
      ),
    )
  })
})

describe('a rate with its limits', () => {
  test.each(publishedRates)(
    'equals the published limits of %i events among %i',
    (events, population, limits) => {
      closeLimits((confidence) => calculateRate(events, population, 100, confidence), limits)
    },
  )
  test('uses Byar as published', () => {
    close(byarLimits(1).low, publishedByar.oneAt95[0])
    close(byarLimits(1).high, publishedByar.oneAt95[1])
    close(byarLimits(10, 0.998).low, publishedByar.tenAt998[0])
    close(byarLimits(10, 0.998).high, publishedByar.tenAt998[1])
  })
  test('of no events starts at 0, in both methods, and has an upper limit', () => {
    expect(byarLimits(0).low).toBe(0)
    expect(exactPoissonLimits(0).low).toBe(0)
    // Rule of three, two-sided: −ln(0.025).
    expect(exactPoissonLimits(0).high).toBeCloseTo(3.688879, 6)
    expect(byarLimits(0).high).toBeGreaterThan(3)
  })
  test('changes from exact to Byar at 10 events', () => {
    expect(countLimits(9)).toEqual(exactPoissonLimits(9))
    expect(countLimits(10)).toEqual(byarLimits(10))
  })
  test('is refused without people or with impossible numbers', () => {
    expect(calculateRate(3, 0, 1000)).toEqual({ refused: 'nobody-observed' })
    expect(calculateRate(-3, 10, 1000)).toEqual({ refused: 'bad-input' })
    expect(calculateRate(Number.NaN, 10, 1000)).toEqual({ refused: 'bad-input' })
  })
})

describe('a mean with Student-t limits', () => {
  test('equals the published mean of eight measurements', () => {
    const found = calculateMean(publishedMean.values) as Estimate
    close(found.value, publishedMean.mean)
    closeLimits((confidence) => calculateMean(publishedMean.values, confidence), publishedMean.limits)
  })
  test('needs two numbers', () => {
    expect(calculateMean([4])).toEqual({ refused: 'too-few-values' })
    expect(calculateMean([4, Number.NaN])).toEqual({ refused: 'bad-input' })
  })
})
