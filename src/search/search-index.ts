import type { SearchDocument } from './document.ts'
import { fold, stemOf } from './fold.ts'
import { synonyms } from './synonyms.ts'
import { letterBits } from './typo.ts'

/** Sorted words, each with the places of the documents that have it. */
export interface Vocabulary {
  readonly words: readonly string[]
  /** Letters of each word, see `letterBits`. */
  readonly letters: Int32Array
  readonly postings: readonly (readonly number[])[]
}

/** Everything that can be found, ready to look up; some 19,000 documents, built once a content version. */
export interface SearchIndex {
  readonly documents: readonly SearchDocument[]
  /** Whole names, folded; also written as one word. */
  readonly names: Vocabulary
  /** The words of the names. */
  readonly words: Vocabulary
  /** Stems of the words of names and texts, of indicators and sources only. */
  readonly stems: Vocabulary
  /** The words of those texts as they are written: what a typing error is compared with. */
  readonly texts: Vocabulary
  /** Codes in small letters. */
  readonly codes: Vocabulary
  readonly postcodes: Vocabulary
}

export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const names = new Map<string, Set<number>>()
  const words = new Map<string, Set<number>>()
  const stems = new Map<string, Set<number>>()
  const texts = new Map<string, Set<number>>()
  const codes = new Map<string, Set<number>>()
  const postcodes = new Map<string, Set<number>>()
  const related = relatedWords()
  for (const [place, document] of documents.entries()) {
    for (const name of document.names) {
      const folded = fold(name)
      if (folded === '') continue
      put(names, folded, place)
      if (folded.includes(' ')) put(names, folded.replaceAll(' ', ''), place)
      for (const word of folded.split(' ')) put(words, word, place)
    }
    if (document.text !== undefined) {
      const found = new Set(fold(`${document.names.join(' ')} ${document.text}`).split(' '))
      const own = new Set([...found].map(stemOf))
      for (const { phrases, all } of related) {
        if (phrases.some((phrase) => phrase.every((word) => own.has(stemOf(word)))))
          for (const word of all) found.add(word)
      }
      for (const word of found) {
        put(texts, word, place)
        put(stems, stemOf(word), place)
      }
    }
    for (const code of document.codes) put(codes, code.toLowerCase(), place)
    for (const postcode of document.postcodes ?? []) put(postcodes, postcode, place)
  }
  return {
    documents,
    names: vocabularyOf(names),
    words: vocabularyOf(words),
    stems: vocabularyOf(stems),
    texts: vocabularyOf(texts),
    codes: vocabularyOf(codes),
    postcodes: vocabularyOf(postcodes),
  }
}

/** Places of the words that begin with a prefix, as a half-open range. */
export function prefixRange({ words }: Vocabulary, prefix: string): readonly [from: number, to: number] {
  const from = lowerBound(words, prefix)
  let to = from
  let step = 1
  // Gallop, then halve: most ranges are short.
  while (words[to + step - 1]?.startsWith(prefix)) {
    to += step
    step *= 2
  }
  while (step >= 1) {
    if (words[to + step - 1]?.startsWith(prefix)) to += step
    else step = Math.floor(step / 2)
  }
  return [from, to]
}

/** Documents with exactly this word; empty when there are none. */
export function postingsOf(vocabulary: Vocabulary, word: string): readonly number[] {
  const at = lowerBound(vocabulary.words, word)
  return vocabulary.words[at] === word ? (vocabulary.postings[at] ?? []) : []
}

function lowerBound(sorted: readonly string[], value: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < value) low = middle + 1
    else high = middle
  }
  return low
}

function put(map: Map<string, Set<number>>, key: string, place: number): void {
  const known = map.get(key)
  if (known) known.add(place)
  else map.set(key, new Set([place]))
}

function vocabularyOf(map: ReadonlyMap<string, ReadonlySet<number>>): Vocabulary {
  const words = [...map.keys()].sort()
  return {
    words,
    letters: Int32Array.from(words, letterBits),
    postings: words.map((word) => [...(map.get(word) ?? [])]),
  }
}

/** Each group of synonyms as folded words, and all its words together. */
function relatedWords() {
  return synonyms.map((group) => {
    const phrases = group.map((phrase) => fold(phrase).split(' '))
    return { phrases, all: [...new Set(phrases.flat())] }
  })
}
