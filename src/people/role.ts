import { mayGive, type Role } from './rights.ts'
import { type Assignment, holdsFor, type Thing, type Viewer } from './viewer.ts'

/** Why a role cannot be given, taken away or left. */
export type RoleRefusal =
  | 'beyond-own-role'
  | 'last-administrator'
  | 'unknown-person'
  | 'unknown-organisation'
  | 'unknown-body'
  | 'unknown-place'
  | 'unknown-role'
  | 'same-person'
  | 'has-role'
  | 'nothing-to-hand-over'
  | 'not-of-organisation'

/**
 * Whether somebody may give this role there, or take it away. Nobody gives or takes more than they have, nor outside
 * what their own role holds in; an operator gives everything.
 */
export function canGive(
  viewer: Pick<Viewer, 'person' | 'roles'>,
  role: Role,
  thing: Pick<Thing, 'region' | 'bead'>,
  parents: ReadonlyMap<string, string>,
): boolean {
  if (viewer.person?.operator === true) return true
  return viewer.roles.some((own) => mayGive[own.role].includes(role) && holdsFor(own, thing, parents))
}

/** The roles that somebody may give there, from little to much. */
export function listGivable(
  viewer: Pick<Viewer, 'person' | 'roles'>,
  all: readonly Role[],
  thing: Pick<Thing, 'region' | 'bead'>,
  parents: ReadonlyMap<string, string>,
): Role[] {
  return all.filter((role) => canGive(viewer, role, thing, parents))
}

/**
 * Whether a region would be without administrator when these roles end. One of a region above counts: they do it all
 * here too.
 *
 * @param administrators roles of administrator, in this region and those above it, that hold now
 * @param ending ids of the roles that end
 */
export function leavesNoAdministrator(
  administrators: readonly Pick<Assignment, 'id'>[],
  ending: readonly string[],
): boolean {
  const staying = administrators.filter(({ id }) => !ending.includes(id))
  return administrators.length > 0 && staying.length === 0
}

/** A region, those above it and those under it: where the people and organisations of its team can come from. */
export function familyOf(slug: string, parents: ReadonlyMap<string, string>): string[] {
  const isUnder = (one: string, top: string): boolean => {
    for (let at: string | undefined = one; at !== undefined; at = parents.get(at)) if (at === top) return true
    return false
  }
  const all = new Set([slug, ...parents.keys(), ...parents.values()])
  return [...all].filter((one) => isUnder(one, slug) || isUnder(slug, one)).sort()
}

/** A region and those above it, nearest first. */
export function lineOf(slug: string, parents: ReadonlyMap<string, string>): string[] {
  const line: string[] = []
  for (let at: string | undefined = slug; at !== undefined; at = parents.get(at)) line.push(at)
  return line
}
