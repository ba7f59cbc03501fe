/**
 * Search over 100,000 beads on PostgreSQL, and the check of an audit trail of 100,000 rows. A quarter are people with some
 * 20,000 surnames, the others have titles of a few words that thousands share, which is harder. Questions are whole
 * words, beginnings of words while typing, several words, five kinds of typing errors and words that nothing has.
 * Wall time by kind of question, the processor time of this process with all of PostgreSQL, and whether the first page
 * has what was meant.
 *
 * Run: npm run bench -- beads [DATABASE_URL]      an empty database, which it fills; without it one of its own
 */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { visitor } from '../src/beads/reader.ts'
import { verifyAudit } from '../src/database/audit-read.queries.ts'
import { createDatabase, createPool } from '../src/database/database.ts'
import { startEmbedded } from '../src/database/embedded.source.ts'
import { migrate } from '../src/database/migrate.ts'
import { migrations } from '../src/migrations.ts'
import { findBeads } from '../src/search/find-beads.queries.ts'
import { measureSearch } from './bead-measure.ts'
import { BEADS, EVENTS, fillBeads, listQuestions } from './bead-set.ts'
import { listFamily } from './product.ts'
import { record, rounded } from './record.ts'

const url = process.argv[2]
const folder = url === undefined ? await mkdtemp(path.join(tmpdir(), 'noaber-bench-')) : undefined
if (folder !== undefined) await chmod(folder, 0o755)
const server = folder === undefined ? undefined : await startEmbedded({ folder, log: () => undefined })
const db = createDatabase(createPool(server?.connection ?? { url: url ?? '' }, 2))
try {
  await migrate(db, migrations)
  await fillBeads(db)
  const questions = await listQuestions(db)
  for (const { text } of questions.slice(0, 20)) await findBeads(db, visitor, text)
  const measured = await measureSearch(db, questions, processorMs)
  const from = performance.now()
  const check = await verifyAudit(db)
  const verifyMs = performance.now() - from
  if (check.faultCount > 0 || check.rows !== EVENTS) throw new Error(JSON.stringify(check))
  record('beads', {
    what: `Search over ${BEADS} beads as a visitor; check of an audit trail of ${EVENTS} rows.`,
    targets: [
      { what: 'search p99 [ms]', measured: measured.searchMs.p99, atMost: 40 },
      { what: 'audit verify [ms]', measured: rounded(verifyMs, 0), atMost: 5000 },
    ],
    numbers: measured,
  })
} finally {
  await db.destroy()
  await server?.stop()
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}

/** Processor time of this process and of everything that it started, PostgreSQL included [ms]; Linux only. */
async function processorMs(): Promise<number> {
  let ticks = 0
  for (const pid of await listFamily(process.pid)) {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const [, , , , , , , , , , , user = '0', system = '0'] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    ticks += Number(user) + Number(system)
  }
  return ticks * 10
}
