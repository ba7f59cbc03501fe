import type { Act } from '../base/act.ts'
import { createBeads } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import type { MeetingRows } from './example-rows.ts'

/** Rows of one statement: PostgreSQL takes at most 65,535 values. */
const BATCH = 2000

/** Stores meetings with everything that hangs on them in a few statements; each bead has its line in the audit trail. */
export async function insertMeetingRows(trx: Database, act: Act, rows: MeetingRows): Promise<void> {
  await createBeads(trx, act, rows.beads)
  await inBatches(rows.meeting, (part) => trx.insertInto('meeting').values(part).execute())
  await inBatches(rows.meeting_session, (part) => trx.insertInto('meeting_session').values(part).execute())
  await inBatches(rows.agenda_item, (part) => trx.insertInto('agenda_item').values(part).execute())
  await inBatches(rows.registration, (part) => trx.insertInto('registration').values(part).execute())
  await inBatches(rows.attendance, (part) => trx.insertInto('attendance').values(part).execute())
  await inBatches(rows.action, (part) => trx.insertInto('action').values(part).execute())
  await inBatches(rows.outcome, (part) => trx.insertInto('outcome').values(part).execute())
  await inBatches(rows.statement, (part) => trx.insertInto('statement').values(part).execute())
  await inBatches(rows.thread_link, (part) => trx.insertInto('thread_link').values(part).execute())
}

async function inBatches<Row>(
  rows: readonly Row[],
  insert: (part: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await insert(rows.slice(at, at + BATCH))
}
