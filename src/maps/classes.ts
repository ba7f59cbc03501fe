import { quantileSorted, range, ticks } from 'd3-array'

/**
 * Classes of a map: half-open steps [from, to) whose limits are numbers that can be written in the decimals of the
 * unit, so that "12–18" on the legend is exactly what was coloured.
 */
export interface Classes {
  /** Limits between classes, rising; one fewer than there are classes. */
  readonly limits: readonly number[]
  /** Each value is a class of its own (few different values): labels are those values, not steps. */
  readonly exact?: readonly number[]
  readonly count: number
}

/** `quantile`: as many areas in each class; `equal`: steps of the same size; `pretty`: equal steps at round numbers. */
export type ClassMethod = 'quantile' | 'equal' | 'pretty'

export interface ClassWish {
  readonly count: number
  readonly method: ClassMethod
  /** Decimals of the unit. */
  readonly decimals: number
}

/** Words round the limits on a legend, in the language of the page. */
export interface ClassWords {
  readonly below: (limit: string) => string
  readonly between: (from: string, to: string) => string
  readonly from: (limit: string) => string
}

/**
 * Chooses the classes for the known values of a map.
 *
 * No class is empty, no limit occurs twice. Values that take no more than `count` different numbers each get their own
 * class. Without any value there are no classes.
 *
 * @param values known values in the unit; what is not a number is left out
 */
export function calculateClasses(values: readonly number[], wish: ClassWish): Classes {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (low === undefined || high === undefined) return { limits: [], count: 0 }
  const distinct = [...new Set(sorted.map((value) => roundTo(value, wish.decimals)))]
  if (distinct.length <= wish.count) {
    return { limits: distinct.slice(1), exact: distinct, count: distinct.length }
  }
  const raw = listRawLimits(sorted, low, high, wish)
  const limits = dropEmpty(
    [...new Set(raw)].sort((a, b) => a - b),
    sorted.map((value) => roundTo(value, wish.decimals)),
  )
  return { limits, count: limits.length + 1 }
}

/** Place of a value in the classes, 0 for the lowest. The value is rounded as it is written before it is compared. */
export function classOf(classes: Classes, value: number, decimals: number): number {
  const written = roundTo(value, decimals)
  let place = 0
  for (const limit of classes.limits) if (written >= limit) place++
  return place
}

/** What stands beside each colour: "tot 12", "12–18", "32 en meer", or the value itself for a class of one value. */
export function listClassLabels(
  classes: Classes,
  format: (value: number) => string,
  words: ClassWords,
): string[] {
  if (classes.exact) return classes.exact.map(format)
  return range(classes.count).map((place) => {
    const from = classes.limits[place - 1]
    const to = classes.limits[place]
    if (from === undefined) return to === undefined ? '' : words.below(format(to))
    return to === undefined ? words.from(format(from)) : words.between(format(from), format(to))
  })
}

function listRawLimits(sorted: readonly number[], low: number, high: number, wish: ClassWish): number[] {
  const inner = range(1, wish.count)
  if (wish.method === 'pretty') {
    const round = ticks(low, high, wish.count - 1).filter((limit) => limit > low && limit <= high)
    return round.map((limit) => roundTo(limit, wish.decimals))
  }
  const decimals = Math.min(wish.decimals, usefulDecimals(high - low))
  const at = (place: number) =>
    wish.method === 'equal'
      ? low + ((high - low) * place) / wish.count
      : (quantileSorted([...sorted], place / wish.count) ?? low)
  return inner.map((place) => roundTo(at(place), decimals))
}

/** Limits need no more precision than a fifteenth of the range: 12 reads better than 12,3 where values run from 5 to 60. */
function usefulDecimals(span: number): number {
  return Math.max(-9, Math.ceil(-Math.log10(span / 15)))
}

/** Leaves out limits that would make a class without areas. */
function dropEmpty(limits: readonly number[], sorted: readonly number[]): number[] {
  const kept: number[] = []
  for (const limit of limits) {
    const from = kept.at(-1) ?? Number.NEGATIVE_INFINITY
    const hasBelow = sorted.some((value) => value >= from && value < limit)
    const hasAbove = sorted.some((value) => value >= limit)
    if (hasBelow && hasAbove) kept.push(limit)
  }
  return kept
}

/** Rounds to decimals; negative decimals round to tens, hundreds. Half away from zero, without -0. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * factor * (1 + Number.EPSILON))) / factor
  return decimals > 0 ? Number(rounded.toFixed(decimals)) + 0 : rounded + 0
}
