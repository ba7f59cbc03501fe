// What the commands of this project share: how they speak, hand over to Node 24 and end.

import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')

/** A sentence for whoever runs the command; shown without a stack. */
export class Advice extends Error {}

export const say = (line) => process.stdout.write(`${line}\n`)
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Runs a program to its end with our terminal and our signals; returns its exit code. */
export function handOver(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    const pass = (signal) => child.kill(signal)
    // Ctrl-C in a terminal reaches the child by itself; staying alive for it lets it end its work.
    process.on('SIGINT', (signal) => process.stdin.isTTY || pass(signal))
    process.on('SIGTERM', pass)
    process.on('SIGHUP', pass)
    if (process.env.npm_lifecycle_event) whenOrphaned(() => pass('SIGTERM'))
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      resolve(code ?? 128 + (os.constants.signals[signal] ?? 0))
    })
  })
}

/** npm runs us in a shell that does not pass signals on; a server must not go on after its npm has ended. */
function whenOrphaned(end) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 500)
  watch.unref()
}

/** Environment in which `node` and the commands of packages are the pinned ones. */
export function pinnedEnvironment(node, more = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const places = [path.dirname(node), path.join(modules, '.bin'), process.env[name]]
  return { ...process.env, [name]: places.join(path.delimiter), ...more }
}

/** Runs `main`, shows an `Advice` as one sentence, and ends with its exit code. */
export async function runAsCommand(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    const advice = adviceFor(error)
    if (advice === undefined) throw error
    process.stderr.write(`${advice}\n`)
    process.exitCode = 1
  }
}

function adviceFor(error) {
  if (error instanceof Advice) return error.message
  if (error.code === 'ENOSPC')
    return `The disk is full: free about 1 GB on the disk of ${root}, then run this again.`
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
    return `${error.path} may not be written: make the folder yours, then run this again.`
  }
  return undefined
}
