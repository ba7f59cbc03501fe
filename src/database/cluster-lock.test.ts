import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findServer, isStillEnding, removeStaleLock } from './cluster-lock.source.ts'

async function withCluster<T>(pid: string, run: (cluster: string, lock: string) => Promise<T>): Promise<T> {
  const cluster = await fs.mkdtemp(path.join(os.tmpdir(), 'noaber-lock-'))
  const lock = path.join(cluster, 'postmaster.pid')
  try {
    await fs.writeFile(
      lock,
      `${pid}\n${cluster}\n1795380947\n5432\n/tmp/x\n\n  2257572    327694\nready   \n`,
    )
    return await run(cluster, lock)
  } finally {
    await fs.rm(cluster, { recursive: true, force: true })
  }
}

const exists = (file: string) =>
  fs.stat(file).then(
    () => true,
    () => false,
  )

describe('the pid file of a database server that was killed', () => {
  test('is taken away when its process id is of another program by now', () =>
    withCluster(String(process.pid), async (cluster, lock) => {
      expect(await findServer(cluster)).toBeUndefined()
      expect(await removeStaleLock(cluster, cluster)).toBe(true)
      expect(await exists(lock)).toBe(false)
    }))

  test('goes together with that of its socket', () =>
    withCluster('4194303', async (cluster, lock) => {
      const socket = path.join(cluster, '.s.PGSQL.5432.lock')
      await fs.copyFile(lock, socket)
      await removeStaleLock(cluster, cluster)
      expect([await exists(lock), await exists(socket)]).toEqual([false, false])
    }))

  test('is taken away when nothing has that process id', () =>
    withCluster('4194303', async (cluster, lock) => {
      expect(await removeStaleLock(cluster, cluster)).toBe(true)
      expect(await exists(lock)).toBe(false)
    }))

  test('stays when it cannot be read: PostgreSQL decides', () =>
    withCluster('', async (cluster, lock) => {
      expect(await removeStaleLock(cluster, cluster)).toBe(false)
      expect(await exists(lock)).toBe(true)
    }))

  test('is not there in a new folder', async () => {
    expect(
      await removeStaleLock(
        path.join(os.tmpdir(), 'noaber-nowhere'),
        path.join(os.tmpdir(), 'noaber-nowhere'),
      ),
    ).toBe(false)
  })
})

test('a server that has not quite ended is told from other trouble', () => {
  expect(isStillEnding('FATAL:  lock file "postmaster.pid" already exists')).toBe(true)
  expect(isStillEnding('FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use')).toBe(true)
  expect(isStillEnding('FATAL:  could not open file "global/pg_control"')).toBe(false)
})
