import type { ScopeKind } from './rights.ts'

/** A part of a region that a role can hold in. */
export interface RolePlace {
  readonly scope: Exclude<ScopeKind, 'region'>
  readonly id: string
  readonly name: string
}

type Named = Pick<RolePlace, 'id' | 'name'>

/** What the form of a role offers, beside the whole region. */
export interface RolePlaces {
  readonly bodies: readonly Named[]
  /** All of a small region, what a search found in a big one. */
  readonly projects: readonly Named[]
  /** Too many projects for a list: they are searched for. */
  readonly isSearched: boolean
  readonly hasMore: boolean
  /** What was searched for. */
  readonly query: string
}
