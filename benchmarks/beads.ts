/**
 * Search over 100,000 beads on PostgreSQL, and the check of an audit trail of 100,000 rows. Questions are whole words,
 * beginnings of words while typing, several words, typing errors and words that nothing has. Wall time.
 *
 * Run: npm run bench -- beads [DATABASE_URL]      an empty database, which it fills; without it one of its own
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { visitor } from '../src/beads/reader.ts'
import { hashOf } from '../src/database/audit.queries.ts'
import { canonicalRow } from '../src/database/audit.ts'
import { verifyAudit } from '../src/database/audit-read.queries.ts'
import { createDatabase, createPool } from '../src/database/database.ts'
import { startEmbedded } from '../src/database/embedded.source.ts'
import { migrate } from '../src/database/migrate.ts'
import { migrations } from '../src/migrations.ts'
import { findBeads } from '../src/search/find-beads.queries.ts'
import { record, rounded, spreadOf } from './record.ts'

const BEADS = 100_000
const EVENTS = 100_000
const ROUNDS = 3

const url = process.argv[2]
const folder = url === undefined ? await mkdtemp(path.join(tmpdir(), 'noaber-bench-')) : undefined
if (folder !== undefined) await chmod(folder, 0o755)
const server = folder === undefined ? undefined : await startEmbedded({ folder, log: () => undefined })

const nouns =
  'zorg mantelzorg wonen welzijn buurt ontmoeten eenzaamheid bewegen voeding vervoer dementie vallen ouderen buurthuis wijkteam huisarts apotheek ziekenhuis respijt dagopvang vrijwilliger techniek alarm tuin kookgroep leefstijl slapen geheugen inkomen digitaal'.split(
    ' ',
  )
const names =
  'linde eik beuk horizon brug kompas anker zon molen vliet heide duin kade polder singel esdoorn wilg toren haven veld'.split(
    ' ',
  )
const verbs =
  'versterken verbeteren samen organiseren bereiken voorkomen ondersteunen verbinden starten vernieuwen'.split(
    ' ',
  )

/** The same numbers every time. */
let seed = 42
const draw = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}
const one = (list: readonly string[]) => list[draw(list.length)] ?? ''

const db = createDatabase(createPool(server?.connection ?? { url: url ?? '' }, 2))
try {
  await migrate(db, migrations)
  await fill()
  const questions = [
    ...nouns.flatMap((word) => [
      word,
      word.slice(0, 3),
      word.slice(0, 5),
      `${word} ${one(names)}`,
      swapped(word),
    ]),
    ...names.flatMap((word) => [word, word.slice(0, 2), `${word} ${one(nouns)} ${one(verbs)}`]),
    ...verbs,
    'z',
    'de',
    'xqxqxq',
    'onvindbaarheid',
    'senioren',
    'thema 4711',
  ]
  for (const question of questions.slice(0, 20)) await findBeads(db, visitor, question)
  const times: { question: string; ms: number; found: number }[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const question of questions) {
      const from = performance.now()
      const { matches } = await findBeads(db, visitor, question)
      times.push({ question, ms: performance.now() - from, found: matches.length })
    }
  const from = performance.now()
  const check = await verifyAudit(db)
  const verifyMs = performance.now() - from
  if (check.faultCount > 0 || check.rows !== EVENTS) throw new Error(JSON.stringify(check))
  const spread = spreadOf(times.map(({ ms }) => ms))
  const slowest = times
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 8)
    .map(({ question, ms, found }) => `${question}: ${rounded(ms, 1)} ms, ${found} found`)
  record('beads', {
    what: `Search over ${BEADS} beads as a visitor; check of an audit trail of ${EVENTS} rows.`,
    targets: [
      { what: 'search p99 [ms]', measured: spread.p99, atMost: 40 },
      { what: 'audit verify [ms]', measured: rounded(verifyMs, 0), atMost: 5000 },
    ],
    numbers: { questions: times.length, searchMs: spread, slowest },
  })
} finally {
  await db.destroy()
  await server?.stop()
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}

function swapped(word: string): string {
  return `${word.slice(0, 2)}${word[3] ?? ''}${word[2] ?? ''}${word.slice(4)}`
}

async function fill(): Promise<void> {
  await sql`insert into region (slug, name, description_nl, description_en, membership_nl, membership_en)
    values ('meting', 'Meting', '', '', '', '')`.execute(db)
  const at = new Date('2026-01-15T10:00:00Z')
  const kinds = ['organisation', 'person', 'body', 'theme'] as const
  for (let n = 0; n < BEADS; n += 1000) {
    const rows = Array.from({ length: 1000 }, (_, i) => ({
      id: crypto.randomUUID(),
      region: 'meting',
      kind: kinds[draw(4)] ?? 'theme',
      title: `${one(nouns)} ${one(names)} ${one(verbs)} ${n + i}`,
      summary: Array.from({ length: 18 }, () => one(draw(3) === 0 ? verbs : nouns)).join(' '),
      slug: `bead-${n + i}`,
      visibility: draw(10) === 0 ? ('team' as const) : ('public' as const),
      owner: null,
      example: true,
      revision: 1,
      extra_words: one(nouns),
      created_at: at,
      updated_at: at,
      removed_at: null,
    }))
    await db.insertInto('bead').values(rows).execute()
  }
  let previous = '0'.repeat(64)
  for (let n = 1; n <= EVENTS; n += 1000) {
    const rows = Array.from({ length: 1000 }, (_, i) => {
      const row = {
        seq: n + i,
        at,
        person: null,
        organisation: null,
        means: 'command' as const,
        action: 'update',
        kind: 'theme',
        thing: String(i),
        region: 'meting',
        previous,
      }
      const changes = JSON.stringify({ title: [`Oud ${i}`, `Nieuw ${i}`] })
      const changes_hash = hashOf(`zout\n${changes}`)
      previous = hashOf(canonicalRow({ ...row, changesHash: changes_hash }))
      return { ...row, changes, salt: 'zout', changes_hash, hash: previous }
    })
    await db.insertInto('audit_event').values(rows).execute()
  }
  await sql`update audit_head set seq = ${EVENTS}, hash = ${previous}`.execute(db)
  await sql`vacuum analyze`.execute(db)
}
