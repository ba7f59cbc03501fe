import { type Cell, isPresent, type MissingReason, type Status } from './cell.ts'
import { leastCertain } from './weighting.ts'

/**
 * Adds up cells: the numbers of those that have one, the reasons of the others.
 *
 * Bounds add up too: the lowest and highest that the sum can be (a cell without bounds counts as exact).
 */
export class Tally {
  count = 0
  value = 0
  low = 0
  high = 0
  margin = false
  restated = false
  readonly seen = new Set<Status>()
  readonly reasons = new Set<MissingReason>()

  /** False when the cell has no number. */
  add(cell: Cell): boolean {
    if (!isPresent(cell)) {
      this.reasons.add(cell.missing)
      return false
    }
    this.count += 1
    this.value += cell.value
    this.low += cell.low ?? cell.value
    this.high += cell.high ?? cell.value
    this.margin ||= cell.low !== undefined || cell.high !== undefined
    this.restated ||= cell.restated === true
    this.seen.add(cell.status)
    return true
  }

  /** The sum as a cell, on whole multiples of the last decimal: adding 0.1 ten times gives 1. */
  cell(decimals: number): Cell {
    const scale = 10 ** decimals
    const exact = (sum: number) => Math.round(sum * scale) / scale
    return {
      value: exact(this.value),
      status: leastCertain(this.seen),
      ...(this.margin ? { low: exact(this.low), high: exact(this.high) } : {}),
      ...(this.restated ? { restated: true as const } : {}),
    }
  }
}
