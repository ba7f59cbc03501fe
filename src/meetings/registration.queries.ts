import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import { findRegistration } from './find-registration.queries.ts'
import type { RegistrationState } from './meeting.ts'
import { fillPlaces, isPlaceLeft, lockPlaces, recordRegistration } from './place.queries.ts'
import {
  CONFIRM_HOURS,
  type Guest,
  MOST_UNCONFIRMED,
  MOST_UNCONFIRMED_OF_ONE,
  type Registration,
} from './registration.ts'
import { hourOf, tellGuest } from './registration-mail.queries.ts'
import { hashOfToken, registrationToken } from './registration-token.queries.ts'

export type Refusal = 'too-many-requests' | 'closed' | 'gone' | 'full'

/**
 * Somebody without account registers: a row that holds no place, and a mail with a link to confirm. Whoever is
 * registered already gets a mail that says so: the answer on the page is the same. Run it in a transaction.
 */
export async function registerGuest(
  trx: Database,
  act: Act,
  meeting: string,
  guest: Guest,
  origin: string,
): Promise<'sent' | Refusal> {
  await lockAudit(trx)
  const open = await checkOpen(trx, meeting, act.at)
  if ('refused' in open) return open.refused
  const before = await findByMail(trx, meeting, guest.email)
  if (before?.state === 'registered' || before?.state === 'waiting') {
    const known = await findRegistration(trx, before.id)
    const told = before.state === 'registered' ? 'again' : 'againWaiting'
    if (known) await tellGuest(trx, act.at, told, known, origin, { once: hourOf(act.at) })
    return 'sent'
  }
  if (!before) {
    const { ours, theirs } = await countUnconfirmed(trx, meeting, guest.email, act.at)
    if (ours >= MOST_UNCONFIRMED) return 'too-many-requests'
    // The owner of the address hears nothing more; whoever sends it cannot see that.
    if (theirs >= MOST_UNCONFIRMED_OF_ONE) return 'sent'
  }
  const made = await keepGuest(trx, act, meeting, guest, before?.id)
  if (made) await tellGuest(trx, act.at, 'confirm', made, origin, { once: hourOf(act.at) })
  return 'sent'
}

/** Somebody who is signed in registers at once: their address is known to be theirs. Run it in a transaction. */
export async function registerPerson(
  trx: Database,
  act: Act,
  meeting: string,
  guest: Guest & { readonly person: string },
  origin: string,
): Promise<RegistrationState | Refusal> {
  await lockAudit(trx)
  const open = await checkOpen(trx, meeting, act.at)
  if ('refused' in open) return open.refused
  const before = await findByMail(trx, meeting, guest.email)
  if (before?.state === 'registered' || before?.state === 'waiting') {
    await trx.updateTable('registration').set({ person: guest.person }).where('id', '=', before.id).execute()
    return before.state
  }
  const made = await keepGuest(trx, act, meeting, guest, before?.id)
  if (!made) return 'gone'
  await trx.updateTable('registration').set({ person: guest.person }).where('id', '=', made.id).execute()
  return await confirmRegistration(trx, act, made, origin)
}

/** Gives a registration its place, or puts it on the waiting list; done twice, the second time changes nothing. */
export async function confirmRegistration(
  trx: Database,
  act: Act,
  { id, meeting }: Registration,
  origin: string,
): Promise<RegistrationState | Refusal> {
  await lockAudit(trx)
  const open = await checkOpen(trx, meeting.id, act.at)
  const row = await lockRow(trx, id)
  if (!row) return 'gone'
  if (row.state === 'registered' || row.state === 'waiting') return row.state
  if ('refused' in open) return open.refused
  const state = (await isPlaceLeft(trx, meeting.id, row.session)) ? 'registered' : 'waiting'
  await trx.updateTable('registration').set({ state, confirmed_at: act.at }).where('id', '=', id).execute()
  const now = await findRegistration(trx, id)
  if (!now) return 'gone'
  await tellGuest(trx, act.at, state, now, origin)
  await recordRegistration(trx, act, now, [row.state, state])
  return state
}

/** Somebody does not come after all: whoever waits longest has their place. */
export async function cancelRegistration(
  trx: Database,
  act: Act,
  { id, meeting }: Registration,
  origin: string,
): Promise<'cancelled' | Refusal> {
  await lockAudit(trx)
  const place = await lockPlaces(trx, meeting.id)
  const row = await lockRow(trx, id)
  if (!row || !place) return 'gone'
  if (row.state === 'cancelled') return 'cancelled'
  if (place.starts_at <= act.at) return 'closed'
  await trx
    .updateTable('registration')
    .set({ state: 'cancelled', confirmed_at: null, present_at: null })
    .where('id', '=', id)
    .execute()
  const now = await findRegistration(trx, id)
  if (now) {
    await tellGuest(trx, act.at, 'left', now, origin)
    await recordRegistration(trx, act, now, [row.state, 'cancelled'])
  }
  await fillPlaces(trx, act, meeting.id, origin)
  return 'cancelled'
}

/** Another session; refused when that is full, so that nobody loses the place that they have. */
export async function changeSession(
  trx: Database,
  act: Act,
  { id, meeting }: Registration,
  session: string | undefined,
  origin: string,
): Promise<'changed' | Refusal> {
  await lockAudit(trx)
  const place = await lockPlaces(trx, meeting.id)
  const row = await lockRow(trx, id)
  if (!row || !place) return 'gone'
  if (place.starts_at <= act.at || place.state === 'cancelled') return 'closed'
  if (row.session === (session ?? null)) return 'changed'
  const move = (to: string | null) =>
    trx.updateTable('registration').set({ session: to }).where('id', '=', id).execute()
  if (row.state === 'registered') {
    // Their own place in the meeting stays theirs: only the session is counted.
    await trx.updateTable('registration').set({ state: 'waiting' }).where('id', '=', id).execute()
    const isLeft = await isPlaceLeft(trx, meeting.id, session)
    await trx.updateTable('registration').set({ state: 'registered' }).where('id', '=', id).execute()
    if (!isLeft) return 'full'
  }
  await move(session ?? null)
  const now = await findRegistration(trx, id)
  if (now) await recordRegistration(trx, act, now, [row.state, row.state])
  await fillPlaces(trx, act, meeting.id, origin)
  return 'changed'
}

async function checkOpen(
  trx: Database,
  meeting: string,
  at: Date,
): Promise<{ readonly refused: Refusal } | { readonly endsAt: Date }> {
  const place = await lockPlaces(trx, meeting)
  if (!place) return { refused: 'gone' }
  const until = place.register_until ?? place.starts_at
  return place.state === 'planned' && at < until ? { endsAt: place.ends_at } : { refused: 'closed' }
}

async function lockRow(trx: Database, id: string) {
  return await trx
    .selectFrom('registration')
    .select(['state', 'session'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

async function findByMail(trx: Database, meeting: string, email: string) {
  return await trx
    .selectFrom('registration')
    .select(['id', 'state'])
    .where('meeting', '=', meeting)
    .where('email', '=', email)
    .executeTakeFirst()
}

/** Writes what somebody typed in a row that holds no place: a new one, or the one that they left before. */
async function keepGuest(trx: Database, act: Act, meeting: string, guest: Guest, known: string | undefined) {
  const id = known ?? newId(act.at)
  const typed = {
    session: guest.session ?? null,
    name: guest.name,
    locale: guest.locale,
    organisation: guest.organisation ?? null,
    organisation_name: guest.organisationName,
    sector: guest.sector ?? null,
    state: 'unconfirmed',
    created_at: act.at,
  } as const
  if (known === undefined)
    await trx
      .insertInto('registration')
      .values({
        id,
        meeting,
        email: guest.email,
        person: null,
        token_hash: hashOfToken(await registrationToken(trx, id)),
        confirmed_at: null,
        present_at: null,
        ends_at: sql<Date>`(select ends_at from meeting where id = ${meeting})`,
        ...typed,
      })
      .execute()
  else
    await trx
      .updateTable('registration')
      .set(typed)
      .where('id', '=', id)
      .where('meeting', '=', meeting)
      .execute()
  const made = await findRegistration(trx, id)
  if (made && known === undefined) await recordRegistration(trx, act, made, [null, 'unconfirmed'])
  return made
}

async function countUnconfirmed(trx: Database, meeting: string, email: string, at: Date) {
  const since = new Date(at.getTime() - CONFIRM_HOURS * 3_600_000)
  const { rows } = await sql<{ ours: number; theirs: number }>`
    select (select count(*)::int from registration
        where meeting = ${meeting} and state = 'unconfirmed' and created_at > ${since}) as ours,
      (select count(*)::int from registration
        where email = ${email} and state = 'unconfirmed' and created_at > ${since}) as theirs`.execute(trx)
  return rows[0] ?? { ours: 0, theirs: 0 }
}
