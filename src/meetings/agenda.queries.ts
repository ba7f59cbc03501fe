import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { type BeadRefusal, findBead, isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import type { BeadRef } from '../partners/partner.ts'
import { touchMeeting } from './meeting.queries.ts'

/** An item of the agenda of a meeting, or of one of its sessions. */
export interface AgendaFields {
  readonly title: string
  /** [minutes]; 0: not said */
  readonly minutes: number
  readonly session?: string
  /** Project or other bead that it is about. */
  readonly about?: string
}

export interface AgendaItem extends Omit<AgendaFields, 'about'> {
  readonly id: string
  /** Absent when the reader may not see what it is about. */
  readonly about?: BeadRef
}

/** Adds an item at the end of the agenda. @throws Problem `bead-not-found` for a session of another meeting, or a bead that the reader may not see */
export async function createAgendaItem(
  trx: Database,
  act: Act,
  meeting: string,
  item: AgendaFields & { readonly id?: string },
  reader?: Reader,
): Promise<{ readonly id: string } | { readonly refused: BeadRefusal }> {
  const touched = await touchMeeting(trx, act, meeting)
  if ('refused' in touched) return touched
  await check(trx, meeting, item, reader)
  const id = item.id ?? newId(act.at)
  await trx
    .insertInto('agenda_item')
    .values({
      id,
      meeting,
      ...rowOf(item),
      position: sql<number>`(select coalesce(max(position), 0) + 1 from agenda_item where meeting = ${meeting})`,
    })
    .execute()
  await record(trx, act, touched.bead, [null, item.title])
  return { id }
}

/** Changes an item of this very meeting. */
export async function updateAgendaItem(
  trx: Database,
  act: Act,
  at: { readonly meeting: string; readonly item: string },
  fields: AgendaFields,
  reader?: Reader,
  revision?: number,
): Promise<{ readonly id: string } | { readonly refused: BeadRefusal }> {
  const touched = await touchMeeting(trx, act, at.meeting, revision)
  if ('refused' in touched) return touched
  await check(trx, at.meeting, fields, reader)
  const row = await trx
    .updateTable('agenda_item')
    .set(rowOf(fields))
    .where('id', '=', at.item)
    .where('meeting', '=', at.meeting)
    .returning('id')
    .executeTakeFirst()
  if (!row) return { refused: 'gone' }
  await record(trx, act, touched.bead, [fields.title, fields.title])
  return row
}

/** Takes an item off the agenda; what was agreed under it stays. */
export async function removeAgendaItem(
  trx: Database,
  act: Act,
  at: { readonly meeting: string; readonly item: string },
): Promise<boolean> {
  const touched = await touchMeeting(trx, act, at.meeting)
  if ('refused' in touched) return false
  const gone = await trx
    .deleteFrom('agenda_item')
    .where('id', '=', at.item)
    .where('meeting', '=', at.meeting)
    .returning('title')
    .executeTakeFirst()
  if (gone) await record(trx, act, touched.bead, [gone.title, null])
  return gone !== undefined
}

/** Swaps an item with the one before it. */
export async function moveAgendaItemUp(
  trx: Database,
  act: Act,
  at: { readonly meeting: string; readonly item: string },
): Promise<void> {
  const touched = await touchMeeting(trx, act, at.meeting)
  if ('refused' in touched) return
  await sql`
    update agenda_item set position = case when agenda_item.id = one.id then one.before else one.position end
    from (select id, position, lag(id) over place as other, lag(position) over place as before
      from agenda_item where meeting = ${at.meeting}
      window place as (partition by session order by position, id)) as one
    where one.id = ${at.item} and one.other is not null and agenda_item.id in (one.id, one.other)`.execute(
    trx,
  )
  await record(trx, act, touched.bead, ['order', 'order'])
}

/** The agenda of a meeting with those of its sessions, in order. */
export async function listAgenda(
  db: Database,
  reader: Reader,
  meeting: string,
): Promise<readonly AgendaItem[]> {
  const { rows } = await sql<{
    id: string
    title: string
    minutes: number
    session: string | null
    about: BeadRef | null
  }>`
    select agenda_item.id, agenda_item.title, agenda_item.minutes, agenda_item.session,
      case when bead.id is not null and bead.removed_at is null and ${isVisibleTo(reader)}
        then json_build_object('id', bead.id, 'region', bead.region, 'kind', bead.kind, 'title', bead.title,
          'slug', bead.slug) end as about
    from agenda_item left join bead on bead.id = agenda_item.about
    where agenda_item.meeting = ${meeting}
    order by agenda_item.position, agenda_item.id`.execute(db)
  return rows.map(({ session, about, ...row }) => ({
    ...row,
    ...(session === null ? {} : { session }),
    ...(about === null ? {} : { about }),
  }))
}

function rowOf({ title, minutes, session, about }: AgendaFields) {
  return { title, minutes, session: session ?? null, about: about ?? null }
}

async function check(
  trx: Database,
  meeting: string,
  { session, about }: AgendaFields,
  reader: Reader | undefined,
): Promise<void> {
  if (session !== undefined) {
    const row = await trx
      .selectFrom('meeting_session')
      .select('id')
      .where('id', '=', session)
      .where('meeting', '=', meeting)
      .executeTakeFirst()
    if (!row) throw new Problem('bead-not-found')
  }
  if (about !== undefined && reader && !(await findBead(trx, reader, about)))
    throw new Problem('bead-not-found')
}

async function record(
  trx: Database,
  act: Act,
  { id, region }: { readonly id: string; readonly region: string },
  agenda: readonly [string | null, string | null],
): Promise<void> {
  await appendAudit(trx, act, { action: 'update', kind: 'meeting', thing: id, region, changes: { agenda } })
}
