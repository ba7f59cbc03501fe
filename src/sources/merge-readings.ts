import { columnKey } from './new-column.ts'
import type { Refusal } from './refusal.ts'
import type { RefusalCount } from './refusal-count.ts'
import type { ReadingCounts, TableReading } from './table-reading.ts'

const EXAMPLES = 5

export const noCounts: ReadingCounts = {
  rowsRead: 0,
  rowsKept: 0,
  rowsSkipped: 0,
  rowsRefused: 0,
  cells: 0,
  cellsRefused: 0,
}

/** The files or requests of one table together; refused when two of them give the same column. */
export function mergeReadings(readings: readonly TableReading[]): TableReading | Refusal {
  const columns = readings.flatMap((reading) => reading.columns)
  const keys = new Set<string>()
  for (const column of columns) {
    const key = columnKey(column)
    if (keys.has(key)) return { reason: 'two-files-one-column', found: key }
    keys.add(key)
  }
  const counts = readings.reduce((sum, { counts: more }): ReadingCounts => addCounts(sum, more), noCounts)
  const refusals = new Map<string, RefusalCount>()
  for (const { reason, count, examples } of readings.flatMap((reading) => reading.refusals)) {
    const known = refusals.get(reason)
    refusals.set(reason, {
      reason,
      count: (known?.count ?? 0) + count,
      examples: [...(known?.examples ?? []), ...examples].slice(0, EXAMPLES),
    })
  }
  return { columns, counts, refusals: [...refusals.values()], empty: readings.flatMap(({ empty }) => empty) }
}

function addCounts(one: ReadingCounts, other: ReadingCounts): ReadingCounts {
  return {
    rowsRead: one.rowsRead + other.rowsRead,
    rowsKept: one.rowsKept + other.rowsKept,
    rowsSkipped: one.rowsSkipped + other.rowsSkipped,
    rowsRefused: one.rowsRefused + other.rowsRefused,
    cells: one.cells + other.cells,
    cellsRefused: one.cellsRefused + other.cellsRefused,
  }
}
