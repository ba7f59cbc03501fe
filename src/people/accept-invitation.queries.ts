import type { Act } from '../base/act.ts'
import type { Locale } from '../base/locale.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import { closeInvitation, findInvitation, type Invitation } from './invitation.queries.ts'
import { stateOf } from './invitation.ts'
import { findMine, updateMine } from './mine.queries.ts'
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
    (await joinSeated(
      trx,
      { ...act, organisation },
      { ...answer, email, locale, person: invitation.person },
    )) ??
    (await createPerson(trx, act, {
      name: answer.name,
      email,
      locale,
      region,
      ...(answer.consent ? { consentAt: act.at } : {}),
    }))
  const own: Act = { ...act, person, organisation }
  const place = invitation.bead === null ? {} : { place: { scope: 'body' as const, id: invitation.bead } }
  await createRole(trx, own, { person, organisation, role, region, ...place })
  await closeInvitation(trx, own, invitation, 'accepted', person)
  return { person, isNew: known === undefined, region }
}

/** The page of somebody who has a seat and no account becomes theirs. @returns undefined when there is none (any more) */
async function joinSeated(
  trx: Database,
  act: Act,
  joining: {
    readonly person: string | null
    readonly name: string
    readonly email: string
    readonly locale: Locale
    readonly consent: boolean
  },
): Promise<string | undefined> {
  const { person, name, email, locale, consent } = joining
  const found = await findWithoutAccount(trx, person)
  if (!found) return undefined
  const own: Act = { ...act, person: found.id }
  const mine = { ...found.mine, name, locale, shown: consent }
  if ((await updateMine(trx, own, found.id, mine, found.revision)) !== 'done') return undefined
  await trx
    .updateTable('person')
    .set({ email })
    .where('id', '=', found.id)
    .where('email', 'is', null)
    .execute()
  return found.id
}

/** Somebody with a page or a seat who has no address to sign in with. */
export async function findWithoutAccount(db: Database, id: string | null) {
  if (id === null) return undefined
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', id)
    .where('email', 'is', null)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  const found = row && (await findMine(db, id))
  return found && { id, ...found }
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
  await lockAudit(trx)
  const invitation = await findInvitation(trx, { token }, true)
  if (!invitation) return { gone: 'unknown' }
  const state = stateOf(invitation, act.at)
  if (state !== 'open') return { gone: state }
  if (invitation.email === null) return { gone: 'withdrawn' }
  return { invitation, email: invitation.email }
}
