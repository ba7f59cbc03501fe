import { type Refusal, refuse } from './refusal.ts'
import type { Values } from './score.ts'

/** An area with more than this share of the weight missing has no score. */
const MAXIMUM_MISSING = 1 / 3

export const compositeMethods = ['weighted', 'geometric', 'harmonic'] as const
/** Weighted mean: a good score may cancel a bad one. Geometric and harmonic: less and less so. */
export type CompositeMethod = (typeof compositeMethods)[number]

export interface CompositeScore {
  readonly score: number
  /** Share of the weight that had no score and was divided over the others [fraction, 0-1/3]. */
  readonly missingShare: number
}

/**
 * Composite index of one area from its indicator scores.
 *
 * Weighted Σ w x / Σ w; geometric exp(Σ w ln x / Σ w); harmonic Σ w / Σ(w/x). An indicator without a score drops out
 * and the other weights are rescaled, but not when over a third of the weight is missing: then there is no score.
 *
 * @param scores of the area, one an indicator, all turned the same way and on one scale (min-max, z, percentile)
 * @param weights one an indicator, ≥ 0, in any proportion
 * @returns score [scale of the scores]; refused `too-much-weight-missing`, `not-positive` (a score of 0 or less in a
 *   geometric or harmonic mean), or `bad-input` when scores and weights do not match
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, p. 102-106; COINr a_amean, a_gmean, a_hmean
 */
export function calculateComposite(
  scores: Values,
  weights: readonly number[],
  method: CompositeMethod = 'weighted',
): CompositeScore | Refusal {
  const all = weights.reduce((sum, w) => sum + w, 0)
  if (scores.length !== weights.length || !(all > 0) || weights.some((w) => !(w >= 0)))
    return refuse('bad-input')
  let used = 0
  let sum = 0
  for (const [i, weight] of weights.entries()) {
    const score = scores[i]
    if (score === undefined || weight === 0) continue
    if (!Number.isFinite(score)) return refuse('bad-input')
    if (method !== 'weighted' && score <= 0) return refuse('not-positive')
    used += weight
    sum += weight * forward[method](score)
  }
  const missingShare = Math.max(0, 1 - used / all)
  if (missingShare > MAXIMUM_MISSING + 1e-12 || used === 0) return refuse('too-much-weight-missing')
  return { score: back[method](sum / used), missingShare }
}

const forward: Record<CompositeMethod, (score: number) => number> = {
  weighted: (x) => x,
  geometric: Math.log,
  harmonic: (x) => 1 / x,
}
const back: Record<CompositeMethod, (mean: number) => number> = {
  weighted: (x) => x,
  geometric: Math.exp,
  harmonic: (x) => 1 / x,
}

/**
 * Composite index of all areas, over one set of weights.
 *
 * @param matrix for each indicator the scores of the areas, in one order
 * @returns for each area its score or why it has none
 */
export function calculateComposites(
  matrix: readonly Values[],
  weights: readonly number[],
  method: CompositeMethod = 'weighted',
): (CompositeScore | Refusal)[] {
  const areas = Math.max(0, ...matrix.map((values) => values.length))
  return Array.from({ length: areas }, (_, area) =>
    calculateComposite(
      matrix.map((values) => values[area]),
      weights,
      method,
    ),
  )
}

/**
 * Exponential transformation of the English Index of Multiple Deprivation.
 *
 * R = (N − rank + 1)/N with rank 1 the most deprived; X = −23 ln(1 − R(1 − exp(−100/23))). Runs from 0 to 100 with only
 * the worst tenth above 50, so that good scores on one domain cannot cancel bad ones on another.
 *
 * @param rank 1 = most deprived, whole, 1 ≤ rank ≤ areas
 * @param areas how many areas were ranked
 * @returns score [0-100]; refused `bad-input` outside these
 * @source MHCLG (2019), English Indices of Deprivation 2019: Technical report, app. E
 */
export function imdScore(rank: number, areas: number): number | Refusal {
  if (!(rank >= 1 && rank <= areas && Number.isFinite(areas))) return refuse('bad-input')
  return imdTransform((areas - rank + 1) / areas)
}

/** X = −23 ln(1 − R(1 − exp(−100/23))). @param relative R [fraction, 0-1] @returns [0-100] */
export function imdTransform(relative: number): number {
  return -23 * Math.log(1 - relative * (1 - Math.exp(-100 / 23)))
}
