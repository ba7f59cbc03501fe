import { systemClock } from '../base/clock.ts'
import { createDatabase, createPool } from '../database/database.ts'
import { sendMailJob } from './send-mail.job.ts'
import { createPost } from './smtp.source.ts'

/** A process of its own that sends mail, to be killed by a test. Arguments: database, mail server. */
const [, , url = '', server = ''] = process.argv
const db = createDatabase(createPool({ url }))
const post = createPost({ url: server, from: { name: '', address: 'post@noaber.example' } })
await sendMailJob({ post, origin: 'https://noaber.example' }).run(db, undefined, {
  clock: systemClock,
  log: () => undefined,
  signal: new AbortController().signal,
})
await db.destroy()
