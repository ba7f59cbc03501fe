import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { beadColumns, beadFrom } from './bead.queries.ts'
import type { Bead } from './bead.ts'
import { isVisibleTo } from './list-beads.queries.ts'
import type { Reader } from './reader.ts'

/** A bead with its words: `rank` is higher for words in its title. */
export interface FoundBead {
  readonly bead: Bead
  readonly titleFold: string
  readonly rank: number
}

/** What is looked for: words without accents, capitals and signs, each with others that mean the same. */
export interface WordQuestion {
  readonly words: readonly { readonly word: string; readonly alike: readonly string[] }[]
}

/** A word of a title: its beginning as it was typed, or one of the words that may be meant. */
export interface TitleWord {
  readonly typed: string
  readonly meant: readonly string[]
}

/** As many are looked at; titles that begin with what was typed come first, then titles that have it. */
export const MOST_FOUND = 200

/**
 * Beads that this reader may see and that have all words, in title, summary or extra words; each as the beginning of a
 * word, by its Dutch stem or by one that means the same.
 */
export async function listBeadsByWords(
  db: Database,
  reader: Reader,
  { words }: WordQuestion,
): Promise<FoundBead[]> {
  if (words.length === 0) return []
  const typed = words.map(({ word }) => word).join(' ')
  const query = sql.join(
    words.map((word) => wordQuery(word, words.length > 1)),
    sql` && `,
  )
  const begins = visibleIds(db, reader)
    .where(sql<SqlBool>`bead.title_fold collate "C" like ${`${typed}%`}`)
    .orderBy(sql`bead.title_fold collate "C"`)
    .limit(MOST_FOUND)
  // Each of the next two only when there is room for more.
  const titled = titledIds(
    db,
    reader,
    words.map(({ word }) => ({ typed: word, meant: [] })),
    sql<SqlBool>`(select count(*) from begins) < ${MOST_FOUND}`,
  )
  // Behind a select the planner does not see how common the words are: seeing it, it
  // expects to find enough on the first pages of the table, and reads all of it when words that are common by
  // themselves are rare together.
  const having = visibleIds(db, reader)
    .where(sql<SqlBool>`bead.search @@ (select query from question)`)
    .where(sql<SqlBool>`(select count(*) from begins) + (select count(*) from titled) < ${MOST_FOUND}`)
    .limit(MOST_FOUND)
  const { rows } = await sql<FoundRow>`
    with question as materialized (select ${query} as query),
    begins as materialized (${begins}),
    titled as materialized (${titled}),
    having_words as materialized (${having}),
    found as materialized (
      select id, min(step) as step from (
        select id, 1 as step from begins union all select id, 2 from titled union all select id, 3 from having_words
      ) as step_found group by id order by 2, 1 limit ${MOST_FOUND}
    )
    select ${columns}, ts_rank(search, (select query from question)) as rank
    from found join bead using (id) order by step, id`.execute(db)
  return rows.map(foundFrom)
}

/** Beads with a title that has every word: those that are there longest, when there are too many. */
export async function listBeadsWithWords(
  db: Database,
  reader: Reader,
  words: readonly TitleWord[],
): Promise<FoundBead[]> {
  const { rows } = await sql<FoundRow>`
    with titled as materialized (${titledIds(db, reader, words)})
    select ${columns}, 0 as rank from titled join bead using (id) order by id`.execute(db)
  return rows.map(foundFrom)
}

function visibleIds(db: Database, reader: Reader) {
  return db
    .selectFrom('bead')
    .select('bead.id')
    .where('bead.removed_at', 'is', null)
    .where(isVisibleTo(reader))
}

/** Words that `bead_word` has. A beginning of two letters is looked up there too, but not "de" beside a longer word. */
const INDEXED = /^[a-z]{3,40}$/
const INDEXED_ALONE = /^[a-z]{2,40}$/

function titledIds(
  db: Database,
  reader: Reader,
  words: readonly TitleWord[],
  isAsked = sql<SqlBool>`true`,
): RawBuilder<unknown> {
  const indexed = words.filter(({ typed }) => (words.length > 1 ? INDEXED : INDEXED_ALONE).test(typed))
  if (indexed.length === 0) return sql`select id from bead where false`
  const sets = indexed.map(
    ({ typed, meant }) => sql`(
      select bead from bead_word where word >= ${typed} and word < ${`${typed}{`}
      ${meant.length === 0 ? sql`` : sql`union all select bead from bead_word where word = any(${[...meant]}::text[])`})`,
  )
  let seen = visibleIds(db, reader).where('bead.id', '=', sql<string>`has_all.bead`)
  for (const { typed } of words.filter((word) => !indexed.includes(word)))
    seen = seen.where(sql<SqlBool>`' ' || bead.title_fold like ${`% ${typed}%`}`)
  // The offset keeps the planner from turning this around, and reading all beads to find a few.
  return sql`
    select seen.id from (select bead from (${sql.join(sets, sql` intersect `)}) as each_word group by bead order by bead) as has_all
    cross join lateral (${seen.offset(0)}) as seen where ${isAsked} limit ${MOST_FOUND}`
}

type FoundRow = Parameters<typeof foundFrom>[0]

const columns = sql.join([...beadColumns, 'bead.title_fold'].map((column) => sql.ref(column)))

function foundFrom({
  title_fold,
  rank,
  ...row
}: Parameters<typeof beadFrom>[0] & { title_fold: string; rank: number }): FoundBead {
  return { bead: beadFrom(row), titleFold: title_fold, rank }
}

/** One word as a question of PostgreSQL. A word such as "de" counts only when it is all there is. */
function wordQuery({ word, alike }: WordQuestion['words'][number], among: boolean): RawBuilder<unknown> {
  const stem = sql`plainto_tsquery('pg_catalog.dutch', ${word})`
  // The beginning of a single letter is in nearly everything.
  const start = word.length < 2 ? word : `${word}:*`
  const parts = [
    sql`to_tsquery('pg_catalog.simple', ${start})`,
    stem,
    ...alike.map((phrase) => sql`phraseto_tsquery('pg_catalog.dutch', ${phrase})`),
  ]
  const either = sql`(${sql.join(parts, sql` || `)})`
  return among ? sql`(case when numnode(${stem}) = 0 then ''::tsquery else ${either} end)` : either
}
