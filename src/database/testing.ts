import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { test as base } from 'vitest'
import { migrations } from '../migrations.ts'
import { createDatabase, createPool, type Database } from './database.ts'
import { migrate } from './migrate.ts'
import { quickSpace } from './quick-space.ts'

/**
 * Tests on the real engine. `db` is a transaction on this worker's clone of the migrated template, rolled back after
 * the test. `own` is a clone for one test alone, for code that makes its own transactions or kills connections.
 *
 * The server is named by NOABER_TEST_DATABASE_URL, set by the global set-up of the run.
 */
export interface OwnDatabase {
  readonly url: string
  readonly pool: pg.Pool
  readonly db: Database
}

/** One for each set of migrations: a server of one's own keeps databases from one run to the next. */
const TEMPLATE = `noaber_template_${createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12)}`
const LOCK = 7_101_949

export const databaseTest = base
  // biome-ignore-start lint/correctness/noEmptyPattern: vitest reads the pattern to learn which fixtures are needed
  .extend('worker', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const clone = await createClone()
    onCleanup(() => clone.remove())
    return clone
  })
  .extend('db', async ({ worker }, { onCleanup }): Promise<Database> => {
    const trx = await worker.db.startTransaction().execute()
    onCleanup(async () => void (await trx.rollback().execute()))
    return trx
  })
  .extend('own', async ({}, { onCleanup }): Promise<OwnDatabase> => {
    const clone = await createClone()
    onCleanup(() => clone.remove())
    return clone
  })

// biome-ignore-end lint/correctness/noEmptyPattern: end
async function createClone(): Promise<OwnDatabase & { remove(): Promise<void> }> {
  const server = process.env['NOABER_TEST_DATABASE_URL']
  if (!server)
    throw new Error('NOABER_TEST_DATABASE_URL is not set: run the tests through their global set-up')
  const admin = createPool({ url: server }, 1)
  const name = `noaber_test_${randomUUID().replaceAll('-', '')}`
  await makeTemplate(admin, server)
  // Copying files is three times as fast as PostgreSQL's own choice, which writes every page to its log.
  await admin.query(`create database ${name} template ${TEMPLATE} strategy file_copy`)
  const url = withDatabase(server, name)
  const pool = createPool({ url }, 6)
  const db = createDatabase(pool)
  const remove = async () => {
    await db.destroy()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
  return { url, pool, db, remove }
}

/** The first worker makes the migrated template; the others wait for it. */
async function makeTemplate(admin: pg.Pool, server: string): Promise<void> {
  const client = await admin.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const known = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      TEMPLATE,
    ])
    if (known.rowCount === 0) {
      await client.query(`drop database if exists ${TEMPLATE} with (force)`)
      const quick = await client.query('select 1 from pg_tablespace where spcname = $1', [quickSpace])
      const place = quick.rowCount === 0 ? '' : `tablespace ${quickSpace}`
      await client.query(`create database ${TEMPLATE} ${place}`)
      const pool = createPool({ url: withDatabase(server, TEMPLATE) }, 1)
      const db = createDatabase(pool)
      await migrate(db, migrations)
      await db.destroy()
      await client.query(`alter database ${TEMPLATE} is_template true`)
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
    client.release()
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
