import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { Bead } from '../beads/bead.ts'
import { createLink } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween, lockAudit } from '../database/index.ts'
import { createAction, updateAction } from '../projects/index.ts'
import { tellFollowUp } from './follow-up.queries.ts'
import type { OutcomeKind } from './meeting.ts'

/** What a form can change of an outcome, looked up. */
export interface OutcomeFields {
  readonly kind: OutcomeKind
  readonly text: string
  readonly session?: string
  readonly agendaItem?: string
  /** Project or theme that it is about. */
  readonly about?: { readonly id: string; readonly kind: string }
  /** Of a follow-up: who does it and by when. */
  readonly person?: string
  readonly organisation?: string
  readonly dueOn?: string
}

export interface NewOutcome extends OutcomeFields {
  readonly id?: string
  /** Drawn by the browser that sent it: the second time it is the same outcome. */
  readonly client?: string
}

/**
 * Adds an outcome to a meeting; a follow-up makes an action, and tells who does it. Run it in a transaction.
 *
 * @param origin absolute address of the site, for the message; absent: nobody is told
 * @returns `again`: this very outcome was sent before
 */
export async function createOutcome(
  trx: Database,
  act: Act,
  meeting: Bead,
  outcome: NewOutcome,
  origin?: string,
): Promise<{ readonly id: string; readonly again: boolean }> {
  await lockAudit(trx)
  const { client } = outcome
  const known =
    client === undefined
      ? undefined
      : await trx
          .selectFrom('outcome')
          .select(['id', 'kind', 'text'])
          .where('client', '=', client)
          .where('meeting', '=', meeting.id)
          .executeTakeFirst()
  if (known?.kind === outcome.kind && known.text === outcome.text) return { id: known.id, again: true }
  await checkPlace(trx, meeting.id, outcome)
  const id = outcome.id ?? newId(act.at)
  const action = outcome.kind === 'follow-up' ? await createFollowUp(trx, act, meeting, outcome) : null
  await trx
    .insertInto('outcome')
    .values({
      id,
      meeting: meeting.id,
      ...rowOf(outcome),
      kind: outcome.kind,
      action: action?.id ?? null,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from outcome where meeting = ${meeting.id})`,
      at: act.at,
      // The form of before, by the button of the browser, with something else in it.
      client: known ? null : (client ?? null),
    })
    .execute()
  await record(trx, act, meeting, 'create', { kind: [null, outcome.kind], text: [null, outcome.text] })
  if (action && outcome.person !== undefined && origin !== undefined)
    await tellFollowUp(trx, act, { action: action.id, person: outcome.person, why: 'new' }, origin)
  return { id, again: false }
}

export type OutcomeRefusal = 'changed-meanwhile' | 'gone'

/** Changes an outcome of this very meeting; a follow-up stays one, and its action changes with it. */
export async function updateOutcome(
  trx: Database,
  act: Act,
  meeting: Bead,
  id: string,
  fields: OutcomeFields,
  revision: number,
  origin?: string,
): Promise<{ readonly id: string } | { readonly refused: OutcomeRefusal }> {
  await lockAudit(trx)
  const before = await trx
    .selectFrom('outcome')
    .select(['kind', 'text', 'session', 'agenda_item', 'about', 'action', 'revision'])
    .where('id', '=', id)
    .where('meeting', '=', meeting.id)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return { refused: 'gone' }
  if (before.revision !== revision) return { refused: 'changed-meanwhile' }
  const isFollowUp = before.kind === 'follow-up'
  if (isFollowUp !== (fields.kind === 'follow-up')) return { refused: 'gone' }
  await checkPlace(trx, meeting.id, fields)
  const { action, revision: _, ...stored } = before
  const row = { ...rowOf(fields), kind: fields.kind }
  await trx
    .updateTable('outcome')
    .set(row)
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .where('meeting', '=', meeting.id)
    .execute()
  if (action !== null) await updateFollowUp(trx, act, meeting, action, fields, origin)
  const changes = changesBetween(stored, row)
  if (Object.keys(changes).length > 0) await record(trx, act, meeting, 'update', changes)
  return { id }
}

/** Takes an outcome away. The action of a follow-up stays: somebody may be doing it already. */
export async function removeOutcome(trx: Database, act: Act, meeting: Bead, id: string): Promise<boolean> {
  await lockAudit(trx)
  const gone = await trx
    .deleteFrom('outcome')
    .where('id', '=', id)
    .where('meeting', '=', meeting.id)
    .returning('text')
    .executeTakeFirst()
  if (gone) await record(trx, act, meeting, 'remove', { text: [gone.text, null] })
  return gone !== undefined
}

/** Swaps an outcome with the one before it. */
export async function moveOutcomeUp(trx: Database, act: Act, meeting: Bead, id: string): Promise<void> {
  await lockAudit(trx)
  const { rows } = await sql`
    update outcome set position = case when outcome.id = one.id then one.before else one.position end
    from (select id, position, lag(id) over place as other, lag(position) over place as before
      from outcome where meeting = ${meeting.id} window place as (order by position, id)) as one
    where one.id = ${id} and one.other is not null and outcome.id in (one.id, one.other)
    returning outcome.id`.execute(trx)
  if (rows.length > 0) await record(trx, act, meeting, 'update', { order: ['', 'up'] })
}

async function createFollowUp(trx: Database, act: Act, meeting: Bead, outcome: OutcomeFields) {
  const action = await createAction(trx, act, {
    ...actionOf(meeting, outcome),
    region: meeting.region,
    example: meeting.example,
    state: 'open',
    note: '',
    visibility: meeting.visibility,
  })
  if (outcome.about?.kind === 'theme')
    await createLink(trx, act, { from: action.id, to: outcome.about.id, relation: 'contributes-to' })
  return action
}

async function updateFollowUp(
  trx: Database,
  act: Act,
  meeting: Bead,
  id: string,
  fields: OutcomeFields,
  origin: string | undefined,
): Promise<void> {
  const stored = await trx
    .selectFrom('action')
    .innerJoin('bead', 'bead.id', 'action.id')
    .select(['action.person', 'action.state', 'action.note', 'bead.revision', 'bead.visibility'])
    .where('action.id', '=', id)
    .where('bead.removed_at', 'is', null)
    .executeTakeFirst()
  if (!stored) return
  const { person, state, note, visibility, revision } = stored
  const change = { ...actionOf(meeting, fields), state, note, visibility }
  const updated = await updateAction(trx, act, id, change, revision)
  if ('refused' in updated) throw new Problem('changed-meanwhile')
  if (fields.person !== undefined && fields.person !== person && origin !== undefined)
    await tellFollowUp(trx, act, { action: id, person: fields.person, why: 'new' }, origin)
}

function actionOf(meeting: Bead, { text, about, person, organisation, dueOn }: OutcomeFields) {
  return {
    what: text,
    meeting: meeting.id,
    ...(about?.kind === 'project' ? { project: about.id } : {}),
    ...(person === undefined ? {} : { person }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(dueOn === undefined ? {} : { dueOn }),
  }
}

function rowOf({ text, session, agendaItem, about }: OutcomeFields) {
  return {
    text,
    session: session ?? null,
    agenda_item: agendaItem ?? null,
    about: about?.id ?? null,
  }
}

/** Session and item are of this very meeting. @throws Problem `bead-not-found` */
async function checkPlace(
  trx: Database,
  meeting: string,
  { session, agendaItem }: OutcomeFields,
): Promise<void> {
  const found = async (table: 'meeting_session' | 'agenda_item', id: string | undefined) =>
    id === undefined ||
    (await trx
      .selectFrom(table)
      .select('id')
      .where('id', '=', id)
      .where('meeting', '=', meeting)
      .executeTakeFirst()) !== undefined
  if (!(await found('meeting_session', session)) || !(await found('agenda_item', agendaItem)))
    throw new Problem('bead-not-found')
}

async function record(
  trx: Database,
  act: Act,
  meeting: Bead,
  action: 'create' | 'update' | 'remove',
  changes: Readonly<Record<string, readonly [unknown, unknown]>>,
): Promise<void> {
  await appendAudit(trx, act, { action, kind: 'outcome', thing: meeting.id, region: meeting.region, changes })
}
