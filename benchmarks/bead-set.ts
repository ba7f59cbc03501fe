/** Made-up beads for the benchmark of searching, what is asked of them, and a long audit trail. The same every time. */
import { sql } from 'kysely'
import { hashOf } from '../src/database/audit.queries.ts'
import { canonicalRow } from '../src/database/audit.ts'
import type { Database } from '../src/database/database.ts'

export const BEADS = 100_000
export const EVENTS = 100_000

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
  // Park and Miller (1988): the product stays below 2^53, where a larger factor would lose its last digits and repeat itself.
  seed = (seed * 48_271) % 2_147_483_647
  return Math.floor((seed / 2_147_483_647) * below)
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

/** What people type, by what makes it hard. */
export const questionKinds = [
  'word',
  'beginning',
  'several words',
  'surname',
  'one typo',
  'two typos',
  'name with typo',
  'nothing',
] as const

export interface Question {
  readonly kind: (typeof questionKinds)[number]
  readonly text: string
  /** The words without their errors: a title with all of them is what was meant. */
  readonly meant: readonly string[]
}

/** The same questions each time, of beads that are there. */
export async function listQuestions(db: Database): Promise<Question[]> {
  seed = 7
  const people = await db
    .selectFrom('bead')
    .select('title')
    .where('kind', '=', 'person')
    .where('visibility', '=', 'public')
    .orderBy('slug')
    .limit(60)
    .execute()
  const right = (kind: Question['kind'], text: string): Question => ({ kind, text, meant: text.split(' ') })
  return [
    ...nouns.flatMap((word) => [
      right('word', word),
      right('beginning', word.slice(0, 3)),
      right('beginning', word.slice(0, 5)),
      right('several words', `${word} ${one(names)}`),
      ...wrong(word),
    ]),
    ...names.flatMap((word) => [
      right('word', word),
      right('beginning', word.slice(0, 2)),
      right('several words', `${word} ${one(nouns)} ${one(verbs)}`),
    ]),
    ...verbs.flatMap((word) => [right('word', word), ...wrong(word)]),
    ...people.flatMap(({ title }) => {
      const [first = '', name = ''] = title.split(' ')
      return [
        right('surname', name),
        right('beginning', name.slice(0, 4)),
        right('several words', `${first} ${name}`),
        ...wrong(name),
        { ...right('name with typo', `${first} ${misspelled(name)[draw(5)] ?? ''}`), meant: [first, name] },
      ]
    }),
    right('beginning', 'z'),
    ...['xqxqxq', 'onvindbaarheid'].map((word) => right('nothing', word)),
    right('word', 'de'),
    right('word', 'senioren'),
    right('several words', 'thema 4711'),
  ]
}

function wrong(word: string): Question[] {
  return misspelled(word).map((text, i) => ({
    // Two errors in a short word make it another word.
    kind: i < 4 ? 'one typo' : text.length < 8 ? 'nothing' : 'two typos',
    text,
    meant: [word],
  }))
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

/** Fills an empty, migrated database. */
export async function fillBeads(db: Database): Promise<void> {
  seed = 42
  await sql`insert into region (slug, name, description_nl, description_en, membership_nl, membership_en)
    values ('meting', 'Meting', '', '', '', '')`.execute(db)
  // Words and their index in one go, which takes less time than row by row.
  await sql`alter table bead disable trigger user`.execute(db)
  await sql`drop index bead_search`.execute(db)
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
