import type { Database } from '../database/database.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { AreaOrder } from './area-order.ts'
import { type Change, type ChangeCounts, compareColumns, noChanges } from './compare-columns.ts'
import {
  createColumns,
  createEdition,
  type EditionRecord,
  findStoredColumn,
  listStoredColumns,
  lockColumns,
  raiseContentVersion,
  removeEditions,
  removeStoredColumn,
} from './edition.queries.ts'
import type { ChangeRecord } from './import.queries.ts'
import { columnKey, type NewColumn } from './new-column.ts'

export interface StoreInput {
  readonly record: EditionRecord
  readonly columns: readonly NewColumn[]
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly areasOf: (vintage: number) => AreaOrder | undefined
}

export interface StoreOutcome {
  readonly editionId: number
  readonly changes: ChangeCounts
  /** The first differences of each kind, with old and new value. */
  readonly examples: readonly ChangeRecord[]
  /** Columns that another source gives, which the catalogue names before this one. */
  readonly yielded: readonly string[]
}

/** Differences of one kind that are kept; all are counted. */
const EXAMPLES = 100

/**
 * Replaces all columns of a source table by those of a new edition. Give it a transaction: readers then see the old
 * edition until the end, and the new one after it. One column is in memory twice at most.
 */
export async function storeEdition(trx: Database, input: StoreInput): Promise<StoreOutcome> {
  const { record, indicators } = input
  await lockColumns(trx)
  const stored = await listStoredColumns(trx)
  const byKey = new Map(stored.map((column) => [columnKey(column), column]))
  const wins = (column: NewColumn): boolean => {
    const other = byKey.get(columnKey(column))
    if (!other || other.source === record.source) return true
    const order: readonly string[] = indicators.get(column.indicator)?.sources ?? []
    const rank = (source: string): number => (order.includes(source) ? order.indexOf(source) : order.length)
    return rank(record.source) < rank(other.source)
  }
  const columns = input.columns.filter(wins)
  const yielded = input.columns.filter((column) => !wins(column)).map(columnKey)
  const next = new Map(columns.map((column) => [columnKey(column), column]))
  const changes = createChangeList(input.areasOf)
  const known = new Set<string>()
  for (const column of stored) {
    if (column.source !== record.source) continue
    const key = columnKey(column)
    known.add(key)
    const old = await findStoredColumn(trx, column)
    if (old) changes.compare(old, next.get(key))
  }
  for (const key of next.keys()) if (!known.has(key)) changes.newColumns++
  await removeEditions(trx, record.source)
  for (const key of next.keys()) {
    const other = byKey.get(key)
    if (other && other.source !== record.source) await removeStoredColumn(trx, other)
  }
  const editionId = await createEdition(trx, record)
  await createColumns(trx, editionId, columns)
  await raiseContentVersion(trx)
  return { editionId, changes: changes.counts(), examples: changes.examples, yielded }
}

function createChangeList(areasOf: (vintage: number) => AreaOrder | undefined) {
  const examples: ChangeRecord[] = []
  const count = { changed: 0, withdrawn: 0, added: 0 }
  let dropped = 0
  const list = {
    newColumns: 0,
    examples,
    compare(old: NewColumn, next: NewColumn | undefined): void {
      if (!next) dropped++
      compareColumns(old, next, (change) => note(change))
    },
    counts: (): ChangeCounts => ({
      ...noChanges,
      ...count,
      newColumns: list.newColumns,
      droppedColumns: dropped,
    }),
  }
  function note(change: Change): void {
    count[change.kind]++
    if (count[change.kind] > EXAMPLES) return
    const { kind, indicator, period, level, vintage, position } = change
    const area = areasOf(vintage)?.codeAt(level, position) ?? `#${position}`
    examples.push({
      kind,
      indicator,
      period,
      level,
      vintage,
      area,
      old_value: change.old,
      new_value: change.new,
    })
  }
  return list
}
