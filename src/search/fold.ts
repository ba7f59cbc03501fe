/** Longest question that is searched for [characters]; longer ones are cut and the page says so. */
export const LONGEST_QUERY = 100

/** Words of a question that count; more only make it slower. */
const MOST_WORDS = 8

/**
 * A text as it is compared: without accents, capitals, punctuation and double spaces.
 * "'s-Gravenhage" -> "s gravenhage", "Súdwest-Fryslân" -> "sudwest fryslan".
 */
export function fold(text: string): string {
  // Most names have none but plain letters: half the time of building the index.
  if (/^[\x20-\x7e]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a folded text. */
export function wordsOf(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ').slice(0, MOST_WORDS)
}

/**
 * Rough stem of a Dutch word, so that eenzaam, eenzame and eenzaamheid are the same word. Meant for comparing only: both
 * sides go through it, and a stem need not be a word. It leaves irregular plurals alone; synonyms do those.
 */
export function stemOf(word: string): string {
  let stem = word
  for (const [ending, least] of endings) {
    if (stem.endsWith(ending) && stem.length - ending.length >= least)
      stem = stem.slice(0, stem.length - ending.length)
  }
  return stem
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    .replace(/([aeou])\1/g, '$1')
    .replace(/([bdfgklmnprst])\1$/, '$1')
}

/** Endings in the order in which they come off, with the least that must be left [letters]. */
const endings: readonly (readonly [string, number])[] = [
  ['heden', 4],
  ['heid', 4],
  ['en', 3],
  ['s', 4],
  ['er', 4],
  ['e', 4],
]
