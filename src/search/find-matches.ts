import { type SearchDocument, searchKinds } from './document.ts'
import { fold, LONGEST_QUERY, stemOf, wordsOf } from './fold.ts'
import { postingsOf, prefixRange, type SearchIndex, type Vocabulary } from './search-index.ts'
import { countTypos, letterBits, mayBeNear, typosAllowed } from './typo.ts'

/** How a hit was found, best first. */
export const matchTiers = ['code', 'postcode', 'exact', 'prefix', 'words', 'text', 'typo'] as const
export type MatchTier = (typeof matchTiers)[number]

export interface Match {
  readonly document: SearchDocument
  readonly tier: MatchTier
}

/** With fewer hits than this, words that look like the question are tried as well. */
const FEW = 5
const TIER = { code: 0, postcode: 1, exact: 2, prefix: 3, words: 4, text: 5, typo: 6 } as const

/**
 * Everything that a question finds, best first: code, postcode, exact name, begin of a name, begins of its words,
 * words of a text, typing errors; then larger things and more inhabitants. Each thing once. Never fails, whatever is typed.
 *
 * @param query as it was typed; only the first `LONGEST_QUERY` characters count
 */
export function findMatches(index: SearchIndex, query: string): Match[] {
  const typed = query.slice(0, LONGEST_QUERY)
  const folded = fold(typed)
  if (folded === '') return []
  const best = new Map<number, number>()
  const add = (places: Iterable<number>, tier: number) => {
    for (const place of places) if (tier < (best.get(place) ?? 9)) best.set(place, tier)
  }
  const code = codeIn(folded)
  if (code !== undefined) {
    add(postingsOf(index.codes, code), TIER.code)
    if (code.length > 3) add(inRange(index.codes, code), TIER.prefix)
  }
  add(postingsOf(index.codes, typed.trim().toLowerCase()), TIER.code)
  const postcode = postcodeIn(folded)
  if (postcode !== undefined) add(postingsOf(index.postcodes, postcode), TIER.postcode)
  add(postingsOf(index.names, folded), TIER.exact)
  add(inRange(index.names, folded), TIER.prefix)
  const words = wordsOf(folded)
  add(intersect(words.map((word) => new Set(inRange(index.words, word)))), TIER.words)
  add(intersect(words.map((word) => inText(index.stems, word))), TIER.text)
  const isSure = [...best.values()].some((tier) => tier <= TIER.prefix)
  if (!isSure && best.size < FEW) {
    add(intersect(words.map((word) => nearWords(index.words, word))), TIER.typo)
    if (best.size === 0) add(intersect(words.map((word) => nearWords(index.texts, word))), TIER.typo)
  }
  return ranked(index, best)
}

/** "gm 355" and "GM0355" -> "gm0355"; four digits with a zero in front are a municipality, since no postcode begins so. */
function codeIn(folded: string): string | undefined {
  const bare = folded.replaceAll(' ', '')
  const municipality = /^gm(\d{1,4})$/.exec(bare)?.[1] ?? /^(0\d{3})$/.exec(bare)?.[1]
  if (municipality !== undefined) return `gm${municipality.padStart(4, '0')}`
  if (bare === 'nl01') return 'nl00'
  return /^(?:nl|pv|wk|bu)\d[\da-z]*$/.test(bare) ? bare : undefined
}

/** "3704", "3704ab" and "3704 AB" -> "3704". */
export function postcodeIn(folded: string): string | undefined {
  return /^([1-9]\d{3})(?: ?[a-z]{2})?$/.exec(folded)?.[1]
}

function* inRange(vocabulary: Vocabulary, prefix: string): Iterable<number> {
  const [from, to] = prefixRange(vocabulary, prefix)
  for (let i = from; i < to; i += 1) yield* vocabulary.postings[i] ?? []
}

/** Shorter stems must be the whole word: "oud" is in too many. */
const SHORTEST_PREFIX = 4

function inText(stems: Vocabulary, word: string): Set<number> {
  const stem = stemOf(word)
  return new Set(stem.length < SHORTEST_PREFIX ? postingsOf(stems, stem) : inRange(stems, stem))
}

function nearWords(vocabulary: Vocabulary, word: string): Set<number> {
  const found = new Set(inRange(vocabulary, word))
  const limit = typosAllowed(word)
  if (limit === 0) return found
  const letters = letterBits(word)
  for (const [i, candidate] of vocabulary.words.entries()) {
    if (Math.abs(candidate.length - word.length) > limit) continue
    if (!mayBeNear(letters, vocabulary.letters[i] ?? 0, limit)) continue
    if (countTypos(word, candidate, limit) <= limit)
      for (const place of vocabulary.postings[i] ?? []) found.add(place)
  }
  return found
}

function intersect(sets: readonly ReadonlySet<number>[]): Iterable<number> {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size)
  if (!smallest) return []
  return [...smallest].filter((place) => others.every((other) => other.has(place)))
}

function ranked({ documents }: SearchIndex, best: ReadonlyMap<number, number>): Match[] {
  const all = [...best].flatMap(([place, tier]) => {
    const document = documents[place]
    return document ? [{ document, tier, kind: searchKinds.indexOf(document.kind) }] : []
  })
  all.sort(
    (a, b) =>
      a.tier - b.tier ||
      a.kind - b.kind ||
      // A place that is called so before one that was called so.
      Number(a.document.former !== undefined) - Number(b.document.former !== undefined) ||
      b.document.weight - a.document.weight ||
      (a.document.id < b.document.id ? -1 : 1),
  )
  const seen = new Set<string>()
  return all.flatMap(({ document, tier }) => {
    const key = `${document.kind} ${document.id}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ document, tier: matchTiers[tier] ?? 'typo' }]
  })
}
