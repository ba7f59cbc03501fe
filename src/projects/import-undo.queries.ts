import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { removeBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { startUndo } from '../sheets/index.ts'
import type { Stayed, UndoOutcome } from '../sheets/look.ts'
import { updateAction } from './action.queries.ts'
import type { ProjectUndo } from './import-save.queries.ts'
import { updateProject } from './project.queries.ts'

/**
 * Takes a list back, last step first: what it made is removed, and can be put back for 90 days; what it changed gets its
 * old words. What somebody changed or used since stays, and is told.
 */
export async function undoProjects(
  trx: Database,
  act: Act,
  asked: { readonly id: string; readonly region: string },
): Promise<UndoOutcome | undefined> {
  const steps = await startUndo<ProjectUndo>(trx, act, { ...asked, kind: 'projects' })
  if (!steps) return undefined
  const stayed: Stayed[] = []
  for (const step of steps.toReversed()) {
    const bead = await trx
      .selectFrom('bead')
      .select(['title', 'revision', 'removed_at'])
      .where('id', '=', step.id)
      .executeTakeFirst()
    const why =
      !bead || bead.removed_at !== null
        ? 'gone'
        : bead.revision !== step.revision
          ? 'changed'
          : await undoStep(trx, act, step)
    if (why !== undefined) stayed.push({ title: bead?.title ?? '', why })
  }
  return { steps: steps.length, stayed }
}

/** @returns why it stays; undefined when it was taken back */
async function undoStep(trx: Database, act: Act, step: ProjectUndo): Promise<Stayed['why'] | undefined> {
  if (step.was === 'project-made' && (await isUsed(trx, step.id))) return 'in-use'
  const done =
    step.was === 'project-changed'
      ? await updateProject(trx, act, step.id, step.before, step.revision)
      : step.was === 'action-changed'
        ? await updateAction(trx, act, step.id, step.before, step.revision)
        : await removeBead(trx, act, step.id)
  return 'refused' in done ? 'changed' : undefined
}

/** Whether somebody did something with a project since: an action of their own, a question, a word about how it goes. */
async function isUsed(trx: Database, project: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select
    exists (select from action join bead on bead.id = action.id
      where action.project = ${project} and bead.removed_at is null)
    or exists (select from project_question where project = ${project})
    or exists (select from project_update where project = ${project})
    or exists (select from project_person where project = ${project}) as used`.execute(trx)
  return rows[0]?.used === true
}
