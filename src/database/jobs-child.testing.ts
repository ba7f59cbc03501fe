import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '../base/clock.ts'
import { createDatabase, createPool } from './database.ts'
import { startJobs } from './jobs.source.ts'

/** A process of its own that does jobs, to be killed by a test. Arguments: database, milliseconds a job takes. */
const [, , url = '', ms = '0'] = process.argv
const db = createDatabase(createPool({ url }))
startJobs({
  db,
  clock: systemClock,
  log: (line) => process.stderr.write(`${line}\n`),
  pollMs: 20,
  kinds: [
    {
      name: 'note',
      async run(_, __) {
        process.stdout.write('begun\n')
        await wait(Number(ms))
        process.stdout.write('done\n')
      },
    },
  ],
})
setInterval(() => undefined, 1000)
