import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** A word that was typed: what may be meant by it. */
export interface AskedWord {
  /** Words as it may be spelled right. */
  readonly spelled: readonly string[]
  /** When there are none of those: whatever has letters that so many errors can have left of it. */
  readonly near?: { readonly word: string; readonly typos: number }
}

/** As many words of the vocabulary are compared with one that was typed. */
const MOST_WORDS_NEAR = 5000

/**
 * Words of titles, of all beads: not to be shown, but to ask `listBeadsWithWords` for.
 *
 * @returns for each word that was asked those that are there; `near` ones by their letters only, so more than are meant
 */
export async function listTitleWords(db: Database, asked: readonly AskedWord[]): Promise<string[][]> {
  const spelled = asked.flatMap((one, place) => one.spelled.map((word) => ({ word, place })))
  const near = asked.flatMap(({ near: one }, place) => (one ? [{ ...one, place }] : []))
  const { rows } = await sql<{ place: number; word: string }>`
    with spelled as materialized (
      -- The limit makes it look each up, instead of reading all words to compare them with.
      select place, known.word
      from unnest(${spelled.map(({ word }) => word)}::text[], ${spelled.map(({ place }) => place)}::int[]) as typed (word, place)
      cross join lateral (select word from bead_vocabulary where word = typed.word limit 1) as known
    ), near as materialized (
      select place, word_letters(word) as letters, length(word) as size, typos
      from unnest(${near.map(({ word }) => word)}::text[], ${near.map(({ place }) => place)}::int[],
        ${near.map(({ typos }) => typos)}::int[]) as typed (word, place, typos)
      where place <> all (select place from spelled)
    )
    select place, word from spelled
    union all
    select place, known.word from near cross join lateral (
      select word from bead_vocabulary
      where octet_length(word) between near.size - near.typos and near.size + near.typos
        and bit_count((letters # near.letters)::bit(32)) <= 2 * near.typos
      limit ${MOST_WORDS_NEAR}
    ) as known`.execute(db)
  const found = Map.groupBy(rows, ({ place }) => place)
  return asked.map((_, place) => (found.get(place) ?? []).map(({ word }) => word))
}
