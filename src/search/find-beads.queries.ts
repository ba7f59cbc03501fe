import {
  type FoundBead,
  listBeadsByWords,
  listBeadsWithWords,
  listTitleWords,
  MOST_FOUND,
} from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { MatchTier } from './find-matches.ts'
import { fold, LONGEST_QUERY, stemOf, wordsOf } from './fold.ts'
import type { BeadMatch } from './found-all.ts'
import { wordsAlike } from './synonyms.ts'
import { countTypos, listOneTypo, typosAllowed } from './typo.ts'

/** With fewer hits than this, titles that look like the question are tried as well. */
const FEW = 5

/**
 * Beads that a question finds and this reader may see. Never fails, whatever is typed.
 *
 * @returns `isMore`: there may be more than were looked at
 */
export async function findBeads(
  db: Database,
  reader: Reader,
  query: string,
): Promise<{ readonly matches: readonly BeadMatch[]; readonly isMore: boolean }> {
  const folded = fold(query.slice(0, LONGEST_QUERY))
  const words = wordsOf(folded)
  if (words.length === 0) return { matches: [], isMore: false }
  const asked = words.map((word) => ({ word, alike: alikeOf(word) }))
  const found = await listBeadsByWords(db, reader, { words: asked })
  const matches = found.map((one) => ({ bead: one.bead, rank: one.rank, tier: tierOf(one, folded, words) }))
  const isSure = matches.some(({ tier }) => tier === 'exact' || tier === 'prefix')
  if (isSure || matches.length >= FEW) return { matches, isMore: found.length >= MOST_FOUND }
  const known = new Set(matches.map(({ bead }) => bead.id))
  const near = (await listNear(db, reader, words)).filter(
    ({ bead, titleFold }) => !known.has(bead.id) && isNear(words, titleFold),
  )
  const guesses = near.map(({ bead, rank }): BeadMatch => ({ bead, rank, tier: 'typo' }))
  return { matches: [...matches, ...guesses], isMore: false }
}

/** So many words are tried for one with a typing error. */
const MOST_MEANT = 20

/** Beads in whose title each word is, or one that differs by a typing error. */
async function listNear(db: Database, reader: Reader, words: readonly string[]): Promise<FoundBead[]> {
  const known = await listTitleWords(
    db,
    words.map((word) => {
      const typos = typosAllowed(word)
      return {
        spelled: typos === 0 ? [] : listOneTypo(word),
        ...(typos > 1 ? { near: { word, typos } } : {}),
      }
    }),
  )
  const asked = words.map((typed, place) => {
    const limit = typosAllowed(typed)
    const meant = (known[place] ?? [])
      .map((word) => ({ word, typos: countTypos(typed, word, limit) }))
      .filter(({ typos }) => typos <= limit)
      .sort((a, b) => a.typos - b.typos || (a.word < b.word ? -1 : 1))
      .slice(0, MOST_MEANT)
    return { typed, meant: meant.map(({ word }) => word) }
  })
  return asked.some(({ meant }) => meant.length > 0) ? await listBeadsWithWords(db, reader, asked) : []
}

/** A stem shorter than this is in too many words [letters]. */
const SHORTEST_STEM = 4

/** Synonyms, and our own stem: that of PostgreSQL does not know that "initiatieven" are more than one "initiatief". */
function alikeOf(word: string): readonly string[] {
  const stem = stemOf(word)
  return [...wordsAlike(word), ...(stem === word || stem.length < SHORTEST_STEM ? [] : [stem])]
}

function tierOf({ titleFold }: FoundBead, folded: string, words: readonly string[]): MatchTier {
  if (titleFold === folded) return 'exact'
  if (titleFold.startsWith(folded)) return 'prefix'
  const own = titleFold.split(' ')
  return words.every((word) => own.some((each) => each.startsWith(word))) ? 'words' : 'text'
}

/** Whether each word looks like a word of the title, or like its beginning. */
function isNear(words: readonly string[], titleFold: string): boolean {
  const own = titleFold.split(' ')
  return words.every((word) => {
    const limit = typosAllowed(word)
    return own.some((each) => each.startsWith(word) || countTypos(word, each, limit) <= limit)
  })
}
