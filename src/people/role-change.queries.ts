import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import type { ListedRole } from './desk-roles.ts'
import type { HandOver, Holding } from './hand-over.ts'
import { unlinkProviders } from './provider-unlink.queries.ts'
import type { Role } from './rights.ts'
import { leavesNoAdministrator, lineOf, type RoleRefusal } from './role.ts'
import { listRoles } from './role-list.queries.ts'
import type { RolePlace } from './role-place.ts'

export interface NewRole {
  readonly person: string
  readonly organisation: string
  readonly role: Role
  /** Slug. */
  readonly region: string
  /** Absent for the whole region. */
  readonly place?: Pick<RolePlace, 'scope' | 'id'>
}

/** Gives somebody a role. Whether the giver may is for the caller to decide. */
export async function createRole(
  trx: Database,
  act: Act,
  given: NewRole,
): Promise<{ readonly id: string } | { readonly refused: RoleRefusal }> {
  const { place } = given
  await lockAudit(trx)
  const person = await trx
    .selectFrom('person')
    .select('id')
    .where('id', '=', given.person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!person) return { refused: 'unknown-person' }
  const held = await listRoles(trx, { person: given.person, regions: [given.region], at: act.at })
  const same = held.some(
    (one) =>
      one.organisation === given.organisation && one.role === given.role && one.bead === (place?.id ?? null),
  )
  if (same) return { refused: 'has-role' }
  await unlinkProviders(trx, act, given)
  const id = newId(act.at)
  await trx
    .insertInto('role')
    .values({
      id,
      person: given.person,
      organisation: given.organisation,
      role: given.role,
      scope: place?.scope ?? 'region',
      region: given.region,
      bead: place?.id ?? null,
      since: act.at,
      until: null,
      given_by: act.person ?? null,
    })
    .execute()
  await appendAudit(trx, act, {
    action: 'create',
    kind: 'role',
    thing: id,
    region: given.region,
    changes: {
      person: [null, given.person],
      organisation: [null, given.organisation],
      role: [null, given.role],
      [place?.scope ?? 'body']: [null, place?.id ?? null],
    },
  })
  return { id }
}

/** The role with this id that holds at the moment, in a region or of a person: never one from elsewhere. */
export async function findRole(
  db: Database,
  id: string,
  where: { readonly region: string } | { readonly person: string },
  at: Date,
): Promise<ListedRole | undefined> {
  const listed = await listRoles(
    db,
    'region' in where ? { regions: [where.region], at } : { person: where.person, at },
  )
  return listed.find((role) => role.id === id)
}

/**
 * Ends roles from this moment; they stay as history. A region keeps an administrator: without another, nothing ends.
 *
 * @param parents region above each region
 */
export async function endRoles(
  trx: Database,
  act: Act,
  ending: readonly ListedRole[],
  parents: ReadonlyMap<string, string>,
): Promise<{ readonly ended: number } | { readonly refused: RoleRefusal }> {
  await lockAudit(trx)
  const ids = ending.map(({ id }) => id)
  for (const region of new Set(
    ending.flatMap((role) => (role.role === 'administrator' && role.bead === null ? [role.region] : [])),
  )) {
    const above = await listRoles(trx, {
      regions: lineOf(region, parents),
      role: 'administrator',
      at: act.at,
    })
    const administrators = above.filter(({ bead }) => bead === null)
    if (leavesNoAdministrator(administrators, ids)) return { refused: 'last-administrator' }
  }
  for (const { id, region, person, organisation, scope, bead, role } of ending) {
    await trx
      .updateTable('role')
      .set({ until: act.at })
      .where('id', '=', id)
      .where('region', '=', region)
      .where('person', '=', person)
      .execute()
    await appendAudit(trx, act, {
      action: 'remove',
      kind: 'role',
      thing: id,
      region,
      // Whose role, and for whom: the line of when it was given may be long ago.
      changes: {
        person: [person, null],
        organisation: [organisation, null],
        role: [role, null],
        [scope === 'region' ? 'body' : scope]: [bead, null],
        until: [null, act.at.toISOString()],
      },
    })
  }
  return { ended: ending.length }
}

/** Roles that somebody hands over: theirs for this organisation in this region, now. */
export async function listHandOver(db: Database, { from, organisation, region }: Holding, at: Date) {
  const roles = await listRoles(db, { person: from, regions: [region], at })
  return roles.filter((role) => role.organisation === organisation)
}

/** Gives the other the same roles, then ends these. What the other has already is not doubled. */
export async function handOverRoles(
  trx: Database,
  act: Act,
  handOver: HandOver,
  roles: readonly ListedRole[],
  parents: ReadonlyMap<string, string>,
): Promise<{ readonly ended: number } | { readonly refused: RoleRefusal }> {
  for (const { organisation, role, region, scope, bead } of roles) {
    const made = await createRole(trx, act, {
      person: handOver.to,
      organisation,
      role,
      region,
      ...(bead === null || scope === 'region' ? {} : { place: { scope, id: bead } }),
    })
    if ('refused' in made && made.refused !== 'has-role') return made
  }
  return await endRoles(trx, act, roles, parents)
}
