/**
 * 200 page views a second for a minute, of which 5 % write: progress by the link of a leader, the state of an action, a
 * question by the way in. Requests start by the clock, whether earlier ones are answered or not, and go through the
 * whole site in this process, on PostgreSQL with the larger set. Afterwards the rows are counted.
 *
 * The process that asks is the process that answers: its own work is in the times.
 *
 * Run: npm run bench -- sustained [FOLDER] [SECONDS]        without a data folder it fills one of its own
 */
import { systemClock } from '../src/base/clock.ts'
import type { Database } from '../src/database/database.ts'
import { verifyAudit } from '../src/database/index.ts'
import { createLibraryKeeper } from '../src/figures/library.queries.ts'
import { stampForm } from '../src/people/pace.queries.ts'
import { askProgress } from '../src/projects/confirm.queries.ts'
import { openSnapshot } from './product.ts'
import { record, rounded, spreadOf } from './record.ts'
import { createBenchmarkSite } from './site.ts'
import { fillLarge, listAddresses, makeCoordinator, projectAddresses, REGION } from './work-set.ts'

const PER_SECOND = 200
const SECONDS = Number(process.argv[3] ?? 60)
/** Pages of the same kinds that are asked before the time counts [s]. */
const WARM_SECONDS = 10
const WRITE_EVERY = 20
const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

const { db, close } = await openSnapshot(process.argv[2])
try {
  await fillLarge(db)
  const person = await makeCoordinator(db)
  const [lists, projects] = [await listAddresses(db), await projectAddresses(db)]
  const writes = (PER_SECOND * SECONDS) / WRITE_EVERY
  const tokens = await makeTokens(db, Math.ceil(writes / 3))
  const actions = await openActions(db, Math.ceil(writes / 3))
  const app = createBenchmarkSite({
    db,
    libraries: createLibraryKeeper(db, () => performance.now()),
    identity: {
      whoAsks: async (headers) =>
        headers.get('cookie') === null ? undefined : { person, session: 'benchmark' },
    },
  })
  const cookie = `noaber.session_token=${person}`
  const stamp = await stampForm(db, new Date(Date.now() - 60_000))
  const run = Date.now()
  // A server that has run for a while: what the first seconds after a start are like is in `start`.
  await Promise.all(
    Array.from({ length: PER_SECOND * WARM_SECONDS }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, (n * 1000) / PER_SECOND))
      await view(pathOf(n))
    }),
  )
  const before = await countRows(db)
  const { reads, written, faults } = {
    reads: [] as number[],
    written: [] as number[],
    faults: new Map<string, number>(),
  }
  const cpu = process.cpuUsage()
  const from = performance.now()
  const open = new Set<Promise<void>>()
  const made = { progress: 0, action: 0, question: 0 }
  for (let n = 0; n < PER_SECOND * SECONDS; n++) {
    const due = from + (n * 1000) / PER_SECOND
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const isWrite = n % WRITE_EVERY === 0
    const asked = (isWrite ? write(n / WRITE_EVERY) : view(pathOf(n))).then(
      () => void (isWrite ? written : reads).push(performance.now() - due),
      (fault: Error) => void faults.set(fault.message, (faults.get(fault.message) ?? 0) + 1),
    )
    open.add(asked)
    void asked.then(() => open.delete(asked))
  }
  await Promise.all(open)
  const tookMs = performance.now() - from
  const used = process.cpuUsage(cpu)
  const after = await countRows(db)
  const lost =
    made.progress -
    (after.updates - before.updates) +
    (made.question - (after.questions - before.questions)) +
    (made.action - (after.closed - before.closed))
  const check = await verifyAudit(db)
  const failed = [...faults.values()].reduce((sum, count) => sum + count, 0)
  record('sustained', {
    what: `${PER_SECOND} requests a second for ${SECONDS} s, one in ${WRITE_EVERY} writes, on PostgreSQL with ${projects.length} projects in the region.`,
    targets: [
      { what: 'all requests p99 [ms]', measured: spreadOf([...reads, ...written]).p99, atMost: 150 },
      { what: 'pages p99 [ms]', measured: spreadOf(reads).p99, atMost: 150 },
      { what: 'writes p99 [ms]', measured: spreadOf(written).p99, atMost: 150 },
      { what: 'errors', measured: failed, atMost: 0 },
      { what: 'lost writes', measured: lost, atMost: 0 },
      { what: 'faults of the audit trail', measured: check.faultCount, atMost: 0 },
    ],
    numbers: {
      requests: PER_SECOND * SECONDS,
      secondsUntilLastAnswer: rounded(tookMs / 1000, 1),
      pageMs: spreadOf(reads),
      writeMs: spreadOf(written),
      made,
      processorShareOfNode: rounded((used.user + used.system) / 1000 / tookMs, 2),
      faults: Object.fromEntries(faults),
    },
  })

  function pathOf(n: number): string {
    const turn = n % 10
    if (turn < 4) return lists[n % lists.length] ?? ''
    if (turn < 8) return projects[(n * 7) % projects.length] ?? ''
    return turn === 8 ? `/regios/${REGION}` : `/regios/${REGION}/bijeenkomsten`
  }

  async function view(path: string): Promise<void> {
    const response = await app.request(path)
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${response.status} ${path.split('?')[0]?.slice(0, 40)}`)
  }

  async function write(n: number): Promise<void> {
    const turn = Math.floor(n / 3)
    if (n % 3 === 0) {
      await post(`/voortgang/${tokens[turn]}`, { stand: 'op-koers', zin: `Het gaat goed, ${n}.` }, 200)
      made.progress += 1
    } else if (n % 3 === 1) {
      await post(`${actions[turn]}/stand`, { stand: 'done', toelichting: '' }, 303, cookie)
      made.action += 1
    } else {
      const fields = { naam: 'Meting', email: `meting-${run}-${n}@voorbeeld.invalid`, soort: 'meedoen' }
      const more = { bericht: `Ik doe graag mee, ${n}.`, begonnen: stamp }
      await post(`${projects[turn * 11]}/meedoen`, { ...fields, ...more }, 303)
      made.question += 1
    }
  }

  async function post(path: string, fields: Record<string, string>, expected: number, who?: string) {
    const remoteAddress = `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.7`
    const response = await app.request(
      path,
      {
        method: 'POST',
        headers: { ...FORM, ...(who === undefined ? {} : { cookie: who }) },
        body: new URLSearchParams(fields).toString(),
      },
      { incoming: { socket: { remoteAddress } } },
    )
    await response.arrayBuffer()
    if (response.status !== expected)
      throw new Error(`${response.status} POST ${path.split('/').at(-1)?.slice(0, 12)}`)
  }
} finally {
  await close()
}

async function countRows(db: Database) {
  const count = async (table: 'project_update' | 'project_question') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  const { n } = await db
    .selectFrom('action')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('closed_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return {
    updates: await count('project_update'),
    questions: await count('project_question'),
    closed: Number(n),
  }
}

/** Links by which leaders say how their project goes. */
async function makeTokens(db: Database, count: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('project_person')
    .innerJoin('bead', 'bead.id', 'project_person.project')
    .innerJoin('person', 'person.id', 'project_person.person')
    .select(['bead.id', 'bead.title', 'person.id as person'])
    .where('project_person.function', '=', 'leader')
    .where('bead.region', '=', REGION)
    .orderBy('bead.id')
    .limit(count)
    .execute()
  const act = { at: systemClock.now(), means: 'job' } as const
  return await db.transaction().execute(async (trx) => {
    const tokens: string[] = []
    for (const { id, title, person } of rows) {
      const reader = { id: person, email: 'meting@voorbeeld.invalid', locale: 'nl' as const }
      tokens.push(
        await askProgress(trx, act, { project: id, title, person: reader }, 'https://noaber.example'),
      )
    }
    return tokens
  })
}

async function openActions(db: Database, count: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('action')
    .innerJoin('bead', 'bead.id', 'action.id')
    .select('bead.slug')
    .where('action.closed_at', 'is', null)
    .where('bead.region', '=', REGION)
    .orderBy('bead.id')
    .limit(count)
    .execute()
  return rows.map(({ slug }) => `/regios/${REGION}/acties/${slug}`)
}
