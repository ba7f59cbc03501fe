/**
 * From a command to a page: the first start on an empty folder, the second start, and what the program takes of memory
 * and disk. A build that is not up to date is made first and not timed.
 *
 * Run: npm run bench -- start
 */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import {
  buildProgram,
  diskMb,
  findServerPid,
  listFamily,
  makeFolder,
  memoryOf,
  type RunningProgram,
  runProgram,
} from './product.ts'
import { median, record, rounded } from './record.ts'

const SECOND_STARTS = 5
/** After this the library of figures is warm, as a site is that has been up for a moment [ms]. */
const SETTLE_MS = 15_000

buildProgram()
const folder = await makeFolder()
let running: RunningProgram | undefined
try {
  const first = await startToPage()
  const load = /geladen in ([\d,.]+) s/.exec(first.output)?.[1]
  await settle()
  const afterFirst = await memory()
  await stop()

  const seconds: Awaited<ReturnType<typeof startToPage>>[] = []
  for (let round = 0; round < SECOND_STARTS; round++) {
    if (round > 0) await stop()
    seconds.push(await startToPage())
  }
  const before = await memory()
  await settle()
  const settled = await memory()
  const place = await timeOf('/gebieden/GM0355')
  await stop()

  const secondsToPage = seconds.map(({ pageMs }) => rounded(pageMs / 1000, 2))
  const cluster = await diskMb(path.join(folder, 'postgres'))
  const whole = await diskMb(folder)
  const loadSeconds = Number(load?.replace(',', '.'))
  record('start', {
    what: 'First and second start of npm start (without installing and building), memory after start, room on disk.',
    targets: [
      { what: 'load of the snapshot into an empty database [s]', measured: loadSeconds, atMost: 10 },
      { what: 'second start to the first page, median [s]', measured: median(secondsToPage), atMost: 3 },
      {
        what: 'memory after first start, Node and PostgreSQL, PSS [MB]',
        measured: afterFirst.together.pss,
        atMost: 600,
      },
      {
        what: 'memory after second start, Node and PostgreSQL, PSS [MB]',
        measured: settled.together.pss,
        atMost: 600,
      },
      { what: 'database folder, WAL included [MB]', measured: cluster, atMost: 200 },
    ],
    numbers: {
      firstStart: {
        secondsToAddress: rounded(first.startedMs / 1000, 2),
        secondsToPage: rounded(first.pageMs / 1000, 2),
        secondsToLoad: loadSeconds,
      },
      secondStart: {
        secondsToPage,
        secondsToPlacePage: seconds.map(({ placeMs }) => rounded(placeMs / 1000, 2)),
        placePageWhenSettledMs: rounded(place, 1),
      },
      memoryMb: { afterFirstStart: afterFirst, secondStartAtOnce: before, secondStartSettled: settled },
      diskMb: { databaseFolder: cluster, withCopyOfEngine: whole },
    },
  })
} finally {
  await running?.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Starts, and asks for the front page and then for the page of a place. */
async function startToPage() {
  const from = performance.now()
  running = await runProgram(folder)
  await timeOf('/')
  const pageMs = performance.now() - from
  await timeOf('/gebieden/GM0355')
  const placeMs = performance.now() - from
  return { startedMs: running.startedMs, pageMs, placeMs, output: running.output() }
}

async function timeOf(address: string): Promise<number> {
  const from = performance.now()
  const response = await fetch(`${running?.address}${address}`)
  const text = await response.text()
  if (response.status !== 200 || !text.includes('</html>')) throw new Error(`${address}: ${response.status}`)
  return performance.now() - from
}

async function stop(): Promise<void> {
  await running?.stop()
  running = undefined
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
}

/** The command that waits, the server, and all processes of PostgreSQL. */
async function memory() {
  const pid = running?.child.pid ?? 0
  const server = await findServerPid(folder)
  const postgres = await listFamily(server)
  // When started by us, PostgreSQL is a child of the server.
  const node = (await listFamily(pid)).filter((member) => !postgres.includes(member))
  return {
    processes: { node: node.length, postgresql: postgres.length },
    node: await memoryOf(node),
    postgresql: await memoryOf(postgres),
    together: await memoryOf([...node, ...postgres]),
  }
}
