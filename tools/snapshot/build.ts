/**
 * Makes the figures of the snapshot: every planned table goes through the importers into an empty database, and from
 * there through the exporter into `snapshot/`.
 *
 * node tools/snapshot/build.ts <folder with the source files>
 *
 * `areas.ts` and `build-boundaries.ts` come first: codes are looked up in their files.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { listAreaOrders } from '../../src/areas/area.queries.ts'
import { loadAreas } from '../../src/areas/load.queries.ts'
import { systemClock } from '../../src/base/clock.ts'
import { createDatabase, createPool } from '../../src/database/database.ts'
import { startEmbedded } from '../../src/database/embedded.source.ts'
import { migrate } from '../../src/database/migrate.ts'
import { indicators } from '../../src/figures/catalogue.ts'
import { sourceTables } from '../../src/figures/source-tables.ts'
import { migrations } from '../../src/migrations.ts'
import { areaOrdersOf } from '../../src/sources/area-order.ts'
import { importFile } from '../../src/sources/import-file.job.ts'
import { describeImport } from '../../src/sources/import-result.ts'
import type { FilePart } from '../../src/sources/read-file.source.ts'
import { exportSnapshot } from '../../src/sources/snapshot.job.ts'
import { type PlannedTable, plannedTables, readPlanned } from './plan.ts'

const [, , folder] = process.argv
if (!folder) throw new Error('usage: build.ts <folder with the source files>')
const snapshot = path.join(import.meta.dirname, '..', '..', 'snapshot')
const temporary = mkdtempSync(path.join(os.tmpdir(), 'noaber-snapshot-'))
await chmod(temporary, 0o755)
const server = await startEmbedded({ folder: path.join(temporary, 'data'), log: console.log })
const pool = createPool(server.connection)
const db = createDatabase(pool)
try {
  await migrate(db, migrations)
  const file = JSON.parse(
    brotliDecompressSync(readFileSync(path.join(snapshot, 'areas-2024.json.br'))).toString(),
  )
  const boundaries = readFileSync(path.join(snapshot, 'boundaries-2024.topojson.br'))
  await db.transaction().execute((trx) => loadAreas(trx, file, boundaries))
  const areasOf = areaOrdersOf(await listAreaOrders(db))
  const io = { clock: systemClock, areasOf, indicators: new Map(indicators.map((each) => [each.id, each])) }
  let failed = 0
  for (const [source, tables] of Map.groupBy(plannedTables, ({ mapping }) => mapping.source)) {
    const [first, ...rest] = tables.map((table) => partOf(table))
    const newest =
      tables
        .map(({ edition }) => edition)
        .sort()
        .at(-1) ?? ''
    const retrieved =
      tables
        .map((table) => table.retrieved ?? '')
        .sort()
        .at(-1) || 'unknown'
    if (!first) continue
    const result = await importFile(
      db,
      { source, edition: newest, retrievedOn: retrieved, files: [first, ...rest] },
      io,
    )
    console.log([source, ...describeImport(result, 'nl')].join('\n  '))
    if ('fault' in result && result.fault) failed += 1
  }
  if (failed > 0) throw new Error(`${failed} tables were refused`)
  const sources = new Map(sourceTables.map((each) => [each.id, each]))
  console.log(await exportSnapshot(db, { folder: path.join(snapshot, 'figures'), sources }, io))
} finally {
  await db.destroy()
  await server.stop()
  await rm(temporary, { recursive: true, force: true })
}

/** Tables that are made here have no file yet: they get one beside the database. */
function partOf({ file, mapping }: PlannedTable): FilePart {
  const at = path.join(temporary, path.basename(file))
  writeFileSync(at, readPlanned(folder ?? '', file))
  return { path: at, mapping }
}
