import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { projectIdOf } from '../projects/example-rows.ts'
import { listExampleProjects } from '../projects/example-set.ts'
import { rowsOfMeetings } from './example-rows.ts'
import { exampleMeetings } from './example-set.ts'
import { insertMeetingRows } from './load.queries.ts'

/**
 * Adds the example meetings to a database that has the example projects and no meeting yet. Run it in a transaction.
 *
 * @returns how many; undefined when there was a meeting already, or an example is gone that they are about
 */
export async function loadExampleMeetings(trx: Database, act: Act): Promise<number | undefined> {
  const some = await trx.selectFrom('meeting').select('id').limit(1).executeTakeFirst()
  if (some) return undefined
  const projects = new Map(
    listExampleProjects().map((project) => [project.written.title, projectIdOf(project)]),
  )
  const meetings = exampleMeetings
  const rows = rowsOfMeetings(meetings, act.at, projects)
  const own = new Set(rows.beads.map(({ id }) => id))
  const needed = [
    ...rows.beads.map(({ owner }) => owner),
    ...rows.attendance.flatMap(({ organisation }) => organisation ?? []),
    ...rows.action.flatMap(({ person }) => person ?? []),
    ...rows.thread_link.map(({ to_bead }) => to_bead),
  ].filter((id) => !own.has(id))
  const ids = [...new Set(needed)]
  const { found } = await trx
    .selectFrom('bead')
    .select((eb) => eb.fn.countAll<string>().as('found'))
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow()
  if (Number(found) !== ids.length) return undefined
  await insertMeetingRows(trx, act, rows)
  return meetings.length
}
