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

/** Share of the three-letter pieces of a word that a title must have to be looked at for typing errors. */
const NEAR = '0.45'

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

/** Beads with a title in which each word may be a typing error of what was typed. None without the extension pg_trgm. */
export async function listBeadsNear(
  db: Database,
  reader: Reader,
  words: readonly string[],
): Promise<FoundBead[]> {
  if (words.length === 0) return []
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from pg_extension where extname = 'pg_trgm') as there`.execute(db)
  if (rows[0]?.there !== true) return []
  const run = async (trx: Database) => {
    await sql`select set_config('pg_trgm.word_similarity_threshold', ${NEAR}, true)`.execute(trx)
    return await trx
      .selectFrom('bead')
      .select([...beadColumns, 'bead.title_fold', sql<number>`0`.as('rank')])
      .where('bead.removed_at', 'is', null)
      .where(isVisibleTo(reader))
      .where(
        sql<SqlBool>`${sql.join(
          words.map((word) => sql`${word} <% bead.title_fold`),
          sql` and `,
        )}`,
      )
      .limit(MOST_FOUND)
      .execute()
  }
  const found = await (db.isTransaction ? run(db) : db.transaction().execute(run))
  return found.map(foundFrom)
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
