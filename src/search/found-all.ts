import { type Bead, type BeadKind, beadKinds } from '../beads/bead.ts'
import { kindSlugs, type SearchKind, searchKinds } from './document.ts'
import { type Match, type MatchTier, matchTiers } from './find-matches.ts'

/** Everything that has a kind: places, figures, sources, and what hangs on the thread. */
export type AnyKind = SearchKind | BeadKind
export const anyKinds: readonly AnyKind[] = [...searchKinds, ...beadKinds]

/** A bead that a question found. */
export interface BeadMatch {
  readonly bead: Bead
  readonly tier: MatchTier
  /** Higher is a better match among those of one tier. */
  readonly rank: number
}

export type AnyHit = Match | BeadMatch

/** One page of what a question found, of all kinds together. */
export interface FoundAll {
  readonly hits: readonly AnyHit[]
  /** Hits by kind, before a kind was chosen; only kinds that have any. */
  readonly counts: ReadonlyMap<AnyKind, number>
  /** There are more beads than were looked at: the counts are at least so many. */
  readonly isMore: boolean
  /** From 1, never beyond `pages`. */
  readonly page: number
  /** At least 1. */
  readonly pages: number
  /** Whether the best hit was found by looking for typing errors. */
  readonly isGuess: boolean
}

const beadSlugs: Readonly<Record<BeadKind, string>> = {
  organisation: 'partner',
  person: 'persoon',
  body: 'overleg',
  theme: 'thema',
  project: 'project',
  action: 'actie',
  meeting: 'bijeenkomst',
  article: 'nieuws',
}

/** Word of a kind in addresses: `?soort=thema`. */
export const anyKindSlugs: Readonly<Record<AnyKind, string>> = { ...kindSlugs, ...beadSlugs }

export function anyKindOfSlug(slug: string | undefined): AnyKind | undefined {
  return anyKinds.find((kind) => anyKindSlugs[kind] === slug)
}

export function kindOfHit(hit: AnyHit): AnyKind {
  return 'bead' in hit ? hit.bead.kind : hit.document.kind
}

/**
 * Places and beads in one list: the better match first, then places before beads, then as each was ranked.
 * Typing errors count only when nothing better was found.
 */
export function mergeFound(
  places: readonly Match[],
  beads: readonly BeadMatch[],
  asked: {
    readonly kind?: AnyKind
    readonly page: number
    readonly pageSize: number
    readonly isMore: boolean
  },
): FoundAll {
  const tierOf = ({ tier }: AnyHit) => matchTiers.indexOf(tier)
  const ranked = beads.toSorted(
    (a, b) => tierOf(a) - tierOf(b) || b.rank - a.rank || a.bead.title.localeCompare(b.bead.title, 'nl'),
  )
  const all: AnyHit[] = [...places, ...ranked].sort((a, b) => tierOf(a) - tierOf(b))
  const byKind = Map.groupBy(all, kindOfHit)
  const chosen = asked.kind === undefined ? all : (byKind.get(asked.kind) ?? [])
  const pages = Math.max(1, Math.ceil(chosen.length / asked.pageSize))
  const page = Math.min(Math.max(1, Math.trunc(asked.page) || 1), pages)
  return {
    hits: chosen.slice((page - 1) * asked.pageSize, page * asked.pageSize),
    counts: new Map(
      anyKinds.flatMap((each): [AnyKind, number][] => {
        const count = byKind.get(each)?.length ?? 0
        return count === 0 ? [] : [[each, count]]
      }),
    ),
    isMore: asked.isMore,
    page,
    pages,
    isGuess: all[0]?.tier === 'typo',
  }
}
