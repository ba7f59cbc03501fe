import type { Estimate, Interval } from './interval.ts'
import { type Refusal, refuse } from './refusal.ts'

/**
 * What rounding by the source leaves open.
 *
 * CBS rounds counts of wijken and buurten to multiples of 5. A count printed as 35 stands for 32.5 to 37.5, so it has
 * half the step either way, never below zero.
 *
 * @param count printed count [persons], ≥ 0
 * @param roundedTo step of the rounding [persons]: 5; 0 or 1 for whole exact counts has no margin
 * @returns bounds [persons]
 */
export function countMargin(count: number, roundedTo: number): Interval {
  const half = roundedTo > 1 ? roundedTo / 2 : 0
  return { low: Math.max(0, count - half), high: count + half }
}

/**
 * Bounds of a percentage of two rounded counts, where the numerator is a part of the denominator.
 *
 * Lowest: (numerator − half) / (denominator + half); highest the reverse; within 0 and `per`. These are bounds of what
 * is possible, not a 95 % interval. A percentage of 20 from 5 of 25 lies between 9.1 and 33.3.
 *
 * @param numerator printed count [persons], ≥ 0
 * @param denominator printed count [persons]
 * @param roundedTo step of the rounding [persons], or one for each
 * @param per 100 for a percentage, 1000 for per thousand
 * @returns value and bounds [per `per`]; refused `nobody-observed` when the denominator is printed as 0, `bad-input`
 *   when the parts cannot belong together even with the rounding
 */
export function ratioMargin(
  numerator: number,
  denominator: number,
  roundedTo: number | { readonly numerator: number; readonly denominator: number },
  per = 100,
): Estimate | Refusal {
  if (denominator === 0) return refuse('nobody-observed')
  if (!(numerator >= 0 && denominator > 0 && Number.isFinite(denominator))) return refuse('bad-input')
  const steps = typeof roundedTo === 'number' ? { numerator: roundedTo, denominator: roundedTo } : roundedTo
  const part = countMargin(numerator, steps.numerator)
  const whole = countMargin(denominator, steps.denominator)
  if (part.low > whole.high) return refuse('bad-input')
  return {
    value: Math.min(per, (numerator / denominator) * per),
    low: Math.min(per, (part.low / whole.high) * per),
    high: whole.low === 0 ? per : Math.min(per, (part.high / whole.low) * per),
  }
}

/**
 * An amount that was calculated from rounded amounts, no more exact than those: € 334.226 with a margin of € 1.000 is
 * € 334.000. A published amount stays what it is.
 *
 * @param value [euro]
 * @param width of its margin, highest less lowest [euro]
 */
export function roundToMargin(value: number, width: number): number {
  if (width < 2) return value
  // A width of 999.9999 is one of 1000 that was calculated.
  const step = 10 ** Math.floor(Math.log10(width) + 1e-6)
  return Math.round(value / step) * step
}
