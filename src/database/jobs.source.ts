import type { Clock } from '../base/clock.ts'
import { nextMoment } from './cron.ts'
import type { Database } from './database.ts'
import {
  type ClaimedJob,
  claimJob,
  enqueueJob,
  failJob,
  finishJob,
  LEASE_MS,
  removeOldJobs,
  renewLease,
} from './jobs.queries.ts'
import type { JobKind } from './jobs.ts'

export interface JobsOptions {
  readonly db: Database
  readonly kinds: readonly JobKind[]
  readonly clock: Clock
  readonly log: (line: string) => void
  /** How often it looks for work [ms]. */
  readonly pollMs?: number
  /** Different jobs that run at once; never two of one kind in a process. */
  readonly atOnce?: number
  /** How long `stop` waits for what runs [ms]; the rest is taken up again after its lease. */
  readonly patienceMs?: number
}

export interface Jobs {
  /** Begins nothing new, asks what runs to stop, and waits for it. */
  stop(): Promise<void>
}

const ZONE = 'Europe/Amsterdam'
const DAY_MS = 86_400_000

/** Work that ended is kept for a quarter of a year, so that its cause is known that long. */
const forgetJobs: JobKind = {
  name: 'forget-jobs',
  cron: '40 3 * * *',
  async run(db, _, { clock }) {
    await removeOldJobs(db, new Date(clock.now().getTime() - 90 * DAY_MS))
  },
}

/**
 * Does the work that waits in the database, in this process. Any number of processes may: each job is taken by one,
 * and taken up by another when that one is gone. Trouble is told and never thrown: the site goes on.
 */
export function startJobs(options: JobsOptions): Jobs {
  const { db, clock, log, pollMs = 2000, atOnce = 2, patienceMs = 10_000 } = options
  const kinds = new Map([...options.kinds, forgetJobs].map((kind) => [kind.name, kind]))
  const ending = new AbortController()
  const running = new Map<string, Promise<void>>()
  const planned = new Map<string, Date>()
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  let isTold = false

  const look = async (): Promise<void> => {
    try {
      await planRecurring()
      while (!ending.signal.aborted && running.size < atOnce) {
        const free = [...kinds.keys()].filter((name) => !running.has(name))
        const job = await claimJob(db, free, clock.now())
        const kind = job && kinds.get(job.kind)
        if (!job || !kind) break
        const done = run(job, kind).finally(() => {
          running.delete(job.kind)
          // More may wait: no need to wait for the next look.
          if (!ending.signal.aborted) schedule(0)
        })
        running.set(job.kind, done)
      }
      isTold = false
    } catch (error) {
      // Once, not every two seconds, for as long as the database is away.
      if (!isTold) log(`Jobs: ${wordsOf(error)}`)
      isTold = true
    }
  }

  const planRecurring = async (): Promise<void> => {
    for (const kind of kinds.values()) {
      const now = clock.now()
      const known = planned.get(kind.name)
      if (kind.cron === undefined || (known && known > now)) continue
      const next = nextMoment(kind.cron, ZONE, now)
      await enqueueJob(db, kind, null, { cause: `${kind.name}@${next.toISOString()}`, dueAt: next }, now)
      planned.set(kind.name, next)
    }
  }

  const run = async (job: ClaimedJob, kind: JobKind): Promise<void> => {
    const alive = setInterval(() => {
      // When this fails for a whole lease, another process takes the job up: what it does can be done twice.
      void renewLease(db, job, clock.now()).catch(() => undefined)
    }, LEASE_MS / 3)
    alive.unref()
    try {
      const payload = kind.payload ? kind.payload.parse(job.payload) : undefined
      await kind.run(db, payload, { clock, log, signal: ending.signal })
      await finishJob(db, job, clock.now())
    } catch (error) {
      const fate = await failJob(db, job, wordsOf(error), clock.now()).catch(() => 'again')
      log(
        `Job ${job.kind} (${job.id}), attempt ${job.attempts}: ${wordsOf(error)}${fate === 'again' ? '' : '; given up'}`,
      )
    } finally {
      clearInterval(alive)
    }
  }

  const schedule = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      looking = looking.then(look).then(() => {
        if (!ending.signal.aborted && timer === undefined) schedule(pollMs)
      })
      timer = undefined
    }, ms)
    timer.unref()
  }
  schedule(0)

  return {
    async stop() {
      ending.abort()
      clearTimeout(timer)
      await looking
      const patience = new AbortController()
      const late = new Promise<void>((resolve) => {
        const limit = setTimeout(resolve, patienceMs)
        patience.signal.addEventListener('abort', () => clearTimeout(limit))
      })
      await Promise.race([Promise.all(running.values()), late])
      patience.abort()
    },
  }
}

/** What went wrong in one line. Values that the database names in a fault may be somebody's: only its code then. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown trouble'
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : ''
  const line = error.message.split('\n', 1)[0] ?? ''
  return `${error.name}${code}: ${line.replace(/\S+@\S+/g, '…')}`
}
