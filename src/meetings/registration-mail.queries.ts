import type { Database } from '../database/database.ts'
import { addressIn } from '../language/index.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import { queueMail } from '../mail/index.ts'
import type { Registration } from './registration.ts'
import { registrationToken } from './registration-token.queries.ts'
import { sayTimes, sayWhen } from './when.ts'

/** What whoever registered is told by mail. */
export type Told =
  | 'confirm'
  | 'again'
  | 'againWaiting'
  | 'registered'
  | 'waiting'
  | 'movedUp'
  | 'left'
  | 'reminder'
  | 'moved'
  | 'cancelled'

const HOUR_MS = 3_600_000

/**
 * Puts a message to somebody who registered in the queue, with their own link.
 *
 * @param origin absolute address of the site
 * @param once what makes it another message than the one before; the same is sent once
 */
export async function tellGuest(
  trx: Database,
  at: Date,
  told: Told,
  registration: Registration,
  origin: string,
  { once = String(at.getTime()), reason = '' }: { readonly once?: string; readonly reason?: string } = {},
): Promise<void> {
  const { locale, meeting, id, email } = registration
  const { mail } = registrationTexts[locale]
  const subject = told === 'againWaiting' ? mail.againSubject : mail[`${told}Subject`]
  const hasPlaceNow =
    told === 'registered' ||
    told === 'movedUp' ||
    told === 'reminder' ||
    (told === 'moved' && registration.state === 'registered')
  const isOff = told === 'left' || told === 'cancelled'
  const session = isOff ? undefined : await findSession(trx, registration)
  const online = session?.online_url ?? meeting.onlineUrl
  const when = mail.when(sayWhen(meeting.startsAt, meeting.endsAt, locale))
  const where = session && [
    session.title,
    sayTimes(session.starts_at, session.ends_at, locale),
    session.place,
  ]
  const facts = [
    ...(told === 'left' ? [] : [when]),
    ...(isOff || meeting.place === '' ? [] : [mail.place(meeting.place)]),
    ...(where ? [mail.session(where.filter(Boolean).join(', '))] : []),
    ...(hasPlaceNow && online ? [mail.online(online)] : []),
  ]
  const token = await registrationToken(trx, id)
  const path = addressIn(locale, `/aanmelding/${token}`)
  await queueMail(
    trx,
    {
      cause: `registration-${told}:${id}:${once}`,
      kind: `registration-${told === 'againWaiting' ? 'again' : told}`,
      recipient: email,
      urgent: true,
      letter: {
        locale,
        subject: subject(meeting.title),
        paragraphs: [
          mail[told](meeting.title),
          ...(reason === '' ? [] : [mail.cancelledWhy(reason)]),
          ...facts,
          ...(told === 'confirm' ? [mail.confirmTerm] : []),
        ],
        button: { text: told === 'confirm' ? mail.confirmButton : mail.button, href: `${origin}${path}` },
        closing: [mail.why],
      },
    },
    at,
  )
}

/** The hour of a moment: what is asked again within it is not mailed again. */
export function hourOf(at: Date): string {
  return String(Math.floor(at.getTime() / HOUR_MS))
}

async function findSession(trx: Database, { session }: Registration) {
  if (session === undefined) return undefined
  return await trx
    .selectFrom('meeting_session')
    .select(['title', 'place', 'online_url', 'starts_at', 'ends_at'])
    .where('id', '=', session)
    .executeTakeFirst()
}
