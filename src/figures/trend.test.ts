import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as published from '../../tests/oracles/trends.ts'
import {
  decideTrend,
  type LimitedPoint,
  type ProportionPoint,
  proportionTrendStatistic,
  TREND_CRITICAL,
  type Trend,
} from './trend.ts'

type Rows = typeof published.diabetes
const limited = (rows: Rows) => ({
  kind: 'limited' as const,
  points: rows.map(([year, , , value, low, high]): LimitedPoint => ({ year, value, low, high })),
})
const proportion = (rows: Rows) => ({
  kind: 'proportion' as const,
  points: rows.map(([year, count, total]): ProportionPoint => ({ year, count, total })),
})
const none = { direction: 'neither', basis: 'register' } as const
const worse = { direction: 'higher-is-worse', basis: 'register' } as const
const better = { direction: 'higher-is-better', basis: 'register' } as const

describe('the recent trend of a figure with limits', () => {
  test.each([
    ['diabetes', published.diabetes, none, { trend: 'increasing' }],
    ['vaccination', published.vaccination, better, { trend: 'decreasing', judgement: 'worse' }],
    ['sightLoss', published.sightLoss, worse, { trend: 'increasing', judgement: 'worse' }],
    ['cancerMortality', published.cancerMortality, worse, { trend: 'decreasing', judgement: 'better' }],
  ] as const)('of %s is as published', (name, rows, indicator, expected) => {
    const found = decideTrend(limited(rows), indicator) as Trend
    expect(found).toMatchObject({ ...expected, from: rows[0]![0], to: rows[4]![0] })
    expect(found.chiSquare / published.publishedChiSquares[name] - 1).toBeCloseTo(0, 9)
  })
  test('cannot be calculated when a limit has no width, as published', () => {
    expect(decideTrend(limited(published.readmissions), worse)).toEqual({ refused: 'limits-without-width' })
  })
  test('cannot be calculated without limits, where the peer says "no change"', () => {
    const points = published.diabetes.map(([year, , , value]) => ({ year, value }))
    expect(decideTrend({ kind: 'limited', points }, none)).toEqual({ refused: 'no-limits' })
  })
  test('is no change when one odd year makes the slope', () => {
    const values = [10, 10.1, 9.9, 10, 16]
    const points = values.map((value, i) => ({ year: 2020 + i, value, low: value - 0.5, high: value + 0.5 }))
    const found = decideTrend({ kind: 'limited', points }, none) as Trend
    expect(found.chiSquare).toBeGreaterThan(TREND_CRITICAL)
    expect(found.trend).toBe('no-change')
  })
  test('is no change when chance may do it', () => {
    const points = [1, 2, 3, 4, 5].map((value, i) => ({
      year: 2020 + i,
      value,
      low: value - 6,
      high: value + 6,
    }))
    expect(decideTrend({ kind: 'limited', points }, worse)).toMatchObject({ trend: 'no-change' })
    expect(decideTrend({ kind: 'limited', points }, worse)).not.toHaveProperty('judgement')
  })
})

describe('the recent trend of a proportion', () => {
  test('has the statistic of the trend test printed in the R documentation (smokers: 8.2249)', () => {
    // R stats, help page of prop.trend.test; data of J. L. Fleiss (1981), p. 139.
    const smokers = [83, 90, 129, 70]
    const patients = [86, 93, 136, 82]
    const points = smokers.map((count, i) => ({ year: i, count, total: patients[i]! }))
    expect(proportionTrendStatistic(points)).toBeCloseTo(8.2249, 4)
  })
  test.each([
    ['increasing', published.diabetes, 16494.755906619033],
    ['decreasing', published.vaccination, 405.04790902721055],
  ] as const)('is %s as published', (trend, rows, chiSquare) => {
    const found = decideTrend(proportion(rows), none) as Trend
    expect(found.trend).toBe(trend)
    expect(found.chiSquare / chiSquare - 1).toBeCloseTo(0, 9)
  })
  test.each([0, 100])('cannot be calculated when a year counts %i of 100', (count) => {
    const points = [20, 30, count, 40, 50].map((n, i) => ({ year: 2020 + i, count: n, total: 100 }))
    expect(decideTrend({ kind: 'proportion', points }, none)).toEqual({ refused: 'count-at-limit' })
  })
  test('cannot be calculated from impossible counts', () => {
    const points = [20, 30, 140, 40, 50].map((n, i) => ({ year: 2020 + i, count: n, total: 100 }))
    expect(decideTrend({ kind: 'proportion', points }, none)).toEqual({ refused: 'bad-input' })
  })
})

describe('the years of a trend', () => {
  test('must be five', () => {
    expect(decideTrend(limited(published.diabetes.slice(1)), none)).toEqual({ refused: 'too-few-years' })
    expect(decideTrend({ kind: 'limited', points: [] }, none)).toEqual({ refused: 'too-few-years' })
  })
  test('must follow each other: 2012, 2016, 2020, 2022, 2024 are no trend', () => {
    const points = [2012, 2016, 2020, 2022, 2024].map((year) => ({
      year,
      value: year,
      low: year - 1,
      high: year + 1,
    }))
    expect(decideTrend({ kind: 'limited', points }, none)).toEqual({ refused: 'years-not-consecutive' })
  })
  test('may come in any order, and only the last five count', () => {
    const older: Rows[number] = [2019, 1, 100, 99, 98, 100]
    const shuffled = [...published.diabetes, older].reverse()
    expect(decideTrend(limited(shuffled), none)).toEqual(decideTrend(limited(published.diabetes), none))
  })
  test('of model estimates are never compared', () => {
    const model = { direction: 'neither', basis: 'model' } as const
    expect(decideTrend(limited(published.diabetes), model)).toEqual({ refused: 'model-estimate' })
  })
  test('turned round turn the trend round', () => {
    const value = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(fc.array(value, { minLength: 5, maxLength: 5 }), (counts) => {
        const series = (numbers: number[]) => ({
          kind: 'proportion' as const,
          points: numbers.map((count, i) => ({ year: 2020 + i, count, total: 1000 })),
        })
        const opposite = { increasing: 'decreasing', decreasing: 'increasing', 'no-change': 'no-change' }
        const forward = decideTrend(series(counts), none) as Trend
        const back = decideTrend(series([...counts].reverse()), none) as Trend
        expect(back.trend).toBe(opposite[forward.trend])
        expect(back.chiSquare).toBeCloseTo(forward.chiSquare, 6)
      }),
    )
  })
})
