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
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      resolve(code ?? 128 + (os.constants.signals[signal] ?? 0))
    })
  })
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
    if (!(error instanceof Advice)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
