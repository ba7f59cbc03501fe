import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import type { IdentityProvider } from './provider.ts'
import type { Role } from './rights.ts'
import { createRole, endRoles } from './role-change.queries.ts'
import { listRoles } from './role-list.queries.ts'

/**
 * Makes the roles that a provider gave somebody what it says now: ends those it says no longer, gives the new ones.
 * Roles that people gave are left alone.
 *
 * @param wanted.parents region above each region
 */
export async function updateProviderRoles(
  trx: Database,
  act: Act,
  wanted: {
    readonly person: string
    readonly from: IdentityProvider
    readonly wanted: readonly { readonly organisation: string; readonly role: Role }[]
    readonly parents: ReadonlyMap<string, string>
  },
): Promise<{ readonly done: true } | { readonly refused: 'last-administrator' }> {
  const { person, from } = wanted
  const given = await trx
    .selectFrom('provider_role')
    .innerJoin('role', 'role.id', 'provider_role.role')
    .select('role.id')
    .where('provider_role.provider', '=', from.id)
    .where('role.person', '=', person)
    .execute()
  const ids = new Set(given.map(({ id }) => id))
  const held = (await listRoles(trx, { person, at: act.at })).filter(({ id }) => ids.has(id))
  const isWanted = (one: (typeof held)[number]) =>
    one.region === from.region &&
    wanted.wanted.some(({ organisation, role }) => one.organisation === organisation && one.role === role)
  const lost = held.filter((one) => !isWanted(one))
  for (const { organisation, role } of wanted.wanted) {
    const made = await createRole(trx, act, { person, organisation, role, region: from.region })
    // Who has the role already, by this provider or by people, keeps it as it is.
    if ('id' in made)
      await trx.insertInto('provider_role').values({ role: made.id, provider: from.id }).execute()
  }
  if (lost.length > 0) {
    const ended = await endRoles(trx, act, lost, wanted.parents)
    if ('refused' in ended) return { refused: 'last-administrator' }
  }
  return { done: true }
}
