import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { Problem } from '../base/problem.ts'
import type { Bead, Visibility } from '../beads/bead.ts'
import { type BeadRefusal, createBead, createLink, removeLink, updateBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween, lockAudit } from '../database/index.ts'
import { isPartnerAround } from '../partners/index.ts'
import type { MeetingKind, MeetingState } from './meeting.ts'
import { moveSessions } from './move-sessions.queries.ts'

/** What a form can change of a meeting, and what a new one needs. */
export interface MeetingFields {
  readonly title: string
  readonly summary: string
  readonly description: string
  readonly kind: MeetingKind
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  /** Code of the area that it is in. */
  readonly area?: string
  readonly onlineUrl?: string
  /** Most people; absent: no limit. */
  readonly capacity?: number
  readonly registerUntil?: Date
  /** Body that holds it. */
  readonly body?: string
  /** Organisation that organises it: whoever acts for it may edit the meeting. */
  readonly owner?: string
  readonly themes: readonly string[]
  readonly visibility: Visibility
}

export interface NewMeeting extends MeetingFields {
  readonly id?: string
  /** Slug of the region that it belongs to. */
  readonly region: string
  readonly example: boolean
  /** `planned` unless told. */
  readonly state?: MeetingState
}

/** Makes a meeting without sessions or agenda. @throws Problem `bead-not-found` for an organiser, body or theme of elsewhere */
export async function createMeeting(trx: Database, act: Act, meeting: NewMeeting): Promise<Bead> {
  const { id, region, title, summary, visibility, owner, example, state = 'planned' } = meeting
  const bead = await createBead(trx, act, {
    ...(id === undefined ? {} : { id }),
    ...(owner === undefined ? {} : { owner }),
    region,
    kind: 'meeting',
    title,
    summary,
    visibility,
    example,
    extraWords: wordsOf(meeting),
  })
  await checkAround(trx, region, meeting)
  await trx
    .insertInto('meeting')
    .values({ id: bead.id, state, ...rowOf(meeting), reminded_at: null })
    .execute()
  await keepThemes(trx, act, bead.id, meeting.themes)
  return bead
}

/**
 * Changes a meeting and its bead.
 *
 * @param revision that the form was made with
 * @returns `moved`: time or place is another than it was, so that whoever comes must hear of it
 */
export async function updateMeeting(
  trx: Database,
  act: Act,
  id: string,
  fields: MeetingFields,
  revision: number,
): Promise<{ readonly bead: Bead; readonly moved: boolean } | { readonly refused: BeadRefusal }> {
  const { title, summary, visibility, owner = null } = fields
  const change = { title, summary, visibility, owner, extraWords: wordsOf(fields) }
  const updated = await updateBead(trx, act, id, change, revision)
  if ('refused' in updated) return updated
  const { bead } = updated
  const before = await trx
    .selectFrom('meeting')
    .select(meetingColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await checkAround(trx, bead.region, fields, before.body)
  const row = rowOf(fields)
  const starts = before.starts_at.getTime() !== row.starts_at.getTime()
  const moved = starts || before.ends_at.getTime() !== row.ends_at.getTime() || before.place !== row.place
  await trx
    .updateTable('meeting')
    .set({ ...row, ...(starts ? { reminded_at: null } : {}) })
    .set((eb) => ({ sequence: eb('sequence', '+', 1) }))
    .where('id', '=', id)
    .execute()
  if (starts) await moveSessions(trx, id, before.starts_at, row.starts_at)
  await trx.updateTable('registration').set({ ends_at: row.ends_at }).where('meeting', '=', id).execute()
  await keepThemes(trx, act, id, fields.themes)
  const changes = changesBetween(before, row)
  if (Object.keys(changes).length > 0)
    await appendAudit(trx, act, {
      action: 'update',
      kind: 'meeting',
      thing: id,
      region: bead.region,
      changes,
    })
  return { bead, moved }
}

/** Calls a meeting off, or says that it was held. @returns false when it was so already, or is not there */
export async function updateMeetingState(
  trx: Database,
  act: Act,
  id: string,
  state: MeetingState,
  why = '',
): Promise<boolean> {
  await lockAudit(trx)
  const row = await trx
    .selectFrom('meeting')
    .innerJoin('bead', 'bead.id', 'meeting.id')
    .select(['meeting.state', 'bead.region'])
    .where('meeting.id', '=', id)
    .where('bead.removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.state === state) return false
  await trx
    .updateTable('meeting')
    .set((eb) => ({ state, cancelled_why: why, sequence: eb('sequence', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await touchBead(trx, act, id)
  const changes = { state: [row.state, state] } as const
  await appendAudit(trx, act, { action: 'update', kind: 'meeting', thing: id, region: row.region, changes })
  return true
}

/** Marks the meeting as changed, for what hangs on it: a form of before is refused and calendars read it again. */
export async function touchMeeting(
  trx: Database,
  act: Act,
  id: string,
  revision?: number,
): Promise<{ readonly bead: Bead } | { readonly refused: BeadRefusal }> {
  await lockAudit(trx)
  const stored = await trx
    .selectFrom('bead')
    .select('revision')
    .where('id', '=', id)
    .where('kind', '=', 'meeting')
    .executeTakeFirst()
  if (!stored) return { refused: 'gone' }
  const updated = await updateBead(trx, act, id, {}, revision ?? stored.revision)
  if ('bead' in updated)
    await trx
      .updateTable('meeting')
      .set((eb) => ({ sequence: eb('sequence', '+', 1) }))
      .where('id', '=', id)
      .execute()
  return updated
}

async function touchBead(trx: Database, act: Act, id: string): Promise<void> {
  await sql`update bead set revision = revision + 1, updated_at = ${act.at} where id = ${id}`.execute(trx)
}

const meetingColumns = [
  'kind',
  'starts_at',
  'ends_at',
  'description',
  'place',
  'area',
  'online_url',
  'capacity',
  'register_until',
  'body',
] as const

function rowOf(fields: MeetingFields) {
  return {
    kind: fields.kind,
    starts_at: fields.startsAt,
    ends_at: fields.endsAt,
    description: fields.description,
    place: fields.place,
    area: fields.area ?? null,
    online_url: fields.onlineUrl ?? null,
    capacity: fields.capacity ?? null,
    register_until: fields.registerUntil ?? null,
    body: fields.body ?? null,
  }
}

function wordsOf({ place, description }: MeetingFields): string {
  return `${place} ${description}`.trim().slice(0, 2000)
}

/** The organiser takes part around here, and the body is of this region or one around it. */
async function checkAround(
  trx: Database,
  region: string,
  { owner, body }: MeetingFields,
  known?: string | null,
): Promise<void> {
  if (owner !== undefined && !(await isPartnerAround(trx, owner, region))) throw new Problem('bead-not-found')
  if (body === undefined || body === known) return
  const { rows } = await sql`
    select 1 from bead join region own on own.slug = ${region} join region its on its.slug = bead.region
    where bead.id = ${body} and bead.kind = 'body' and bead.removed_at is null
      and (its.slug in (own.slug, own.parent) or its.parent = own.slug)`.execute(trx)
  if (rows.length === 0) throw new Problem('bead-not-found')
}

/** Links the meeting to these themes and to no other. */
async function keepThemes(
  trx: Database,
  act: Act,
  meeting: string,
  themes: readonly string[],
): Promise<void> {
  const linked = await trx
    .selectFrom('thread_link')
    .innerJoin('bead', 'bead.id', 'thread_link.to_bead')
    .select(['thread_link.id', 'bead.id as theme'])
    .where('from_bead', '=', meeting)
    .where('relation', '=', 'contributes-to')
    .where('bead.kind', '=', 'theme')
    .execute()
  for (const { id, theme } of linked)
    if (!themes.includes(theme)) await removeLink(trx, act, { id, from: meeting })
  for (const theme of themes) {
    if (linked.some((link) => link.theme === theme)) continue
    const made = await createLink(trx, act, { from: meeting, to: theme, relation: 'contributes-to' })
    if ('refused' in made && made.refused !== 'exists') throw new Problem('bead-not-found')
  }
}
