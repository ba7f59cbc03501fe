import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { JobKind } from '../database/index.ts'
import { dayOf } from '../partners/partner.ts'
import { tellFollowUp } from './follow-up.queries.ts'
import { ASK_AFTER_DAYS, dayLater } from './follow-up.ts'

/** Days that a reminder can be late, when the site was down: after that it is not sent any more. */
const GRACE_DAYS = 7

/**
 * Every morning: reminds who has a follow-up one day before its day, and asks a week after it how it goes. Once each,
 * however often it runs: the cause of the message is the follow-up, its day and the person.
 *
 * @param origin public address of the site
 */
export function remindFollowUpsJob(origin: string): JobKind {
  return {
    name: 'remind-follow-ups',
    cron: '30 7 * * *',
    async run(db, _, { clock, signal }) {
      const at = clock.now()
      const today = dayOf(at)
      const late = {
        from: dayLater(today, -ASK_AFTER_DAYS - GRACE_DAYS),
        to: dayLater(today, -ASK_AFTER_DAYS),
      }
      const soon = { from: dayLater(today, 1), to: dayLater(today, 1) }
      for (const [why, days] of [
        ['soon', soon],
        ['late', late],
      ] as const)
        for (const { action, person } of await listDue(db, days)) {
          signal.throwIfAborted()
          const told = { action, person, why }
          await db.transaction().execute((trx) => tellFollowUp(trx, { at, means: 'job' }, told, origin))
        }
    },
  }
}

/** Follow-ups with a day between these, both inclusive, that are not closed and that somebody does. */
async function listDue(db: Database, { from, to }: { readonly from: string; readonly to: string }) {
  const { rows } = await sql<{ action: string; person: string }>`
    select action.id as action, action.person from action join bead on bead.id = action.id
    where action.meeting is not null and action.person is not null and action.closed_at is null
      and bead.removed_at is null and action.due_on between ${from} and ${to}
    order by action.id`.execute(db)
  return rows
}
