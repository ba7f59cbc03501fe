import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { migrations } from '../migrations.ts'
import { migrate } from './migrate.ts'
import { databaseTest } from './testing.ts'

describe('migrate', () => {
  databaseTest('does nothing the second time', async ({ own }) => {
    expect(await migrate(own.db, migrations)).toEqual([])
  })

  databaseTest('does all steps or none: a broken step leaves nothing behind', async ({ own }) => {
    const broken = [
      { id: '9000-first', why: 'test', sql: 'create table first_step (a int)' },
      { id: '9001-second', why: 'test', sql: 'create table broken (' },
    ]
    await expect(migrate(own.db, broken)).rejects.toThrow(/syntax/)
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from pg_tables where tablename = 'first_step'`.execute(own.db)
    expect(rows).toEqual([{ n: 0 }])
  })

  databaseTest('lets two processes migrate at once without a clash', async ({ own }) => {
    const step = [
      { id: '9002-slow', why: 'test', sql: 'select pg_sleep(0.2); create table once_only (a int)' },
    ]
    const done = await Promise.all([migrate(own.db, step), migrate(own.db, step)])
    expect(done.flat()).toEqual(['9002-slow'])
  })
})
