import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** A checkout of only what the setup reads, without packages, and a `PATH` with Node and nothing else. */
let checkout: string
let bin: string
beforeEach(() => {
  checkout = mkdtempSync(path.join(os.tmpdir(), 'noaber-setup-'))
  bin = path.join(checkout, 'bin')
  mkdirSync(path.join(checkout, 'tools'))
  mkdirSync(bin)
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(file, path.join(checkout, file))
  for (const file of readdirSync('tools').filter((name) => name.endsWith('.mjs')))
    copyFileSync(path.join('tools', file), path.join(checkout, 'tools', file))
  symlinkSync(process.execPath, path.join(bin, 'node'))
})
afterEach(() => rmSync(checkout, { recursive: true, force: true }))

function run(folder: string, env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/setup.mjs'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Where the npm of this machine is; the setup looks for it in `PATH`. */
const searchPath = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .filter((at) => !at.includes('node_modules'))
  .join(path.delimiter)

describe('the setup', () => {
  test('leaves a checkout that is ready alone and gives Node 24', () => {
    const { status, stdout } = run(path.resolve('.'), { PATH: bin })
    expect(status).toBe(0)
    const node = /^Ready\. Node: (.+)$/m.exec(stdout)?.[1] ?? ''
    expect(stdout).not.toContain('Installing')
    expect(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout).toMatch(/^v24\./)
  })

  test('says in one sentence that npm is missing', () => {
    const { status, stderr } = run(checkout, { PATH: bin })
    expect(status).toBe(1)
    expect(stderr).toBe(
      'npm is not found: install Node with npm (https://nodejs.org), then run this again.\n',
    )
  })

  test('says in one sentence that the registry cannot be reached, also without a home folder', () => {
    const offline = {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_fetch_retries: '0',
      npm_config_offline: 'false',
    }
    const cache = path.join(checkout, 'cache')
    const { status, stderr } = run(checkout, {
      PATH: searchPath,
      HOME: '/nowhere',
      npm_config_cache: cache,
      ...offline,
    })
    expect(stderr).toBe(
      'The package registry cannot be reached: check the network or the proxy settings of npm, then run this again.\n',
    )
    expect(status).toBe(1)
  })

  test.each([
    ['EUSAGE', 'package-lock.json does not fit package.json: run "npm install" and "node tools/lock.mjs".'],
    ['ENOSPC', 'The disk is full: free about 1 GB on the disk of'],
    ['EACCES', 'npm may not write in'],
    ['EINTEGRITY', 'A package does not match its checksum in the lock: run "npm cache clean --force"'],
    ['E404', 'The package registry does not give a package of the lock'],
    ['ETIMEDOUT', 'The package registry cannot be reached'],
    ['EWHATEVER', 'npm could not install the packages (exit 1): code EWHATEVER'],
  ])('makes one sentence of what npm calls %s', (code, sentence) => {
    const npm = `#!/bin/sh\necho "npm error code ${code}" >&2\necho "npm error A complete log of this run" >&2\nexit 1\n`
    writeFileSync(path.join(bin, 'npm'), npm, { mode: 0o755 })
    const { status, stderr } = run(checkout, { PATH: `${bin}${path.delimiter}/bin`, HOME: checkout })
    expect(stderr).toContain(sentence)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(status).toBe(1)
  })

  test('says in one sentence that the checkout is not whole', () => {
    rmSync(path.join(checkout, 'package-lock.json'))
    expect(run(checkout, { PATH: bin }).stderr).toBe(
      'package-lock.json is missing: run this inside a complete checkout of Noaber.\n',
    )
  })
})
