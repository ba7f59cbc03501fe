import { type SearchDocument, type SearchKind, searchKinds } from './document.ts'
import type { Match, MatchTier } from './find-matches.ts'

export type Hit = Match

/** One page of what a question found. */
export interface FoundPage {
  readonly hits: readonly Hit[]
  /** Hits of the chosen kind (all kinds when none was chosen). */
  readonly total: number
  /** Hits by kind, before a kind was chosen; only kinds that have any. */
  readonly counts: ReadonlyMap<SearchKind, number>
  /** From 1, never beyond `pages`. */
  readonly page: number
  /** At least 1. */
  readonly pages: number
  /** Whether the best hit was found by looking for typing errors. */
  readonly isGuess: boolean
}

/** A page of matches of one kind (or all), with the counts of all kinds. */
export function pageOf(
  matches: readonly Match[],
  { kind, page, pageSize }: { readonly kind?: SearchKind; readonly page: number; readonly pageSize: number },
): FoundPage {
  const chosen = kind === undefined ? matches : matches.filter(({ document }) => document.kind === kind)
  const pages = Math.max(1, Math.ceil(chosen.length / pageSize))
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
  const byKind = Map.groupBy(matches, ({ document }) => document.kind)
  const counts = new Map(
    searchKinds.flatMap((each): [SearchKind, number][] => {
      const count = byKind.get(each)?.length ?? 0
      return count === 0 ? [] : [[each, count]]
    }),
  )
  return {
    hits: chosen.slice((at - 1) * pageSize, at * pageSize),
    total: chosen.length,
    counts,
    page: at,
    pages,
    isGuess: matches[0]?.tier === 'typo',
  }
}

export type { MatchTier, SearchDocument }
