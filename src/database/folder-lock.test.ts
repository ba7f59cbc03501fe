import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { lockFolder } from './folder-lock.source.ts'

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'noaber-lock-'))
  try {
    await work(folder)
  } finally {
    await fs.rm(folder, { recursive: true })
  }
}

describe('lockFolder', () => {
  test('refuses a folder that a living server has, and says which', () =>
    withFolder(async (folder) => {
      await fs.writeFile(path.join(folder, 'main.js'), 'setInterval(() => {}, 1000); console.log("up")')
      const child = spawn(process.execPath, [path.join(folder, 'main.js')], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      await once(child.stdout, 'data')
      await fs.writeFile(path.join(folder, 'noaber.lock'), `${child.pid}\n`)
      expect(await lockFolder(folder)).toEqual({ heldBy: child.pid })
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect(await lockFolder(folder)).toHaveProperty('release')
    }))

  test('takes over a lock that says nothing sensible, and gives it back', () =>
    withFolder(async (folder) => {
      await fs.writeFile(path.join(folder, 'noaber.lock'), 'half-writ')
      const lock = await lockFolder(folder)
      if ('heldBy' in lock) throw new Error('held')
      expect(await fs.readFile(path.join(folder, 'noaber.lock'), 'utf8')).toBe(`${process.pid}\n`)
      await lock.release()
      expect(await fs.readdir(folder)).toEqual([])
    }))
})
