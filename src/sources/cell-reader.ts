import { missingFlag } from '../figures/column.ts'
import type { TableMapping } from './mapping.ts'
import { NOT_A_NUMBER, OTHER_MARK, OUT_OF_RANGE, parsePacked, TOO_MANY_DECIMALS } from './numbers.ts'
import type { RawRow } from './raw-row.ts'
import type { RefusalReason } from './refusal.ts'
import { blankFlag, type MeasurePlan } from './table-plan.ts'
import { FORMULA_MARK } from './xlsx-cell.ts'

export type CellFault = Extract<
  RefusalReason,
  | 'not-a-number'
  | 'decimal-comma'
  | 'too-many-decimals'
  | 'out-of-range'
  | 'impossible-value'
  | 'formula-without-value'
>

/** Reads one cell; the answer besides the flag lies in its fields, so that nothing is made per cell. */
export interface CellReader {
  /** Flag byte of the cell: its status, or the reason why it has no value. */
  read(raw: RawRow, measure: MeasurePlan): number
  value: number
  /** The file holds a number here (and not a blank that stands for zero). */
  isNumber: boolean
  /** Why the cell was refused; undefined when it was not. A mapping may call a blank `unreadable` too: no fault. */
  fault: CellFault | undefined
}

const UNREADABLE = missingFlag('unreadable')
const POINT = 0x2e

/** @param mapping whose signs (`.`, `-99997`, `x`) say what they mean; a lone point is a blank unless it says else */
export function createCellReader(mapping: Pick<TableMapping, 'signs' | 'decimal'>): CellReader {
  const encoder = new TextEncoder()
  const signs = Object.entries(mapping.signs ?? {}).map(([sign, meaning]) => ({
    bytes: encoder.encode(sign.trim()),
    flag: blankFlag(meaning),
  }))
  const mayBeSign = new Uint8Array(256)
  for (const { bytes } of signs) mayBeSign[bytes[0] ?? 0] = 1

  const cell: CellReader = { read, value: 0, isNumber: false, fault: undefined }

  function read(raw: RawRow, measure: MeasurePlan): number {
    const start = raw.starts[measure.field] ?? 0
    const end = raw.ends[measure.field] ?? 0
    cell.value = 0
    cell.isNumber = false
    cell.fault = undefined
    if (start >= end) return measure.blank || measure.present
    const first = raw.bytes[start] ?? 0
    if (mayBeSign[first]) {
      for (const { bytes, flag } of signs)
        if (isSame(raw.bytes, start, end, bytes)) return flag || measure.present
    }
    if (first === POINT && end - start === 1) return measure.blank || measure.present
    const packed = parsePacked(raw.bytes, start, end, measure.shape)
    // What is no number lies above every bound.
    if (packed <= measure.bounds.most && packed >= measure.bounds.least) {
      cell.value = packed
      cell.isNumber = true
      return measure.present
    }
    cell.fault = faultOf(packed, first)
    return UNREADABLE
  }

  function faultOf(packed: number, first: number): CellFault {
    if (packed < NOT_A_NUMBER) return 'impossible-value'
    if (packed === TOO_MANY_DECIMALS) return 'too-many-decimals'
    if (packed === OUT_OF_RANGE) return 'out-of-range'
    if (first === FORMULA_MARK) return 'formula-without-value'
    return packed === OTHER_MARK && mapping.decimal !== ',' ? 'decimal-comma' : 'not-a-number'
  }

  return cell
}

function isSame(bytes: Uint8Array, start: number, end: number, sign: Uint8Array): boolean {
  if (end - start !== sign.length) return false
  for (let i = 0; i < sign.length; i++) if (bytes[start + i] !== sign[i]) return false
  return true
}
