import type { Act } from '../base/act.ts'
import { Problem } from '../base/problem.ts'
import type { Bead, Visibility } from '../beads/bead.ts'
import { type BeadRefusal, createBead, createLink, removeLink, updateBead } from '../beads/index.ts'
import type { Relation } from '../beads/link.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween } from '../database/index.ts'
import type { ActionState } from './project.ts'

/** What a form can change of an action, and what a new one needs. */
export interface ActionFields {
  /** What is done: the title of its bead. */
  readonly what: string
  readonly project?: string
  /** Meeting that it was agreed in. */
  readonly meeting?: string
  readonly person?: string
  readonly organisation?: string
  /** Last day. */
  readonly dueOn?: string
  readonly state: ActionState
  /** Why it is late or dropped, or what came of it. */
  readonly note: string
  readonly visibility: Visibility
}

export interface NewAction extends ActionFields {
  readonly id?: string
  readonly region: string
  readonly example: boolean
}

/** Makes an action, hung on the thread under its project and the meeting that it was agreed in. @throws Problem `bead-not-found` */
export async function createAction(trx: Database, act: Act, action: NewAction): Promise<Bead> {
  const { id, region, what, visibility, organisation, example } = action
  const bead = await createBead(trx, act, {
    ...(id === undefined ? {} : { id }),
    ...(organisation === undefined ? {} : { owner: organisation }),
    region,
    kind: 'action',
    title: what,
    summary: '',
    visibility,
    example,
  })
  await trx
    .insertInto('action')
    .values({ id: bead.id, ...rowOf(action, act, null) })
    .execute()
  await keepLink(trx, act, bead.id, 'carries-out', undefined, action.project)
  await keepLink(trx, act, bead.id, 'agreed-in', undefined, action.meeting)
  return bead
}

/** Changes an action and its bead. @param revision that the form was made with */
export async function updateAction(
  trx: Database,
  act: Act,
  id: string,
  fields: ActionFields,
  revision: number,
): Promise<{ readonly bead: Bead } | { readonly refused: BeadRefusal }> {
  const { what, visibility, organisation = null } = fields
  const updated = await updateBead(trx, act, id, { title: what, visibility, owner: organisation }, revision)
  if ('refused' in updated) return updated
  const { closed_at, closed_by, ...before } = await trx
    .selectFrom('action')
    .select(['project', 'meeting', 'person', 'organisation', 'due_on', 'state', 'note'])
    .select(['closed_at', 'closed_by'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const row = rowOf(fields, act, closed_at === null ? null : { closed_at, closed_by })
  await trx.updateTable('action').set(row).where('id', '=', id).execute()
  await keepLink(trx, act, id, 'carries-out', before.project ?? undefined, fields.project)
  await keepLink(trx, act, id, 'agreed-in', before.meeting ?? undefined, fields.meeting)
  const { closed_at: _at, closed_by: _by, ...after } = row
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length > 0)
    await appendAudit(trx, act, {
      action: 'update',
      kind: 'action',
      thing: id,
      region: updated.bead.region,
      changes,
    })
  return updated
}

interface Closing {
  readonly closed_at: Date
  readonly closed_by: string | null
}

/** @param closed when and by whom it was closed before; that stays as long as it is closed */
export function closingOf(state: ActionState, act: Act, closed: Closing | null) {
  const isClosed = state === 'done' || state === 'dropped'
  if (!isClosed) return { closed_at: null, closed_by: null }
  return closed ?? { closed_at: act.at, closed_by: act.person ?? null }
}

function rowOf(fields: ActionFields, act: Act, closed: Closing | null) {
  return {
    project: fields.project ?? null,
    meeting: fields.meeting ?? null,
    person: fields.person ?? null,
    organisation: fields.organisation ?? null,
    due_on: fields.dueOn ?? null,
    state: fields.state,
    note: fields.note,
    ...closingOf(fields.state, act, closed),
  }
}

/** The one place where an action is hung on the thread by what its own row says. */
async function keepLink(
  trx: Database,
  act: Act,
  action: string,
  relation: Relation,
  before: string | undefined,
  after: string | undefined,
): Promise<void> {
  if (before === after) return
  if (before !== undefined) {
    const link = await trx
      .selectFrom('thread_link')
      .select('id')
      .where('from_bead', '=', action)
      .where('to_bead', '=', before)
      .where('relation', '=', relation)
      .executeTakeFirst()
    if (link) await removeLink(trx, act, { id: link.id, from: action })
  }
  if (after === undefined) return
  const made = await createLink(trx, act, { from: action, to: after, relation })
  if ('refused' in made && made.refused !== 'exists') throw new Problem('bead-not-found')
}
