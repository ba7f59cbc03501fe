import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import type { Sector } from '../partners/sector.ts'
import { countAttendance, isCounted } from './attendance.queries.ts'
import { REGISTRATION_DAYS, type RegistrationState } from './meeting.ts'
import type { Guest } from './registration.ts'
import { hashOfToken } from './registration-token.queries.ts'

/** Somebody in the list of who registered. No mail address: that is for messages only. */
export interface Listed {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly sector?: Sector
  readonly session?: string
  readonly state: RegistrationState
  readonly createdAt: Date
  readonly presentAt?: Date
}

export interface ListQuestion {
  readonly states?: readonly RegistrationState[]
  /** Part of a name or of an organisation, whatever its capitals. */
  readonly words?: string
  readonly limit?: number
}

/**
 * Who registered for a meeting, by name; who has yet to confirm comes last: a program may have sent those. Whether
 * somebody may read it was decided by a guard.
 */
export async function listGuests(
  db: Database,
  meeting: string,
  { states, words = '', limit = 100_000 }: ListQuestion = {},
): Promise<readonly Listed[]> {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{
    id: string
    name: string
    organisation: string
    sector: Sector | null
    session: string | null
    state: RegistrationState
    created_at: Date
    present_at: Date | null
  }>`
    select registration.id, registration.name, registration.organisation_name as organisation,
      coalesce(registration.sector, organisation.sector) as sector, meeting_session.title as session,
      registration.state, registration.created_at, registration.present_at
    from registration left join meeting_session on meeting_session.id = registration.session
      left join organisation on organisation.id = registration.organisation
    where registration.meeting = ${meeting}
      and ${states === undefined ? sql`true` : sql`registration.state = any(${[...states]}::text[])`}
      and ${words === '' ? sql`true` : sql`(registration.name ilike ${like} or registration.organisation_name ilike ${like})`}
    order by registration.state = 'unconfirmed', lower(registration.name), registration.id limit ${limit}`.execute(
    db,
  )
  return rows.map(({ sector, session, created_at, present_at, ...row }) => ({
    ...row,
    ...(sector === null ? {} : { sector }),
    ...(session === null ? {} : { session }),
    createdAt: created_at,
    ...(present_at === null ? {} : { presentAt: present_at }),
  }))
}

/** How many are in each state, and how many are in the room. */
export async function countGuests(db: Database, meeting: string) {
  const { rows } = await sql<Record<'registered' | 'waiting' | 'unconfirmed' | 'present', number>>`
    select (count(*) filter (where state = 'registered'))::int as registered,
      (count(*) filter (where state = 'waiting'))::int as waiting,
      (count(*) filter (where state = 'unconfirmed'))::int as unconfirmed,
      count(present_at)::int as present
    from registration where meeting = ${meeting}`.execute(db)
  return rows[0] ?? { registered: 0, waiting: 0, unconfirmed: 0, present: 0 }
}

/**
 * Says that somebody is in, or is not after all. Done twice it is the same; the first moment stays. Run it in a
 * transaction.
 *
 * @returns false when there is no such registration of this meeting
 */
export async function updatePresent(
  trx: Database,
  act: Act,
  at: { readonly meeting: string; readonly region: string; readonly registration: string },
  isPresent: boolean,
): Promise<boolean> {
  await lockAudit(trx)
  const row = await trx
    .selectFrom('registration')
    .select(['present_at', 'state'])
    .where('id', '=', at.registration)
    .where('meeting', '=', at.meeting)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return false
  if ((row.present_at !== null) === isPresent) return true
  await trx
    .updateTable('registration')
    .set({ present_at: isPresent ? act.at : null })
    .where('id', '=', at.registration)
    .execute()
  await record(trx, act, at, [!isPresent, isPresent])
  return true
}

/** Adds somebody who walked in, and is in; there is no mail address of them, and no limit at the door. */
export async function createWalkIn(
  trx: Database,
  act: Act,
  at: { readonly meeting: string; readonly region: string },
  guest: Omit<Guest, 'email'>,
): Promise<string> {
  await lockAudit(trx)
  const id = newId(act.at)
  await trx
    .insertInto('registration')
    .values({
      id,
      meeting: at.meeting,
      session: guest.session ?? null,
      state: 'registered',
      name: guest.name,
      email: null,
      locale: guest.locale,
      person: null,
      organisation: guest.organisation ?? null,
      organisation_name: guest.organisationName,
      sector: guest.sector ?? null,
      // No link leads to it: nobody knows a text with this hash.
      token_hash: hashOfToken(`${id}${crypto.randomUUID()}`),
      created_at: act.at,
      confirmed_at: act.at,
      present_at: act.at,
      ends_at: sql<Date>`(select ends_at from meeting where id = ${at.meeting})`,
    })
    .execute()
  await record(trx, act, { ...at, registration: id }, [null, true])
  return id
}

/** Whether names are still there to check in: they go some time after the meeting. */
export function canCheckIn(meeting: { readonly endsAt: Date }, now: Date): boolean {
  return now.getTime() < meeting.endsAt.getTime() + (REGISTRATION_DAYS - 1) * 86_400_000
}

async function record(
  trx: Database,
  act: Act,
  at: { readonly meeting: string; readonly region: string; readonly registration: string },
  present: readonly [boolean | null, boolean],
): Promise<void> {
  // What was counted after the meeting is counted again.
  if (await isCounted(trx, at.meeting)) await countAttendance(trx, at.meeting)
  await appendAudit(trx, act, {
    action: present[0] === null ? 'create' : 'update',
    kind: 'registration',
    thing: at.meeting,
    region: at.region,
    changes: { registration: [at.registration, at.registration], present },
  })
}
