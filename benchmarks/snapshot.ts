/**
 * Loading the shipped snapshot into an empty embedded database, and how large it is on disk.
 *
 * Run: node benchmarks/snapshot.ts          writes benchmarks/results/snapshot.json
 */
import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { systemClock } from '../src/base/clock.ts'
import { createDatabase, createPool } from '../src/database/database.ts'
import { startEmbedded } from '../src/database/embedded.source.ts'
import { migrate } from '../src/database/migrate.ts'
import { migrations } from '../src/migrations.ts'
import { prepareContent } from '../src/prepare.ts'

const ROUNDS = 3
const root = path.join(import.meta.dirname, '..')
const folder = await mkdtemp(path.join(os.tmpdir(), 'noaber-bench-'))
// PostgreSQL runs as another user when we are root.
await chmod(folder, 0o755)
const server = await startEmbedded({ folder, log: () => undefined })
const pool = createPool(server.connection, 4)
const db = createDatabase(pool)
try {
  const secondsToFill: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await pool.query('drop schema public cascade; create schema public')
    await migrate(db, migrations)
    const start = performance.now()
    await prepareContent({ db, root, example: true, clock: systemClock, log: () => undefined })
    secondsToFill.push(Math.round(performance.now() - start) / 1000)
  }
  const cells = await pool.query(
    'select count(*) as columns, sum(octet_length(cell_flags)) as cells from figure_column',
  )
  const size = await pool.query('select pg_database_size(current_database()) as bytes')
  const result = {
    what: 'areas, boundaries, figures and example regions into an empty embedded database',
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim(),
    machine: { cpus: os.cpus().length, model: os.cpus()[0]?.model, node: process.version },
    date: new Date().toISOString().slice(0, 10),
    columns: Number(cells.rows[0].columns),
    cells: Number(cells.rows[0].cells),
    snapshotMb: Math.round((await bytesOf(path.join(root, 'snapshot'))) / 1e4) / 100,
    secondsToFill,
    databaseMb: Math.round(Number(size.rows[0].bytes) / 1e5) / 10,
    target: { seconds: 10, snapshotMb: 15, databaseMb: 200 },
  }
  await writeFile(new URL('./results/snapshot.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`)
  console.log(JSON.stringify(result, null, 2))
} finally {
  await db.destroy()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function bytesOf(place: string): Promise<number> {
  let sum = 0
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) sum += (await stat(path.join(entry.parentPath, entry.name))).size
  return sum
}
