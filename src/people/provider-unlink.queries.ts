import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { listAssignments } from './role.queries.ts'

/**
 * Before somebody gets a role of an organisation that they do not act for yet: no identity provider may reach that role
 * by an account that it made or knows. The link with the provider and every session end; they sign in by mail, which
 * proves that the mailbox is theirs. A role that a provider gives itself (by no person) is no such role.
 */
export async function unlinkProviders(
  trx: Database,
  act: Act,
  given: { readonly person: string; readonly organisation: string },
): Promise<void> {
  if (act.person === undefined) return
  const held = await listAssignments(trx, given.person, act.at)
  if (held.some(({ organisation }) => organisation === given.organisation)) return
  const links = await trx
    .deleteFrom('provider_account')
    .where('person', '=', given.person)
    .returning('provider')
    .execute()
  if (links.length === 0) return
  await trx.deleteFrom('auth_session').where('person', '=', given.person).execute()
  const providers = links.map(({ provider }) => provider).sort()
  const changes = { provider: [providers.join(' '), null] as const }
  await appendAudit(trx, act, { action: 'remove', kind: 'account', thing: given.person, changes })
}
