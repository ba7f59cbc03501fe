import type { Measured, Result } from './detail-shape.ts'

export type Reached = 'reached' | 'not-reached' | 'uncertain'

/** Whether a target is reached: a margin that lies over it leaves it open. */
export function decideReached(
  { better, target }: Pick<Result, 'better' | 'target'>,
  { value, low = value, high = value }: Pick<Measured, 'value' | 'low' | 'high'>,
): Reached | undefined {
  if (target === undefined) return undefined
  if (better === 'lower') return high <= target ? 'reached' : low > target ? 'not-reached' : 'uncertain'
  return low >= target ? 'reached' : high < target ? 'not-reached' : 'uncertain'
}

/**
 * How a figure with margins lies to its baseline: only margins that are clear of each other say something.
 *
 * @returns undefined when either has no margin: then nothing is said
 */
export function decideMoved(
  better: Result['better'],
  before: Measured,
  now: Measured,
): 'better' | 'worse' | 'unclear' | undefined {
  if (before.low === undefined || before.high === undefined) return undefined
  if (now.low === undefined || now.high === undefined || before.at >= now.at) return undefined
  const isHigher = now.low > before.high
  const isLower = now.high < before.low
  if (!isHigher && !isLower) return 'unclear'
  return isHigher === (better === 'higher') ? 'better' : 'worse'
}

/** Decimals that a number was written with, at most three. */
export function decimalsOf(...values: readonly number[]): number {
  return Math.max(0, ...values.map((value) => Math.min(3, (String(value).split('.')[1] ?? '').length)))
}
