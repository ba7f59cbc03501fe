import { type Cell, isPresent, type MissingReason, missingReasons, type Status, statuses } from './cell.ts'

/**
 * A weighted or ratio result is given only when the parts without a figure have less than this share of the weight.
 *
 * Five per cent of the people who differ 10 percentage points from the rest shift a share by half a point: too little to
 * turn a sentence round, and the result says that it is an estimate. Above it the result is missing, with the reason of
 * its parts.
 */
export const MAXIMUM_MISSING_WEIGHT = 0.05

/** How much of the whole a result rests on. */
export interface Coverage {
  readonly areasUsed: number
  readonly areasMissing: number
  /** Positions of the parts without a figure, ascending. */
  readonly missingPositions: readonly number[]
  /** Share of the weight or denominator that the used parts have [fraction, 0-1]; absent when not known. */
  readonly weightShare?: number
}

/** One part: what it says and how heavy it is. */
export interface WeightedPart {
  readonly position: number
  readonly value: Cell
  readonly weight: Cell
  /** Share of the weight that counts, for a part that is split [fraction, 0-1]. */
  readonly share: number
}

/** Do the used parts have enough of the weight? @param used @param all in one unit */
export function isCovered(used: number, all: number): boolean {
  return all - used < MAXIMUM_MISSING_WEIGHT * all
}

/** The status of something that rests on several: the least certain of them. */
export function leastCertain(found: Iterable<Status>): Status {
  let worst = 0
  for (const status of found) worst = Math.max(worst, statuses.indexOf(status))
  return statuses[worst] ?? 'final'
}

/** The reason for a whole whose parts lack a figure for several reasons: the first in the order of `missingReasons`. */
export function firstReason(found: ReadonlySet<MissingReason>): MissingReason {
  return missingReasons.find((reason) => found.has(reason)) ?? 'not-applicable'
}

/**
 * Weighted mean of parts: Σ share·w·v / Σ share·w over the parts with a figure.
 *
 * A part of weight 0 counts for nothing and is not missed. A part without weight cannot be placed, so the result is
 * missing with that reason. Parts without a figure may have less than 5 % of the weight; the result then has status
 * `estimate` and its coverage says so. Otherwise the result is missing with the reason of the parts. The status is the
 * least certain of the values and weights: a mean of model estimates is a model estimate. The margin is the weighted mean of the
 * margins (parts without one count as exact), as if all parts err the same way; that is the cautious side.
 *
 * @param parts any order; the answer does not depend on it
 * @returns cell [unit of the values, not rounded] and coverage [weightShare of Σ share·w]
 */
export function calculateWeightedCell(parts: readonly WeightedPart[]): {
  readonly cell: Cell
  readonly coverage: Coverage
} {
  const sum = { all: 0, used: 0, value: 0, low: 0, high: 0 }
  const seen = new Set<Status>()
  const reasons = new Set<MissingReason>()
  const unweighted = new Set<MissingReason>()
  const missing: number[] = []
  let used = 0
  let restated = false
  let margin = false
  // Always added up in the same order, so that the last bit of the answer does not depend on the caller.
  const ordered = [...parts].sort((a, b) => a.position - b.position)
  for (const { position, value, weight, share } of ordered) {
    if (!isPresent(weight)) {
      unweighted.add(weight.missing)
      missing.push(position)
      continue
    }
    const heft = weight.value * share
    if (heft === 0) {
      used += 1
      continue
    }
    sum.all += heft
    if (!isPresent(value)) {
      reasons.add(value.missing)
      missing.push(position)
      continue
    }
    used += 1
    sum.used += heft
    sum.value += heft * value.value
    sum.low += heft * (value.low ?? value.value)
    sum.high += heft * (value.high ?? value.value)
    margin ||= value.low !== undefined || value.high !== undefined
    restated ||= value.restated === true || weight.restated === true
    seen.add(value.status).add(weight.status)
  }
  const weightShare = sum.all > 0 ? sum.used / sum.all : undefined
  const coverage: Coverage = {
    areasUsed: used,
    areasMissing: missing.length,
    missingPositions: missing,
    ...(weightShare === undefined || unweighted.size > 0 ? {} : { weightShare }),
  }
  if (unweighted.size > 0) return { cell: { missing: firstReason(unweighted) }, coverage }
  if (weightShare === undefined) return { cell: { missing: 'not-applicable' }, coverage }
  if (!isCovered(sum.used, sum.all)) return { cell: { missing: firstReason(reasons) }, coverage }
  if (missing.length > 0) seen.add('estimate')
  return {
    cell: {
      value: sum.value / sum.used,
      status: leastCertain(seen),
      ...(margin ? { low: sum.low / sum.used, high: sum.high / sum.used } : {}),
      ...(restated ? { restated: true as const } : {}),
    },
    coverage,
  }
}
