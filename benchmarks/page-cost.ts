/**
 * Processor time of each kind of page of projects and meetings with the larger set: of Node and of PostgreSQL apart, and
 * how many queries a page asks. Time on the clock says little on a machine that does more.
 *
 * Run: npm run bench -- page-cost [FOLDER] [KIND]        without a data folder it fills one of its own
 */
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { createLibraryKeeper } from '../src/figures/library.queries.ts'
import { findServerPid, listFamily, openSnapshot } from './product.ts'
import { record, rounded } from './record.ts'
import { createBenchmarkSite } from './site.ts'
import { fillLarge, listAddresses, makeCoordinator, projectAddresses, REGION } from './work-set.ts'

const ROUNDS = 300
const WARM = 60
/** Clock ticks a second of /proc on Linux. */
const TICKS = 100

let queries = 0
const ask = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, ...all: unknown[]) {
  queries += 1
  return Reflect.apply(ask, this, all)
}

const { db, folder, close } = await openSnapshot(process.argv[2])
try {
  await fillLarge(db)
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
  const server = await findServerPid(folder)
  const spread = (n: number) => projects[(n * 7) % projects.length] ?? ''
  const meetings = `/regios/${REGION}/bijeenkomsten`
  const kinds: Record<string, (n: number) => [string, { headers?: Record<string, string> }]> = {
    list: (n) => [lists[n % lists.length] ?? '', {}],
    'list signed in': (n) => [lists[n % lists.length] ?? '', cookie],
    project: (n) => [spread(n), {}],
    'project signed in': (n) => [spread(n), cookie],
    meetings: () => [meetings, {}],
    'meetings signed in': () => [meetings, cookie],
    desk: () => [`/regios/${REGION}/werkbank`, cookie],
    region: () => [`/regios/${REGION}`, {}],
  }
  const only = process.argv[3]
  const numbers: Record<string, { nodeMs: number; postgresMs: number; queries: number }> = {}
  for (const [name, addressOf] of Object.entries(kinds)) {
    if (only !== undefined && only !== name) continue
    const run = async (from: number, until: number) => {
      for (let n = from; n < until; n++) {
        const [path, who] = addressOf(n)
        const response = await app.request(path, who)
        await response.arrayBuffer()
        if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
      }
    }
    await run(0, WARM)
    const [before, asked, served] = [process.cpuUsage(), queries, await serverMs(server)]
    await run(WARM, WARM + ROUNDS)
    const used = process.cpuUsage(before)
    numbers[name] = {
      nodeMs: rounded((used.user + used.system) / 1000 / ROUNDS, 2),
      postgresMs: rounded(((await serverMs(server)) - served) / ROUNDS, 2),
      queries: rounded((queries - asked) / ROUNDS, 1),
    }
    console.log(name, JSON.stringify(numbers[name]))
  }
  record('page-cost', {
    what: `Processor time of a page in Node and PostgreSQL together, ${projects.length} projects in the region, no page cache.`,
    targets: Object.entries(numbers).map(([name, { nodeMs, postgresMs }]) => ({
      what: `${name} [ms processor]`,
      measured: rounded(nodeMs + postgresMs, 2),
      atMost: 5,
    })),
    numbers,
  })
} finally {
  await close()
}

/** Processor time of PostgreSQL and its connections until now [ms]. Linux only. */
async function serverMs(pid: number): Promise<number> {
  let ticks = 0
  for (const each of await listFamily(pid)) {
    const text = await readFile(`/proc/${each}/stat`, 'utf8').catch(() => '')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // Of the server itself also what its connections used that are gone.
    const ended = each === pid ? Number(fields[13] ?? 0) + Number(fields[14] ?? 0) : 0
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0) + ended
  }
  return (ticks * 1000) / TICKS
}
