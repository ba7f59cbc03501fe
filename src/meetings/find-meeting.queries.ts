import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { BeadRef } from '../partners/partner.ts'
import type { MeetingKind, MeetingState } from './meeting.ts'
import type { Meeting, MeetingInList } from './meeting-page.ts'

/** Which meetings; what is left out is not asked for. */
export interface MeetingQuestion {
  /** Slugs: of the meeting itself or of one of its sessions. */
  readonly regions?: readonly string[]
  readonly kind?: MeetingKind
  /** Slug of a theme. */
  readonly theme?: string
  readonly body?: string
  readonly organiser?: string
  /** Beads that a meeting hangs on: a project, a theme. */
  readonly about?: string
  readonly areas?: readonly string[]
  /** Only what is not over at this moment. */
  readonly comingAt?: Date
  /** For the order: what is not over comes first. */
  readonly now: Date
  readonly limit?: number
  readonly offset?: number
}

interface Row {
  readonly id: string
  readonly region: string
  readonly title: string
  readonly slug: string
  readonly summary: string
  readonly kind: MeetingKind
  readonly state: MeetingState
  readonly starts_at: Date
  readonly ends_at: Date
  readonly place: string
  readonly capacity: number | null
  readonly register_until: Date | null
  readonly regions: readonly string[]
  readonly taken: number
}

const listed = sql`bead.id, bead.region, bead.title, bead.slug, bead.summary, meeting.kind, meeting.state,
  meeting.starts_at, meeting.ends_at, meeting.place, meeting.capacity, meeting.register_until,
  array(select distinct region from meeting_session where meeting = meeting.id and region is not null
    order by 1) as regions,
  (select count(*)::int from registration where registration.meeting = meeting.id and state = 'registered') as taken`

/** Meetings as far as this reader may see them: what is to come first, soonest on top; then what was, latest on top. */
export async function listMeetings(
  db: Database,
  reader: Reader,
  question: MeetingQuestion,
): Promise<readonly MeetingInList[]> {
  const { now, limit = 50, offset = 0 } = question
  const { rows } = await sql<Row>`
    select ${listed}
    from meeting join bead on bead.id = meeting.id
    where ${conditionsOf(reader, question)}
    order by (meeting.ends_at < ${now}),
      case when meeting.ends_at < ${now} then null else meeting.starts_at end,
      meeting.starts_at desc, bead.title, bead.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows.map(meetingInList)
}

/** How many there are of each kind and in all, whatever the limit. */
export async function countMeetings(db: Database, reader: Reader, question: MeetingQuestion) {
  const { rows } = await sql<{ count: number; coming: number }>`
    select count(*)::int as count, (count(*) filter (where meeting.ends_at >= ${question.now} and meeting.state <> 'cancelled'))::int as coming
    from meeting join bead on bead.id = meeting.id
    where ${conditionsOf(reader, question)}`.execute(db)
  return { count: rows[0]?.count ?? 0, coming: rows[0]?.coming ?? 0 }
}

/** A meeting on its page; its online address is for the caller to give or keep. */
export async function findMeeting(db: Database, reader: Reader, id: string): Promise<Meeting | undefined> {
  const { rows } = await sql<
    Row & {
      readonly description: string
      readonly area: string | null
      readonly online_url: string | null
      readonly sequence: number
      readonly cancelled_why: string
      readonly waiting: number
      readonly body: BeadRef | null
      readonly organiser: BeadRef | null
      readonly themes: readonly BeadRef[]
    }
  >`
    select ${listed}, meeting.description, meeting.area, meeting.online_url, meeting.sequence, meeting.cancelled_why,
      (select count(*)::int from registration where registration.meeting = meeting.id and state = 'waiting') as waiting,
      ${visibleRef(reader, 'body_bead')} as body, ${visibleRef(reader, 'holder')} as organiser,
      (select coalesce(json_agg(${refOf('theme')} order by theme.title), '[]')
        from thread_link join bead theme on theme.id = thread_link.to_bead and theme.kind = 'theme'
        where thread_link.from_bead = meeting.id and thread_link.relation = 'contributes-to'
          and theme.removed_at is null and ${isVisibleTo(reader, 'theme')}) as themes
    from meeting join bead on bead.id = meeting.id
      left join bead body_bead on body_bead.id = meeting.body
      left join bead holder on holder.id = bead.owner
    where meeting.id = ${id} and bead.removed_at is null`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { summary, ...inList } = meetingInList(row)
  return {
    ...inList,
    description: row.description,
    ...(row.area === null ? {} : { area: row.area }),
    ...(row.online_url === null ? {} : { onlineUrl: row.online_url }),
    sequence: row.sequence,
    cancelledWhy: row.cancelled_why,
    waiting: row.waiting,
    ...(row.body === null ? {} : { body: row.body }),
    ...(row.organiser === null ? {} : { organiser: row.organiser }),
    themes: row.themes,
  }
}

function meetingInList(row: Row): MeetingInList {
  return {
    bead: { id: row.id, region: row.region, kind: 'meeting', title: row.title, slug: row.slug },
    summary: row.summary,
    kind: row.kind,
    state: row.state,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    regions: [...new Set([row.region, ...row.regions])],
    ...(row.capacity === null ? {} : { capacity: row.capacity }),
    taken: row.taken,
    ...(row.register_until === null ? {} : { registerUntil: row.register_until }),
  }
}

/** Meetings of these regions, and those of which a session is for one of them. */
export function inRegions(regions: readonly string[]): RawBuilder<SqlBool> {
  const slugs = sql`${[...regions]}::text[]`
  return sql<SqlBool>`(bead.region = any(${slugs}) or meeting.id in (select meeting_session.meeting
    from meeting_session where meeting_session.region = any(${slugs})))`
}

function conditionsOf(reader: Reader, question: MeetingQuestion): RawBuilder<unknown> {
  const { regions, kind, theme, body, organiser, about, areas, comingAt } = question
  return sql.join(
    [
      sql<SqlBool>`bead.removed_at is null`,
      // Known from the join, but not to the planner: it would read all beads.
      sql<SqlBool>`bead.kind = 'meeting'`,
      isVisibleTo(reader),
      ...(regions === undefined ? [] : [inRegions(regions)]),
      ...(kind === undefined ? [] : [sql<SqlBool>`meeting.kind = ${kind}`]),
      ...(theme === undefined
        ? []
        : [
            sql<SqlBool>`exists (select from thread_link join bead theme on theme.id = thread_link.to_bead
              where thread_link.from_bead = meeting.id and theme.kind = 'theme' and theme.slug = ${theme}
                and theme.removed_at is null and ${isVisibleTo(reader, 'theme')})`,
          ]),
      ...(body === undefined ? [] : [sql<SqlBool>`meeting.body = ${body}`]),
      ...(organiser === undefined ? [] : [sql<SqlBool>`bead.owner = ${organiser}`]),
      ...(about === undefined
        ? []
        : [
            sql<SqlBool>`(exists (select from thread_link where from_bead = meeting.id and to_bead = ${about})
              or exists (select from agenda_item where agenda_item.meeting = meeting.id and about = ${about}))`,
          ]),
      ...(areas === undefined ? [] : [sql<SqlBool>`meeting.area = any(${[...areas]}::text[])`]),
      ...(comingAt === undefined ? [] : [sql<SqlBool>`meeting.ends_at >= ${comingAt}`]),
    ],
    sql` and `,
  )
}

function refOf(alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<BeadRef>`json_build_object('id', ${column('id')}, 'region', ${column('region')}, 'kind', ${column('kind')},
    'title', ${column('title')}, 'slug', ${column('slug')})`
}

function visibleRef(reader: Reader, alias: string) {
  return sql<BeadRef | null>`case when ${sql.ref(`${alias}.id`)} is not null
    and ${sql.ref(`${alias}.removed_at`)} is null and ${isVisibleTo(reader, alias)} then ${refOf(alias)} end`
}
