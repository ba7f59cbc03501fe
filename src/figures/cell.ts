/**
 * A cell is a value or a reason, never a bare null.
 *
 * An observation (area x indicator x period) is a number, or says why there is none.
 */
export const missingReasons = [
  'suppressed',
  'not-collected',
  'not-applicable',
  'not-yet-published',
  'withdrawn',
  'unreadable',
  /** The area did not exist, or had other borders, in the division of the source (decision record 0004). */
  'redivided',
] as const
export type MissingReason = (typeof missingReasons)[number]

export const statuses = ['final', 'provisional', 'estimate', 'forecast'] as const
export type Status = (typeof statuses)[number]

export interface PresentCell {
  readonly value: number
  readonly status: Status
  /** Bounds of the margin, in the unit of the value: 95 % interval, or what rounding by the source leaves open. */
  readonly low?: number
  readonly high?: number
  /** Moved from the borders of the source's division to today's. */
  readonly restated?: true
}

export interface MissingCell {
  readonly missing: MissingReason
}

export type Cell = PresentCell | MissingCell

export function isPresent(cell: Cell): cell is PresentCell {
  return 'value' in cell
}
