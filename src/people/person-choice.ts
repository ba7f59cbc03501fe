/** Somebody to choose; what they do tells namesakes apart. */
export interface Choosable {
  readonly id: string
  readonly name: string
  readonly work: string
}

/** The people that a form offers: all of a small region, what a search found in a big one. */
export interface PersonChoice {
  readonly people: readonly Choosable[]
  /** How many there are. */
  readonly count: number
  /** Too many for a list: they are searched for. */
  readonly isSearched: boolean
  /** What was searched for. */
  readonly query: string
  /** The search found more than `people`. */
  readonly hasMore: boolean
}

/** Longest list of people to choose from; with more they are searched for. */
export const MOST_LISTED = 30

/** So many hits of a search are shown. */
export const MOST_HITS = 20

/** Words of a part of a name, as it was typed. */
export function nameWords(query: string): string[] {
  return query.slice(0, 100).split(/\s+/).filter(Boolean).slice(0, 8)
}

/** A name, and what tells them from a namesake. */
export function describePerson({ name, work }: Pick<Choosable, 'name' | 'work'>): string {
  return work === '' ? name : `${name}, ${work.slice(0, 80)}`
}
