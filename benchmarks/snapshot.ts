/**
 * Loading the shipped snapshot into an empty embedded database, and how large it is on disk.
 *
 * Run: npm run bench -- snapshot
 */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { systemClock } from '../src/base/clock.ts'
import { migrate } from '../src/database/migrate.ts'
import { migrations } from '../src/migrations.ts'
import { prepareContent } from '../src/prepare.ts'
import { openDatabase } from './product.ts'
import { median, record, root, rounded } from './record.ts'

const ROUNDS = 5
const { db, close } = await openDatabase()
try {
  const secondsToFill: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    await migrate(db, migrations)
    const start = performance.now()
    await prepareContent({ db, root, example: true, clock: systemClock, log: () => undefined })
    secondsToFill.push(rounded((performance.now() - start) / 1000, 2))
  }
  const counted = await sql<{ columns: number; cells: number }>`
    select count(*) as columns, sum(octet_length(cell_flags)) as cells from figure_column`.execute(db)
  const size = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(db)
  const databaseMb = rounded((size.rows[0]?.bytes ?? 0) / 1e6, 1)
  const snapshotMb = rounded((await bytesOf(path.join(root, 'snapshot'))) / 1e6, 2)
  record('snapshot', {
    what: 'Areas, boundaries, figures and example regions into an empty embedded database.',
    targets: [
      { what: 'seconds to fill, median', measured: median(secondsToFill), atMost: 10 },
      { what: 'snapshot in the repository [MB]', measured: snapshotMb, atMost: 15 },
      { what: 'database [MB]', measured: databaseMb, atMost: 200 },
    ],
    numbers: { ...counted.rows[0], snapshotMb, secondsToFill, databaseMb },
  })
} finally {
  await close()
}

async function bytesOf(place: string): Promise<number> {
  let sum = 0
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) sum += (await stat(path.join(entry.parentPath, entry.name))).size
  return sum
}
