import { systemClock } from '../base/clock.ts'
import { createDatabase, createPool } from '../database/database.ts'
import { startJobs } from '../database/jobs.source.ts'
import { partnerImport } from '../partners/index.ts'
import { saveListJob } from './index.ts'

/** A process of its own that writes lists, to be killed by a test. Argument: the database. */
const db = createDatabase(createPool({ url: process.argv[2] ?? '' }))
startJobs({
  db,
  clock: systemClock,
  log: (line) => process.stderr.write(`${line}\n`),
  pollMs: 20,
  kinds: [saveListJob('https://noaber.voorbeeld.invalid', [partnerImport])],
})
setInterval(() => undefined, 1000)
