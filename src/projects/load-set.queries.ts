import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { rowsOfProjects } from './example-rows.ts'
import { insertProjectRows } from './load.queries.ts'
import { loadProjectsOf } from './load-set.ts'

/**
 * Adds many invented projects for measuring, led by the invented organisations of the load set of partners. Run it in a
 * transaction, after that set.
 *
 * @returns how many parts
 */
export async function loadProjectSet(
  trx: Database,
  act: Act,
  size: { readonly projects: number; readonly actions: number },
): Promise<number> {
  const organisations = await trx
    .selectFrom('bead')
    .select(['id', 'title'])
    .where('kind', '=', 'organisation')
    .where('title', 'like', 'Proeforganisatie %')
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
  const seats = await trx
    .selectFrom('seat')
    .innerJoin('bead', 'bead.id', 'seat.organisation')
    .innerJoin('person', 'person.id', 'seat.person')
    .select(['bead.title', 'person.name'])
    .where('bead.title', 'like', 'Proeforganisatie %')
    .orderBy('person.id')
    .execute()
  const contacts = new Map(seats.map(({ title, name }) => [title, name]))
  const projects = loadProjectsOf({ ...size, organisations: organisations.map(({ title }) => title) })
  const rows = rowsOfProjects(projects, act.at, (organisation) => contacts.get(organisation))
  await insertProjectRows(trx, act, rows)
  return rows.beads.length
}
