import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { build } from 'vite'
import { describe, expect } from 'vitest'
import { type Clock, fixedClock, systemClock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import { verifyAudit } from '../database/index.ts'
import { LEASE_MS } from '../database/jobs.queries.ts'
import { startJobs } from '../database/jobs.source.ts'
import { ADDRESS, importTest } from '../partners/import.testing.ts'
import { partnerImport } from '../partners/index.ts'
import { makeBody } from '../partners/testing.ts'
import { NOW } from '../people/testing.ts'
import { type ImportKind, saveListJob } from './index.ts'

/** 5,000 people of 500 organisations, 2,000 of whom have a seat in one of 20 bodies. */
const WHOLE = { people: 5000, organisations: 500, seats: 2000 }
const BODIES = 20

function listOf({ people, organisations, seats }: typeof WHOLE): string {
  const rows = Array.from({ length: people }, (_, n) => {
    const organisation = `Stichting ${'abcdefghij'[n % 10]}${(n % organisations).toString(36)} ${'zorg welzijn wonen sport cultuur'.split(' ')[n % 5]} ${n % organisations}`
    const seat = n < seats ? `Overleg ${n % BODIES};1-2-2026` : ';'
    return `${organisation};Welzijn;Persoon Naam ${n};p${n}@voorbeeld.invalid;${seat}`
  })
  return ['naam;sector;persoon;e-mail;gremium;sinds', ...rows].join('\n')
}

/** How long something takes [ms], and what came of it. */
async function timed<Result>(run: () => Promise<Result>): Promise<[Result, number]> {
  const began = performance.now()
  const result = await run()
  return [result, performance.now() - began]
}

async function countAll(db: Database) {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::int from bead where kind = 'organisation') as organisations,
    (select count(*)::int from bead where kind = 'person') as people,
    (select count(*)::int from person) as persons,
    (select count(*)::int from seat) as seats,
    (select count(*)::int from partner) as partners,
    (select count(*)::int from bead_slug) as slugs`.execute(db)
  return rows[0] ?? {}
}

/** Does the jobs that wait until the list is no longer there to be written. */
async function doJobs(
  db: Database,
  clock: Clock = fixedClock(NOW.toISOString()),
  kind: ImportKind = partnerImport,
): Promise<string[]> {
  const lines: string[] = []
  const kinds = [saveListJob('https://noaber.voorbeeld.invalid', [kind])]
  const jobs = startJobs({ db, kinds, clock, log: (line) => void lines.push(line), pollMs: 20 })
  while (
    await db
      .selectFrom('import_draft')
      .select('id')
      .where('wish', 'is not', null)
      .where('trouble', 'is', null)
      .executeTakeFirst()
  )
    await wait(20)
  await jobs.stop()
  return lines
}

async function makeBodies(db: Database): Promise<void> {
  for (let n = 0; n < BODIES; n += 1) await makeBody(db, { region: 'heuvelrug', name: `Overleg ${n}` })
}

describe('a list of 5,000 people', () => {
  importTest(
    'is shown, written by a job, shown again and taken back within seconds, with a line of the log each',
    async ({ site }) => {
      await makeBodies(site.db)
      const before = await countAll(site.db)
      const text = listOf(WHOLE)
      const { at } = await site.send(text)
      const [shown, shownMs] = await timed(() => site.read(at))
      expect(shown.text).toContain('5.000 nieuw')
      expect(shownMs).toBeLessThan(5000)

      const asked = await site.post(at, { stand: site.stateOf(shown.text) })
      expect([asked.status, asked.at]).toEqual([303, at])
      const busy = await site.read(at)
      expect(busy.text).toContain('We slaan uw lijst op')
      expect(busy.text).toContain('Kijk of het klaar is')
      expect((await site.read(ADDRESS)).text).toContain('Uw lijst wordt opgeslagen.')
      // Who asks twice, or for other columns, changes nothing.
      expect((await site.post(at, { stand: 'x' })).at).toBe(at)
      expect((await site.post(`${at}/kolommen`, { 'kolom-name': '2' })).at).toBe(at)
      expect(await countAll(site.db)).toEqual(before)

      const [lines, savedMs] = await timed(() => doJobs(site.db))
      expect(lines).toEqual([])
      expect(savedMs).toBeLessThan(20_000)
      expect((await site.read(at)).at).toBe(`${ADDRESS}?gedaan=geimporteerd`)
      const added = (name: string) => before[name] ?? 0
      expect(await countAll(site.db)).toEqual({
        organisations: added('organisations') + WHOLE.organisations,
        people: added('people') + WHOLE.people,
        persons: added('persons') + WHOLE.people,
        seats: added('seats') + WHOLE.seats,
        partners: added('partners') + WHOLE.organisations,
        slugs: added('slugs') + WHOLE.organisations + WHOLE.people,
      })
      const { rows: events } = await sql<{ kind: string; count: number }>`select kind, count(*)::int as count
        from audit_event where action = 'create' and means = 'job' group by kind order by kind`.execute(
        site.db,
      )
      expect(events).toEqual([
        { kind: 'import', count: 1 },
        { kind: 'organisation', count: WHOLE.organisations },
        { kind: 'person', count: WHOLE.people },
        { kind: 'seat', count: WHOLE.seats },
      ])
      expect((await verifyAudit(site.db)).faults).toEqual([])

      const again = await site.send(text)
      const [same, sameMs] = await timed(() => site.read(again.at))
      expect(same.text).toContain('5.000 ongewijzigd')
      expect(sameMs).toBeLessThan(5000)

      const undo = /action="([^"]*terugdraaien)"/.exec((await site.read(ADDRESS)).text)?.[1] ?? ''
      const [undone, undoneMs] = await timed(() => site.post(undo, {}))
      expect(undone.at).toBe(`${ADDRESS}?gedaan=teruggedraaid`)
      expect(undoneMs).toBeLessThan(20_000)
      expect(await countAll(site.db)).toEqual(before)
      expect((await verifyAudit(site.db)).faults).toEqual([])
      if (process.env['SHOW_TIMES'])
        process.stdout.write(`${JSON.stringify({ shownMs, savedMs, sameMs, undoneMs })}\n`)
    },
    240_000,
  )
})

describe('a long list that waits to be written', () => {
  const SHORT = { people: 1200, organisations: 60, seats: 100 }

  importTest(
    'is written once when the process that writes it is killed halfway',
    async ({ site, own: { url } }) => {
      await makeBodies(site.db)
      const before = await countAll(site.db)
      const { at } = await site.send(listOf(SHORT))
      await site.post(at, { stand: site.stateOf((await site.read(at)).text) })
      const script = await buildChild()
      const holder = await site.db.startTransaction().execute()
      // People are written by then, seats cannot be: the process stands still in the middle.
      await sql`lock table seat in exclusive mode`.execute(holder)
      const child = spawn(process.execPath, [script.file, url], { stdio: ['ignore', 'ignore', 'inherit'] })
      const gone = new Promise((done) => child.on('exit', (_, signal) => done(signal)))
      const isStuck = async () =>
        (
          await sql`select from pg_stat_activity where datname = current_database()
            and wait_event_type = 'Lock' and query like 'insert into "seat"%'`.execute(site.db)
        ).rows.length > 0
      while (!(await isStuck())) await wait(20)
      child.kill('SIGKILL')
      expect(await gone).toBe('SIGKILL')
      await holder.rollback().execute()
      await script.remove()
      expect(await countAll(site.db)).toEqual(before)
      expect((await site.read(at)).text).toContain('We slaan uw lijst op')

      // A minute later another process finds that nobody is at it any more.
      const later: Clock = { now: () => new Date(systemClock.now().getTime() + LEASE_MS + 1000) }
      expect(await doJobs(site.db, later)).toEqual([])
      expect((await countAll(site.db))['seats']).toBe(SHORT.seats)
      expect((await countAll(site.db))['people']).toBe((before['people'] ?? 0) + SHORT.people)
      expect((await verifyAudit(site.db)).faults).toEqual([])
    },
    120_000,
  )

  importTest(
    'that does not fit any more changes nothing: its sender hears of it and looks again',
    async ({ site }) => {
      await makeBodies(site.db)
      const { at } = await site.send(listOf(SHORT))
      await site.post(at, { stand: site.stateOf((await site.read(at)).text) })
      await site.db.deleteFrom('body').execute()
      await site.db.deleteFrom('bead').where('kind', '=', 'body').execute()
      const before = await countAll(site.db)
      expect(await doJobs(site.db)).toEqual([])
      expect(await countAll(site.db)).toEqual(before)
      expect((await site.read(ADDRESS)).text).toContain('Iemand heeft intussen iets veranderd.')
      const page = await site.read(at)
      expect(page.text).toContain('Iemand heeft intussen iets veranderd. Hieronder staat')
      const mails = await site.db.selectFrom('mail_message').select(['subject', 'text', 'urgent']).execute()
      expect(mails).toMatchObject([{ subject: 'Uw lijst is niet opgeslagen', urgent: true }])
      expect(mails[0]?.text).toContain(`https://noaber.voorbeeld.invalid${at}`)
      const saved = await site.post(at, { stand: site.stateOf(page.text) })
      expect(saved.at).toBe(at)
      expect(await doJobs(site.db)).toEqual([])
      expect((await site.read(at)).at).toBe(`${ADDRESS}?gedaan=geimporteerd`)
    },
    60_000,
  )

  importTest(
    'shows every question and the first faults before all else',
    async ({ site }) => {
      const bad = 'Buurthuis Fout;Tovenaar;;;;'
      const alike = 'Stichting Zorggroep de Lindes;Ouderenzorg;;;;'
      const { at } = await site.send([listOf({ ...SHORT, seats: 0 }), bad, alike].join('\n'))
      const { text } = await site.read(at)
      const place = (words: string) => text.indexOf(words)
      expect(text).toContain('U ziet 500 rijen, die met een vraag of een fout eerst.')
      expect(place('Is dit Zorggroep De Linde?')).toBeGreaterThan(0)
      expect(place('Is dit Zorggroep De Linde?')).toBeLessThan(place('(Tovenaar)'))
      expect(place('(Tovenaar)')).toBeLessThan(place('>Rij 2<'))
      expect(text.match(/>Rij \d+</g)).toHaveLength(500)
      expect((await site.post(at, { stand: site.stateOf(text) })).status).toBe(422)
      const saved = await site.post(at, { stand: site.stateOf(text), 'rij-1203': 'skip' })
      expect(saved.at).toBe(at)
      expect(await doJobs(site.db)).toEqual([])
      const { organisations } = await countAll(site.db)
      expect(organisations).toBe(1 + SHORT.organisations)
    },
    60_000,
  )

  importTest(
    'that meets a fault of ours is told as such, without what is in it, and can be tried again',
    async ({ site }) => {
      await makeBodies(site.db)
      const { at } = await site.send(listOf(SHORT))
      await site.post(at, { stand: site.stateOf((await site.read(at)).text) })
      const before = await countAll(site.db)
      const broken: ImportKind = {
        ...partnerImport,
        async look(db, asked) {
          const look = await partnerImport.look(db, asked)
          return {
            ...look,
            async save(trx, act) {
              await look.save(trx, act)
              throw new TypeError('halfway')
            },
          }
        },
      }
      const lines = await doJobs(site.db, undefined, broken)
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(/^Job save-list \([^)]*\), attempt 1: TypeError: halfway$/)
      expect(await countAll(site.db)).toEqual(before)
      const page = await site.read(at)
      expect(page.text).toContain('Het opslaan is niet gelukt. Er is niets veranderd.')
      expect((await site.read(ADDRESS)).text).toContain('Er ging bij ons iets mis.')
      await site.post(at, { stand: site.stateOf(page.text) })
      expect(await doJobs(site.db)).toEqual([])
      expect((await countAll(site.db))['seats']).toBe(SHORT.seats)
    },
    60_000,
  )

  importTest(
    'of somebody who lost their role meanwhile is not written',
    async ({ site }) => {
      await makeBodies(site.db)
      const { at } = await site.send(listOf(SHORT))
      await site.post(at, { stand: site.stateOf((await site.read(at)).text) })
      await site.db.updateTable('role').set({ until: NOW }).where('person', '=', site.manager).execute()
      const before = await countAll(site.db)
      expect(await doJobs(site.db)).toEqual([])
      expect(await countAll(site.db)).toEqual(before)
      expect((await site.db.selectFrom('import_draft').select('trouble').execute())[0]?.trouble).toBe(
        'failed',
      )
    },
    60_000,
  )
})

/** The child as one file that Node can run: pages are written in JSX. */
async function buildChild(): Promise<{ readonly file: string; remove(): Promise<void> }> {
  const root = path.resolve(import.meta.dirname, '..', '..')
  // Inside the project, so that it finds the packages.
  const folder = await mkdtemp(path.join(root, 'node_modules', '.save-child-'))
  const entry = fileURLToPath(new URL('./save-child.testing.ts', import.meta.url))
  await build({
    root,
    logLevel: 'silent',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return {
    file: path.join(folder, 'child.mjs'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
