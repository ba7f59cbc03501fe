import { type AreaCode, type AreaLevel, TODAY_VINTAGE, type Vintage } from '../areas/area.ts'
import { crosswalkParts, type Succession } from '../areas/succession.ts'
import { type Column, missingFlag } from './column.ts'
import type { Aggregation } from './indicator.ts'
import { type Crosswalk, restateColumn } from './restate.ts'
import type { Shelf } from './shelf.ts'

/** The codes of a division and level in code order. */
export type FindOrder = (vintage: Vintage, level: AreaLevel) => readonly AreaCode[]

/**
 * The ways from older divisions to today's, each made once.
 *
 * @param findOrder codes by vintage and level
 */
export function createCrosswalks(findOrder: FindOrder, successions: readonly Succession[]) {
  const made = new Map<string, Crosswalk>()
  return (from: Vintage, level: AreaLevel): Crosswalk => {
    const key = `${from} ${level}`
    const known = made.get(key)
    if (known) return known
    const targets = crosswalkParts(findOrder(from, level), findOrder(TODAY_VINTAGE, level), successions)
    const crosswalk = { level, from, to: TODAY_VINTAGE, targets }
    made.set(key, crosswalk)
    return crosswalk
  }
}

/**
 * Columns of any division, brought onto today's; one a period. Where a period has columns of several divisions, the
 * one of today's division wins, then the newest.
 *
 * @param columns of one indicator and level
 * @param weights the weight columns of its rule, as stored (any division)
 */
export function bringToToday(
  columns: readonly Column[],
  rule: Aggregation['rule'],
  weights: readonly Column[],
  findOrder: FindOrder,
  crosswalk: (from: Vintage, level: AreaLevel) => Crosswalk,
): Shelf {
  const chosen = new Map<number, Column>()
  for (const column of [...columns].sort((a, b) => a.vintage - b.vintage)) {
    const before = chosen.get(column.period)
    if (before?.vintage === TODAY_VINTAGE) continue
    chosen.set(column.period, column)
  }
  const shelf: Column[] = []
  const onDivision = new Map<number, Column | undefined>()
  for (const column of [...chosen.values()].sort((a, b) => a.period - b.period)) {
    if (column.vintage === TODAY_VINTAGE || column.level === 'country' || column.level === 'province') {
      shelf.push({ ...column, vintage: TODAY_VINTAGE })
      continue
    }
    // Estimates of several years share a division and its weights.
    if (rule !== 'sum' && !onDivision.has(column.vintage)) {
      onDivision.set(column.vintage, weightOn(column, weights, findOrder))
    }
    const weight = onDivision.get(column.vintage)
    const restated = restateColumn(column, crosswalk(column.vintage, column.level), rule, weight)
    if (restated) shelf.push(restated)
  }
  return shelf
}

/**
 * A weight in the division of a column: the weight column of that division, or the one of the nearest period looked
 * up by code. Weights only divide a merged value among its parts, so a year more or less does little.
 */
function weightOn(column: Column, weights: readonly Column[], findOrder: FindOrder): Column | undefined {
  const exact = weights.find(({ vintage, period }) => vintage === column.vintage && period === column.period)
  if (exact) return exact
  const distance = (weight: Column) => Math.abs(weight.period - column.period)
  const [nearest] = [...weights].sort((a, b) => distance(a) - distance(b) || a.period - b.period)
  if (!nearest) return undefined
  if (nearest.vintage === column.vintage) return nearest
  const place = placesOf(findOrder(nearest.vintage, column.level))
  const codes = findOrder(column.vintage, column.level)
  const values = new Int32Array(codes.length)
  const flags = new Uint8Array(codes.length).fill(missingFlag('redivided'))
  for (const [position, code] of codes.entries()) {
    const at = place.get(code)
    if (at === undefined) continue
    values[position] = nearest.values[at] ?? 0
    flags[position] = nearest.flags[at] ?? missingFlag('redivided')
  }
  return { ...nearest, vintage: column.vintage, values, flags }
}

/** Positions by code, once for each list of codes. */
function placesOf(codes: readonly AreaCode[]): ReadonlyMap<AreaCode, number> {
  const known = placesByList.get(codes)
  if (known) return known
  const made = new Map(codes.map((code, position) => [code, position]))
  placesByList.set(codes, made)
  return made
}

const placesByList = new WeakMap<readonly AreaCode[], ReadonlyMap<AreaCode, number>>()
