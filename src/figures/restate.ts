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
  const moved = crosswalk.targets.flatMap((parts, target) => (isWhole(parts) ? [] : [target]))
  const split = rule === 'sum' ? splitCounts(column, crosswalk, moved) : undefined
  const result = gather(column, crosswalk)
  for (const target of moved) {
    const parts = crosswalk.targets[target] ?? []
    if (parts.length === 0) continue
    const joined = split ? sumParts(parts, target, column, split) : joinParts(parts, column, rule, weight)
    put(result, target, isPresent(joined) ? mark(joined, parts) : joined)
  }
  return seal(result)
}

/** Exactly one whole source: most areas of most years. */
function isWhole(parts: readonly CrosswalkPart[]): boolean {
  return parts.length === 1 && parts[0]?.share === 1
}

interface Draft {
  readonly column: Column
  readonly low: Int32Array
  readonly high: Int32Array
  margins: boolean
}

/** The column in its new order: whole sources copied as they are, everything else `redivided` for now. */
function gather(column: Column, { targets, to }: Crosswalk): Draft {
  const values = new Int32Array(targets.length)
  const flags = new Uint8Array(targets.length).fill(missingFlag('redivided'))
  const low = new Int32Array(targets.length)
  const high = new Int32Array(targets.length)
  for (let target = 0; target < targets.length; target++) {
    const parts = targets[target] ?? []
    const source = parts[0]?.source
    if (!isWhole(parts) || source === undefined || source >= column.flags.length) continue
    values[target] = column.values[source] ?? 0
    flags[target] = column.flags[source] ?? 0
    low[target] = column.low?.[source] ?? 0
    high[target] = column.high?.[source] ?? 0
  }
  const margins = column.low !== undefined && column.high !== undefined
  return { column: { ...column, vintage: to, values, flags }, low, high, margins }
}

function put(draft: Draft, target: number, cell: Cell): void {
  const { values, flags, decimals } = draft.column
  const scale = 10 ** decimals
  if (!isPresent(cell)) {
    flags[target] = missingFlag(cell.missing)
    values[target] = 0
    return
  }
  const margin = cell.low !== undefined && cell.high !== undefined
  draft.margins ||= margin
  flags[target] = presentFlag(cell.status, { restated: cell.restated === true, margin })
  values[target] = Math.round(cell.value * scale)
  draft.low[target] = Math.floor((cell.low ?? 0) * scale + 1e-6)
  draft.high[target] = Math.ceil((cell.high ?? 0) * scale - 1e-6)
}

function seal({ column, low, high, margins }: Draft): Column {
  const { low: _low, high: _high, ...bare } = column
  return margins ? { ...bare, low, high } : bare
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
type Split = ReadonlyMap<number, ReadonlyMap<number, number>>

function splitCounts(column: Column, crosswalk: Crosswalk, moved: readonly number[]): Split {
  const receivers = new Map<number, { target: number; share: number }[]>()
  for (const target of moved) {
    for (const { source, share } of crosswalk.targets[target] ?? []) {
      const known = receivers.get(source)
      if (known) known.push({ target, share })
      else receivers.set(source, [{ target, share }])
    }
  }
  const split = new Map<number, Map<number, number>>(moved.map((target) => [target, new Map()]))
  for (const [source, list] of receivers) {
    const dealt = dealUnits(
      column.values[source] ?? 0,
      list.map((receiver) => receiver.share),
    )
    for (const [i, { target }] of list.entries()) split.get(target)?.set(source, dealt[i] ?? 0)
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
    const value = (split.get(target)?.get(source) ?? 0) / scale
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
