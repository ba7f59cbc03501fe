import type { NewColumn } from './new-column.ts'
import type { RefusalCount } from './refusal-count.ts'

/** What came of reading one table or file. */
export interface TableReading {
  readonly columns: readonly NewColumn[]
  readonly counts: ReadingCounts
  readonly refusals: readonly RefusalCount[]
  /** Columns of the source without one number in a period and level: nothing is made of them. */
  readonly empty: readonly string[]
}

export interface ReadingCounts {
  readonly rowsRead: number
  readonly rowsKept: number
  /** Left out on purpose: other `keep` values, areas of other divisions, months and quarters. */
  readonly rowsSkipped: number
  readonly rowsRefused: number
  /** Cells with a value or a reason. */
  readonly cells: number
  readonly cellsRefused: number
}
