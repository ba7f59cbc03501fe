import type { Database } from '../database/database.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { AreaOrder } from './area-order.ts'
import { type ChangeCounts, type ChangeList, compareColumns, createChangeList } from './compare-columns.ts'
import {
  cellHashOf,
  createColumns,
  createEdition,
  type EditionRecord,
  listCellHashes,
  listColumnCells,
  listStoredColumns,
  lockColumns,
  moveColumns,
  raiseContentVersion,
  removeOtherEditions,
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

/** Old columns that are in memory at once. */
const BATCH = 16
/** Differences of one kind that are kept; all are counted. */
const EXAMPLES = 100

/**
 * Replaces all columns of a source table by those of a new edition. Give it a transaction: readers then see the old
 * edition until the end, and the new one after it. A few columns are in memory twice at most.
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
  const known = await listCellHashes(trx, record.source)
  const isSame = (column: (typeof known)[number]): boolean => {
    const fresh = next.get(columnKey(column))
    return fresh !== undefined && cellHashOf(fresh) === column.hash
  }
  const differing = known.filter((column) => !isSame(column))
  const differingKeys = new Set(differing.map(columnKey))
  const same = known.flatMap((column) => {
    const key = columnKey(column)
    const fresh = next.get(key)
    return fresh && !differingKeys.has(key) ? [fresh] : []
  })
  const changes = createChangeList()
  const droppedColumns = differing.filter((column) => !next.has(columnKey(column))).length
  for (let at = 0; at < differing.length; at += BATCH)
    for (const old of await listColumnCells(trx, differing.slice(at, at + BATCH)))
      compareColumns(old, next.get(columnKey(old)), changes, EXAMPLES)
  const knownKeys = new Set(known.map(columnKey))
  const newColumns = [...next.keys()].filter((key) => !knownKeys.has(key)).length
  const editionId = await createEdition(trx, record)
  await moveColumns(trx, editionId, same)
  await removeOtherEditions(trx, record.source, editionId)
  for (const key of next.keys()) {
    const other = byKey.get(key)
    if (other && other.source !== record.source) await removeStoredColumn(trx, other)
  }
  const kept = new Set(same)
  await createColumns(
    trx,
    editionId,
    columns.filter((column) => !kept.has(column)),
  )
  await raiseContentVersion(trx)
  return {
    editionId,
    changes: { ...changes.count, newColumns, droppedColumns },
    examples: listExamples(changes, input.areasOf),
    yielded,
  }
}

/** The differences as they are stored: places have become codes. */
function listExamples(
  changes: ChangeList,
  areasOf: (vintage: number) => AreaOrder | undefined,
): ChangeRecord[] {
  return changes.first.map(({ kind, indicator, period, level, vintage, position, old, new: now }) => {
    const area = areasOf(vintage)?.codeAt(level, position) ?? `#${position}`
    return { kind, indicator, period, level, vintage, area, old_value: old, new_value: now }
  })
}
