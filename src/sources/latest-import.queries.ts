import type { Database } from '../database/database.ts'

/** How much of a source the last import that succeeded has read and kept [rows]. */
export interface LatestImport {
  readonly source: string
  readonly rowsRead: number
  readonly rowsKept: number
  readonly rowsRefused: number
}

/** The last import of each source that was carried through; none for what came with the program. */
export async function listLatestImports(db: Database): Promise<LatestImport[]> {
  const rows = await db
    .selectFrom('import_run')
    .distinctOn('source')
    .select(['source', 'rows_read', 'rows_kept', 'rows_refused'])
    .where('status', '=', 'done')
    .orderBy('source')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    source: row.source,
    rowsRead: row.rows_read,
    rowsKept: row.rows_kept,
    rowsRefused: row.rows_refused,
  }))
}
