import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect } from 'vitest'
import { z } from 'zod'
import { type Clock, systemClock } from '../base/clock.ts'
import type { Database } from './database.ts'
import { claimJob, enqueueJob, failJob, finishJob, LEASE_MS } from './jobs.queries.ts'
import { type JobsOptions, startJobs } from './jobs.source.ts'
import { type JobKind, retryDelayMs } from './jobs.ts'
import { databaseTest } from './testing.ts'

const AT = new Date('2026-01-15T10:00:00Z')
const later = (ms: number) => new Date(AT.getTime() + ms)
const note: JobKind<{ n: number }> = {
  name: 'note',
  payload: z.object({ n: z.number() }),
  run: async () => undefined,
}
const rows = (db: Database) => db.selectFrom('job').selectAll().orderBy('id').execute()

/** Until something is so; the test fails by its own limit when it never is. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await wait(10)
}

function startFor(db: Database, kinds: readonly JobKind[], more: Partial<JobsOptions> = {}) {
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  return { lines, jobs: startJobs({ db, kinds, clock: systemClock, log, pollMs: 10, ...more }) }
}

describe('asking for work', () => {
  databaseTest('is undone with the transaction that asked', async ({ own: { db } }) => {
    const asked = db.transaction().execute(async (trx) => {
      await enqueueJob(trx, note, { n: 1 }, { cause: 'a' }, AT)
      throw new Error('on second thoughts')
    })
    await expect(asked).rejects.toThrow('on second thoughts')
    expect(await rows(db)).toEqual([])
  })

  databaseTest('happens once for a cause, also after it was done', async ({ db }) => {
    expect(await enqueueJob(db, note, { n: 1 }, { cause: 'a' }, AT)).toBe(true)
    expect(await enqueueJob(db, note, { n: 2 }, { cause: 'a' }, AT)).toBe(false)
    const job = await claimJob(db, ['note'], AT)
    expect(job).toMatchObject({ payload: { n: 1 }, attempts: 1 })
    if (job) await finishJob(db, job, AT)
    expect(await enqueueJob(db, note, { n: 3 }, { cause: 'a' }, AT)).toBe(false)
    expect(await claimJob(db, ['note'], later(1e9))).toBeUndefined()
  })

  databaseTest('goes on after the statement was planned for good', async ({ own: { db } }) => {
    await db.connection().execute(async (one) => {
      for (let n = 0; n < 40; n++) await enqueueJob(one, note, { n }, { merge: 'utrecht' }, AT)
    })
    expect((await rows(db)).map(({ payload }) => payload)).toEqual(['{"n":39}'])
  })

  databaseTest('merges what is asked before it is begun, and not what is asked after', async ({ db }) => {
    await enqueueJob(db, note, { n: 1 }, { merge: 'utrecht', dueAt: later(60_000) }, AT)
    await enqueueJob(db, note, { n: 2 }, { merge: 'utrecht' }, AT)
    await enqueueJob(db, note, { n: 3 }, { merge: 'twente' }, AT)
    const found = await rows(db)
    // Asked in the same millisecond, so the order of their ids is a matter of luck.
    expect(found.map(({ merge, payload, due_at }) => [merge, payload, due_at]).sort()).toEqual([
      ['twente', '{"n":3}', AT],
      ['utrecht', '{"n":2}', AT],
    ])
    const begun = await claimJob(db, ['note'], AT)
    await enqueueJob(db, note, { n: 4 }, { merge: 'utrecht' }, AT)
    await enqueueJob(db, note, { n: 5 }, { merge: 'twente' }, AT)
    expect(await rows(db)).toHaveLength(3)
    // One that goes wrong after its successor was asked does not stand in its way.
    expect(begun && (await failJob(db, begun, 'x', AT))).toBe('again')
  })
})

describe('taking work', () => {
  databaseTest('gives each job to one process, and never before its time', async ({ own: { db } }) => {
    for (let n = 0; n < 20; n++)
      await enqueueJob(db, note, { n }, { cause: `${n}`, dueAt: later(n < 10 ? 0 : 99) }, AT)
    const taken = await Promise.all(Array.from({ length: 16 }, () => claimJob(db, ['note'], AT)))
    const ids = taken.flatMap((job) => job?.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeLessThanOrEqual(10)
    while (true) {
      const job = await claimJob(db, ['note'], AT)
      if (!job) break
      ids.push(job.id)
    }
    expect(new Set(ids).size).toBe(10)
  })

  databaseTest('takes over from a process that is gone, whose own word no longer counts', async ({ db }) => {
    await enqueueJob(db, note, { n: 1 }, { cause: 'a' }, AT)
    const gone = await claimJob(db, ['note'], AT)
    expect(await claimJob(db, ['note'], later(LEASE_MS - 1))).toBeUndefined()
    const second = await claimJob(db, ['note'], later(LEASE_MS + 1))
    expect(second).toMatchObject({ id: gone?.id, attempts: 2 })
    if (gone) await finishJob(db, gone, AT)
    expect((await rows(db))[0]?.state).toBe('running')
  })

  databaseTest('waits twice as long after each failure, and gives up after ten', async ({ db }) => {
    expect([1, 2, 3, 9, 30].map(retryDelayMs)).toEqual([30_000, 60_000, 120_000, 7_680_000, 21_600_000])
    await enqueueJob(db, note, { n: 1 }, { cause: 'a' }, AT)
    let now = AT
    for (let attempt = 1; attempt <= 10; attempt++) {
      const job = await claimJob(db, ['note'], now)
      expect(job && (await failJob(db, job, 'server away', now))).toBe(attempt < 10 ? 'again' : 'given-up')
      expect(await claimJob(db, ['note'], now)).toBeUndefined()
      now = new Date(now.getTime() + retryDelayMs(attempt))
    }
    expect(await rows(db)).toMatchObject([{ state: 'failed', attempts: 10, trouble: 'server away' }])
  })
})

describe('a process that does jobs', () => {
  databaseTest(
    'does what is asked, tells what goes wrong without addresses, and goes on',
    async ({ own: { db } }) => {
      const seen: number[] = []
      const kind: JobKind<{ n: number }> = {
        ...note,
        async run(_, { n }) {
          if (n === 1) throw new Error('no such person: jan@voorbeeld.invalid')
          seen.push(n)
        },
      }
      for (const n of [1, 2, 3]) await enqueueJob(db, note, { n }, { cause: `${n}` }, AT)
      await enqueueJob(db, { name: 'note' }, 'old form', { cause: 'odd' }, AT)
      const { jobs, lines } = startFor(db, [kind])
      await until(() => seen.length === 2 && lines.length === 2)
      await jobs.stop()
      expect(seen).toEqual([2, 3])
      expect(lines.join('\n')).toContain('no such person: …')
      expect(lines.join('\n')).not.toContain('@')
      expect(
        (await rows(db))
          .filter(({ kind: name }) => name === 'note')
          .map(({ state }) => state)
          .sort(),
      ).toEqual(['done', 'done', 'waiting', 'waiting'])
    },
  )

  databaseTest(
    'plans what recurs once, with two processes, and does it when its time has come',
    async ({ own: { db } }) => {
      let runs = 0
      const kind: JobKind = { name: 'weekly', cron: '0 7 * * 1', run: async () => void runs++ }
      let now = AT
      const clock: Clock = { now: () => now }
      const one = startFor(db, [kind], { clock })
      const two = startFor(db, [kind], { clock })
      const planned = async () => (await rows(db)).filter((row) => row.kind === 'weekly')
      await until(async () => (await planned()).length > 0)
      await wait(50)
      expect((await planned()).map(({ cause }) => cause)).toEqual(['weekly@2026-01-19T06:00:00.000Z'])
      expect(runs).toBe(0)
      now = new Date('2026-01-19T06:00:01Z')
      await until(() => runs > 0)
      await wait(50)
      await Promise.all([one.jobs.stop(), two.jobs.stop()])
      expect(runs).toBe(1)
      expect((await planned()).map(({ cause }) => cause)).toContain('weekly@2026-01-26T06:00:00.000Z')
      expect([...one.lines, ...two.lines]).toEqual([])
    },
  )

  databaseTest(
    'keeps a long job for itself, asks it to stop at the end, and waits for it',
    async ({ own: { db } }) => {
      const told: string[] = []
      const kind: JobKind = {
        name: 'long',
        async run(_, __, { signal }) {
          told.push('begun')
          await new Promise((resolve) => signal.addEventListener('abort', resolve))
          await wait(30)
          told.push('stopped')
        },
      }
      await enqueueJob(db, kind, null, { cause: 'a' }, AT)
      await enqueueJob(db, kind, null, { cause: 'b' }, AT)
      const { jobs } = startFor(db, [kind])
      await until(() => told.length > 0)
      await wait(50)
      expect(told).toEqual(['begun'])
      await jobs.stop()
      expect(told).toEqual(['begun', 'stopped'])
    },
  )

  databaseTest(
    'tells once that the database is away, and stops all the same',
    async ({ own: { pool, db } }) => {
      await pool.query('alter table job rename to job_away')
      const { jobs, lines } = startFor(db, [note])
      await until(() => lines.length > 0)
      await wait(60)
      await jobs.stop()
      expect(lines).toHaveLength(1)
      await pool.query('alter table job_away rename to job')
    },
  )

  databaseTest('that is killed leaves its job to the next one', async ({ own: { db, url } }) => {
    await enqueueJob(db, { name: 'note' }, null, { cause: 'a' }, AT)
    const script = fileURLToPath(new URL('./jobs-child.testing.ts', import.meta.url))
    const child = spawn(process.execPath, [script, url, '60000'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const gone = new Promise((done) => child.on('exit', (_, signal) => done(signal)))
    await new Promise((begun) => child.stdout.once('data', begun))
    child.kill('SIGKILL')
    expect(await gone).toBe('SIGKILL')
    expect(await rows(db)).toMatchObject([{ state: 'running', attempts: 1 }, { kind: 'forget-jobs' }])
    let runs = 0
    const clock: Clock = { now: () => new Date(Date.now() + LEASE_MS + 1000) }
    const { jobs } = startFor(db, [{ name: 'note', run: async () => void runs++ }], { clock })
    await until(() => runs > 0)
    await jobs.stop()
    expect((await rows(db))[0]).toMatchObject({ state: 'done', attempts: 2 })
  })
})
