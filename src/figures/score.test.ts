import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicatorValues, publishedScores } from '../../tests/oracles/composites.ts'
import {
  calculateShape,
  isHeavyTailed,
  minMaxScores,
  orientToNeed,
  percentileRanks,
  ranksFromHighest,
  type Scores,
  winsorise,
  zScores,
} from './score.ts'

const countries = [0, 1, 19]

describe('scores', () => {
  test.each([
    ['z-scores', publishedScores.zScore, zScores],
    ['min-max scores', publishedScores.minMax, (values: readonly number[]) => minMaxScores(values, 1, 100)],
    ['percentile ranks', publishedScores.percentileRank, percentileRanks],
  ] as const)('%s equal the published ones', (_, published, calculate) => {
    for (const [indicator, values] of indicatorValues.entries()) {
      const scores = calculate(values) as Scores
      for (const [row, country] of countries.entries())
        expect(scores[country]).toBeCloseTo(published[row]![indicator]!, 10)
    }
  })
  test('keep an area without a value in its place without a score', () => {
    expect(zScores([1, undefined, 2, 3])).toEqual([-1, undefined, 0, 1])
    expect(minMaxScores([1, undefined, 3])).toEqual([0, undefined, 100])
    expect(percentileRanks([1, undefined, 3])).toEqual([0, undefined, 1])
    expect(ranksFromHighest([1, undefined, 3])).toEqual([2, undefined, 1])
  })
  test('are refused when all are equal or too few', () => {
    expect(zScores([4, 4, 4])).toEqual({ refused: 'no-spread' })
    expect(minMaxScores([4, 4, 4])).toEqual({ refused: 'no-spread' })
    expect(zScores([4, undefined])).toEqual({ refused: 'too-few-values' })
    expect(minMaxScores([])).toEqual({ refused: 'too-few-values' })
    expect(percentileRanks([3])).toEqual({ refused: 'too-few-values' })
  })
  test('share a rank when values are equal', () => {
    expect(ranksFromHighest([5, 9, 5, 1])).toEqual([2, 1, 2, 4])
    expect(percentileRanks([5, 9, 5, 1])).toEqual([1 / 3, 1, 1 / 3, 0])
  })
  test('turn round where higher is better, so that a high score is a high need', () => {
    expect(orientToNeed([1, undefined, 3], 'higher-is-better')).toEqual([-1, undefined, -3])
    expect(orientToNeed([1, 3], 'higher-is-worse')).toEqual([1, 3])
  })
  test('stay on their scale and in the order of the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 }),
        (values) => {
          const scores = minMaxScores(values)
          const ranks = percentileRanks(values)
          if ('refused' in scores || 'refused' in ranks) return
          for (const [i, a] of values.entries()) {
            expect(scores[i]).toBeGreaterThanOrEqual(0)
            expect(scores[i]).toBeLessThanOrEqual(100)
            for (const [j, b] of values.entries()) if (a < b) expect(ranks[i]!).toBeLessThan(ranks[j]!)
          }
        },
      ),
    )
  })
})

describe('the shape of a distribution', () => {
  test('equals the example in the documentation of SKEW and KURT (Microsoft Excel)', () => {
    const shape = calculateShape([3, 4, 5, 2, 3, 4, 5, 6, 4, 7])
    expect(shape).toEqual({ skew: expect.closeTo(0.359543, 6), kurtosis: expect.closeTo(-0.1517996, 6) })
  })
  test('is refused for fewer than four values', () => {
    expect(calculateShape([1, 2, 3])).toEqual({ refused: 'too-few-values' })
  })
  test('is treated by bringing in the outermost value, not more than needed', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 500]
    expect(isHeavyTailed(values)).toBe(true)
    expect(winsorise(values)).toEqual({ values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 9], changed: 1 })
    expect(winsorise(values.map((v) => -v))).toMatchObject({ changed: 1 })
    expect(winsorise([1, 2, 3, 4, undefined])).toEqual({ values: [1, 2, 3, 4, undefined], changed: 0 })
  })
  test('is left alone when too many values would have to change', () => {
    expect(winsorise([1, 2, 3, 4, 5, 6, 7, 8, 9, 500], 0)).toEqual({ refused: 'too-few-values' })
  })
})
