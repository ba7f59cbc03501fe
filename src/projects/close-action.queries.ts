import type { Act } from '../base/act.ts'
import type { Bead } from '../beads/bead.ts'
import { type BeadRefusal, updateBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween, lockAudit } from '../database/index.ts'
import { type ActionFields, closingOf } from './action.queries.ts'
import type { ActionState } from './project.ts'

/** What stands in the row of an action. */
export async function findActionRow(db: Database, id: string) {
  return await db
    .selectFrom('action')
    .select(['project', 'meeting', 'person', 'organisation', 'due_on', 'state', 'note'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/**
 * Says how far an action is, and changes nothing else of it. Run it in a transaction.
 *
 * @param revision of the action that was shown
 */
export async function closeAction(
  trx: Database,
  act: Act,
  id: string,
  said: { readonly state: ActionState; readonly note: string },
  revision: number,
): Promise<{ readonly bead: Bead } | { readonly refused: BeadRefusal }> {
  await lockAudit(trx)
  const updated = await updateBead(trx, act, id, {}, revision)
  if ('refused' in updated) return updated
  const { closed_at, closed_by, ...before } = await trx
    .selectFrom('action')
    .select(['state', 'note', 'closed_at', 'closed_by'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const closing = closingOf(said.state, act, closed_at === null ? null : { closed_at, closed_by })
  await trx
    .updateTable('action')
    .set({ ...said, ...closing })
    .where('id', '=', id)
    .execute()
  const changes = changesBetween(before, said)
  const { region } = updated.bead
  if (Object.keys(changes).length > 0)
    await appendAudit(trx, act, { action: 'update', kind: 'action', thing: id, region, changes })
  return updated
}

type ActionRow = NonNullable<Awaited<ReturnType<typeof findActionRow>>>

/** What a form can change of an action, as it is stored. */
export function fieldsOfAction({ title, visibility }: Bead, row: ActionRow): ActionFields {
  const { project, meeting, person, organisation, due_on, state, note } = row
  return {
    what: title,
    visibility,
    ...(project === null ? {} : { project }),
    ...(meeting === null ? {} : { meeting }),
    ...(person === null ? {} : { person }),
    ...(organisation === null ? {} : { organisation }),
    ...(due_on === null ? {} : { dueOn: due_on }),
    state,
    note,
  }
}
