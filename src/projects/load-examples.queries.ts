import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { idOfName } from '../partners/example.ts'
import {
  exampleFactors,
  exampleGrant,
  exampleNeeds,
  followUpProject,
  grantProject,
} from './example-detail.ts'
import { linkRow, projectIdOf, rowsOfProjects } from './example-rows.ts'
import { listExampleProjects } from './example-set.ts'
import { insertProjectRows } from './load.queries.ts'

/**
 * Adds the example projects to a database that has the example partners and no project yet. Run it in a transaction.
 *
 * @returns how many; undefined when there was a project already, or the example partners are not there
 */
export async function loadExampleProjects(trx: Database, act: Act): Promise<number | undefined> {
  const some = await trx.selectFrom('project').select('id').limit(1).executeTakeFirst()
  if (some) return undefined
  const projects = listExampleProjects()
  const rows = rowsOfProjects(projects, act.at)
  const needed = [
    ...rows.beads.flatMap(({ owner }) => owner ?? []),
    ...rows.project_partner.map(({ organisation }) => organisation),
    ...rows.project_person.map(({ person }) => person),
    ...rows.thread_link.filter(({ relation }) => relation === 'contributes-to').map(({ to_bead }) => to_bead),
  ]
  if (!(await areThere(trx, [...new Set(needed)]))) return undefined
  await insertProjectRows(trx, act, rows)
  await insertGrant(trx, act)
  return projects.length
}

/** Whether all these beads are there still: somebody may have removed an example. */
async function areThere(trx: Database, ids: readonly string[]): Promise<boolean> {
  const { found } = await trx
    .selectFrom('bead')
    .select((eb) => eb.fn.countAll<string>().as('found'))
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow()
  return Number(found) === ids.length
}

/** The grant of the project in Twente, what is there and missing, and what helps and hinders. */
async function insertGrant(trx: Database, act: Act): Promise<void> {
  const idOf = (title: string) => listExampleProjects().find(({ written }) => written.title === title)
  const [placed, next] = [idOf(grantProject), idOf(followUpProject)]
  if (!placed || !next) return
  const [project, followUp] = [projectIdOf(placed), projectIdOf(next)]
  await trx
    .updateTable('project')
    .set({ starts_on: exampleGrant.starts_on, ends_on: exampleGrant.ends_on })
    .where('id', '=', project)
    .execute()
  await trx
    .insertInto('project_grant')
    .values({
      project,
      ...exampleGrant,
      topics: [...exampleGrant.topics],
      organisation: idOfName('organisation', exampleGrant.organisation_name),
      follow_up_project: followUp,
    })
    .execute()
  await trx
    .insertInto('thread_link')
    .values(linkRow(act.at, followUp, 'derived-from', project))
    .execute()
  await trx
    .insertInto('project_need')
    .values(
      exampleNeeds.map(([kind, state, what, for_whom, who], position) => ({
        id: idOfName('project-need', `${project}/${position}`),
        project,
        kind,
        what,
        for_whom,
        state,
        who,
        position,
      })),
    )
    .execute()
  await trx
    .insertInto('project_factor')
    .values(
      exampleFactors.map(([group, way, weight, what, measure], position) => ({
        id: idOfName('project-factor', `${project}/${position}`),
        project,
        group,
        way,
        what,
        weight,
        measure,
        position,
      })),
    )
    .execute()
}
