import { sql } from 'kysely'
import { newId } from '../base/id.ts'
import type { Database } from './database.ts'
import { type JobKind, type JobWish, retryDelayMs } from './jobs.ts'

/** A job that this process may do now. */
export interface ClaimedJob {
  readonly id: string
  readonly kind: string
  readonly payload: unknown
  readonly attempts: number
}

/** How long a process that says nothing is believed to be at work [ms]. */
export const LEASE_MS = 60_000

/** A job that was begun so often is given up. */
const MOST_ATTEMPTS = 10

/**
 * Asks for work in the transaction of what it is about: both happen or neither. It is begun after the commit.
 *
 * @returns false when there was a job for this cause already
 */
export async function enqueueJob<Payload>(
  trx: Database,
  kind: Pick<JobKind<Payload>, 'name'>,
  payload: Payload,
  wish: JobWish,
  at: Date,
): Promise<boolean> {
  const dueAt = wish.dueAt ?? at
  const insert = trx.insertInto('job').values({
    id: newId(at),
    kind: kind.name,
    cause: 'cause' in wish ? wish.cause : null,
    merge: 'merge' in wish ? wish.merge : null,
    payload: JSON.stringify(payload ?? null),
    state: 'waiting',
    attempts: 0,
    due_at: dueAt,
    lease_until: null,
    created_at: at,
    ended_at: null,
    trouble: null,
  })
  const result = await ('cause' in wish
    ? insert.onConflict((conflict) => conflict.column('cause').doNothing())
    : // Not "do nothing": the lock on the waiting job keeps it from being begun before this transaction is done.
      insert.onConflict((conflict) =>
        conflict
          .columns(['kind', 'merge'])
          // Written out: of a statement that is planned once, PostgreSQL cannot match a parameter with the index.
          .where(sql<boolean>`state = 'waiting' and attempts = 0`)
          .doUpdateSet({
            due_at: sql<Date>`least(job.due_at, excluded.due_at)`,
            payload: sql`excluded.payload`,
          }),
      )
  ).executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/**
 * Takes the job that waits longest, or one whose process is gone; never one that another process takes at the same time.
 *
 * @param kinds names of what this process does and is free for
 */
export async function claimJob(
  db: Database,
  kinds: readonly string[],
  at: Date,
): Promise<ClaimedJob | undefined> {
  if (kinds.length === 0) return undefined
  const row = await db
    .updateTable('job')
    .set((eb) => ({
      state: 'running',
      attempts: eb('attempts', '+', 1),
      lease_until: new Date(at.getTime() + LEASE_MS),
    }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('job as next')
        .select('next.id')
        .where('next.kind', 'in', kinds)
        .where((or) =>
          or.or([
            or.and([or('next.state', '=', 'waiting'), or('next.due_at', '<=', at)]),
            or.and([or('next.state', '=', 'running'), or('next.lease_until', '<', at)]),
          ]),
        )
        .orderBy('next.due_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'kind', 'payload', 'attempts'])
    .executeTakeFirst()
  if (!row) return undefined
  const payload: unknown = JSON.parse(row.payload)
  return { ...row, payload }
}

/** Says that a job is still being done. */
export async function renewLease(db: Database, job: ClaimedJob, at: Date): Promise<void> {
  await mine(db, job)
    .set({ lease_until: new Date(at.getTime() + LEASE_MS) })
    .execute()
}

export async function finishJob(db: Database, job: ClaimedJob, at: Date): Promise<void> {
  await mine(db, job).set({ state: 'done', lease_until: null, ended_at: at, trouble: null }).execute()
}

/** A job that went wrong is tried again later, longer and longer after; at last it is given up. */
export async function failJob(
  db: Database,
  job: ClaimedJob,
  trouble: string,
  at: Date,
): Promise<'again' | 'given-up'> {
  const again = job.attempts < MOST_ATTEMPTS
  await mine(db, job)
    .set({
      state: again ? 'waiting' : 'failed',
      lease_until: null,
      trouble: trouble.slice(0, 500),
      ...(again ? { due_at: new Date(at.getTime() + retryDelayMs(job.attempts)) } : { ended_at: at }),
    })
    .execute()
  return again ? 'again' : 'given-up'
}

/** Forgets work that ended long ago, and so its causes. */
export async function removeOldJobs(db: Database, before: Date): Promise<void> {
  await db.deleteFrom('job').where('ended_at', '<', before).execute()
}

/** Only as long as nobody else took it over. */
function mine(db: Database, job: ClaimedJob) {
  return db
    .updateTable('job')
    .where('id', '=', job.id)
    .where('state', '=', 'running')
    .where('attempts', '=', job.attempts)
}
