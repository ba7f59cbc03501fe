import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** A running product of its own, for a test that needs settings or wants to break something. */
export interface Product {
  readonly address: string
  readonly folder: string
  /** Everything that it printed up to now. */
  output(): string
  /** Ends it as Ctrl-C does; its folder stays until `remove`. */
  stop(): Promise<void>
  remove(): Promise<void>
}

export interface ProductOptions {
  /** Settings for its environment. */
  readonly settings?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** A folder that was used before; absent: an empty one. */
  readonly folder?: string
}

/** Starts the product as a user starts it, on a free port. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const folder = options.folder ?? (await fs.mkdtemp(path.join(os.tmpdir(), 'noaber-site-')))
  await fs.chmod(folder, 0o755)
  const args = ['tools/start.mjs', '--port', '0', '--data', folder, ...(options.args ?? [])]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.settings },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk
      const found = /Noaber staat klaar: (http:\/\/(?:127\.0\.0\.1|localhost):\d+)/.exec(output)?.[1]
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
  const remove = () => fs.rm(folder, { recursive: true, force: true })
  return { address, folder, output: () => output, stop, remove }
}

/** The product that most tests look at, started once for a run. Its address is in NOABER_TEST_SITE; a given one is used as it is. */
export async function setup(): Promise<void> {
  users += 1
  if (users > 1 || process.env[address] !== undefined) return
  const product = await startProduct()
  process.env[address] = product.address
  stop = async () => {
    delete process.env[address]
    await product.stop()
    await product.remove()
  }
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
