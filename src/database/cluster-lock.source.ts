import fs from 'node:fs/promises'
import path from 'node:path'

const LOCK = 'postmaster.pid'

/** Process id of the server that has this cluster open and is ready: the pid file names a living postmaster. */
export async function findServer(cluster: string): Promise<number | undefined> {
  const lock = await readLock(path.join(cluster, LOCK))
  return lock?.status === 'ready' && (await isServerOf(cluster, lock.pid)) ? lock.pid : undefined
}

/**
 * Takes away the pid files of a server that is no more: that of the cluster and that of its socket.
 *
 * PostgreSQL does so itself, but only when nothing has that process id. After kill -9 (or in a container that was started
 * again) it may be a dead process that nobody collected, or another program by now: it would refuse to start for as long as
 * that lasts. What is left of the killed server itself is still found by PostgreSQL, by its shared memory.
 *
 * @returns true when there was one
 */
export async function removeStaleLock(cluster: string, socket: string): Promise<boolean> {
  const locks = [path.join(cluster, LOCK), path.join(socket, '.s.PGSQL.5432.lock')]
  let removed = false
  for (const file of locks) {
    const lock = await readLock(file)
    if (!lock || (await isServerOf(cluster, lock.pid))) continue
    await fs.rm(file, { force: true })
    removed = true
  }
  return removed
}

/** Does PostgreSQL say that the one before it has not quite ended? Then a moment later it can start. */
export function isStillEnding(output: string): boolean {
  return /lock file ".*" already exists|pre-existing shared memory block/.test(output)
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function readLock(file: string): Promise<{ pid: number; status: string } | undefined> {
  const text = await fs.readFile(file, 'utf8').catch(() => '')
  const [pid = '', , , , , , , status = ''] = text.split('\n')
  return /^\d+$/.test(pid.trim()) ? { pid: Number(pid), status: status.trim() } : undefined
}

/** A process that ended but was not collected has no command line, so it is nobody's server. */
async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return isAlive(pid)
  const command = await fs.readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.includes('postgres') && command.includes(cluster)
}
