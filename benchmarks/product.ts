/** The program as a user runs it, or filled in memory, for the benchmarks: each on a data folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { systemClock } from '../src/base/clock.ts'
import { createDatabase, createPool, type Database } from '../src/database/database.ts'
import { startEmbedded } from '../src/database/embedded.source.ts'
import { migrate } from '../src/database/migrate.ts'
import { migrations } from '../src/migrations.ts'
import { prepareContent } from '../src/prepare.ts'
import { root } from './record.ts'

/** An empty folder that the user of PostgreSQL can reach. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'noaber-bench-'))
  await chmod(folder, 0o755)
  return folder
}

export interface OpenDatabase {
  readonly db: Database
  readonly folder: string
  close(): Promise<void>
}

/** A migrated database in a given folder, or in one of its own that is removed afterwards. */
export async function openDatabase(given?: string): Promise<OpenDatabase> {
  const folder = given ?? (await makeFolder())
  const server = await startEmbedded({ folder, log: () => undefined })
  const db = createDatabase(createPool(server.connection))
  await migrate(db, migrations)
  return {
    db,
    folder,
    async close() {
      await db.destroy()
      await server.stop()
      if (given === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The same with the whole snapshot in it. */
export async function openSnapshot(given?: string): Promise<OpenDatabase> {
  const opened = await openDatabase(given)
  await prepareContent({ db: opened.db, root, example: true, clock: systemClock, log: () => undefined })
  return opened
}

/** Builds what the program needs, so that no start is timed with a build in it. */
export function buildProgram(): void {
  const script = "import { build } from './tools/build.mjs'; await build(process.execPath)"
  const args = ['--input-type=module', '--eval', script]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('The program was not built.')
}

export interface RunningProgram {
  readonly child: ChildProcess
  readonly address: string
  /** From starting the process to its address on the screen [ms]. */
  readonly startedMs: number
  readonly output: () => string
  stop(): Promise<void>
}

/** Runs `npm start`'s command, or the server alone, on a free port of this machine. */
export async function runProgram(
  folder: string,
  script = 'tools/start.mjs',
  env: Record<string, string> = {},
): Promise<RunningProgram> {
  const started = performance.now()
  const child = spawn(process.execPath, [script, '--port', '0', '--data', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then(() => reject(new Error(`Noaber did not start:\n${output}`)))
    setTimeout(() => reject(new Error(`Noaber did not start in two minutes:\n${output}`)), 120_000).unref()
  })
  return {
    child,
    address,
    startedMs: performance.now() - started,
    output: () => output,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Process ids of a process and all that it started. Linux only. */
export async function listFamily(pid: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    // The name of the program stands between brackets and may hold spaces.
    const parent = text.slice(text.lastIndexOf(')') + 2).split(' ')[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const family = [pid]
  for (const member of family)
    for (const [child, parent] of parents) if (parent === member) family.push(child)
  return family
}

/**
 * Memory of processes together [MB]. `pss` counts a page that several processes share once, divided among them; `rss`
 * counts it for each.
 */
export async function memoryOf(pids: readonly number[]): Promise<{ pss: number; rss: number }> {
  let [pss, rss] = [0, 0]
  for (const pid of pids) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    pss += Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
    rss += Number(/^Rss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
  }
  return { pss: Math.round(pss / 1024), rss: Math.round(rss / 1024) }
}

/** Process id of the PostgreSQL server of a data folder. */
export async function findServerPid(folder: string): Promise<number> {
  return Number((await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** Room on the disk of everything in a folder [MB]. */
export async function diskMb(folder: string): Promise<number> {
  let blocks = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      blocks += (await stat(path.join(entry.parentPath, entry.name)).catch(() => ({ blocks: 0 }))).blocks
  return Math.round((blocks * 512) / 1e5) / 10
}
