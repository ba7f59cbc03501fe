import type { Act } from '../base/act.ts'
import { Problem } from '../base/problem.ts'
import type { Database } from '../database/database.ts'
import { type ActionFields, createAction, updateAction } from './action.queries.ts'
import type { PlannedProjectRow } from './import-plan.ts'
import { createProject, type ProjectFields, updateProject } from './project.queries.ts'

/** How a step of a list is taken back. */
export type ProjectUndo =
  | { readonly was: 'project-made'; readonly id: string; readonly revision: number }
  | { readonly was: 'action-made'; readonly id: string; readonly revision: number }
  | {
      readonly was: 'project-changed'
      readonly id: string
      readonly revision: number
      readonly before: ProjectFields
    }
  | {
      readonly was: 'action-changed'
      readonly id: string
      readonly revision: number
      readonly before: ActionFields
    }

/** Writes what the rows do, in their order. Run it in a transaction. @returns how each step is taken back */
export async function saveProjectRows(
  trx: Database,
  act: Act,
  list: { readonly region: string; readonly example: boolean; readonly rows: readonly PlannedProjectRow[] },
): Promise<readonly ProjectUndo[]> {
  const { region, example } = list
  const made = new Map<number, string>()
  const undo: ProjectUndo[] = []
  for (const step of list.rows.flatMap(({ steps }) => steps)) {
    if (step.do === 'create-project') {
      const bead = await createProject(trx, act, { ...step.fields, region, example })
      made.set(step.line, bead.id)
      undo.push({ was: 'project-made', id: bead.id, revision: bead.revision })
    } else if (step.do === 'update-project') {
      const { id, revision, fields: before } = step.known
      const bead = must(await updateProject(trx, act, id, step.fields, revision))
      undo.push({ was: 'project-changed', id, revision: bead.revision, before })
    } else if (step.do === 'create-action') {
      const project = 'id' in step.project ? step.project.id : made.get(step.project.line)
      if (project === undefined) throw new Problem('bead-not-found')
      const bead = await createAction(trx, act, { ...step.fields, project, region, example })
      undo.push({ was: 'action-made', id: bead.id, revision: bead.revision })
    } else {
      const { id, revision, fields: before } = step.known
      const bead = must(await updateAction(trx, act, id, step.fields, revision))
      undo.push({ was: 'action-changed', id, revision: bead.revision, before })
    }
  }
  return undo
}

/** What was looked at is what is there: the trail has been locked since. @throws Problem `changed-meanwhile` */
function must<T>(updated: { readonly bead: T } | { readonly refused: string }): T {
  if ('bead' in updated) return updated.bead
  throw new Problem('changed-meanwhile')
}
