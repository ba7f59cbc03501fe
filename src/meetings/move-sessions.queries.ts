import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** Sessions keep their distance from the beginning, by the clock of the Netherlands. */
export async function moveSessions(trx: Database, meeting: string, from: Date, to: Date): Promise<void> {
  const clock = (moment: Date | string) =>
    typeof moment === 'string'
      ? sql`${sql.ref(moment)} at time zone 'Europe/Amsterdam'`
      : sql`${moment}::timestamptz at time zone 'Europe/Amsterdam'`
  const moved = (column: string) =>
    sql<Date>`((${clock(column)}) + ((${clock(to)}) - (${clock(from)}))) at time zone 'Europe/Amsterdam'`
  await trx
    .updateTable('meeting_session')
    .set({ starts_at: moved('starts_at'), ends_at: moved('ends_at') })
    .where('meeting', '=', meeting)
    .execute()
}
