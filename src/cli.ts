import path from 'node:path'
import { readSettings } from './base/settings.ts'
import { helpLines, runCommand } from './commands.ts'
import { createDatabase, createPool } from './database/database.ts'
import { startEmbedded } from './database/embedded.source.ts'
import { migrate } from './database/migrate.ts'
import { explainTrouble } from './database/start-trouble.ts'
import { migrations } from './migrations.ts'
import type { Progress } from './sources/index.ts'

/** The operator's commands. Works beside a running server: both use the same PostgreSQL. */
async function run(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    console.log(helpLines.join('\n'))
    return args.length === 0 ? 2 : 0
  }
  const at = args.indexOf('--data')
  const own = at === -1 ? [] : args.slice(at, at + 2)
  const command = at === -1 ? args : args.toSpliced(at, 2)
  const read = readSettings(own, process.env)
  if ('faults' in read) {
    for (const { setting, fault } of read.faults) console.error(`Instelling ${setting}: ${fault}.`)
    return 2
  }
  const { settings } = read
  const embedded =
    settings.databaseUrl === undefined
      ? await startEmbedded({ folder: settings.folder, log: console.error })
      : undefined
  const db = createDatabase(createPool(embedded?.connection ?? { url: settings.databaseUrl ?? '' }, 4))
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  try {
    await migrate(db, migrations)
    const progress = process.stderr.isTTY ? { progress: showProgress } : {}
    const shipped = path.join(import.meta.dirname, '..', '..', 'snapshot', 'figures')
    const result = await runCommand(command, { db, signal: stop.signal, shipped, ...progress })
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    for (const line of result.lines) console.log(line)
    return result.code
  } finally {
    await db.destroy()
    await embedded?.stop()
  }
}

const BAR_WIDTH = 24

function showProgress({ step, done, fraction, perSecond, secondsLeft }: Progress): void {
  const words = { fetching: 'Ophalen', reading: 'Lezen', storing: 'Opslaan', loading: 'Laden' }
  const filled = Math.round((fraction ?? 0) * BAR_WIDTH)
  const bar = fraction === undefined ? '' : ` [${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}]`
  const left = secondsLeft === undefined ? '' : `, nog ${Math.ceil(secondsLeft)} s`
  const line = `${words[step]}${bar} ${Math.round(done).toLocaleString('nl-NL')} rijen, ${Math.round(perSecond).toLocaleString('nl-NL')} per seconde${left}`
  process.stderr.write(`\r\u001b[K${line}`)
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(explainTrouble(error))
    process.exitCode = 1
  },
)
