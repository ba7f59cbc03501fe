import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, type JobKind, lockAudit } from '../database/index.ts'
import { countAttendance } from './attendance.queries.ts'
import { listToTell } from './find-registration.queries.ts'
import { updateMeetingState } from './meeting.queries.ts'
import { CONFIRM_HOURS, REMIND_DAYS } from './registration.ts'
import { tellGuest } from './registration-mail.queries.ts'

const DAY_MS = 86_400_000
/** Meetings, or rows, at a time. */
const PAGE = 100

/** What is done around a meeting; each can be done twice or be broken off, and is then done once. */
export function meetingJobs(origin: string): readonly JobKind[] {
  return [
    {
      name: 'remind-meetings',
      cron: '20 * * * *',
      run: (db, _, { clock, signal }) =>
        each(db, signal, listToRemind(clock.now()), (trx, id) => remind(trx, clock.now(), id, origin)),
    },
    {
      name: 'count-attendance',
      cron: '35 * * * *',
      run: (db, _, { clock, signal }) =>
        each(db, signal, listToCount(clock.now()), (trx, id) =>
          close(trx, { at: clock.now(), means: 'job' }, id),
        ),
    },
    {
      name: 'remove-unconfirmed',
      cron: '50 * * * *',
      async run(db, _, { clock, signal }) {
        for (let taken = PAGE; taken === PAGE; ) {
          signal.throwIfAborted()
          taken = await db.transaction().execute((trx) => removeUnconfirmed(trx, clock.now()))
        }
      },
    },
  ]
}

async function each(
  db: Database,
  signal: AbortSignal,
  query: ReturnType<typeof listToRemind>,
  act: (trx: Database, id: string) => Promise<void>,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted()
    const { rows } = await query.execute(db)
    for (const { id } of rows) {
      signal.throwIfAborted()
      await db.transaction().execute((trx) => act(trx, id))
    }
    if (rows.length < PAGE) return
  }
}

/** Meetings that begin soon, of which nobody was reminded yet. */
function listToRemind(now: Date) {
  return sql<{ id: string }>`
    select meeting.id from meeting join bead on bead.id = meeting.id and bead.removed_at is null
    where meeting.state = 'planned' and meeting.reminded_at is null
      and meeting.starts_at > ${now} and meeting.starts_at <= ${new Date(now.getTime() + REMIND_DAYS * DAY_MS)}
    order by meeting.id limit ${PAGE}`
}

async function remind(trx: Database, at: Date, id: string, origin: string): Promise<void> {
  const meeting = await trx
    .selectFrom('meeting')
    .select(['reminded_at', 'starts_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!meeting || meeting.reminded_at !== null) return
  const once = meeting.starts_at.toISOString()
  for (const registration of await listToTell(trx, id, ['registered']))
    await tellGuest(trx, at, 'reminder', registration, origin, { once })
  await trx.updateTable('meeting').set({ reminded_at: at }).where('id', '=', id).execute()
}

/** Meetings that ended a day ago or more: not called held yet, or with people who were not counted. */
function listToCount(now: Date) {
  return sql<{ id: string }>`
    select meeting.id from meeting join bead on bead.id = meeting.id and bead.removed_at is null
    where meeting.ends_at <= ${new Date(now.getTime() - DAY_MS)} and (meeting.state = 'planned'
      or (meeting.state = 'held'
        and exists (select from registration where registration.meeting = meeting.id
          and (state = 'registered' or present_at is not null))
        and not exists (select from attendance where attendance.meeting = meeting.id)))
    order by meeting.id limit ${PAGE}`
}

async function close(trx: Database, act: Act, id: string): Promise<void> {
  await lockAudit(trx)
  const meeting = await trx
    .selectFrom('meeting')
    .innerJoin('bead', 'bead.id', 'meeting.id')
    .select(['meeting.state', 'bead.region'])
    .where('meeting.id', '=', id)
    .forUpdate('meeting')
    .executeTakeFirst()
  if (!meeting || meeting.state === 'cancelled') return
  if (meeting.state === 'planned') await updateMeetingState(trx, act, id, 'held')
  await countAttendance(trx, id)
  await appendAudit(trx, act, {
    action: 'update',
    kind: 'meeting',
    thing: id,
    region: meeting.region,
    changes: { attendance: [null, 'counted'] },
  })
}

/** Rows whose link nobody followed in time; they held no place. */
async function removeUnconfirmed(trx: Database, now: Date): Promise<number> {
  await lockAudit(trx)
  const before = new Date(now.getTime() - CONFIRM_HOURS * 3_600_000)
  const { rows } = await sql<{ meeting: string }>`
    delete from registration where id in (select id from registration
      where state = 'unconfirmed' and created_at <= ${before} order by created_at limit ${PAGE} for update)
    returning meeting`.execute(trx)
  for (const [meeting, gone] of Map.groupBy(rows, (row) => row.meeting))
    await appendAudit(
      trx,
      { at: now, means: 'job' },
      {
        action: 'remove',
        kind: 'registration',
        thing: meeting,
        changes: { unconfirmed: [gone.length, 0] },
      },
    )
  return rows.length
}
