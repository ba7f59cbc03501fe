import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { contentOf, type FileStore, storeFile } from '../files/index.ts'
import { idOfName } from '../partners/example.ts'
import { exampleGrant, followUpProject, grantDescription, grantProject } from './example-detail.ts'
import { listExampleReports } from './example-reports.ts'
import { linkRow, projectIdOf, rowsOfProjects } from './example-rows.ts'
import { listExampleProjects } from './example-set.ts'
import { insertProjectRows } from './load.queries.ts'

/**
 * Adds the example projects to a database that has the example partners and no project yet. Run it in a transaction.
 *
 * @param store for the reports of the project with a grant; without it there are none
 * @returns how many; undefined when there was a project already, or the example partners are not there
 */
export async function loadExampleProjects(
  trx: Database,
  act: Act,
  store?: FileStore,
): Promise<number | undefined> {
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
  await insertGrant(trx, act, store)
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

/** The project in Twente that a grant paid for, with its reports as stored files. */
async function insertGrant(trx: Database, act: Act, store: FileStore | undefined): Promise<void> {
  const idOf = (title: string) => listExampleProjects().find(({ written }) => written.title === title)
  const [placed, next] = [idOf(grantProject), idOf(followUpProject)]
  if (!placed || !next) return
  const [project, followUp] = [projectIdOf(placed), projectIdOf(next)]
  await trx.updateTable('project').set({ description: grantDescription }).where('id', '=', project).execute()
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
  if (!store) return
  const bead = { id: project, region: placed.region }
  for (const { title, day, name, type, bytes } of listExampleReports()) {
    const { id: file } = await storeFile(trx, act, store, { bead, name, type, content: contentOf(bytes) })
    await trx
      .insertInto('project_report')
      .values({ id: idOfName('project-report', title), project, title, dated_on: day, file })
      .execute()
  }
}
