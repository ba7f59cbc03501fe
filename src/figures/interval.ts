import { type Confidence, chiSquareQuantile, studentQuantile, tailOf, twoSidedZ } from './quantile.ts'
import { type Refusal, refuse } from './refusal.ts'

/** Bounds, in the unit of what they belong to. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A value with its interval. */
export interface Estimate extends Interval {
  readonly value: number
}

/** Below this number of events limits are exact; from here on Byar's approximation is as good (and what PHE uses). */
const EXACT_BELOW = 10

/**
 * Share of a population with a characteristic, and its Wilson score interval.
 *
 * (2x + z² ∓ z √(z² + 4x(1 − x/n))) / (2(n + z²)). Unlike the textbook ± interval it stays within 0-1 and still says
 * something when a small place counts none.
 *
 * @param count people with the characteristic [persons], 0 ≤ count ≤ total
 * @param total people observed [persons]
 * @returns share and bounds [fraction, 0-1]; refused `nobody-observed` when total is 0, `bad-input` outside the ranges
 * @source E. B. Wilson (1927), J. Am. Stat. Assoc. 22:209-212
 */
export function calculateShare(
  count: number,
  total: number,
  confidence: Confidence = 0.95,
): Estimate | Refusal {
  if (total === 0 && count === 0) return refuse('nobody-observed')
  if (!(count >= 0 && count <= total && Number.isFinite(total))) return refuse('bad-input')
  const z = twoSidedZ(confidence)
  const spread = z * Math.sqrt(z ** 2 + 4 * count * (1 - count / total))
  const centre = 2 * count + z ** 2
  const scale = 2 * (total + z ** 2)
  return {
    value: count / total,
    low: count === 0 ? 0 : (centre - spread) / scale,
    high: count === total ? 1 : (centre + spread) / scale,
  }
}

/**
 * Byar's limits of a number of events that follows a Poisson distribution.
 *
 * Lower O (1 − 1/(9O) − z/(3√O))³, upper (O+1)(1 − 1/(9(O+1)) + z/(3√(O+1)))³; 0 below for O = 0 or where the cube
 * would be negative (99.8 % and very small counts).
 *
 * @param events number of events [count], ≥ 0
 * @returns bounds [count]
 * @source N. E. Breslow & N. E. Day (1987), Statistical Methods in Cancer Research II, IARC 82, p. 69
 */
export function byarLimits(events: number, confidence: Confidence = 0.95): Interval {
  const z = twoSidedZ(confidence)
  const next = events + 1
  const root = events === 0 ? 0 : 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))
  return {
    low: events * Math.max(0, root) ** 3,
    high: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  }
}

/**
 * Exact limits of a number of events that follows a Poisson distribution: χ²(α/2, 2O)/2 and χ²(1−α/2, 2O+2)/2.
 *
 * @param events number of events [count], whole, ≥ 0
 * @returns bounds [count]
 * @source F. Garwood (1936), Biometrika 28:437-442
 */
export function exactPoissonLimits(events: number, confidence: Confidence = 0.95): Interval {
  const tail = tailOf(confidence)
  return {
    low: events === 0 ? 0 : chiSquareQuantile(tail, 2 * events) / 2,
    high: chiSquareQuantile(1 - tail, 2 * events + 2) / 2,
  }
}

/** Limits of a number of events: exact below 10, Byar from 10. @param events [count], ≥ 0 @returns bounds [count] */
export function countLimits(events: number, confidence: Confidence = 0.95): Interval {
  return events < EXACT_BELOW ? exactPoissonLimits(events, confidence) : byarLimits(events, confidence)
}

/**
 * Crude rate with limits: events per so many person-years or persons. Events may outnumber persons.
 *
 * @param events [count], ≥ 0
 * @param population [persons] > 0
 * @param per the rate is per this many persons: 1000, 100000
 * @returns rate and bounds [events per `per`]; refused `nobody-observed` or `bad-input`
 * @source Byar and exact limits as `countLimits`; PHE, Technical Guide: Confidence Intervals (2018)
 */
export function calculateRate(
  events: number,
  population: number,
  per: number,
  confidence: Confidence = 0.95,
): Estimate | Refusal {
  if (population === 0) return refuse('nobody-observed')
  if (!(events >= 0 && population > 0 && per > 0 && Number.isFinite(events + population + per)))
    return refuse('bad-input')
  const limits = countLimits(events, confidence)
  const scale = per / population
  return { value: events * scale, low: limits.low * scale, high: limits.high * scale }
}

/**
 * Mean of a sample with Student's t interval: x̄ ± t(n−1) s/√n, s with n − 1.
 *
 * @param values measurements, any one unit
 * @returns mean and bounds [unit of the values]; refused `too-few-values` below 2, `bad-input` for what is no number
 * @source Student (1908), Biometrika 6:1-25
 */
export function calculateMean(values: readonly number[], confidence: Confidence = 0.95): Estimate | Refusal {
  const n = values.length
  if (n < 2) return refuse('too-few-values')
  if (!values.every(Number.isFinite)) return refuse('bad-input')
  const mean = values.reduce((sum, v) => sum + v, 0) / n
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1)
  const half = studentQuantile(1 - tailOf(confidence), n - 1) * Math.sqrt(variance / n)
  return { value: mean, low: mean - half, high: mean + half }
}
