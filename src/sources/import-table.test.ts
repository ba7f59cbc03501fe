import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect } from 'vitest'
import { type CbsDouble, startCbsServer } from '../../tests/doubles/cbs-server.ts'
import { databaseTest } from '../database/testing.ts'
import { indicators } from '../figures/catalogue.ts'
import { cellAt } from '../figures/column.ts'
import { findStoredColumn } from './edition.queries.ts'
import { makeImportIo, testRequests } from './import.testing.ts'
import { importTable } from './import-table.job.ts'
import { knownTables } from './known-tables.ts'
import { orderOf } from './testing.ts'

let cbs: CbsDouble
beforeEach(async () => {
  cbs = await startCbsServer()
})
afterEach(() => cbs.stop())

const args = { source: '85984NED', requests: testRequests } as const
const municipalities = {
  indicator: 'inhabitants',
  period: 2024,
  level: 'municipality',
  vintage: 2024,
} as const

function setRow(code: string, more: Record<string, number | null>): void {
  const table = cbs.tables.get('85984NED')!
  table.rows = table.rows.map((row) => (row['WijkenEnBuurten'] === code ? { ...row, ...more } : row))
}

describe('an import over the network', () => {
  databaseTest(
    'stores the table with its run and edition, and raises the version of the content',
    async ({ own }) => {
      const before = await own.db.selectFrom('content_version').select('version').executeTakeFirstOrThrow()
      const result = await importTable(own.db, args, makeImportIo(cbs.origin))
      expect(result).toMatchObject({
        outcome: 'stored',
        edition: '2026-07-19',
        columns: 12,
        counts: { rowsRead: 6, rowsKept: 6 },
      })
      const column = await findStoredColumn(own.db, municipalities)
      expect(column && cellAt({ ...column, edition: 1 }, 2)).toEqual({ value: 66_641, status: 'final' })
      const after = await own.db.selectFrom('content_version').select('version').executeTakeFirstOrThrow()
      expect(after.version).toBe(before.version + 1)
      const run = await own.db.selectFrom('import_run').selectAll().executeTakeFirstOrThrow()
      expect(run).toMatchObject({
        status: 'done',
        source: '85984NED',
        rows_read: 6,
        checksum: result.checksum,
      })
      expect(run.address).toContain('/ODataApi/odata/85984NED/UntypedDataSet')
      expect(await own.db.selectFrom('import_page').selectAll().execute()).toEqual([])
    },
  )

  databaseTest('fetches a whole table of RIVM by its name, from recorded rows', async ({ own }) => {
    const requests = knownTables.get('50090NED')!
    const io = {
      ...makeImportIo(cbs.origin),
      indicators: new Map(indicators.map((one) => [one.id, one])),
      areasOf: () => orderOf(),
    }
    const result = await importTable(own.db, { source: '50090NED', requests }, io)
    expect(result).toMatchObject({ outcome: 'stored', edition: '2022-05-02' })
    const name = { indicator: 'lonely-65-plus', period: 2020, level: 'municipality', vintage: 2020 } as const
    const column = await findStoredColumn(own.db, name)
    // Utrecht 53.3 %, IJsselstein 49.5 %, Zeist 48.8 % of people of 65 and over in 2020 (RIVM).
    expect(Array.from(column?.values ?? [])).toEqual([533, 495, 488])
  })

  databaseTest('changes nothing when the publisher has nothing new', async ({ own }) => {
    const first = await importTable(own.db, args, makeImportIo(cbs.origin))
    const version = await own.db.selectFrom('content_version').select('version').executeTakeFirstOrThrow()
    const second = await importTable(own.db, args, makeImportIo(cbs.origin))
    expect(second).toMatchObject({ outcome: 'unchanged', checksum: first.checksum })
    expect(await own.db.selectFrom('content_version').select('version').executeTakeFirstOrThrow()).toEqual(
      version,
    )
    expect(await own.db.selectFrom('source_edition').selectAll().execute()).toHaveLength(1)
  })

  databaseTest('lists what a new edition changes, withdraws and fills in', async ({ own }) => {
    setRow('GM0353', { k_65JaarOfOuder_12: null })
    await importTable(own.db, args, makeImportIo(cbs.origin))
    setRow('GM0344', { AantalInwoners_5: 374_240 })
    setRow('GM0355', { AantalInwoners_5: null })
    setRow('GM0353', { k_65JaarOfOuder_12: 6643 })
    const result = await importTable(own.db, args, makeImportIo(cbs.origin))
    expect(result.changes).toEqual({ changed: 1, withdrawn: 2, added: 2, newColumns: 0, droppedColumns: 0 })
    const listed = await own.db
      .selectFrom('import_change')
      .selectAll()
      .orderBy('indicator')
      .orderBy('area')
      .execute()
    expect(
      listed.map(({ kind, indicator, area, old_value, new_value }) => [
        kind,
        indicator,
        area,
        old_value,
        new_value,
      ]),
    ).toEqual([
      ['added', 'aged-65-plus', 'GM0353', 'suppressed', '6643'],
      ['changed', 'inhabitants', 'GM0344', '374238', '374240'],
      ['withdrawn', 'inhabitants', 'GM0355', '66641', 'suppressed'],
      ['added', 'share-65-plus', 'GM0353', 'suppressed', '19.9'],
      ['withdrawn', 'share-65-plus', 'GM0355', '21.6', 'suppressed'],
    ])
  })

  databaseTest('with --dry-run says what it would do and leaves no trace', async ({ own }) => {
    const result = await importTable(own.db, { ...args, dryRun: true }, makeImportIo(cbs.origin))
    expect(result).toMatchObject({ outcome: 'dry-run', columns: 12, changes: { newColumns: 12 } })
    for (const table of ['import_run', 'source_edition', 'figure_column'] as const)
      expect(await own.db.selectFrom(table).selectAll().execute()).toEqual([])
  })

  databaseTest('goes on with the page after the last when the source gave up half-way', async ({ own }) => {
    cbs.mostRows = 2
    cbs.pageSize.feed = 2
    const io = makeImportIo(cbs.origin)
    cbs.fail('none', 'none', 'redirect-away')
    expect(await importTable(own.db, args, io)).toMatchObject({
      outcome: 'refused',
      fault: { reason: 'redirect-refused' },
    })
    expect(await own.db.selectFrom('figure_column').selectAll().execute()).toEqual([])
    cbs.requests.length = 0
    expect(await importTable(own.db, args, io)).toMatchObject({ outcome: 'stored', counts: { rowsRead: 6 } })
    const asked = cbs.requests.filter((path) => path.includes('UntypedDataSet'))
    expect(asked.some((path) => path.includes('ODataApi'))).toBe(false)
    expect(await own.db.selectFrom('import_run').select(['status']).execute()).toEqual([{ status: 'done' }])
  })

  databaseTest(
    'begins again when the publisher renewed the table meanwhile: editions are never mixed',
    async ({ own }) => {
      const io = makeImportIo(cbs.origin)
      const table = cbs.tables.get('85984NED')!
      const http: typeof fetch = async (...given) => {
        const answer = await fetch(...given)
        if (String(given[0]).includes('UntypedDataSet')) table.modified = '2026-09-01T02:00:00'
        return answer
      }
      const first = await importTable(own.db, args, { ...io, net: { ...io.net, http } })
      expect(first).toMatchObject({ outcome: 'refused', fault: { reason: 'edition-changed' } })
      expect(await own.db.selectFrom('import_page').selectAll().execute()).toEqual([])
      expect(await importTable(own.db, args, io)).toMatchObject({ outcome: 'stored', edition: '2026-09-01' })
    },
  )

  databaseTest('is refused while another process imports the same table', async ({ own }) => {
    const io = makeImportIo(cbs.origin)
    cbs.delayMs = 500
    const first = importTable(own.db, args, io)
    await wait(200)
    expect(await importTable(own.db, args, io)).toMatchObject({ fault: { reason: 'import-running' } })
    expect(await first).toMatchObject({ outcome: 'stored' })
  })

  databaseTest('killed with kill -9 leaves the figures alone and goes on where it was', async ({ own }) => {
    await importTable(own.db, args, makeImportIo(cbs.origin))
    setRow('GM0344', { AantalInwoners_5: 374_240 })
    cbs.tables.get('85984NED')!.modified = '2026-10-01T02:00:00'
    cbs.mostRows = 1
    cbs.pageSize.feed = 1
    cbs.delayMs = 150
    const script = fileURLToPath(new URL('./import-child.testing.ts', import.meta.url))
    const child = spawn(process.execPath, [script, own.url, cbs.origin], { stdio: 'ignore' })
    const gone = new Promise((done) => child.on('exit', (_, signal) => done(signal)))
    const count = async (): Promise<number> =>
      (await own.db.selectFrom('import_page').select('page').execute()).length
    while ((await count()) < 3) await wait(20)
    child.kill('SIGKILL')
    expect(await gone).toBe('SIGKILL')
    const kept = await count()
    expect((await findStoredColumn(own.db, municipalities))?.values[0]).toBe(374_238)

    cbs.delayMs = 0
    cbs.requests.length = 0
    // The server may need a moment to see that the connection, and with it the lock, is gone.
    let result = await importTable(own.db, args, makeImportIo(cbs.origin))
    for (let wait_ = 0; result.fault?.reason === 'import-running' && wait_ < 50; wait_++) {
      await wait(50)
      result = await importTable(own.db, args, makeImportIo(cbs.origin))
    }
    expect(result).toMatchObject({ outcome: 'stored', changes: { changed: 1 } })
    const asked = cbs.requests.filter((path) => path.includes('UntypedDataSet'))
    expect(asked).toHaveLength(6 - kept)
    expect((await findStoredColumn(own.db, municipalities))?.values[0]).toBe(374_240)
  })
})
