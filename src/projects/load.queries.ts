import type { Act } from '../base/act.ts'
import { createBeads } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import type { ProjectRows } from './example-rows.ts'

/** Rows of one statement: PostgreSQL takes at most 65,535 values. */
const BATCH = 2000

/** Stores projects with everything that hangs on them in a few statements; each bead has its line in the audit trail. */
export async function insertProjectRows(trx: Database, act: Act, rows: ProjectRows): Promise<void> {
  await createBeads(trx, act, rows.beads)
  await inBatches(rows.project, (part) => trx.insertInto('project').values(part).execute())
  await inBatches(rows.project_region, (part) => trx.insertInto('project_region').values(part).execute())
  await inBatches(rows.project_area, (part) => trx.insertInto('project_area').values(part).execute())
  await inBatches(rows.project_partner, (part) => trx.insertInto('project_partner').values(part).execute())
  await inBatches(rows.project_person, (part) => trx.insertInto('project_person').values(part).execute())
  await inBatches(rows.role, (part) => trx.insertInto('role').values(part).execute())
  await inBatches(rows.project_update, (part) => trx.insertInto('project_update').values(part).execute())
  await inBatches(rows.action, (part) => trx.insertInto('action').values(part).execute())
  await inBatches(rows.thread_link, (part) => trx.insertInto('thread_link').values(part).execute())
  await inBatches(rows.project_question, (part) => trx.insertInto('project_question').values(part).execute())
  await inBatches(rows.project_asker, (part) => trx.insertInto('project_asker').values(part).execute())
  await inBatches(rows.project_result, (part) => trx.insertInto('project_result').values(part).execute())
  await inBatches(rows.project_measurement, (part) =>
    trx.insertInto('project_measurement').values(part).execute(),
  )
  await inBatches(rows.project_need, (part) => trx.insertInto('project_need').values(part).execute())
  await inBatches(rows.project_factor, (part) => trx.insertInto('project_factor').values(part).execute())
}

async function inBatches<Row>(
  rows: readonly Row[],
  insert: (part: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await insert(rows.slice(at, at + BATCH))
}
