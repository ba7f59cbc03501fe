import type { Database } from '../database/database.ts'
import type { ChangeRecord } from './import.queries.ts'

/** An import as it is shown: when, of what, how much of it was taken, and why not the rest. */
export interface ImportRecord {
  readonly id: number
  readonly source: string
  readonly status: string
  readonly address: string
  readonly edition: string | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly checksum: string | null
  readonly rowsRead: number
  readonly rowsKept: number
  readonly rowsRefused: number
  readonly cells: number
  readonly cellsRefused: number
  /** JSON of `RefusalCount[]` and `ChangeCounts`. */
  readonly refusals: string
  readonly changes: string
  /** Why it failed, in Dutch. */
  readonly message: string | null
}

/** The newest imports first, of one table or of all. */
export async function listImports(
  db: Database,
  { source, limit = 50 }: { readonly source?: string; readonly limit?: number } = {},
): Promise<ImportRecord[]> {
  let query = db.selectFrom('import_run').selectAll().orderBy('id', 'desc').limit(limit)
  if (source !== undefined) query = query.where('source', '=', source)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    status: row.status,
    address: row.address,
    edition: row.edition,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    checksum: row.checksum,
    rowsRead: row.rows_read,
    rowsKept: row.rows_kept,
    rowsRefused: row.rows_refused,
    cells: row.cells,
    cellsRefused: row.cells_refused,
    refusals: row.refusals,
    changes: row.changes,
    message: row.message,
  }))
}

/** The first values that an import changed, withdrew or filled in, with old and new. */
export async function listChanges(db: Database, run: number, limit = 300): Promise<ChangeRecord[]> {
  return db
    .selectFrom('import_change')
    .select(['kind', 'indicator', 'period', 'level', 'vintage', 'area', 'old_value', 'new_value'])
    .where('run', '=', run)
    .orderBy('kind')
    .orderBy('indicator')
    .orderBy('period')
    .orderBy('level')
    .orderBy('area')
    .limit(limit)
    .execute()
}

/** SHA-256 of the snapshot file that an edition was loaded from; undefined for one that was imported. */
export async function findSnapshotChecksum(db: Database, edition: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('snapshot_load')
    .select('file_checksum')
    .where('edition_id', '=', edition)
    .executeTakeFirst()
  return row?.file_checksum
}

export async function createSnapshotLoad(db: Database, edition: number, checksum: string): Promise<void> {
  await db.insertInto('snapshot_load').values({ edition_id: edition, file_checksum: checksum }).execute()
}
