import { spawn } from 'node:child_process'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import type { SourceTable } from '../figures/source-table.ts'
import { makeImportIo } from './import.testing.ts'
import { importFile } from './import-file.job.ts'
import { exportSnapshot, loadSnapshot } from './snapshot.job.ts'
import { orderOf, testMapping, testOrder } from './testing.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'noaber-snapshot-'))
})
afterEach(() => rm(folder, { recursive: true }))

const io = makeImportIo('http://localhost')
const table = (id: string): SourceTable => ({
  id,
  publisher: 'CBS',
  title: 'Kerncijfers wijken en buurten',
  licence: 'CC-BY-4.0',
  attribution: 'CBS',
  address: 'https://opendata.cbs.nl',
  limits: { nl: '', en: '' },
})
const sources = new Map(['85984NED', '85618NED'].map((id) => [id, table(id)]))

async function fill(db: Database, source: string, period: number, text: string): Promise<void> {
  const file = path.join(folder, `${source}.csv`)
  await writeFile(file, text)
  const mapping = {
    ...testMapping,
    source,
    period,
    measures: testMapping.measures.map((one) => ({ ...one, roundedTo: 5 })),
  }
  const args = {
    source,
    edition: `${period}`,
    retrievedOn: '2026-07-19',
    files: [{ path: file, mapping }] as const,
  }
  const result = await importFile(db, { ...args, files: [...args.files] }, io)
  expect(result.outcome).toBe('stored')
}

async function fillBoth(db: Database): Promise<void> {
  await fill(
    db,
    '85984NED',
    2024,
    'regiocode,inwoners,ouderen\nGM0344,374238,40261\nGM0353,,6643\nBU03440311,4285,620\n',
  )
  await fill(db, '85618NED', 2023, 'regiocode,inwoners,ouderen\nGM0344,367947,39373\nGM0353,33468,x\n')
}

const cellsOf = (db: Database) =>
  db
    .selectFrom('figure_column')
    .select([
      'indicator',
      'period',
      'level',
      'vintage',
      'decimals',
      'cell_values',
      'cell_flags',
      'cell_low',
      'cell_high',
    ])
    .orderBy('indicator')
    .orderBy('period')
    .orderBy('level')
    .execute()

describe('a snapshot', () => {
  databaseTest('holds the same columns, byte for byte, after it is written and loaded', async ({ own }) => {
    await fillBoth(own.db)
    const before = await cellsOf(own.db)
    const out = path.join(folder, 'out')
    expect(await exportSnapshot(own.db, { folder: out, sources }, io)).toMatchObject({
      outcome: 'written',
      columns: 6,
    })
    await own.pool.query('truncate figure_column, source_edition cascade')
    expect(await loadSnapshot(own.db, { folder: out }, io)).toMatchObject({
      outcome: 'loaded',
      columns: 6,
      newer: [],
    })
    expect(await cellsOf(own.db)).toEqual(before)
    expect(await loadSnapshot(own.db, { folder: out }, io)).toMatchObject({ outcome: 'unchanged' })
  })

  databaseTest(
    'has the same bytes when it is written again, and drops files that are no part of it',
    async ({ own }) => {
      await fillBoth(own.db)
      const read = async (): Promise<[string, string][]> =>
        Promise.all(
          (await readdir(out))
            .sort()
            .map(async (name) => [name, (await readFile(path.join(out, name))).toString('hex')]),
        )
      const out = path.join(folder, 'out')
      await exportSnapshot(own.db, { folder: out, sources }, io)
      const first = await read()
      await writeFile(path.join(out, 'old.ncf.br'), 'x')
      await exportSnapshot(own.db, { folder: out, sources }, io)
      expect(await read()).toEqual(first)
      const manifest = JSON.parse(await readFile(path.join(out, 'manifest.json'), 'utf8'))
      expect(manifest.sources[0]).toMatchObject({
        source: '85618NED',
        licence: 'CC-BY-4.0',
        attribution: 'CBS',
        edition: '2023',
        indicators: ['aged-65-plus', 'inhabitants'],
      })
    },
  )

  databaseTest(
    'that is damaged, cut off or incomplete loads nothing at all and says which file',
    async ({ own }) => {
      await fillBoth(own.db)
      const out = path.join(folder, 'out')
      await exportSnapshot(own.db, { folder: out, sources }, io)
      await own.pool.query('truncate figure_column, source_edition cascade')
      const file = path.join(out, '85984NED.ncf.br')
      const whole = await readFile(file)
      await writeFile(file, whole.subarray(0, whole.length - 3))
      expect(await loadSnapshot(own.db, { folder: out }, io)).toMatchObject({
        outcome: 'refused',
        fault: { reason: 'snapshot-unreadable', found: '85984NED.ncf.br' },
      })
      await writeFile(file, Buffer.from(whole).fill(0, 5, 6))
      expect(await loadSnapshot(own.db, { folder: out }, io)).toMatchObject({ outcome: 'refused' })
      await rm(file)
      expect(await loadSnapshot(own.db, { folder: out }, io)).toMatchObject({ outcome: 'refused' })
      await appendFile(path.join(out, 'manifest.json'), '}')
      expect(await loadSnapshot(own.db, { folder: out }, io)).toMatchObject({
        fault: { found: 'manifest.json' },
      })
      expect(await loadSnapshot(own.db, { folder: path.join(folder, 'none') }, io)).toMatchObject({
        outcome: 'refused',
      })
      expect(await cellsOf(own.db)).toEqual([])
      expect(await own.db.selectFrom('source_edition').selectAll().execute()).toEqual([])
    },
  )

  databaseTest('is refused where positions mean other areas', async ({ own }) => {
    await fillBoth(own.db)
    const out = path.join(folder, 'out')
    await exportSnapshot(own.db, { folder: out, sources }, io)
    const moved = orderOf({ ...testOrder, municipality: ['GM0344', 'GM0354', 'GM0355'] })
    expect(await loadSnapshot(own.db, { folder: out }, { ...io, areasOf: () => moved })).toMatchObject({
      outcome: 'refused',
      fault: { reason: 'unknown-division', found: '2024 municipality' },
    })
  })

  databaseTest('does not take the place of what was imported on the same day or later', async ({ own }) => {
    await fillBoth(own.db)
    const out = path.join(folder, 'out')
    await exportSnapshot(own.db, { folder: out, sources }, io)
    const older = { retrieved_on: '2025-01-01' }
    await own.db.updateTable('source_edition').set(older).where('source', '=', '85618NED').execute()
    expect(await loadSnapshot(own.db, { folder: out }, io)).toMatchObject({
      outcome: 'loaded',
      sources: ['85618NED'],
      newer: ['85984NED'],
    })
  })

  databaseTest(
    'that an operator loads is theirs: the shipped one does not come back over it',
    async ({ own }) => {
      await fillBoth(own.db)
      const [shipped, theirs] = [path.join(folder, 'shipped'), path.join(folder, 'theirs')]
      await exportSnapshot(own.db, { folder: shipped, sources }, io)
      await fill(own.db, '85618NED', 2023, 'regiocode,inwoners,ouderen\nGM0344,367950,39375\n')
      await exportSnapshot(own.db, { folder: theirs, sources }, io)
      const figures = await cellsOf(own.db)
      await own.pool.query('truncate figure_column, source_edition cascade')
      await loadSnapshot(own.db, { folder: shipped }, io)
      expect(await loadSnapshot(own.db, { folder: theirs, own: true }, io)).toMatchObject({
        outcome: 'loaded',
      })
      expect(await loadSnapshot(own.db, { folder: shipped }, io)).toMatchObject({ outcome: 'unchanged' })
      expect(await cellsOf(own.db)).toEqual(figures)
      expect(await loadSnapshot(own.db, { folder: theirs, own: true }, io)).toMatchObject({
        outcome: 'unchanged',
      })
    },
  )

  databaseTest(
    'of a new release is loaded over that of the old, also when the publisher has nothing new',
    async ({ own }) => {
      await fillBoth(own.db)
      const [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')]
      await exportSnapshot(own.db, { folder: first, sources }, io)
      await own.db.updateTable('figure_column').set({ decimals: 1 }).where('period', '=', 2024).execute()
      await exportSnapshot(own.db, { folder: second, sources }, io)
      await own.pool.query('truncate figure_column, source_edition cascade')
      await loadSnapshot(own.db, { folder: first }, io)
      expect(await loadSnapshot(own.db, { folder: second }, io)).toMatchObject({
        outcome: 'loaded',
        sources: ['85984NED'],
      })
      const decimals = await own.db
        .selectFrom('figure_column')
        .select('decimals')
        .where('period', '=', 2024)
        .execute()
      expect(new Set(decimals.map((one) => one.decimals))).toEqual(new Set([1]))
      expect(await loadSnapshot(own.db, { folder: second }, io)).toMatchObject({ outcome: 'unchanged' })
    },
  )

  databaseTest('killed half-way leaves an empty database empty', async ({ own }) => {
    await fillBoth(own.db)
    const out = path.join(folder, 'out')
    await exportSnapshot(own.db, { folder: out, sources }, io)
    await own.pool.query('truncate figure_column, source_edition cascade')
    // The second source waits in the database, so that the kill comes between the two.
    await own.pool.query(
      `create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(20); return new; end $$`,
    )
    await own.pool.query(
      `create trigger slow before insert on source_edition for each row when (new.source = '85984NED') execute function slow()`,
    )
    const script = fileURLToPath(new URL('./snapshot-child.testing.ts', import.meta.url))
    const child = spawn(process.execPath, [script, own.url, out], { stdio: 'ignore' })
    const gone = new Promise((done) => child.on('exit', (_, signal) => done(signal)))
    const isWaiting = async (): Promise<boolean> =>
      (
        await own.pool.query(
          `select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
        )
      ).rowCount === 1
    while (!(await isWaiting())) await wait(20)
    child.kill('SIGKILL')
    expect(await gone).toBe('SIGKILL')
    await own.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
    )
    expect(await cellsOf(own.db)).toEqual([])
    await own.pool.query('drop trigger slow on source_edition')
    expect(await loadSnapshot(own.db, { folder: out }, io)).toMatchObject({ outcome: 'loaded', columns: 6 })
  })
})
