import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Locale } from '../base/locale.ts'
import type { Database } from '../database/database.ts'
import type { Sector } from '../partners/sector.ts'
import type { RegistrationState } from './meeting.ts'
import type { Registration } from './registration.ts'
import { hashOfToken, readRegistrationToken } from './registration-token.queries.ts'

/** The registration of a link; undefined when the link is forged or its row is gone. */
export async function findByToken(db: Database, token: string): Promise<Registration | undefined> {
  const id = await readRegistrationToken(db, token)
  if (id === undefined) return undefined
  const [found] = await listRegistrations(
    db,
    sql`registration.id = ${id} and registration.token_hash = ${hashOfToken(token)}`,
  )
  return found
}

export async function findRegistration(db: Database, id: string): Promise<Registration | undefined> {
  return (await listRegistrations(db, sql`registration.id = ${id}`))[0]
}

/** Everybody with a mail address who registered or waits, for a message to all of them. */
export async function listToTell(
  db: Database,
  meeting: string,
  states: readonly RegistrationState[],
): Promise<readonly Registration[]> {
  return await listRegistrations(
    db,
    sql`registration.meeting = ${meeting} and registration.state = any(${[...states]}::text[])`,
  )
}

/** The registration of somebody with an account. */
export async function findOwnRegistration(
  db: Database,
  meeting: string,
  person: string,
): Promise<{ readonly id: string; readonly state: RegistrationState } | undefined> {
  return await db
    .selectFrom('registration')
    .select(['id', 'state'])
    .where('meeting', '=', meeting)
    .where('person', '=', person)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function listRegistrations(
  db: Database,
  which: RawBuilder<SqlBool> | RawBuilder<unknown>,
): Promise<readonly Registration[]> {
  const { rows } = await sql<{
    id: string
    state: RegistrationState
    name: string
    email: string
    locale: Locale
    organisation_name: string
    sector: Sector | null
    session: string | null
    meeting: string
    region: string
    title: string
    slug: string
    starts_at: Date
    ends_at: Date
    place: string
    online_url: string | null
    cancelled: boolean
  }>`
    select registration.id, registration.state, registration.name, registration.email, registration.locale,
      registration.organisation_name, registration.sector, registration.session, bead.id as meeting, bead.region, bead.title, bead.slug, meeting.starts_at,
      meeting.ends_at, meeting.place, meeting.online_url, meeting.state = 'cancelled' as cancelled
    from registration join meeting on meeting.id = registration.meeting join bead on bead.id = meeting.id
    where bead.removed_at is null and registration.email is not null and ${which}
    order by registration.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    name: row.name,
    email: row.email,
    locale: row.locale,
    organisationName: row.organisation_name,
    ...(row.sector === null ? {} : { sector: row.sector }),
    ...(row.session === null ? {} : { session: row.session }),
    meeting: {
      id: row.meeting,
      region: row.region,
      title: row.title,
      slug: row.slug,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      place: row.place,
      ...(row.online_url === null ? {} : { onlineUrl: row.online_url }),
      isCancelled: row.cancelled,
    },
  }))
}

/** How many would be told of a change of a meeting, or of one session of it. */
export async function countToTell(db: Database, meeting: string, session?: string): Promise<number> {
  const { count } = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('meeting', '=', meeting)
    .where('state', 'in', ['registered', 'waiting'])
    .where('email', 'is not', null)
    .$if(session !== undefined, (query) => query.where('session', '=', session ?? null))
    .executeTakeFirstOrThrow()
  return Number(count)
}
