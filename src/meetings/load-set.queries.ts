import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { addLoadSet, type LoadOutcome } from '../partners/index.ts'
import { projectIdOf } from '../projects/example-rows.ts'
import { listExampleProjects } from '../projects/example-set.ts'
import { loadProjectSet } from '../projects/index.ts'
import { rowsOfMeetings } from './example-rows.ts'
import { insertMeetingRows } from './load.queries.ts'
import { type LargeSize, loadMeetingsOf } from './load-set.ts'

/** Fills a database with the examples for measuring: partners, and what they do. @param force also with real content */
export async function loadLargeSet(
  db: Database,
  act: Act,
  { projects, actions, meetings, registrations, ...size }: LargeSize,
  force: boolean,
): Promise<LoadOutcome> {
  return await db.transaction().execute(async (trx): Promise<LoadOutcome> => {
    const outcome = await addLoadSet(trx, act, size, force)
    if ('refused' in outcome) return outcome
    const work = projects === 0 ? 0 : await loadProjectSet(trx, act, { projects, actions })
    const met = meetings === 0 ? 0 : await loadMeetingSet(trx, act, { meetings, registrations })
    // Rows added in bulk: without it PostgreSQL plans as if the tables were still empty.
    await sql`analyze`.execute(trx)
    return { beads: outcome.beads + work + met }
  })
}

/** Adds many invented meetings, in a database with the examples. @returns how many parts */
async function loadMeetingSet(
  trx: Database,
  act: Act,
  size: Pick<LargeSize, 'meetings' | 'registrations'>,
): Promise<number> {
  const projects = new Map(
    listExampleProjects().map((project) => [project.written.title, projectIdOf(project)]),
  )
  const rows = rowsOfMeetings(loadMeetingsOf(size.meetings, size.registrations), act.at, projects)
  await insertMeetingRows(trx, act, rows)
  return rows.beads.length
}
