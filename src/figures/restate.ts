import type { AreaLevel, Vintage } from '../areas/area.ts'
import { type Cell, isPresent, type MissingReason } from './cell.ts'
import { type Column, cellAt, missingFlag, presentFlag } from './column.ts'
import type { Aggregation } from './indicator.ts'
import { Tally } from './tally.ts'
import { calculateWeightedCell, firstReason } from './weighting.ts'

/** A part of a target area: which source area, and what share of that source area's people it has [fraction, 0-1]. */
export interface CrosswalkPart {
  readonly source: number
  readonly share: number
}

/**
 * What became what: for each position of the target division the parts of the source division that it is made of.
 *
 * A target without parts has no predecessor. Shares of a source over all its targets add up to 1 (0 when it left the country).
 */
export interface Crosswalk {
  readonly level: AreaLevel
  readonly from: Vintage
  readonly to: Vintage
  readonly targets: readonly (readonly CrosswalkPart[])[]
}

/**
 * Brings a column from the division of its source onto another, such as that of today.
 *
 * Counts: Σ share x value; a source that is split is divided in whole units by largest remainder, so nothing is lost or
 * counted twice. Shares and means: weighted by share x weight of the source division, with the 5 % rule of
 * `calculateWeightedCell`; without a weight column they need one source. Refused rules: only from one source. A target that is
 * exactly one whole source keeps its cell untouched and unmarked; every other cell is marked restated, and is an
 * estimate when a source was split.
 *
 * @param column of vintage `crosswalk.from`
 * @param crosswalk positions are in code order of both divisions
 * @param rule the aggregation rule of the indicator
 * @param weight column of the weight or denominator in the source division; not used for sums
 * @returns column of vintage `crosswalk.to`; `redivided` where there is no predecessor, or where the parts cannot be
 *   joined; undefined when column, crosswalk and weight do not belong together
 * @source Areal weighting by population; decision record 0004
 */
export function restateColumn(
  column: Column,
  crosswalk: Crosswalk,
  rule: Aggregation['rule'],
  weight?: Column,
): Column | undefined {
  if (column.vintage !== crosswalk.from || column.level !== crosswalk.level) return undefined
  if (weight && (weight.vintage !== column.vintage || weight.level !== column.level)) return undefined
  const split = rule === 'sum' ? splitCounts(column, crosswalk) : undefined
  const cells = crosswalk.targets.map((parts, target): Cell => {
    const [first] = parts
    if (!first) return { missing: 'redivided' }
    if (parts.length === 1 && first.share === 1) return cellAt(column, first.source)
    const joined = split ? sumParts(parts, target, column, split) : joinParts(parts, column, rule, weight)
    return isPresent(joined) ? mark(joined, parts) : joined
  })
  return pack(column, crosswalk.to, cells)
}

function mark(cell: Cell, parts: readonly CrosswalkPart[]): Cell {
  if (!isPresent(cell)) return cell
  const whole = parts.every((part) => part.share === 1)
  const status = whole || cell.status === 'forecast' ? cell.status : 'estimate'
  return { ...cell, status, restated: true }
}

function joinParts(
  parts: readonly CrosswalkPart[],
  column: Column,
  rule: Aggregation['rule'],
  weight: Column | undefined,
): Cell {
  const [first] = parts
  if (first && parts.length === 1)
    return rule === 'refuse' ? { missing: 'redivided' } : cellAt(column, first.source)
  if (rule === 'refuse' || !weight) return { missing: 'redivided' }
  return calculateWeightedCell(
    parts.map(({ source, share }) => ({
      position: source,
      value: cellAt(column, source),
      weight: cellAt(weight, source),
      share,
    })),
  ).cell
}

/** Packed whole units per source and target, keyed by target then source. */
type Split = readonly ReadonlyMap<number, number>[]

function splitCounts(column: Column, crosswalk: Crosswalk): Split {
  const receivers = new Map<number, { target: number; share: number }[]>()
  for (const [target, parts] of crosswalk.targets.entries()) {
    for (const { source, share } of parts) {
      const known = receivers.get(source)
      if (known) known.push({ target, share })
      else receivers.set(source, [{ target, share }])
    }
  }
  const split = crosswalk.targets.map(() => new Map<number, number>())
  for (const [source, list] of receivers) {
    const units = column.values[source] ?? 0
    const dealt = dealUnits(
      units,
      list.map((receiver) => receiver.share),
    )
    for (const [i, { target }] of list.entries()) split[target]?.set(source, dealt[i] ?? 0)
  }
  return split
}

/** Divides whole units by share: everyone the floor, the rest by largest remainder; ties go to the first. */
function dealUnits(units: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => units * share)
  const dealt = exact.map(Math.floor)
  const total = Math.round(exact.reduce((sum, part) => sum + part, 0))
  const left = total - dealt.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((part, i) => ({ i, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  for (const { i } of byRemainder.slice(0, left)) dealt[i] = (dealt[i] ?? 0) + 1
  return dealt
}

function sumParts(parts: readonly CrosswalkPart[], target: number, column: Column, split: Split): Cell {
  const scale = 10 ** column.decimals
  const total = new Tally()
  for (const { source, share } of parts) {
    const cell = cellAt(column, source)
    const value = (split[target]?.get(source) ?? 0) / scale
    const scaled = isPresent(cell) ? { ...cell, value, ...scaleBounds(cell, share) } : cell
    total.add(scaled)
  }
  const reasons: ReadonlySet<MissingReason> = total.reasons
  return reasons.size > 0 ? { missing: firstReason(reasons) } : total.cell(column.decimals)
}

function scaleBounds(cell: { readonly low?: number; readonly high?: number }, share: number) {
  return {
    ...(cell.low === undefined ? {} : { low: cell.low * share }),
    ...(cell.high === undefined ? {} : { high: cell.high * share }),
  }
}

function pack(column: Column, vintage: Vintage, cells: readonly Cell[]): Column {
  const scale = 10 ** column.decimals
  const values = new Int32Array(cells.length)
  const flags = new Uint8Array(cells.length)
  const low = new Int32Array(cells.length)
  const high = new Int32Array(cells.length)
  let margins = false
  for (const [i, cell] of cells.entries()) {
    if (!isPresent(cell)) {
      flags[i] = missingFlag(cell.missing)
      continue
    }
    const margin = cell.low !== undefined && cell.high !== undefined
    margins ||= margin
    flags[i] = presentFlag(cell.status, { restated: cell.restated === true, margin })
    values[i] = Math.round(cell.value * scale)
    low[i] = Math.floor((cell.low ?? 0) * scale + 1e-6)
    high[i] = Math.ceil((cell.high ?? 0) * scale - 1e-6)
  }
  const { indicator, period, level, decimals, edition } = column
  return {
    indicator,
    period,
    level,
    decimals,
    edition,
    vintage,
    values,
    flags,
    ...(margins ? { low, high } : {}),
  }
}
