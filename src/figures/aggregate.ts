import type { Bilingual } from '../base/locale.ts'
import { type Cell, isPresent, type MissingReason, type Status } from './cell.ts'
import { type Column, cellAt } from './column.ts'
import type { Indicator } from './indicator.ts'
import { Tally } from './tally.ts'
import {
  type Coverage,
  calculateWeightedCell,
  firstReason,
  isCovered,
  leastCertain,
  type WeightedPart,
} from './weighting.ts'

/** The value of a set of areas together, and what it rests on. */
export interface Aggregate {
  readonly cell: Cell
  readonly coverage: Coverage
  /** Why this indicator has no value for areas together; the cell is then `not-applicable`. */
  readonly refused?: Bilingual
}

export interface AggregationOptions {
  /**
   * Reasons that the caller states to mean "contributes nothing here" (a neighbourhood that did not exist). Never
   * `suppressed`: that is a number which somebody knows.
   */
  readonly leaveOut?: readonly Exclude<MissingReason, 'suppressed'>[]
  /** Indicator whose counts say how much of the whole a sum covers, such as the population. */
  readonly coverageBy?: string
}

/** Looks up the column of an indicator for the period, level and vintage of the question. */
export type FindColumn = (indicator: string) => Column | undefined

/** Ids of the columns that `calculateAggregate` asks for, its own first. */
export function listNeededColumns({ id, aggregation }: Pick<Indicator, 'id' | 'aggregation'>): string[] {
  if (aggregation.rule === 'ratio') return [id, aggregation.numerator, aggregation.denominator]
  if (aggregation.rule === 'weighted') return [id, aggregation.weight]
  return [id]
}

/**
 * The value of an indicator for several areas of one level and vintage together.
 *
 * One area: its own cell. Sum: Σ values; one part without a figure makes the sum missing with that reason, because a sum
 * without a part is another number. Ratio: Σ numerator / Σ denominator x per, and weighted: Σ w·v / Σ w, both over the
 * areas with a figure, given only when the others have less than 5 % of the denominator or weight; then with status
 * `estimate` and the covered share. Refuse: missing, with the indicator's reason. The status is the least certain of
 * the parts, so model estimates stay estimates. Bounds of sums and ratios add up (what is possible at most); those
 * of weighted values are averaged. Positions that come twice count once.
 *
 * @param indicator its id and aggregation rule
 * @param positions places in the order of the columns; any order, the answer does not depend on it
 * @param findColumn columns of one level and vintage; a column that is not there means `not-collected`
 * @returns cell [unit of the indicator; sums exact, other values not rounded] and coverage
 * @source Aggregation rules: decision of the platform (docs/methods/aggregation.md)
 */
export function calculateAggregate(
  indicator: Pick<Indicator, 'id' | 'aggregation'>,
  positions: Iterable<number>,
  findColumn: FindColumn,
  options: AggregationOptions = {},
): Aggregate {
  const places = inOrder([...positions])
  const own = findColumn(indicator.id)
  const only = places.length === 1 ? places[0] : undefined
  if (own && only !== undefined) return single(cellAt(own, only), only)
  if (places.length === 0) return nothing('not-applicable', places)
  const { aggregation } = indicator
  switch (aggregation.rule) {
    case 'sum':
      return own ? sumOf(own, places, findColumn, options) : nothing('not-collected', places)
    case 'ratio': {
      const [numerator, denominator] = [
        findColumn(aggregation.numerator),
        findColumn(aggregation.denominator),
      ]
      if (!numerator || !denominator) return nothing('not-collected', places)
      if (!isAligned(numerator, denominator)) return nothing('redivided', places)
      return ratioOf(numerator, denominator, aggregation.per, places, options)
    }
    case 'weighted': {
      const weight = findColumn(aggregation.weight)
      if (!own || !weight) return nothing('not-collected', places)
      if (!isAligned(own, weight)) return nothing('redivided', places)
      return weightedOf(own, weight, places, options)
    }
    case 'refuse':
      return { ...nothing('not-applicable', places), refused: aggregation.reason }
  }
}

/** Ascending, each once; what is so already is left as it is, for a series asks the same for every year. */
function inOrder(positions: number[]): readonly number[] {
  const ordered = positions.every((position, place) => place === 0 || (positions[place - 1] ?? 0) < position)
  return ordered ? positions : [...new Set(positions)].sort((a, b) => a - b)
}

function sumOf(
  column: Column,
  places: readonly number[],
  find: FindColumn,
  options: AggregationOptions,
): Aggregate {
  const total = new Tally()
  const missing: number[] = []
  for (const position of places) {
    const cell = stated(cellAt(column, position), options)
    if (cell && !total.add(cell)) missing.push(position)
  }
  const yardstick = options.coverageBy === undefined ? undefined : find(options.coverageBy)
  const weightShare =
    yardstick && isAligned(column, yardstick) ? shareOf(yardstick, places, missing) : undefined
  const coverage = coverageOf(places, missing, weightShare)
  if (total.reasons.size > 0) return { cell: { missing: firstReason(total.reasons) }, coverage }
  if (total.count === 0) return { cell: { missing: 'not-applicable' }, coverage }
  return { cell: total.cell(column.decimals), coverage }
}

function ratioOf(
  numerator: Column,
  denominator: Column,
  per: number,
  places: readonly number[],
  options: AggregationOptions,
): Aggregate {
  const part = new Tally()
  const whole = new Tally()
  const missing: number[] = []
  let missed = 0
  for (const position of places) {
    const top = stated(cellAt(numerator, position), options)
    const base = stated(cellAt(denominator, position), options)
    if (!top || !base) continue
    if (isPresent(base) && isPresent(top)) {
      part.add(top)
      whole.add(base)
    } else if (!isPresent(base)) {
      whole.add(base)
      missing.push(position)
    } else if (base.value > 0) {
      part.add(top)
      missed += base.value
      missing.push(position)
    }
  }
  const all = whole.value + missed
  const known = whole.reasons.size === 0 && all > 0
  const coverage = coverageOf(places, missing, known ? whole.value / all : undefined)
  if (whole.reasons.size > 0) return { cell: { missing: firstReason(whole.reasons) }, coverage }
  if (all === 0) return { cell: { missing: 'not-applicable' }, coverage }
  if (!isCovered(whole.value, all)) return { cell: { missing: firstReason(part.reasons) }, coverage }
  const bounds =
    part.margin || whole.margin
      ? {
          low: (part.low / whole.high) * per,
          ...(whole.low > 0 ? { high: (part.high / whole.low) * per } : {}),
        }
      : {}
  const seen: Status[] = [...part.seen, ...whole.seen, ...(missing.length > 0 ? (['estimate'] as const) : [])]
  const restated = part.restated || whole.restated ? { restated: true as const } : {}
  return {
    cell: { value: (part.value / whole.value) * per, status: leastCertain(seen), ...bounds, ...restated },
    coverage,
  }
}

function weightedOf(
  own: Column,
  weight: Column,
  places: readonly number[],
  options: AggregationOptions,
): Aggregate {
  const parts: WeightedPart[] = []
  for (const position of places) {
    const value = stated(cellAt(own, position), options)
    const heft = stated(cellAt(weight, position), options)
    if (value && heft) parts.push({ position, value, weight: heft, share: 1 })
  }
  return calculateWeightedCell(parts)
}

/** The cell, or nothing when its reason is one that the caller leaves out. */
function stated(cell: Cell, { leaveOut = [] }: AggregationOptions): Cell | undefined {
  return !isPresent(cell) && leaveOut.some((reason) => reason === cell.missing) ? undefined : cell
}

function shareOf(
  yardstick: Column,
  places: readonly number[],
  missing: readonly number[],
): number | undefined {
  const all = new Tally()
  for (const position of places) all.add(cellAt(yardstick, position))
  const gone = new Tally()
  for (const position of missing) gone.add(cellAt(yardstick, position))
  return all.reasons.size > 0 || all.value === 0 ? undefined : 1 - gone.value / all.value
}

function coverageOf(places: readonly number[], missing: readonly number[], weightShare?: number): Coverage {
  return {
    areasUsed: places.length - missing.length,
    areasMissing: missing.length,
    missingPositions: missing,
    ...(weightShare === undefined ? {} : { weightShare }),
  }
}

function isAligned(a: Column, b: Column): boolean {
  return a.level === b.level && a.vintage === b.vintage && a.values.length === b.values.length
}

function single(cell: Cell, position: number): Aggregate {
  return {
    cell,
    coverage: coverageOf([position], isPresent(cell) ? [] : [position], isPresent(cell) ? 1 : 0),
  }
}

function nothing(missing: MissingReason, places: readonly number[]): Aggregate {
  return { cell: { missing }, coverage: coverageOf(places, places) }
}
