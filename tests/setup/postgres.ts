import { execFile, spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { startEmbedded } from '../../src/database/embedded.source.ts'
import { quickSpace } from '../../src/database/quick-space.ts'

/**
 * One PostgreSQL for a whole run of database tests; its address goes to the tests in NOABER_TEST_DATABASE_URL.
 *
 * Which one: the server of a given NOABER_TEST_DATABASE_URL; a server that we start with the programs in
 * NOABER_TEST_POSTGRES_BIN (the second run of `npm test`); else the embedded one.
 */
export async function setup(): Promise<void> {
  users += 1
  if (users > 1 || process.env[address] !== undefined) return
  const programs = process.env['NOABER_TEST_POSTGRES_BIN']
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'noaber-test-'))
  await fs.chmod(folder, 0o755)
  const server = programs === undefined ? await startOwn(folder) : await startFound(folder, programs)
  const memory = await makeMemory()
  await hurry(server.url, memory)
  process.env[address] = server.url
  stop = async () => {
    delete process.env[address]
    await server.stop()
    for (const place of [folder, memory])
      if (place !== undefined) await fs.rm(place, { recursive: true, force: true })
  }
}

export async function teardown(): Promise<void> {
  users -= 1
  if (users === 0) await stop()
}

const address = 'NOABER_TEST_DATABASE_URL'
const run = promisify(execFile)
/** Several groups of tests in one run share the server. */
let users = 0
let stop = async (): Promise<void> => undefined

interface Server {
  readonly url: string
  stop(): Promise<void>
}

async function startOwn(folder: string): Promise<Server> {
  const server = await startEmbedded({ folder, log: () => undefined })
  const { connection } = server
  if ('url' in connection) return { url: connection.url, stop: () => server.stop() }
  return { url: urlOf(connection), stop: () => server.stop() }
}

/**
 * A server of this machine's own PostgreSQL, on a socket in a private folder. It sorts by bytes (locale C), where the
 * embedded one sorts Dutch: a query that leans on the default order of one of the two fails on the other.
 */
async function startFound(folder: string, programs: string): Promise<Server> {
  // PostgreSQL refuses to run as root: then it runs as nobody.
  const owner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const cluster = path.join(folder, 'cluster')
  const socket = path.join(folder, 'socket')
  for (const place of [cluster, socket]) {
    await fs.mkdir(place, { mode: 0o700 })
    if (owner.uid !== undefined) await fs.chown(place, owner.uid, owner.gid)
  }
  const flags = ['-U', 'noaber', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  await run(path.join(programs, 'initdb'), ['-D', cluster, ...flags], { cwd: folder, ...owner })
  const settings = [
    `unix_socket_directories=${socket}`,
    'listen_addresses=',
    'shared_buffers=64MB',
    'max_connections=60',
  ]
  const child = spawn(
    path.join(programs, 'postgres'),
    ['-D', cluster, '-p', '5432', ...settings.flatMap((setting) => ['-c', setting])],
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...owner },
  )
  let output = ''
  child.stderr.on('data', (chunk) => {
    output = (output + chunk).slice(-4000)
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = urlOf({ host: socket, port: 5432, user: 'noaber', database: 'postgres' })
  await waitFor(url, () => (child.exitCode === null ? undefined : output))
  return {
    url,
    stop: async () => {
      child.kill('SIGQUIT')
      await ended
    },
  }
}

/** The address of a server behind a socket; the host in front is only there to make it a valid URL. */
function urlOf(at: { host: string; port: number; user: string; database: string }): string {
  return `postgres://${at.user}@localhost:${at.port}/${at.database}?host=${encodeURIComponent(at.host)}`
}

async function waitFor(url: string, trouble: () => string | undefined): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const reason = trouble()
    if (reason !== undefined) throw new Error(`PostgreSQL for the tests did not start:\n${reason}`)
    const client = new pg.Client({ connectionString: url })
    const isUp = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('PostgreSQL for the tests was not ready after half a minute')
}

/**
 * A folder in memory for the databases of the tests, where this machine has one with room: a database is 700 files, and
 * a test that needs its own copies all of them. Undefined: they are on the disk, which is slower.
 */
async function makeMemory(): Promise<string | undefined> {
  const { bavail, bsize } = await fs.statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }))
  if (bavail * bsize < ROOM) return undefined
  const folder = await fs.mkdtemp(path.join(MEMORY, 'noaber-test-')).catch(() => undefined)
  if (folder !== undefined && process.getuid?.() === 0) await fs.chown(folder, 65534, 65534)
  return folder
}

const MEMORY = '/dev/shm'
const ROOM = 2e9

/** A lost test database is no loss: no waiting for the disk. */
async function hurry(url: string, memory: string | undefined): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await client.query(`alter system set ${setting} = off`)
  }
  await client.query('select pg_reload_conf()')
  if (memory !== undefined) await client.query(`create tablespace ${quickSpace} location '${memory}'`)
  await client.end()
}
