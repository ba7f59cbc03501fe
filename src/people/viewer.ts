import type { Locale } from '../base/locale.ts'
import type { Reader } from '../beads/reader.ts'
import type { Region } from '../regions/region.ts'
import { type Action, type Kind, type Role, rights, type ScopeKind, type Who } from './rights.ts'

/** A role that holds now. */
export interface Assignment {
  readonly id: string
  readonly organisation: string
  readonly role: Role
  readonly scope: ScopeKind
  /** Slug. */
  readonly region: string
  /** Bead of the body, plan or project. */
  readonly bead?: string
}

/** Whoever asks for a page. */
export interface Viewer {
  /** Absent for a visitor. */
  readonly person?: {
    readonly id: string
    readonly name: string
    readonly locale: Locale
    readonly operator: boolean
    /** Session that asks, to be shown and revoked. */
    readonly session: string
    readonly example: boolean
  }
  readonly roles: readonly Assignment[]
  readonly reader: Reader
  /** Whose session this is once they give the second step; until then they are a visitor. */
  readonly pending?: { readonly id: string; readonly session: string }
  /** Some of their roles do not count, because those require a second step. */
  readonly mustSetUp?: true
}

/** The stored thing that somebody wants to do something with. */
export interface Thing {
  /** Slug. */
  readonly region: string
  /** Organisation that it is of. */
  readonly organisation?: string
  /** Body, plan or project that it is, or is in. */
  readonly bead?: string
  /** Person that it is about. */
  readonly person?: string
}

/**
 * On whose behalf this viewer may do this, or the reason why not.
 *
 * Who has roles for several organisations acts for the one whose role gives the right. When several do, in this order:
 * the organisation that the thing is of, then the role nearest to the thing (the body, its region, a region above),
 * then the oldest role. So a member of a working group acts in it for the organisation they sit there for.
 *
 * @param parents slug of the region above each region: a role in a region holds in its sub-regions too
 * @returns `organisation`: that of the role that gave the right; absent where no role was needed
 */
export function decide(
  viewer: Viewer,
  action: Action,
  kind: Kind,
  thing: Thing,
  parents: ReadonlyMap<string, string>,
):
  | { readonly allowed: true; readonly organisation?: string }
  | { readonly allowed: false; readonly why: 'sign-in' | 'no-right' } {
  const cells = rights[kind][action]
  const { person } = viewer
  if (!cells) return { allowed: false, why: person ? 'no-right' : 'sign-in' }
  const may = roleThatMay(viewer, cells, thing, parents)
  if (may) return { allowed: true, organisation: may.organisation }
  if (cells.anyone) return { allowed: true }
  if (!person) return { allowed: false, why: 'sign-in' }
  if (person.operator) return { allowed: true }
  const own = cells['signed-in']
  if (own === 'any' || (own === 'own' && thing.person === person.id)) return { allowed: true }
  return { allowed: false, why: 'no-right' }
}

function roleThatMay(
  { roles }: Viewer,
  cells: Readonly<Partial<Record<Who, 'own' | 'any'>>>,
  thing: Thing,
  parents: ReadonlyMap<string, string>,
): Assignment | undefined {
  const able = roles.filter((role) => {
    const reach = cells[role.role]
    if (reach === undefined || !holdsFor(role, thing, parents)) return false
    return reach === 'any' || role.organisation === thing.organisation
  })
  return able.toSorted((a, b) => farness(a, thing) - farness(b, thing))[0]
}

/** How far a role is from a thing: less is nearer. Equal ones stay in their order, oldest first. */
function farness(role: Assignment, thing: Thing): number {
  const other = role.organisation === thing.organisation ? 0 : 4
  return other + (role.scope !== 'region' ? 0 : role.region === thing.region ? 1 : 2)
}

/** Whether a role reaches a thing: its region or one above it, or the very body, plan or project. */
export function holdsFor(role: Assignment, thing: Thing, parents: ReadonlyMap<string, string>): boolean {
  if (role.scope !== 'region') return role.bead !== undefined && role.bead === thing.bead
  for (let at: string | undefined = thing.region; at !== undefined; at = parents.get(at)) {
    if (at === role.region) return true
  }
  return false
}

/** What somebody may see, from their roles. */
export function readerOf(
  person: { readonly id: string; readonly operator: boolean } | undefined,
  roles: readonly Assignment[],
  regions: readonly Pick<Region, 'slug' | 'parent'>[],
): Reader {
  const parents = parentsOf(regions)
  const regionsOf = (kept: readonly Assignment[]) =>
    regions
      .map(({ slug }) => slug)
      .filter((region) => kept.some((role) => holdsFor(role, { region }, parents)))
  const inRegion = roles.filter(({ scope }) => scope === 'region')
  const team: readonly Role[] = ['editor', 'coordinator', 'administrator']
  return {
    ...(person ? { person: person.id } : {}),
    partnerIn: [...new Set([...regionsOf(inRegion), ...roles.map(({ region }) => region)])],
    teamIn: regionsOf(inRegion.filter(({ role }) => team.includes(role))),
    actsFor: [
      ...new Set(roles.filter(({ role }) => role !== 'reader').map(({ organisation }) => organisation)),
    ],
    everything: person?.operator === true,
  }
}

export function parentsOf(regions: readonly Pick<Region, 'slug' | 'parent'>[]): ReadonlyMap<string, string> {
  return new Map(
    regions.flatMap(({ slug, parent }) => (parent === undefined ? [] : [[slug, parent] as const])),
  )
}
