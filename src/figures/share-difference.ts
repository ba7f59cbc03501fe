import { type Comparison, judge } from './benchmark.ts'
import type { Indicator } from './indicator.ts'
import { calculateShare, type Estimate } from './interval.ts'
import type { Confidence } from './quantile.ts'
import { isRefused, type Refusal } from './refusal.ts'

/** A count out of a total [persons]. */
export interface Proportion {
  readonly count: number
  readonly total: number
}

/**
 * Difference between the shares of two areas that do not overlap, with its interval.
 *
 * Newcombe's hybrid score interval (method 10): from the Wilson limits of both, (p₁ − p₂) − √((p₁ − l₁)² + (u₂ − p₂)²) to
 * (p₁ − p₂) + √((u₁ − p₁)² + (p₂ − l₂)²). This, and not the rule for a benchmark, compares two wijken with each other.
 *
 * @param one and @param other independent groups of people
 * @returns share of one minus share of the other, and bounds [fraction, −1 to 1]; refused as `calculateShare`
 * @source R. G. Newcombe (1998), Stat. Med. 17:873-890
 */
export function calculateShareDifference(
  one: Proportion,
  other: Proportion,
  confidence: Confidence = 0.95,
): Estimate | Refusal {
  const first = calculateShare(one.count, one.total, confidence)
  const second = calculateShare(other.count, other.total, confidence)
  if (isRefused(first)) return first
  if (isRefused(second)) return second
  const value = first.value - second.value
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  }
}

/**
 * Is the share of one area lower than, higher than or similar to that of another? Similar when 0 lies in the interval of
 * the difference.
 *
 * @returns the comparison, seen from `one`; refused as `calculateShareDifference`
 */
export function decideShareDifference(
  one: Proportion,
  other: Proportion,
  direction: Indicator['direction'],
  confidence: Confidence = 0.95,
): Comparison | Refusal {
  const difference = calculateShareDifference(one, other, confidence)
  if (isRefused(difference)) return difference
  if (difference.high < 0) return { position: 'lower', ...judge('lower', direction) }
  if (difference.low > 0) return { position: 'higher', ...judge('higher', direction) }
  return { position: 'similar' }
}
