import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { closeInvitation, findInvitation, type Invitation } from './invitation.queries.ts'
import { stateOf } from './invitation.ts'
import { createPerson, findPersonByEmail } from './person.queries.ts'
import { createRole } from './role-change.queries.ts'

/** Why a link does nothing (any more). */
export type InvitationGone = 'unknown' | 'accepted' | 'declined' | 'withdrawn' | 'expired'

export type Accepted = {
  readonly person: string
  /** They had no account: the link from their mailbox is proof enough to sign them in. */
  readonly isNew: boolean
  readonly region: string
}

/** Makes the person if there is none with that address, and gives the role. Twice does nothing the second time. */
export async function acceptInvitation(
  trx: Database,
  act: Act,
  token: string,
  answer: { readonly name: string; readonly consent: boolean },
): Promise<Accepted | { readonly gone: InvitationGone }> {
  const found = await findOpen(trx, act, token)
  if ('gone' in found) return found
  const { invitation, email } = found
  const { region, organisation, role, locale } = invitation
  const known = await findPersonByEmail(trx, email)
  const person =
    known?.id ??
    (await createPerson(trx, act, {
      name: answer.name,
      email,
      locale,
      region,
      ...(answer.consent ? { consentAt: act.at } : {}),
    }))
  const own: Act = { ...act, person, organisation }
  const body = invitation.bead === null ? {} : { body: invitation.bead }
  await createRole(trx, own, { person, organisation, role, region, ...body })
  await closeInvitation(trx, own, invitation, 'accepted', person)
  return { person, isNew: known === undefined, region }
}

/** Closes the invitation and erases the address in it. */
export async function declineInvitation(
  trx: Database,
  act: Act,
  token: string,
): Promise<{ readonly gone: InvitationGone } | { readonly declined: true }> {
  const found = await findOpen(trx, act, token)
  if ('gone' in found) return found
  await closeInvitation(trx, act, found.invitation, 'declined')
  return { declined: true }
}

async function findOpen(
  trx: Database,
  act: Act,
  token: string,
): Promise<{ gone: InvitationGone } | { invitation: Invitation; email: string }> {
  const invitation = await findInvitation(trx, { token }, true)
  if (!invitation) return { gone: 'unknown' }
  const state = stateOf(invitation, act.at)
  if (state !== 'open') return { gone: state }
  if (invitation.email === null) return { gone: 'withdrawn' }
  return { invitation, email: invitation.email }
}
