import type { Act } from '../base/act.ts'
import type { Bead } from '../beads/bead.ts'
import { type BeadRefusal, findBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import { type ActionFields, updateAction } from './action.queries.ts'
import type { ActionState } from './project.ts'

const everything = { partnerIn: [], teamIn: [], actsFor: [], everything: true } as const

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
 * @param revision of the action that was shown; absent where a link of a mail is followed, which knows no other
 */
export async function closeAction(
  trx: Database,
  act: Act,
  id: string,
  { state, note }: { readonly state: ActionState; readonly note: string },
  revision?: number,
): Promise<{ readonly bead: Bead } | { readonly refused: BeadRefusal }> {
  await lockAudit(trx)
  const [bead, row] = [await findBead(trx, everything, id), await findActionRow(trx, id)]
  if (!bead || !row) return { refused: 'gone' }
  const fields = { ...fieldsOfAction(bead, row), state, note }
  return await updateAction(trx, act, id, fields, revision ?? bead.revision)
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
