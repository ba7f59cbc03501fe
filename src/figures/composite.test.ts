import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  indicatorValues,
  publishedComposites,
  publishedImd,
  weights,
} from '../../tests/oracles/composites.ts'
import {
  type CompositeScore,
  calculateComposite,
  calculateComposites,
  imdScore,
  imdTransform,
} from './composite.ts'
import { minMaxScores, type Scores } from './score.ts'
import { drawDirichlet, seededRandom } from './seeded-random.ts'
import { calculateSensitivity, type RankRange } from './sensitivity.ts'

const matrix = indicatorValues.map((values) => minMaxScores(values, 1, 100) as Scores)

describe('a composite index', () => {
  test.each(['weighted', 'geometric', 'harmonic'] as const)(
    'with the %s mean equals the published one',
    (method) => {
      const found = calculateComposites(matrix, weights, method) as CompositeScore[]
      expect(found).toHaveLength(20)
      for (const [i, { score }] of found.entries())
        expect(score / publishedComposites[method][i]! - 1).toBeCloseTo(0, 9)
    },
  )
  test('divides the weight of a missing indicator over the others and says how much', () => {
    expect(calculateComposite([10, undefined, 40], [2, 1, 1])).toEqual({ score: 20, missingShare: 0.25 })
  })
  test('is not given when over a third of the weight is missing, and is when it is just a third', () => {
    expect(calculateComposite([10, undefined], [6, 4])).toEqual({ refused: 'too-much-weight-missing' })
    expect(calculateComposite([10, undefined, 20], [1, 1, 1])).toMatchObject({ score: 15 })
    expect(calculateComposite([undefined, undefined], [6, 4])).toEqual({ refused: 'too-much-weight-missing' })
  })
  test('is refused for a score of 0 in a geometric or harmonic mean', () => {
    expect(calculateComposite([0, 5], [1, 1], 'geometric')).toEqual({ refused: 'not-positive' })
    expect(calculateComposite([-1, 5], [1, 1], 'harmonic')).toEqual({ refused: 'not-positive' })
    expect(calculateComposite([0, 5], [1, 1])).toEqual({ score: 2.5, missingShare: 0 })
  })
  test('is refused for weights that do not fit', () => {
    expect(calculateComposite([1, 2], [1])).toEqual({ refused: 'bad-input' })
    expect(calculateComposite([1, 2], [0, 0])).toEqual({ refused: 'bad-input' })
    expect(calculateComposite([1, 2], [3, -1])).toEqual({ refused: 'bad-input' })
    expect(calculateComposite([1, Number.NaN], [3, 1])).toEqual({ refused: 'bad-input' })
  })
  test('has harmonic ≤ geometric ≤ weighted mean, within its scores', () => {
    const entry = fc.record({
      score: fc.integer({ min: 1, max: 100 }),
      weight: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 10 }), (list) => {
        const scores = list.map((e) => e.score)
        const mean = (method: 'weighted' | 'geometric' | 'harmonic') =>
          (
            calculateComposite(
              scores,
              list.map((e) => e.weight),
              method,
            ) as CompositeScore
          ).score
        expect(mean('harmonic')).toBeLessThanOrEqual(mean('geometric') + 1e-9)
        expect(mean('geometric')).toBeLessThanOrEqual(mean('weighted') + 1e-9)
        expect(mean('harmonic')).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9)
        expect(mean('weighted')).toBeLessThanOrEqual(Math.max(...scores) + 1e-9)
      }),
    )
  })
})

describe('the deprivation transformation', () => {
  test.each(publishedImd)('gives %d the published score', (relative, score) => {
    expect(imdTransform(relative)).toBeCloseTo(score, 9)
  })
  test('gives the most deprived area 100 and only a tenth of the areas more than 50', () => {
    expect(imdScore(1, 1000)).toBeCloseTo(100, 9)
    expect(imdScore(100, 1000)).toBeGreaterThan(50)
    expect(imdScore(111, 1000)).toBeLessThan(50)
  })
  test.each([0, 11, Number.NaN])('is refused for rank %d of 10', (rank) => {
    expect(imdScore(rank, 10)).toEqual({ refused: 'bad-input' })
  })
})

describe('sensitivity to the weights', () => {
  const run = (seed: number) => calculateSensitivity(matrix, weights, { random: seededRandom(seed) })
  test('is the same for the same seed', () => {
    expect(run(2024)).toEqual(run(2024))
  })
  test('gives each area a range of ranks around its own, over all weights that were tried', () => {
    const found = run(1) as { ranges: readonly RankRange[]; tried: number }
    expect(found.tried).toBe(2 * 8 + 1 + 200)
    expect(found.ranges).toHaveLength(20)
    for (const { rank, best, worst } of found.ranges) {
      expect(best).toBeLessThanOrEqual(rank!)
      expect(worst).toBeGreaterThanOrEqual(rank!)
    }
    // Germany scores 95, the next 67: no choice of weights takes its first place.
    expect(found.ranges[10]).toEqual({ rank: 1, best: 1, worst: 1 })
    expect(found.ranges.some(({ best, worst }) => worst! - best! >= 2)).toBe(true)
  })
  test('has no range for an area without a score', () => {
    const holed = [
      [10, undefined, 30],
      [10, 20, 40],
    ]
    const found = calculateSensitivity(holed, [6, 4], { random: seededRandom(1), draws: 3 })
    expect((found as { ranges: readonly RankRange[] }).ranges[1]).toEqual({})
  })
  test('is refused for weights that do not fit', () => {
    expect(calculateSensitivity([[1, 2]], [1, 1], { random: seededRandom(1) })).toEqual({
      refused: 'bad-input',
    })
  })
})

describe('drawn weights', () => {
  test('add up to 1 and have the mean and variance of the Dirichlet distribution', () => {
    const random = seededRandom(42)
    const draws = Array.from({ length: 20_000 }, () => drawDirichlet([0.2, 0.3, 0.5, 0], 50, random))
    for (const draw of draws.slice(0, 50)) expect(draw.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    const first = draws.map((draw) => draw[0]!)
    const mean = first.reduce((a, b) => a + b, 0) / first.length
    const variance = first.reduce((sum, v) => sum + (v - mean) ** 2, 0) / first.length
    expect(mean).toBeCloseTo(0.2, 2)
    // p(1 − p)/(concentration + 1)
    expect(variance).toBeCloseTo((0.2 * 0.8) / 51, 4)
    expect(draws.every((draw) => draw[3] === 0)).toBe(true)
  })
  test('come from numbers in [0, 1) that fill it evenly', () => {
    const random = seededRandom(7)
    const counts = new Array<number>(10).fill(0)
    for (let i = 0; i < 50_000; i += 1) {
      const bin = Math.floor(random() * 10)
      counts[bin] = (counts[bin] ?? 0) + 1
    }
    // χ² with 9 degrees of freedom, 99.9 %: 27.88.
    expect(counts.reduce((sum, n) => sum + (n - 5000) ** 2 / 5000, 0)).toBeLessThan(27.88)
  })
})
