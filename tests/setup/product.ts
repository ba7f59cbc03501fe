import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/**
 * The whole product, started once for a run as a user starts it, on a free port and an empty data folder. The tests
 * find its address in NOABER_TEST_SITE; a given one is used as it is.
 */
export async function setup(): Promise<void> {
  users += 1
  if (users > 1 || process.env[address] !== undefined) return
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'noaber-site-'))
  await fs.chmod(folder, 0o755)
  const child = spawn(process.execPath, ['tools/start.mjs', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  stop = async () => {
    delete process.env[address]
    child.kill('SIGTERM')
    await ended
    await fs.rm(folder, { recursive: true, force: true })
  }
  let output = ''
  process.env[address] = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(output)?.[0]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then(() => reject(new Error(`Noaber did not start:\n${output}`)))
    setTimeout(
      () => reject(new Error(`Noaber did not start within two minutes:\n${output}`)),
      120_000,
    ).unref()
  })
}

export async function teardown(): Promise<void> {
  users -= 1
  if (users === 0) await stop()
}

/** Address of the running product, without a slash at the end. */
export function siteAddress(): string {
  const site = process.env[address]
  if (site === undefined)
    throw new Error('NOABER_TEST_SITE is not set: run the tests through their global set-up')
  return site
}

const address = 'NOABER_TEST_SITE'
let users = 0
let stop = async (): Promise<void> => undefined
