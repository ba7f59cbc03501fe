import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

const moment = (at: Date) => sql`${at}::timestamptz at time zone 'Europe/Amsterdam'`

/** Where a session comes when the beginning of its meeting moves: as far from it as before, by the clock of the Netherlands. */
function movedTo(column: 'starts_at' | 'ends_at', from: Date, to: Date) {
  const clock = sql`meeting_session.${sql.ref(column)} at time zone 'Europe/Amsterdam'`
  return sql<Date>`((${clock}) + ((${moment(to)}) - (${moment(from)}))) at time zone 'Europe/Amsterdam'`
}

/** Sessions move along with the beginning of their meeting. */
export async function moveSessions(trx: Database, meeting: string, from: Date, to: Date): Promise<void> {
  await trx
    .updateTable('meeting_session')
    .set({ starts_at: movedTo('starts_at', from, to), ends_at: movedTo('ends_at', from, to) })
    .where('meeting', '=', meeting)
    .execute()
}

/** The first session that would not fit in its meeting with these times. */
export async function findSessionOutside(
  db: Database,
  meeting: string,
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
): Promise<string | undefined> {
  const before = await db
    .selectFrom('meeting')
    .select('starts_at')
    .where('id', '=', meeting)
    .executeTakeFirst()
  if (!before) return undefined
  const session = await db
    .selectFrom('meeting_session')
    .select('title')
    .where('meeting', '=', meeting)
    .where(movedTo('ends_at', before.starts_at, startsAt), '>', endsAt)
    .orderBy('ends_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return session?.title
}
