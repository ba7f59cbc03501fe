// Makes the checkout ready to run: the locked packages and the pinned Node. Runs on any Node >= 20, without packages.
//
// All packages are installed, also those only the tests need: leaving them out saves 4 of 14 seconds once, and costs a
// second installation underneath a running server as soon as somebody runs the tests.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Advice, root, runAsCommand, say, seconds } from './command.mjs'

const modules = path.join(root, 'node_modules')
const stampFile = path.join(modules, '.noaber-setup')

/** Installs what is missing and returns the path of Node 24. A checkout that is ready costs a few milliseconds. */
export async function setUp() {
  const lock = readLock()
  if (!isStamped(lock)) {
    await withLock('setup', async () => {
      if (isStamped(lock)) return
      if (!isInstalled(lock)) await install(lock)
      writeFileSync(stampFile, lock.stamp)
    })
  }
  return findNode()
}

function readLock() {
  const file = path.join(root, 'package-lock.json')
  if (!existsSync(file))
    throw new Advice('package-lock.json is missing: run this inside a complete checkout of Noaber.')
  const text = readFileSync(file, 'utf8')
  const stamp = createHash('sha256').update(`${process.platform} ${process.arch} ${text}`).digest('hex')
  const packages = Object.entries(JSON.parse(text).packages).filter(([at]) => at !== '')
  return { stamp, packages }
}

const isStamped = ({ stamp }) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp

/** True when somebody's own `npm install` already put every locked package there: then nothing is taken away. */
function isInstalled({ packages }) {
  const hidden = path.join(modules, '.package-lock.json')
  if (!existsSync(hidden)) return false
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return packages.every(([at, entry]) => {
    if (present[at] === undefined) return entry.optional === true && !isForHere(entry)
    return present[at].version === entry.version && existsSync(path.join(root, at, 'package.json'))
  })
}

/** True for a package that this machine certainly needs; of the two C libraries of Linux we cannot be certain. */
function isForHere({ os: systems, cpu, libc }) {
  const fits = (list, value) => list === undefined || [list].flat().includes(value)
  return (
    systems !== undefined && libc === undefined && fits(systems, process.platform) && fits(cpu, process.arch)
  )
}

async function install({ packages }) {
  const started = performance.now()
  const wanted = packages.filter(([, entry]) => !entry.optional || isForHere(entry)).map(([at]) => at)
  say(`Installing the ${wanted.length} locked packages (npm ci) …`)
  const child = startNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'])
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000)
    })
  }
  const progress = setInterval(() => {
    const done = wanted.filter((at) => existsSync(path.join(root, at, 'package.json'))).length
    say(`  ${done} of ${wanted.length} packages, ${seconds(started)}`)
  }, 3000)
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += `\n${error.code}`
      resolve(error.code === 'ENOENT' ? 'no-npm' : 1)
    })
    child.on('close', resolve)
  })
  clearInterval(progress)
  if (code !== 0) throw new Advice(reasonOf(code, output))
  // npm calls it a success when a package for this platform did not fit on the disk: such a package is optional.
  const missing = wanted.filter((at) => !existsSync(path.join(root, at, 'package.json')))
  const { bavail, bsize } = statfsSync(root)
  if (missing.length > 0 && bavail * bsize < 200e6) throw new Advice(reasonOf(code, 'ENOSPC'))
  if (missing.length > 0)
    say(`  not to be had for this system: ${missing.map((at) => at.slice(13)).join(', ')}`)
  say(`  installed in ${seconds(started)}`)
}

function startNpm(args) {
  const env = { ...process.env }
  // npm keeps its cache in the home folder; on a machine without a usable one it would stop.
  if (!isWritable(os.homedir()))
    env.npm_config_cache = path.join(os.tmpdir(), `noaber-npm-${process.getuid?.() ?? 0}`)
  // The npm that started us, or else the one that is found; on Windows that is a script that needs a shell.
  const own = process.env.npm_execpath
  const options = { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] }
  if (own?.endsWith('.js') && existsSync(own)) return spawn(process.execPath, [own, ...args], options)
  return spawn('npm', args, { ...options, shell: process.platform === 'win32' })
}

function isWritable(folder) {
  try {
    if (folder === '') return false
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** One sentence: what happened and what to do now. */
function reasonOf(code, output) {
  const has = (pattern) => pattern.test(output)
  if (code === 'no-npm')
    return 'npm is not found: install Node with npm (https://nodejs.org), then run this again.'
  if (has(/ENOSPC|no space left/i))
    return `The disk is full: free about 1 GB on the disk of ${root}, then run this again.`
  if (has(/EACCES|EPERM|EROFS/))
    return `npm may not write in ${root}: make the folder yours, then run this again.`
  if (has(/EINTEGRITY/))
    return 'A package does not match its checksum in the lock: run "npm cache clean --force", then this again.'
  if (has(/EUSAGE|in sync/))
    return 'package-lock.json does not fit package.json: run "npm install" and "node tools/lock.mjs".'
  if (has(/\bE404\b|ETARGET|\bE403\b|\bE401\b/)) {
    return `The package registry does not give a package of the lock: check "npm config get registry". npm says: ${lastLine(output)}`
  }
  if (has(/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i)) {
    return 'The package registry cannot be reached: check the network or the proxy settings of npm, then run this again.'
  }
  return `npm could not install the packages (exit ${code}): ${lastLine(output)}`
}

function lastLine(output) {
  const lines = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/complete log|debug-0\.log/.test(line))
  return (lines[0] ?? output.trim().split('\n').at(-1) ?? '')
    .replace(/^npm (error|ERR!)\s*/, '')
    .slice(0, 300)
}

/** Node 24: this one when it is, else the one among the packages, else this one when it is newer. */
function findNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major === 24) return process.execPath
  const system = process.platform === 'win32' ? 'win' : process.platform
  const pinned = path.join(
    modules,
    `node-${system}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(pinned)) return pinned
  if (major > 24) return process.execPath
  throw new Advice(
    `Noaber needs Node 24 and there is none in the packages for ${process.platform}-${process.arch}: install Node 24.`,
  )
}

/** Lets one process at a time do the work; the others wait, and go on when a holder has died. */
export async function withLock(name, work) {
  const mark = createHash('sha256').update(root).digest('hex').slice(0, 12)
  const folder = path.join(os.tmpdir(), `noaber-${process.getuid?.() ?? 0}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${name}-${mark}.lock`)
  for (let waited = 0; !take(file); waited += 1) {
    if (waited === 0) say('Another Noaber command is preparing this checkout; waiting …')
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'ENOSPC')
      throw new Advice(`The disk is full: free space on the disk of ${file}, then run this again.`)
    if (error.code !== 'EEXIST') throw error
    if (isAbandoned(file)) rmSync(file, { force: true })
    return false
  }
}

function isAbandoned(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (pid === 0) return Date.now() - statSync(file).mtimeMs > 5000
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runAsCommand(async () => {
    say(`Ready. Node: ${await setUp()}`)
    return 0
  })
}
