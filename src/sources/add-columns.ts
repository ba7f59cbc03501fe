import { isPresentFlag, missingFlag } from '../figures/column.ts'
import type { NewColumn } from './new-column.ts'

const STATUS_BITS = 0x30
const MARGIN = 0x80
const LARGEST = 2_147_483_647

/** Cell by cell sum of two columns of one indicator, margins too; unknown when either is, for the first reason. */
export function addColumns(one: NewColumn, other: NewColumn): NewColumn {
  const size = one.values.length
  const values = new Int32Array(size)
  const flags = new Uint8Array(size)
  const hasMargin = one.low !== undefined || other.low !== undefined
  const low = new Int32Array(hasMargin ? size : 0)
  const high = new Int32Array(hasMargin ? size : 0)
  for (let i = 0; i < size; i++) {
    const a = one.flags[i] ?? 0
    const b = other.flags[i] ?? 0
    const sum = (one.values[i] ?? 0) + (other.values[i] ?? 0)
    if (!isPresentFlag(a) || !isPresentFlag(b)) flags[i] = (isPresentFlag(a) ? b : a) & 0x0f
    else if (Math.abs(sum) > LARGEST) flags[i] = missingFlag('unreadable')
    else {
      values[i] = sum
      const margin = (a | b) & MARGIN
      flags[i] = Math.max(a & STATUS_BITS, b & STATUS_BITS) | margin
      if (!margin) continue
      low[i] = boundAt(one, i, 'low') + boundAt(other, i, 'low')
      high[i] = Math.min(LARGEST, boundAt(one, i, 'high') + boundAt(other, i, 'high'))
    }
  }
  return { ...one, values, flags, ...(hasMargin ? { low, high } : {}) }
}

/** Lower or upper bound of a cell: the value itself when it has no margin. */
export function boundAt(column: NewColumn, position: number, side: 'low' | 'high'): number {
  const flagged = ((column.flags[position] ?? 0) & MARGIN) !== 0
  return (flagged ? column[side]?.[position] : undefined) ?? column.values[position] ?? 0
}
