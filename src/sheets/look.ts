/** What a page shows of a list, whatever it is of. */
export interface KindWords {
  title(region: string): string
  readonly lead: string
  readonly columnsLead: string
  readonly columnsFault: string
  readonly fields: Readonly<Record<string, string>>
  /** Names of the two columns of the page to look at, between number and outcome. */
  readonly columns: readonly string[]
  /** Outcome of a row that looks like something known. */
  readonly similar: string
  readonly chooseFirst: string
}

export interface LookRow {
  /** Number in the file; the names are row 1. */
  readonly line: number
  /** What is shown of it, in the columns of `KindWords`. */
  readonly cells: readonly string[]
  /** `choose`: looks like something known; somebody must say whether it is. */
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'choose' | 'skipped' | 'error'
  readonly faults: readonly RowFault[]
  /** What people should know of it. */
  readonly note?: string
  /** The question when there is something to choose. */
  readonly asks?: string
}

export interface RowFault {
  /** Name of the field in words. */
  readonly field: string
  /** Field and fault in one sentence. */
  readonly says: string
  /** What stands there. */
  readonly found: string
}

/** What stayed, and why; `title` is the name of the thing. */
export interface Stayed {
  readonly title: string
  readonly why: 'changed' | 'in-use' | 'gone'
}

export interface UndoOutcome {
  /** Steps of the list in all. */
  readonly steps: number
  readonly stayed: readonly Stayed[]
}

/** Rows that write something. */
export function countWriting(rows: readonly LookRow[]): number {
  return rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').length
}
