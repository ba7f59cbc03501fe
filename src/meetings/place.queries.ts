import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { findRegistration } from './find-registration.queries.ts'
import { hasPlace, type Registration } from './registration.ts'
import { tellGuest } from './registration-mail.queries.ts'

/** Keeps everybody else from the places of a meeting until the end of the transaction. Call `lockAudit` first. */
export async function lockPlaces(trx: Database, meeting: string) {
  return await trx
    .selectFrom('meeting')
    .select(['state', 'starts_at', 'ends_at', 'register_until', 'capacity'])
    .where('id', '=', meeting)
    .forUpdate()
    .executeTakeFirst()
}

/** Whether there is a place in the meeting, and in the session; the meeting is locked. */
export async function isPlaceLeft(
  trx: Database,
  meeting: string,
  session: string | null | undefined,
): Promise<boolean> {
  const { rows } = await sql<{ capacity: number | null; taken: number }>`
    select capacity, (select count(*)::int from registration
      where registration.meeting = meeting.id and state = 'registered') as taken
    from meeting where id = ${meeting}
    union all
    select capacity, (select count(*)::int from registration
      where registration.session = meeting_session.id and state = 'registered')
    from meeting_session where id = ${session ?? null} and meeting = ${meeting}`.execute(trx)
  return hasPlace(rows.map(({ capacity, taken }) => (capacity === null ? { taken } : { capacity, taken })))
}

/**
 * Gives places that came free to whoever waits longest, and tells them. The meeting is locked.
 *
 * @returns how many moved up
 */
export async function fillPlaces(trx: Database, act: Act, meeting: string, origin: string): Promise<number> {
  const waiting = await trx
    .selectFrom('registration')
    .innerJoin('meeting', 'meeting.id', 'registration.meeting')
    .select(['registration.id', 'registration.session'])
    .where('registration.meeting', '=', meeting)
    .where('registration.state', '=', 'waiting')
    .where('meeting.state', '=', 'planned')
    .where('meeting.ends_at', '>', act.at)
    .orderBy('registration.confirmed_at')
    .orderBy('registration.id')
    .execute()
  let moved = 0
  const full = new Set<string | null>()
  for (const { id, session } of waiting) {
    if (full.has(session)) continue
    if (!(await isPlaceLeft(trx, meeting, session))) {
      full.add(session)
      continue
    }
    await trx.updateTable('registration').set({ state: 'registered' }).where('id', '=', id).execute()
    const registration = await findRegistration(trx, id)
    if (registration) {
      await tellGuest(trx, act.at, 'movedUp', registration, origin)
      await recordRegistration(trx, act, registration, ['waiting', 'registered'])
    }
    moved += 1
  }
  return moved
}

/** A line in the trail of the meeting: which registration, never whose. */
export async function recordRegistration(
  trx: Database,
  act: Act,
  { id, meeting }: Pick<Registration, 'id' | 'meeting'>,
  state: readonly [string | null, string],
): Promise<void> {
  await appendAudit(trx, act, {
    action: state[0] === null ? 'create' : 'update',
    kind: 'registration',
    thing: meeting.id,
    region: meeting.region,
    changes: { registration: [state[0] === null ? null : id, id], state },
  })
}
