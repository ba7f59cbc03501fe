import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { BeadRefusal } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { touchMeeting } from './meeting.queries.ts'

/** A session of a meeting. */
export interface SessionFields {
  readonly title: string
  /** Sub-region that it is for. */
  readonly region?: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly onlineUrl?: string
  /** Most people; absent: no limit but that of the meeting. */
  readonly capacity?: number
}

export interface Session extends SessionFields {
  readonly id: string
  /** How many have a place. */
  readonly taken: number
}

/** Adds a session behind the others. @param revision of the meeting that the form was made with; absent: whatever it is */
export async function createSession(
  trx: Database,
  act: Act,
  meeting: string,
  session: SessionFields & { readonly id?: string },
  revision?: number,
): Promise<{ readonly id: string } | { readonly refused: BeadRefusal }> {
  const touched = await touchMeeting(trx, act, meeting, revision)
  if ('refused' in touched) return touched
  const id = session.id ?? newId(act.at)
  await trx
    .insertInto('meeting_session')
    .values({
      id,
      meeting,
      ...rowOf(session),
      position: sql<number>`(select coalesce(max(position), 0) + 1 from meeting_session where meeting = ${meeting})`,
    })
    .execute()
  await record(trx, act, touched.bead, { session: [null, session.title] })
  return { id }
}

/** Changes a session of this very meeting. @returns `moved`: time or place is another than it was */
export async function updateSession(
  trx: Database,
  act: Act,
  at: { readonly meeting: string; readonly session: string },
  fields: SessionFields,
  revision?: number,
): Promise<{ readonly moved: boolean } | { readonly refused: BeadRefusal }> {
  const touched = await touchMeeting(trx, act, at.meeting, revision)
  if ('refused' in touched) return touched
  const before = await trx
    .selectFrom('meeting_session')
    .selectAll()
    .where('id', '=', at.session)
    .where('meeting', '=', at.meeting)
    .executeTakeFirst()
  if (!before) return { refused: 'gone' }
  const row = rowOf(fields)
  await trx.updateTable('meeting_session').set(row).where('id', '=', at.session).execute()
  await record(trx, act, touched.bead, { session: [before.title, row.title] })
  const isSame =
    before.starts_at.getTime() === row.starts_at.getTime() &&
    before.ends_at.getTime() === row.ends_at.getTime() &&
    before.place === row.place
  return { moved: !isSame }
}

/** Takes a session away; whoever chose it keeps a place in the meeting. */
export async function removeSession(
  trx: Database,
  act: Act,
  at: { readonly meeting: string; readonly session: string },
): Promise<boolean> {
  const touched = await touchMeeting(trx, act, at.meeting)
  if ('refused' in touched) return false
  const gone = await trx
    .deleteFrom('meeting_session')
    .where('id', '=', at.session)
    .where('meeting', '=', at.meeting)
    .returning('title')
    .executeTakeFirst()
  if (!gone) return false
  await record(trx, act, touched.bead, { session: [gone.title, null] })
  return true
}

/** Sessions of a meeting with how many places are taken, in the order of the clock and of the meeting. */
export async function listSessions(db: Database, meeting: string): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('meeting_session')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('registration')
        .select((count) => count.fn.countAll<string>().as('taken'))
        .whereRef('registration.session', '=', 'meeting_session.id')
        .where('registration.state', '=', 'registered')
        .as('taken'),
    )
    .where('meeting', '=', meeting)
    .orderBy('starts_at')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    ...(row.region === null ? {} : { region: row.region }),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    ...(row.online_url === null ? {} : { onlineUrl: row.online_url }),
    ...(row.capacity === null ? {} : { capacity: row.capacity }),
    taken: Number(row.taken ?? 0),
  }))
}

function rowOf(fields: SessionFields) {
  return {
    title: fields.title,
    region: fields.region ?? null,
    starts_at: fields.startsAt,
    ends_at: fields.endsAt,
    place: fields.place,
    online_url: fields.onlineUrl ?? null,
    capacity: fields.capacity ?? null,
  }
}

async function record(
  trx: Database,
  act: Act,
  { id, region }: { readonly id: string; readonly region: string },
  changes: Readonly<Record<string, readonly [unknown, unknown]>>,
): Promise<void> {
  await appendAudit(trx, act, { action: 'update', kind: 'meeting', thing: id, region, changes })
}
