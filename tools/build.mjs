// Builds the server bundle and the assets of the pages, when their sources changed since the last time.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Advice, pinnedEnvironment, root, say, seconds } from './command.mjs'
import { withLock } from './setup.mjs'

export const stampFile = path.join(root, 'dist', 'stamp')

export const serverBuilder = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
export const assetBuilder = path.join(root, 'tools', 'build-assets.mjs')

/** Everything that can change what is built. The snapshot is not among it: it is loaded, not bundled. */
const sources = ['package-lock.json', 'vite.config.ts', 'tsconfig.json', 'tools/build-assets.mjs', 'src']

/** Builds when needed. `node` is the pinned Node; a build that is up to date costs some 20 ms. */
export async function build(node) {
  if (isBuilt()) return
  await withLock('build', async () => {
    const stamp = stampOf(sources)
    if (isBuilt()) return
    // Without a stamp a build that is broken off halfway is done again.
    rmSync(stampFile, { force: true })
    run('the server', node, [serverBuilder, 'build'])
    if (existsSync(assetBuilder)) run('styles, fonts and scripts', node, [assetBuilder])
    mkdirSync(path.dirname(stampFile), { recursive: true })
    writeFileSync(stampFile, stamp)
  })
}

const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(sources)

function run(what, node, args) {
  const started = performance.now()
  const { status, stdout, stderr, error } = spawnSync(node, args, {
    cwd: root,
    encoding: 'utf8',
    env: pinnedEnvironment(node, { NODE_ENV: 'production' }),
  })
  if (error !== undefined || status !== 0) {
    throw new Advice(
      `Building ${what} failed:\n${[stdout, stderr, error?.message].filter(Boolean).join('\n')}`,
    )
  }
  say(`Built ${what} in ${seconds(started)}`)
}

/** Checksum of the content of files and folders; the tests are not built. */
export function stampOf(places) {
  const hash = createHash('sha256')
  const add = (at) => {
    const full = path.join(root, at)
    const found = statSync(full, { throwIfNoEntry: false })
    if (found?.isDirectory()) for (const name of readdirSync(full).sort()) add(`${at}/${name}`)
    else if (found && !/\.(test|bench|fixture)\.tsx?$/.test(at))
      hash.update(`${at}\0`).update(readFileSync(full)).update('\0')
  }
  for (const place of places) add(place)
  return hash.digest('hex')
}
