import type { Indicator } from './indicator.ts'
import { type Refusal, refuse } from './refusal.ts'

/** Values of areas in one order; `undefined` where an area has none. Scores come back in the same places. */
export type Values = readonly (number | undefined)[]
export type Scores = (number | undefined)[]

/** Above both of these (sample skewness, excess kurtosis) a distribution is treated before it is scored: COINr rule. */
const SKEW_LIMIT = 2
const KURTOSIS_LIMIT = 3.5

/**
 * Turns values so that higher always means more need: the first step, before any score.
 *
 * @param values [unit of the indicator]
 * @returns the values, with the sign turned where higher is better; unchanged for `neither`
 */
export function orientToNeed(values: Values, direction: Indicator['direction']): Scores {
  return values.map((v) => (v === undefined || direction !== 'higher-is-better' ? v : -v))
}

/**
 * z-scores: (x − mean)/sd, sd with n − 1.
 *
 * @param values any unit
 * @returns scores [standard deviations]; refused `too-few-values` below 2, `no-spread` when all are equal
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, p. 84; COINr n_zscore
 */
export function zScores(values: Values): Scores | Refusal {
  const known = knownOf(values)
  if (known.length < 2) return refuse('too-few-values')
  const mean = meanOf(known)
  const deviation = Math.sqrt(known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (known.length - 1))
  if (deviation === 0) return refuse('no-spread')
  return values.map((v) => (v === undefined ? undefined : (v - mean) / deviation))
}

/**
 * Min-max scores: the lowest value becomes `low`, the highest `high`.
 *
 * @param values any unit
 * @param low lower end of the scale; 1 rather than 0 where a geometric or harmonic mean follows
 * @returns scores [low-high]; refused `too-few-values` below 2, `no-spread` when all are equal
 * @source OECD/JRC (2008), p. 85; COINr n_minmax
 */
export function minMaxScores(values: Values, low = 0, high = 100): Scores | Refusal {
  const known = knownOf(values)
  if (known.length < 2) return refuse('too-few-values')
  const least = known.reduce((a, b) => Math.min(a, b))
  const most = known.reduce((a, b) => Math.max(a, b))
  if (least === most) return refuse('no-spread')
  return values.map((v) =>
    v === undefined ? undefined : low + ((v - least) / (most - least)) * (high - low),
  )
}

/**
 * Percentile ranks: (rank − 1)/(n − 1), equal values share the lowest rank.
 *
 * @param values any unit
 * @returns share of the other areas that lie below [fraction, 0-1]; refused `too-few-values` below 2
 * @source COINr n_prank
 */
export function percentileRanks(values: Values): Scores | Refusal {
  const sorted = knownOf(values).sort((a, b) => a - b)
  if (sorted.length < 2) return refuse('too-few-values')
  return values.map((v) => (v === undefined ? undefined : below(sorted, v) / (sorted.length - 1)))
}

/**
 * Ranks from the highest value: 1 is the highest, equal values share the best rank (1, 2, 2, 4).
 *
 * From unrounded values only: ranks of published rounded scores tie in blocks.
 */
export function ranksFromHighest(values: Values): Scores {
  const turned = values.map((v) => (v === undefined ? undefined : -v))
  const sorted = knownOf(turned).sort((a, b) => a - b)
  return turned.map((v) => (v === undefined ? undefined : below(sorted, v) + 1))
}

/**
 * Sample skewness G1 = n/((n−1)(n−2)) Σ((x−x̄)/s)³ and excess kurtosis G2, as in SAS, Excel and COINr.
 *
 * @returns both without unit; refused `too-few-values` below 4, `no-spread` when all are equal
 * @source D. N. Joanes & C. A. Gill (1998), The Statistician 47:183-189
 */
export function calculateShape(
  values: Values,
): { readonly skew: number; readonly kurtosis: number } | Refusal {
  const z = zScores(knownOf(values))
  if ('refused' in z) return z
  const known = knownOf(z)
  const n = known.length
  if (n < 4) return refuse('too-few-values')
  const cubes = known.reduce((sum, v) => sum + v ** 3, 0)
  const fourths = known.reduce((sum, v) => sum + v ** 4, 0)
  const correction = (3 * (n - 1) ** 2) / ((n - 2) * (n - 3))
  return {
    skew: (n / ((n - 1) * (n - 2))) * cubes,
    kurtosis: ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * fourths - correction,
  }
}

/**
 * Has a distribution so long a tail that a few areas would fill the scale? |skew| > 2 and kurtosis > 3.5.
 *
 * @source W. Becker et al. (2022), COINr, J. Open Source Softw. 7:4567 (rule of the JRC)
 */
export function isHeavyTailed(values: Values): boolean {
  const shape = calculateShape(values)
  return !('refused' in shape) && Math.abs(shape.skew) > SKEW_LIMIT && shape.kurtosis > KURTOSIS_LIMIT
}

/**
 * Brings the outermost values in to the next one, one at a time on the side of the tail, until the tail is short enough.
 *
 * @param most how many values may be changed; beyond that a logarithm is the honest treatment
 * @returns treated values and how many were changed; refused `too-few-values` when the tail is still heavy after `most`
 * @source COINr treat/winsorise
 */
export function winsorise(
  values: Values,
  most = 5,
): { readonly values: Scores; readonly changed: number } | Refusal {
  const treated = [...values]
  for (let changed = 0; ; changed += 1) {
    if (!isHeavyTailed(treated)) return { values: treated, changed }
    if (changed === most) return refuse('too-few-values')
    const shape = calculateShape(treated)
    const side = 'skew' in shape && shape.skew < 0 ? -1 : 1
    const distinct = [...new Set(knownOf(treated))].sort((a, b) => side * (b - a))
    const [outer, next] = distinct
    if (outer === undefined || next === undefined) return refuse('too-few-values')
    for (const [i, v] of treated.entries()) if (v === outer) treated[i] = next
  }
}

function knownOf(values: Values): number[] {
  return values.filter((v) => v !== undefined)
}

function meanOf(known: readonly number[]): number {
  return known.reduce((sum, v) => sum + v, 0) / known.length
}

/** How many of the sorted values lie below this one (binary search). */
function below(sorted: readonly number[], value: number): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < value) from = middle + 1
    else to = middle
  }
  return from
}
