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

/** As many are looked at; the best titles among all there are come first whatever this is. */
export const MOST_FOUND = 200

/** As many words of titles are looked at for one that was typed; a word that many titles have counts as often. */
const MOST_WORDS_NEAR = 2000

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
  const seen = (where: RawBuilder<SqlBool>) =>
    db
      .selectFrom('bead')
      .select([...beadColumns, 'bead.title_fold', sql<number>`ts_rank(bead.search, ${query})`.as('rank')])
      .where('bead.removed_at', 'is', null)
      .where(isVisibleTo(reader))
      .where(where)
  const begins = await seen(sql<SqlBool>`bead.title_fold collate "C" like ${`${typed}%`}`)
    .orderBy(sql`bead.title_fold collate "C"`)
    .limit(MOST_FOUND)
    .execute()
  const having =
    begins.length >= MOST_FOUND
      ? []
      : await seen(sql<SqlBool>`bead.search @@ (${query})`).limit(MOST_FOUND).execute()
  const known = new Map([...begins, ...having].map((row) => [row.id, row]))
  return [...known.values()].slice(0, MOST_FOUND).map(foundFrom)
}

/**
 * Words of titles, of all beads: not to be shown, but to ask `listBeadsWithWords` for.
 *
 * @param asked `spelled`: exactly one of these; `like`, when there are none of those: of six letters or more, and sharing enough pieces of three
 * letters with this word (none without the extension pg_trgm)
 */
export async function listTitleWords(
  db: Database,
  asked: { readonly spelled: readonly string[]; readonly like?: string },
): Promise<string[]> {
  const spelled = await sql<{ word: string }>`
    select word from unnest(${[...asked.spelled]}::text[]) as typed (word)
    where exists (select from bead_word where bead_word.word = typed.word)`.execute(db)
  const known = new Set(spelled.rows.map(({ word }) => word))
  if (known.size === 0 && asked.like !== undefined && (await hasNearness(db))) {
    const like = await sql<{ word: string }>`
      select distinct word from (select word from bead_word where length(word) >= 6 and word % ${asked.like}
        limit ${MOST_WORDS_NEAR}) as near`.execute(db)
    for (const { word } of like.rows) known.add(word)
  }
  return [...known]
}

/**
 * Beads with a title that has, for every word that was typed, its beginning or one of the words that may be meant.
 *
 * @param words letters and digits only
 */
export async function listBeadsWithWords(
  db: Database,
  reader: Reader,
  words: readonly { readonly typed: string; readonly meant: readonly string[] }[],
): Promise<FoundBead[]> {
  const query = words
    .map(({ typed, meant }) => `(${[`${typed}:*A`, ...meant.map((word) => `${word}:A`)].join(' | ')})`)
    .join(' & ')
  const found = await db
    .selectFrom('bead')
    .select([...beadColumns, 'bead.title_fold', sql<number>`0`.as('rank')])
    .where('bead.removed_at', 'is', null)
    .where(isVisibleTo(reader))
    .where(sql<SqlBool>`bead.search @@ to_tsquery('pg_catalog.simple', ${query})`)
    .limit(MOST_FOUND)
    .execute()
  return found.map(foundFrom)
}

async function hasNearness(db: Database): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from pg_extension where extname = 'pg_trgm') as there`.execute(db)
  return rows[0]?.there === true
}

function foundFrom({
  title_fold,
  rank,
  ...row
}: Parameters<typeof beadFrom>[0] & { title_fold: string; rank: number }) {
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
