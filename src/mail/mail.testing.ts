import type { Clock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import type { Posting } from './letter.ts'
import { queueMail } from './mail.queries.ts'
import { sendMailJob } from './send-mail.job.ts'
import { createPost } from './smtp.source.ts'

export const AT = new Date('2026-01-15T10:00:00Z')

/** A message to be sent, as a test tells what matters of it. */
export function postingOf(cause: string, more: Partial<Posting> = {}): Posting {
  return {
    cause,
    kind: 'invitation',
    recipient: `${cause}@zorg.example`,
    urgent: true,
    letter: { locale: 'nl', subject: 'Uitnodiging', paragraphs: ['U bent uitgenodigd.'] },
    ...more,
  }
}

export async function queue(db: Database, cause: string, more: Partial<Posting> = {}): Promise<boolean> {
  return await queueMail(db, postingOf(cause, more), AT)
}

/** Sends everything that waits, once. */
export async function sendAll(db: Database, url: string, at: Date = AT, silenceMs = 1000): Promise<void> {
  const post = createPost(
    { url, from: { name: 'Noaber ’t Gooi', address: 'post@noaber.example' } },
    silenceMs,
  )
  const clock: Clock = { now: () => at }
  const tools = { clock, log: () => undefined, signal: new AbortController().signal }
  await sendMailJob({ post, origin: 'https://noaber.example' }).run(db, undefined, tools)
}

export const states = (db: Database) =>
  db
    .selectFrom('mail_message')
    .select(['cause', 'state', 'attempts', 'trouble', 'due_at'])
    .orderBy('cause')
    .execute()
