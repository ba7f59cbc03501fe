/**
 * Server time of the list of projects with filters, of the page of a project and of the desk of a coordinator, with
 * 4,000 projects, 20,000 actions, 300 meetings and 20,000 registrations, for a visitor and for a coordinator in turns.
 *
 * Run: npm run bench -- projects [FOLDER]        without a data folder it fills one of its own
 */
import { createLibraryKeeper } from '../src/figures/library.queries.ts'
import { openSnapshot } from './product.ts'
import { record, rounded, spreadOf } from './record.ts'
import { createBenchmarkSite } from './site.ts'
import { fillLarge, listAddresses, makeCoordinator, projectAddresses, REGION } from './work-set.ts'

const ROUNDS = 400
const WARM = 60

const { db, close } = await openSnapshot(process.argv[2])
try {
  const filledSeconds = await fillLarge(db)
  const person = await makeCoordinator(db)
  const [lists, projects] = [await listAddresses(db), await projectAddresses(db)]
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
  const desk = `/regios/${REGION}/werkbank`
  const hasDesk = (await app.request(desk, cookie)).status === 200
  const times: Record<string, number[]> = {}
  const measure = async (
    name: string,
    path: string,
    who: { headers?: Record<string, string> },
    round: number,
  ) => {
    const took = await ask(path, who)
    if (round >= 0) times[name] = [...(times[name] ?? []), took]
  }
  const before = process.cpuUsage()
  for (let round = -WARM; round < ROUNDS; round++) {
    const list = lists[(round + WARM) % lists.length] ?? ''
    const project = projects[((round + WARM) * 7) % projects.length] ?? ''
    await measure('list', list, {}, round)
    await measure('list signed in', list, cookie, round)
    await measure('project', project, {}, round)
    await measure('project signed in', project, cookie, round)
    await measure('meetings', `/regios/${REGION}/bijeenkomsten`, {}, round)
    if (hasDesk) await measure('desk', desk, cookie, round)
  }
  const used = process.cpuUsage(before)
  const spreads = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, spreadOf(list)]))
  record('projects', {
    what: `Server time of lists and pages of ${projects.length} projects of a region (4,000 in all), no page cache.`,
    targets: [
      ...Object.entries(times).map(([name, list]) => ({
        what: `${name} p99 [ms]`,
        measured: spreadOf(list).p99,
        atMost: 60,
      })),
      { what: 'example load [s]', measured: filledSeconds, atMost: 180 },
    ],
    numbers: {
      projects: projects.length,
      rounds: ROUNDS,
      hasDesk,
      processorMsPerPage: rounded(
        (used.user + used.system) / 1000 / (ROUNDS + WARM) / Object.keys(times).length,
        2,
      ),
      ...spreads,
    },
  })
} finally {
  await close()
}
