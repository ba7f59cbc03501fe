import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { isId, newId } from '../base/id.ts'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { calendarTexts } from '../language/texts-calendar.ts'
import { signText, verifyText } from '../people/index.ts'
import type { CalendarEvent } from './calendar.ts'
import { inRegions } from './find-meeting.queries.ts'

/** Which meetings: of these regions, of a body, or one. */
export interface CalendarQuestion {
  readonly regions?: readonly string[]
  readonly body?: string
  readonly meeting?: string
}

interface Asked {
  readonly locale: Locale
  /** Absolute address of the site. */
  readonly origin: string
  readonly now: Date
}

/** What is longer ago is in no calendar that somebody follows [ms]. */
const PAST_MS = 365 * 86_400_000

interface Row {
  readonly id: string
  readonly region: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly updated_at: Date
  readonly state: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly place: string
  readonly sequence: number
}

/** Meetings for a calendar, as far as this reader may see them; cancelled ones too, so that calendars cross them out. */
export async function listCalendar(
  db: Database,
  reader: Reader,
  { regions, body, meeting }: CalendarQuestion,
  asked: Asked,
): Promise<readonly CalendarEvent[]> {
  const conditions = [
    isVisibleTo(reader),
    ...(regions === undefined ? [] : [inRegions(regions)]),
    ...(body === undefined ? [] : [sql<SqlBool>`meeting.body = ${body}`]),
    meeting === undefined ? recent(asked.now) : sql<SqlBool>`meeting.id = ${meeting}`,
  ]
  return await listEvents(db, sql.join(conditions, sql` and `), asked)
}

/** What somebody registered for, and the days on which what they do must be ready. */
export async function listOwnCalendar(
  db: Database,
  person: string,
  asked: Asked,
): Promise<readonly CalendarEvent[]> {
  const registered = sql<SqlBool>`bead.visibility <> 'draft' and exists (select from registration
    where registration.meeting = meeting.id and registration.person = ${person}
      and registration.state in ('registered', 'waiting'))`
  const meetings = await listEvents(db, sql`${recent(asked.now)} and ${registered}`, asked)
  const { rows } = await sql<
    Pick<Row, 'id' | 'region' | 'slug' | 'title' | 'updated_at'> & { due_on: string; revision: number }
  >`
    select bead.id, bead.region, bead.slug, bead.title, bead.updated_at, bead.revision, action.due_on
    from action join bead on bead.id = action.id
    where action.person = ${person} and action.closed_at is null and action.due_on is not null
      and bead.removed_at is null
    order by action.due_on, bead.id limit 500`.execute(db)
  const days = rows.map((row) => ({
    uid: `action-${row.id}@noaber`,
    title: calendarTexts[asked.locale].todo(row.title),
    description: '',
    url: `${asked.origin}${addressIn(asked.locale, beadPath({ ...row, kind: 'action' }))}`,
    sequence: row.revision,
    changedAt: row.updated_at,
    cancelled: false,
    when: { day: row.due_on },
  }))
  return [...meetings, ...days]
}

function recent(now: Date): RawBuilder<SqlBool> {
  return sql<SqlBool>`meeting.ends_at > ${new Date(now.getTime() - PAST_MS)}`
}

async function listEvents(
  db: Database,
  which: RawBuilder<unknown>,
  { locale, origin }: Asked,
): Promise<readonly CalendarEvent[]> {
  const { rows } = await sql<Row>`
    select bead.id, bead.region, bead.slug, bead.title, bead.summary, bead.updated_at, meeting.state,
      meeting.starts_at, meeting.ends_at, meeting.place, meeting.sequence
    from meeting join bead on bead.id = meeting.id
    where bead.removed_at is null and ${which}
    order by meeting.starts_at, bead.id limit 2000`.execute(db)
  return rows.map((row) => {
    const cancelled = row.state === 'cancelled'
    return {
      uid: `meeting-${row.id}@noaber`,
      title: cancelled ? calendarTexts[locale].cancelled(row.title) : row.title,
      description: row.summary,
      url: `${origin}${addressIn(locale, beadPath({ ...row, kind: 'meeting' }))}`,
      place: row.place,
      sequence: row.sequence,
      changedAt: row.updated_at,
      cancelled,
      when: { startsAt: row.starts_at, endsAt: row.ends_at },
    }
  })
}

const MARK = 'agenda'

/** Signed part of the address of somebody's own calendar; undefined when they have none. */
export async function findFeedToken(db: Database, person: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('calendar_feed')
    .select('id')
    .where('person', '=', person)
    .executeTakeFirst()
  return row && (await signText(db, `${MARK}_${row.id}`))
}

/** Whose calendar an address is; undefined when it is not ours, or was taken away. */
export async function findFeedOwner(
  db: Database,
  token: string,
): Promise<{ readonly id: string; readonly locale: Locale } | undefined> {
  const [mark, id = ''] = ((await verifyText(db, token)) ?? '').split('_')
  if (mark !== MARK || !isId(id)) return undefined
  return await db
    .selectFrom('calendar_feed')
    .innerJoin('person', 'person.id', 'calendar_feed.person')
    .select(['person.id', 'person.locale'])
    .where('calendar_feed.id', '=', id)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
}

/** Gives somebody a new address; the one of before no longer works. */
export async function createFeed(trx: Database, act: Act, person: string): Promise<void> {
  await lockAudit(trx)
  await trx.deleteFrom('calendar_feed').where('person', '=', person).execute()
  await trx
    .insertInto('calendar_feed')
    .values({ id: newId(act.at), person, created_at: act.at })
    .execute()
  await appendAudit(trx, act, { action: 'create', kind: 'calendar-feed', thing: person })
}

/** Takes the address away. */
export async function removeFeed(trx: Database, act: Act, person: string): Promise<void> {
  await lockAudit(trx)
  const gone = await trx.deleteFrom('calendar_feed').where('person', '=', person).returning('id').execute()
  if (gone.length > 0) await appendAudit(trx, act, { action: 'remove', kind: 'calendar-feed', thing: person })
}
