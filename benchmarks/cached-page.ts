/**
 * A page from the cache of the real server beside a plain node:http server that sends the same bytes with the same
 * headers. Server, plain server and load are processes of their own; the two are asked in turn, so that what else the
 * machine does falls on both.
 *
 * Run: npm run bench -- cached-page
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { Agent, createServer, type IncomingMessage, request } from 'node:http'
import { promisify } from 'node:util'
import { buildProgram, makeFolder, type RunningProgram, runProgram } from './product.ts'
import { median, record, rounded } from './record.ts'

const PAGE = '/gebieden/GM0355'
const ROUNDS = 9
const REQUESTS = 6000
const LANES = 16
/** Before the clock of a round starts. */
const WARM_UP = 160
/** A load that does not end is ended [ms]. */
const LONGEST_LOAD_MS = 60_000

/** What node:http adds by itself. */
const own = new Set(['date', 'connection', 'keep-alive'])

const [, script = '', mode, argument = ''] = process.argv
if (mode === 'plain') await servePlain(argument)
else if (mode === 'load') await sendLoad(argument)
else await compare()

async function compare(): Promise<void> {
  buildProgram()
  const folder = await makeFolder()
  let program: RunningProgram | undefined
  let plain: ChildProcess | undefined
  try {
    program = await runProgram(folder, 'dist/server/main.js')
    const address = program.address + PAGE
    const sent = await readAnswer(address)
    const started = await startPlain(address)
    plain = started.child
    const same = await readAnswer(started.address + PAGE)
    if (!sent.body.equals(same.body) || sent.names.join() !== same.names.join())
      throw new Error('The two servers do not send the same.')
    const times = { plain: [] as number[], cached: [] as number[] }
    const pids = { plain: plain.pid ?? 0, cached: program.child.pid ?? 0 }
    await loadOf(started.address + PAGE)
    await loadOf(address)
    const before = { plain: await processorMs(pids.plain), cached: await processorMs(pids.cached) }
    for (let round = 0; round < ROUNDS; round++) {
      times.plain.push(await loadOf(started.address + PAGE))
      times.cached.push(await loadOf(address))
    }
    const used = {
      plain: (await processorMs(pids.plain)) - before.plain,
      cached: (await processorMs(pids.cached)) - before.cached,
    }
    const ratios = times.plain.map((plainMs, round) => rounded((times.cached[round] ?? 0) / plainMs, 2))
    const perSecond = (ms: number) => Math.round(REQUESTS / (ms / 1000))
    record('cached-page', {
      what: `${PAGE} from the cache of the real server against a plain node:http server with the same bytes, same run, in turn.`,
      targets: [
        {
          what: 'time of the cached page against plain, median of rounds',
          measured: median(ratios),
          atMost: 1.5,
        },
        {
          what: 'processor time of the two servers for the same requests',
          measured: rounded(used.cached / used.plain, 2),
          atMost: 1.5,
        },
      ],
      numbers: {
        bytes: sent.body.length,
        encoding: 'br',
        connections: LANES,
        requestsPerRound: REQUESTS,
        perSecond: { plain: perSecond(median(times.plain)), cached: perSecond(median(times.cached)) },
        ratios,
        processorMicrosecondsPerRequest: {
          plain: Math.round((used.plain * 1000) / (ROUNDS * (REQUESTS + WARM_UP))),
          cached: Math.round((used.cached * 1000) / (ROUNDS * (REQUESTS + WARM_UP))),
        },
      },
    })
  } finally {
    plain?.kill()
    await program?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Asks until the page comes from the cache: then the answer has its length and keeps it. */
async function readAnswer(address: string): Promise<{ body: Buffer; names: string[]; headers: string[] }> {
  for (let again = 0; again < 2; again++) await ask(address)
  const { response, body } = await ask(address)
  const headers = response.rawHeaders.filter(
    (_, place, all) => !own.has((all[place - (place % 2)] ?? '').toLowerCase()),
  )
  return {
    body,
    headers,
    names: headers.filter((_, place) => place % 2 === 0).map((name) => name.toLowerCase()),
  }
}

async function startPlain(copy: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [script, 'plain', copy], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', () => reject(new Error('The plain server did not start.')))
  })
  return { child, address }
}

/** Processor time that a process has used, in ticks of 10 ms: what else the machine does is not in it. Linux only. */
async function processorMs(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The least that a node:http server can do. */
async function servePlain(copy: string): Promise<void> {
  const { body, headers } = await readAnswer(copy)
  const server = createServer((_, response) => response.writeHead(200, headers).end(body))
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
  })
}

/** Time of a round of requests from a process of its own [ms]. */
async function loadOf(address: string): Promise<number> {
  const run = await promisify(execFile)(process.execPath, [script, 'load', address], {
    timeout: LONGEST_LOAD_MS,
  })
  return Number(run.stdout)
}

async function sendLoad(address: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: LANES })
  const lane = async (count: number) => {
    for (let n = 0; n < count; n++) await ask(address, agent)
  }
  await Promise.all(Array.from({ length: LANES }, () => lane(WARM_UP / LANES)))
  const started = performance.now()
  await Promise.all(Array.from({ length: LANES }, () => lane(REQUESTS / LANES)))
  console.log(performance.now() - started)
  agent.destroy()
}

function ask(address: string, agent?: Agent): Promise<{ response: IncomingMessage; body: Buffer }> {
  const { hostname, port, pathname } = new URL(address)
  const options = {
    hostname,
    port,
    path: pathname,
    headers: { 'accept-encoding': 'br' },
    ...(agent ? { agent } : {}),
  }
  return new Promise((resolve, reject) => {
    request(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ response, body: Buffer.concat(chunks) })
        else reject(new Error(`${address}: ${response.statusCode}`))
      })
    })
      .on('error', reject)
      .end()
  })
}
