import type { AreaLevel, Vintage } from '../areas/area.ts'
import { type Cell, type MissingReason, missingReasons, type Status, statuses } from './cell.ts'

/**
 * Packed figures: one indicator, one period, all areas of a level and vintage, in code order.
 *
 * `values` are whole multiples of the indicator's last published decimal (exact, no float noise): 21.6 % with one
 * decimal is 216. `flags` holds one byte a cell, see `flagOf`. `low` and `high` are the margin in the same unit.
 */
export interface Column {
  readonly indicator: string
  /** Calendar year. */
  readonly period: number
  readonly level: AreaLevel
  readonly vintage: Vintage
  /** Decimals of the packed values: value = values[i] / 10 ** decimals. */
  readonly decimals: number
  /** Which import brought it; leads to source, table, licence and date. */
  readonly edition: number
  readonly values: Int32Array
  readonly flags: Uint8Array
  readonly low?: Int32Array
  readonly high?: Int32Array
}

/**
 * Flag byte: bits 0-3 the reason (0 = there is a value, n = missingReasons[n - 1]); bits 4-5 the status (index in
 * `statuses`); bit 6 restated onto today's borders; bit 7 this cell has a margin.
 */
const STATUS_SHIFT = 4
const RESTATED = 0x40
const MARGIN = 0x80

export function presentFlag(status: Status, options: { restated?: boolean; margin?: boolean } = {}): number {
  return (
    (statuses.indexOf(status) << STATUS_SHIFT) |
    (options.restated ? RESTATED : 0) |
    (options.margin ? MARGIN : 0)
  )
}

export function missingFlag(reason: MissingReason): number {
  return missingReasons.indexOf(reason) + 1
}

export function isPresentFlag(flag: number): boolean {
  return (flag & 0x0f) === 0
}

export function reasonOfFlag(flag: number): MissingReason | undefined {
  const number = flag & 0x0f
  // Most cells have a value: looking up place -1 is much slower than not looking.
  return number === 0 ? undefined : missingReasons[number - 1]
}

export function statusOfFlag(flag: number): Status {
  return statuses[(flag >> STATUS_SHIFT) & 0x03] ?? 'final'
}

/** Was the value brought onto today's borders? */
export function isMovedFlag(flag: number): boolean {
  return (flag & RESTATED) !== 0
}

export function hasMarginFlag(flag: number): boolean {
  return (flag & MARGIN) !== 0
}

/** One cell of a column; `redivided` when the position lies outside it. */
export function cellAt(column: Column, position: number): Cell {
  const flag = column.flags[position]
  const packed = column.values[position]
  if (flag === undefined || packed === undefined) return { missing: 'redivided' }
  const reason = reasonOfFlag(flag)
  if (reason) return { missing: reason }
  const scale = 10 ** column.decimals
  // A page reads tens of thousands of cells, nearly all of them like this.
  if ((flag & (MARGIN | RESTATED)) === 0) return { value: packed / scale, status: statusOfFlag(flag) }
  const low = flag & MARGIN ? column.low?.[position] : undefined
  const high = flag & MARGIN ? column.high?.[position] : undefined
  return {
    value: packed / scale,
    status: statusOfFlag(flag),
    ...(low === undefined ? {} : { low: low / scale }),
    ...(high === undefined ? {} : { high: high / scale }),
    ...(flag & RESTATED ? { restated: true as const } : {}),
  }
}
