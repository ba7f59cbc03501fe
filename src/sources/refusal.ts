import type { refusalTexts } from './refusal-texts.ts'

/**
 * Why something of a source was not taken: a value, never an exception. Says where, what stood there, and leads to
 * a text with what to do. `fault` stops the whole table; `row` and `cell` refuse only that row or cell.
 */
export interface Refusal {
  readonly reason: RefusalReason
  /** Row in the source, the header is 1. */
  readonly line?: number
  readonly column?: string
  /** What stood there (at most 80 characters), or the names that were expected. */
  readonly found?: string
}

export type RefusalReason = keyof typeof refusalTexts
