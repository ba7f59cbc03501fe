/**
 * Search over 100,000 beads on PostgreSQL, and the check of an audit trail of 100,000 rows. A quarter are people with some
 * 20,000 surnames, the others have titles of a few words that thousands share, which is harder. Questions are whole
 * words, beginnings of words while typing, several words, five kinds of typing errors and words that nothing has.
 * Wall time, and the processor time of this process with all of PostgreSQL.
 *
 * Run: npm run bench -- beads [DATABASE_URL]      an empty database, which it fills; without it one of its own
 */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
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
import { listFamily } from './product.ts'
import { record, rounded, spreadOf } from './record.ts'

const BEADS = 100_000
const EVENTS = 100_000
const ROUNDS = 1

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

const starts =
  'ba be bo bra bu da de dij dra ga ge gro ha he hui ja jo ka ke kla ko la lin ma me mo na ni pa pe ra'.split(
    ' ',
  )
const middles = 'ke la len ma men na pel ra ren se sen ste te ten ver win zen der'.split(' ')
const ends = 'aar berg burg dam dijk huis kamp laan man mans meer sma stra veld voort ma'.split(' ')
const surname = () => one(starts) + one(middles) + one(middles) + one(ends)
const given =
  'anna bram chantal dirk esra fatima gijs hanneke ilse joost karin lotte mehmet noor otto pieter'.split(' ')

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
      ...misspelled(word),
    ]),
    ...names.flatMap((word) => [word, word.slice(0, 2), `${word} ${one(nouns)} ${one(verbs)}`]),
    ...verbs.flatMap((word) => [word, ...misspelled(word)]),
    ...Array.from({ length: 60 }, () => surname()).flatMap((name) => [
      name,
      name.slice(0, 4),
      `${one(given)} ${name}`,
      ...misspelled(name),
      `${one(given)} ${misspelled(name)[draw(5)] ?? ''}`,
    ]),
    'z',
    'de',
    'xqxqxq',
    'onvindbaarheid',
    'senioren',
    'thema 4711',
  ]
  for (const question of questions.slice(0, 20)) await findBeads(db, visitor, question)
  const before = await processorMs()
  const times: { question: string; ms: number; found: number }[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const question of questions) {
      const from = performance.now()
      const { matches } = await findBeads(db, visitor, question)
      times.push({ question, ms: performance.now() - from, found: matches.length })
    }
  const processor = rounded(((await processorMs()) - before) / times.length, 2)
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
    numbers: { questions: times.length, searchMs: spread, processorMsPerQuestion: processor, slowest },
  })
} finally {
  await db.destroy()
  await server?.stop()
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}

/** Neighbours swapped, a letter too few, one too many, a wrong one, and two errors. */
function misspelled(word: string): string[] {
  const at = 1 + draw(Math.max(1, word.length - 3))
  const [head, first = '', second = '', tail] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ]
  return [
    head + second + first + tail,
    head + second + tail,
    head + first + first + second + tail,
    `${head}q${second}${tail}`,
    `${head + second + first + tail.slice(0, -1)}x`,
  ]
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

async function fill(): Promise<void> {
  await sql`insert into region (slug, name, description_nl, description_en, membership_nl, membership_en)
    values ('meting', 'Meting', '', '', '', '')`.execute(db)
  // Words and their index in one go, which takes less time than row by row.
  await sql`alter table bead disable trigger user`.execute(db)
  await sql`drop index bead_word_near, bead_search`.execute(db)
  const at = new Date('2026-01-15T10:00:00Z')
  const kinds = ['organisation', 'person', 'body', 'theme'] as const
  for (let n = 0; n < BEADS; n += 1000) {
    const rows = Array.from({ length: 1000 }, (_, i) => ({
      id: crypto.randomUUID(),
      region: 'meting',
      kind: kinds[i % 4] ?? 'theme',
      title:
        kinds[i % 4] === 'person'
          ? `${one(given)} ${surname()}`
          : `${one(nouns)} ${one(names)} ${one(verbs)} ${n + i}`,
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
  await sql`insert into bead_word (bead, word)
    select bead.id, word from bead, list_title_words(title_fold) as word`.execute(db)
  await sql`create index bead_word_near on bead_word using gin (word gin_trgm_ops) where length(word) >= 6`.execute(
    db,
  )
  await sql`create index bead_search on bead using gin (search) with (fastupdate = off)`.execute(db)
  await sql`alter table bead enable trigger user`.execute(db)
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
