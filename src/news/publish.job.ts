import type { JobKind } from '../database/index.ts'
import { PUBLISH_NEWS, publishDue } from './publish.queries.ts'

/** Brings out what was planned, at its moment; every hour it looks for what was left behind. */
export const publishNewsJob: JobKind = {
  name: PUBLISH_NEWS,
  cron: '5 * * * *',
  async run(db, _, { clock, signal }) {
    signal.throwIfAborted()
    await db.transaction().execute((trx) => publishDue(trx, clock.now()))
  },
}
