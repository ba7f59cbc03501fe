import { sql } from 'kysely'
import type { Database } from './database.ts'

/** One step of the database, kept by the room whose tables it makes. Migrations only add. */
export interface Migration {
  /** Sorts: `0001-areas`. */
  readonly id: string
  readonly why: string
  readonly sql: string
}

/** Number of the lock that keeps two processes from migrating at once; any fixed number will do. */
const LOCK = 7_101_948

/**
 * Brings the database to the newest step; steps that were done are skipped. One transaction: all or nothing.
 *
 * @returns ids of the steps done now
 */
export async function migrate(db: Database, migrations: readonly Migration[]): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx)
    await sql`create table if not exists noaber_migration (
      id text primary key, why text not null, applied_at timestamptz not null default now())`.execute(trx)
    const known = await sql<{ id: string }>`select id from noaber_migration`.execute(trx)
    const done = new Set(known.rows.map((row) => row.id))
    const todo = [...migrations].sort((a, b) => (a.id < b.id ? -1 : 1)).filter(({ id }) => !done.has(id))
    for (const step of todo) {
      await sql.raw(step.sql).execute(trx)
      await sql`insert into noaber_migration (id, why) values (${step.id}, ${step.why})`.execute(trx)
    }
    return todo.map(({ id }) => id)
  })
}
