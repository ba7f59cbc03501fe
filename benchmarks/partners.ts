/**
 * Server time of the list of partners and of the page of a partner, in a region with 500 partners and 5,000 persons, for a
 * visitor and for a coordinator of the region. Pages are asked for in turns, so that both meet the same machine.
 *
 * Run: npm run bench -- partners [FOLDER]        without a data folder it fills one of its own
 */
import { systemClock } from '../src/base/clock.ts'
import { newId } from '../src/base/id.ts'
import type { Database } from '../src/database/database.ts'
import { createLibraryKeeper } from '../src/figures/library.queries.ts'
import { loadLoadSet } from '../src/partners/index.ts'
import { createPerson } from '../src/people/index.ts'
import { openSnapshot } from './product.ts'
import { median, record, rounded, spreadOf } from './record.ts'
import { createBenchmarkSite } from './site.ts'

const ROUNDS = 400
const WARM = 50
const REGION = 'utrecht'

const { db, close } = await openSnapshot(process.argv[2])
try {
  const act = { at: systemClock.now(), means: 'command' } as const
  const loaded = await loadLoadSet(db, act, { partners: 500, persons: 5000, bodies: 80, beads: 0 }, true)
  if ('refused' in loaded) throw new Error(loaded.refused)
  const { partners, person, paths } = await fillRegion(db)
  const app = createBenchmarkSite({
    db,
    libraries: createLibraryKeeper(db, () => performance.now()),
    identity: {
      whoAsks: async (headers) =>
        headers.get('cookie') === null ? undefined : { person, session: 'benchmark' },
    },
  })
  const cookie = { headers: { cookie: `noaber.session_token=${person}` } }
  const ask = async (path: string, who: { headers?: Record<string, string> }) => {
    const from = performance.now()
    const response = await app.request(path, who)
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    return performance.now() - from
  }
  let cpuMs = 0
  const times = { list: measure(), listSignedIn: measure(), page: measure(), pageSignedIn: measure() }
  for (let round = -WARM; round < ROUNDS; round++) {
    const path = paths[Math.abs(round) % paths.length] ?? ''
    const list = `/regios/${REGION}/partners?pagina=${1 + (Math.abs(round) % 17)}`
    const before = process.cpuUsage()
    const took = {
      list: await ask(list, {}),
      listSignedIn: await ask(list, cookie),
      page: await ask(path, {}),
      pageSignedIn: await ask(path, cookie),
    }
    if (round < 0) continue
    const used = process.cpuUsage(before)
    cpuMs += (used.user + used.system) / 1000
    times.list.push(took.list)
    times.listSignedIn.push(took.listSignedIn)
    times.page.push(took.page)
    times.pageSignedIn.push(took.pageSignedIn)
  }
  const more = (signedIn: number[], out: number[]) => rounded(median(signedIn) - median(out), 2)
  record('partners', {
    what: `Server time of the list of ${partners} partners and of ${paths.length} pages of partners, no page cache.`,
    targets: [
      { what: 'list p99 [ms]', measured: spreadOf(times.list).p99, atMost: 50 },
      { what: 'list signed in p99 [ms]', measured: spreadOf(times.listSignedIn).p99, atMost: 50 },
      { what: 'partner p99 [ms]', measured: spreadOf(times.page).p99, atMost: 50 },
      { what: 'partner signed in p99 [ms]', measured: spreadOf(times.pageSignedIn).p99, atMost: 50 },
      { what: 'list, signed in costs more [ms]', measured: more(times.listSignedIn, times.list), atMost: 5 },
      {
        what: 'partner, signed in costs more [ms]',
        measured: more(times.pageSignedIn, times.page),
        atMost: 5,
      },
    ],
    numbers: {
      partners,
      rounds: ROUNDS,
      /** Of Node, all four pages together divided by four; says something on a busy machine too. */
      processorMsPerPage: rounded(cpuMs / ROUNDS / 4, 2),
      listMs: spreadOf(times.list),
      listSignedInMs: spreadOf(times.listSignedIn),
      pageMs: spreadOf(times.page),
      pageSignedInMs: spreadOf(times.pageSignedIn),
    },
  })
} finally {
  await close()
}

function measure(): number[] {
  return []
}

/** Lets every organisation take part in one region, and gives it a coordinator. */
async function fillRegion(db: Database) {
  const organisations = await db
    .selectFrom('bead')
    .select(['id', 'region', 'slug'])
    .where('kind', '=', 'organisation')
    .orderBy('id')
    .execute()
  const since = '2025-01-01'
  await db
    .insertInto('partner')
    .values(organisations.map(({ id }) => ({ region: REGION, organisation: id, since, until: null })))
    .onConflict((on) => on.doNothing())
    .execute()
  const at = systemClock.now()
  const person = await createPerson(db, { at, means: 'command' }, { name: 'Meting', example: true })
  await db
    .insertInto('role')
    .values({
      id: newId(at),
      person,
      organisation: organisations[0]?.id ?? '',
      role: 'coordinator',
      scope: 'region',
      region: REGION,
      bead: null,
      since: at,
      until: null,
      given_by: null,
    })
    .execute()
  const paths = organisations.map(({ region, slug }) => `/regios/${region}/partners/${slug}`)
  return { partners: organisations.length, person, paths }
}
