import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { ChangeCounts } from './compare-columns.ts'
import type { RefusalCount } from './refusal-count.ts'
import type { ReadingCounts } from './table-reading.ts'

/**
 * Runs `work` while no other process imports this source. The lock hangs on a connection, so a killed process lets go
 * of it by itself.
 *
 * @returns undefined when another process holds it
 */
export async function withSourceLock<T>(
  db: Database,
  source: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  return db.connection().execute(async (connection) => {
    const key = `noaber import ${source}`
    const taken = await sql<{ is_taken: boolean }>`
      select pg_try_advisory_lock(hashtextextended(${key}, 0)) as is_taken`.execute(connection)
    if (taken.rows[0]?.is_taken !== true) return undefined
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${key}, 0))`.execute(connection)
    }
  })
}

export interface NewRun {
  readonly source: string
  readonly address: string
  readonly edition: string
  readonly startedAt: Date
  readonly mappingChecksum: string
}

export async function createRun(db: Database, run: NewRun): Promise<number> {
  const row = await db
    .insertInto('import_run')
    .values({
      source: run.source,
      status: 'running',
      address: run.address,
      edition: run.edition,
      edition_id: null,
      started_at: run.startedAt,
      finished_at: null,
      checksum: null,
      mapping_checksum: run.mappingChecksum,
      message: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A run of this source whose pages can be used: the same questions, the same edition of the publisher, not finished. */
export async function findResumableRun(db: Database, run: NewRun): Promise<number | undefined> {
  const row = await db
    .selectFrom('import_run')
    .select('id')
    .where('source', '=', run.source)
    .where('status', 'in', ['running', 'failed'])
    .where('address', '=', run.address)
    .where('edition', '=', run.edition)
    .where('mapping_checksum', '=', run.mappingChecksum)
    .where((eb) =>
      eb.exists(
        eb.selectFrom('import_page').select('page').whereRef('import_page.run', '=', 'import_run.id'),
      ),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Runs that were killed: their process is gone, since the caller holds the lock of this source. */
export async function failKilledRuns(
  db: Database,
  source: string,
  except: number | undefined,
  at: Date,
): Promise<void> {
  await db
    .updateTable('import_run')
    .set({ status: 'failed', finished_at: at, message: 'Afgebroken: het proces is gestopt voor het einde.' })
    .where('source', '=', source)
    .where('status', '=', 'running')
    .where('id', '!=', except ?? -1)
    .execute()
  // Pages of attempts that nobody will go on with.
  await db
    .deleteFrom('import_page')
    .where('run', 'in', db.selectFrom('import_run').select('id').where('source', '=', source))
    .where('run', '!=', except ?? -1)
    .execute()
}

/** Takes a run away as if it had never been: for a trial. */
export async function removeRun(db: Database, run: number): Promise<void> {
  await db.deleteFrom('import_run').where('id', '=', run).execute()
}

export async function resumeRun(db: Database, run: number): Promise<void> {
  await db
    .updateTable('import_run')
    .set({ status: 'running', finished_at: null, message: null })
    .where('id', '=', run)
    .execute()
}

export interface FinishedRun {
  readonly status: 'done' | 'unchanged' | 'failed'
  readonly finishedAt: Date
  readonly editionId?: number
  readonly edition?: string
  readonly checksum?: string
  readonly counts?: ReadingCounts
  readonly refusals?: readonly RefusalCount[]
  readonly changes?: ChangeCounts
  readonly message?: string
}

export async function finishRun(db: Database, run: number, end: FinishedRun): Promise<void> {
  await db
    .updateTable('import_run')
    .set({
      status: end.status,
      finished_at: end.finishedAt,
      message: end.message ?? null,
      ...(end.editionId === undefined ? {} : { edition_id: end.editionId }),
      ...(end.edition === undefined ? {} : { edition: end.edition }),
      ...(end.checksum === undefined ? {} : { checksum: end.checksum }),
      ...(end.counts
        ? {
            rows_read: end.counts.rowsRead,
            rows_kept: end.counts.rowsKept,
            rows_skipped: end.counts.rowsSkipped,
            rows_refused: end.counts.rowsRefused,
            cells: end.counts.cells,
            cells_refused: end.counts.cellsRefused,
          }
        : {}),
      ...(end.refusals ? { refusals: JSON.stringify(end.refusals) } : {}),
      ...(end.changes ? { changes: JSON.stringify(end.changes) } : {}),
    })
    .where('id', '=', run)
    .execute()
}

/** The last run that ended well, to see that nothing has changed since. */
export async function findLastRun(
  db: Database,
  source: string,
): Promise<{ editionId: number | null; checksum: string | null; mappingChecksum: string } | undefined> {
  const row = await db
    .selectFrom('import_run')
    .select(['edition_id', 'checksum', 'mapping_checksum'])
    .where('source', '=', source)
    .where('status', 'in', ['done', 'unchanged'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { editionId: row.edition_id, checksum: row.checksum, mappingChecksum: row.mapping_checksum }
}

export interface StagedPage {
  readonly request: number
  readonly page: number
  readonly address: string
  readonly next: string | undefined
}

export async function createPage(db: Database, run: number, page: StagedPage, body: Buffer): Promise<void> {
  const { request, address } = page
  await db
    .insertInto('import_page')
    .values({ run, request, page: page.page, address, next_address: page.next ?? null, body })
    .execute()
}

/** Pages that have come in, without their bodies, in the order in which they came. */
export async function listPages(db: Database, run: number): Promise<StagedPage[]> {
  const rows = await db
    .selectFrom('import_page')
    .select(['request', 'page', 'address', 'next_address'])
    .where('run', '=', run)
    .orderBy('request')
    .orderBy('page')
    .execute()
  return rows.map(({ next_address, ...row }) => ({ ...row, next: next_address ?? undefined }))
}

export async function findPageBody(db: Database, run: number, page: StagedPage): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('import_page')
    .select('body')
    .where('run', '=', run)
    .where('request', '=', page.request)
    .where('page', '=', page.page)
    .executeTakeFirst()
  return row?.body
}

export async function removePages(db: Database, run: number): Promise<void> {
  await db.deleteFrom('import_page').where('run', '=', run).execute()
}

export interface ChangeRecord {
  readonly kind: string
  readonly indicator: string
  readonly period: number
  readonly level: string
  readonly vintage: number
  readonly area: string
  readonly old_value: string
  readonly new_value: string
}

export async function createChanges(
  db: Database,
  run: number,
  changes: readonly ChangeRecord[],
): Promise<void> {
  if (changes.length === 0) return
  await db
    .insertInto('import_change')
    .values(changes.map((change) => ({ run, ...change })))
    .execute()
}
