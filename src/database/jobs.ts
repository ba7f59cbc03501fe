import type { z } from 'zod'
import type { Clock } from '../base/clock.ts'
import type { Database } from './database.ts'

/**
 * One kind of work that is done later or on a schedule. A room offers its kinds at its door; `src/jobs.ts` gathers
 * them. A job is done at least once: a run that was broken off by a kill or a fault is done again, so it must be
 * able to find that part of its work is done already.
 */
export interface JobKind<Payload = unknown> {
  /** Lower-case word, unique in the program, such as "privacy". */
  readonly name: string
  /** When it recurs, in cron's five fields in the time of Europe/Amsterdam: "0 7 * * 1" is Monday at seven. */
  readonly cron?: string
  /** What it is about, read again when it runs: it may have been written by an older version. Absent: nothing. */
  readonly payload?: z.ZodType<Payload>
  run(db: Database, payload: Payload, tools: JobTools): Promise<void>
}

/** What a job gets beside the database. */
export interface JobTools {
  readonly clock: Clock
  /** For the operator; never with a name or an address in it. */
  readonly log: (line: string) => void
  /** Whoever makes one piece of work after another stops between two of them when this is aborted. */
  readonly signal: AbortSignal
}

/**
 * How often a job may be done. `cause`: once for ever, such as "digest:2026-W47". `merge`: what is asked before it is
 * begun is one, such as the drawing of a network that changed ten times.
 */
export type JobWish = { readonly dueAt?: Date } & ({ readonly cause: string } | { readonly merge: string })

/**
 * How long to wait after so many attempts [ms]: half a minute, then twice as long each time, at most six hours.
 */
export function retryDelayMs(attempts: number): number {
  return Math.min(30_000 * 2 ** Math.max(0, attempts - 1), 6 * 3_600_000)
}
