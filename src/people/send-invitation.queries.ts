import type { Act } from '../base/act.ts'
import type { Locale } from '../base/locale.ts'
import type { Database } from '../database/database.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import { queueMail } from '../mail/index.ts'
import type { Organisations } from './desk.ts'
import { createInvitation, findInvitation, type Invitation, renewInvitation } from './invitation.queries.ts'
import { INVITATION_TERM_MS, type Outcome } from './invitation.ts'
import type { ListedRow } from './invitation-list.ts'

/** What every invitation of one list has in common. */
export interface Sending {
  /** Slug. */
  readonly region: string
  /** Body that the roles will hold in; absent for the whole region. */
  readonly body?: string | undefined
  readonly locale: Locale
  /** Public address of the site. */
  readonly origin: string
}

/** Makes the organisations that are new, the invitations and their messages: all of it or, when one fails, nothing. */
export async function sendInvitations(
  trx: Database,
  act: Act,
  sending: Sending,
  list: readonly { readonly row: ListedRow; readonly outcome: Outcome }[],
  organisations: Organisations,
): Promise<{ readonly sent: number; readonly created: number }> {
  const made = new Map<string, string>()
  let sent = 0
  for (const { row, outcome } of list) {
    if ('refused' in outcome) continue
    const { role } = 'invite' in outcome ? outcome.invite : outcome.create
    let organisation = 'invite' in outcome ? outcome.invite.organisation : undefined
    if ('create' in outcome) {
      const key = outcome.create.name.toLowerCase()
      organisation =
        made.get(key) ??
        (await organisations.create(trx, act, { region: sending.region, name: outcome.create.name }))
      made.set(key, organisation)
    }
    if (organisation === undefined) continue
    const { region, body, locale } = sending
    const seated = 'invite' in outcome ? outcome.invite.seated : undefined
    const { email, name } = row
    const { id, token } = await createInvitation(trx, act, {
      email,
      name,
      locale,
      organisation,
      role,
      region,
      ...(body === undefined ? {} : { body }),
      ...(seated?.joins ? { person: seated.person } : {}),
    })
    const stored = await findInvitation(trx, { id, region })
    if (stored) await postInvitation(trx, act, stored, token, sending.origin)
    sent++
  }
  return { sent, created: made.size }
}

/** Sends an open invitation once more, with a new link. */
export async function sendAgain(trx: Database, act: Act, one: Invitation, origin: string): Promise<void> {
  const token = await renewInvitation(trx, act, one)
  await postInvitation(trx, act, { ...one, sends: one.sends + 1 }, token, origin)
}

async function postInvitation(trx: Database, act: Act, one: Invitation, token: string, origin: string) {
  if (one.email === null) return
  const { locale, organisationName, regionName } = one
  const words = roleTexts[locale]
  const inviter = one.inviterName ?? words.someone
  const day = formatDate(new Date(act.at.getTime() + INVITATION_TERM_MS), locale)
  await queueMail(
    trx,
    {
      cause: one.sends === 1 ? `invitation:${one.id}` : `invitation:${one.id}:${one.sends}`,
      kind: 'invitation',
      recipient: one.email,
      urgent: true,
      letter: {
        locale,
        subject: words.mail.subject(regionName),
        paragraphs: [
          words.mail.hello(one.name),
          words.mail.what(inviter, organisationName, regionName, roleWords[one.role][locale].name),
          ...(one.beadName === null ? [] : [words.acceptIn(one.beadName)]),
          words.mail.why,
        ],
        button: {
          text: words.mail.button,
          href: `${origin}${addressIn(locale, `/uitnodiging/${token}`)}`,
        },
        closing: [words.mail.until(day), words.mail.unasked],
      },
    },
    act.at,
  )
}
