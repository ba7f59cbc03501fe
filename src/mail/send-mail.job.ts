import { enqueueJob, type JobKind } from '../database/index.ts'
import { MAIL_JOB } from './letter.ts'
import { createOffAddress } from './off-token.queries.ts'
import { claimMessage, dropUnwanted, findNextMailMoment, markSent, markTrouble } from './send.queries.ts'
import type { Post } from './smtp.source.ts'

/** When a server is away, the others that wait are tried after this [ms]. */
const SERVER_PAUSE_MS = 60_000

/**
 * Sends what waits, one after another. Without a mail server (`post` absent) everything stays in the outbox.
 *
 * A message is marked `sending` before it goes and `sent` after the server took it. When the process is killed
 * between those two, the message is sent again after its lease: with the same Message-ID, by which most mail programs
 * show it once. That is the one way in which somebody can get a message twice; the other choice would be to lose it.
 *
 * @param origin public address of the site, for the link that turns messages off
 */
export function sendMailJob({ post, origin }: { readonly post?: Post; readonly origin: string }): JobKind {
  const kind: JobKind = {
    name: MAIL_JOB,
    // Mail asks for this job itself; this is for what was waiting before there was a mail server.
    cron: '*/10 * * * *',
    async run(db, _, { clock, signal }) {
      if (!post) return
      await dropUnwanted(db, clock.now())
      let isServerAway = false
      while (!signal.aborted && !isServerAway) {
        const message = await claimMessage(db, clock.now())
        if (!message) break
        const { person, urgent, created_at: date, ...rest } = message
        const offAddress = urgent || person === null ? undefined : await createOffAddress(db, origin, person)
        const isExample = message.recipient.endsWith('.invalid')
        const outcome = isExample
          ? { fault: { trouble: 'example', isPermanent: true, isServer: false } }
          : await post.send({ ...rest, date, ...(offAddress === undefined ? {} : { offAddress }) })
        if ('sent' in outcome) await markSent(db, message, clock.now())
        else {
          await markTrouble(db, message, outcome.fault, clock.now())
          isServerAway = outcome.fault.isServer
        }
      }
      const next = await findNextMailMoment(db)
      if (!next) return
      const now = clock.now()
      const earliest = now.getTime() + (isServerAway ? SERVER_PAUSE_MS : 0)
      const dueAt = new Date(Math.max(next.getTime(), earliest))
      await enqueueJob(db, kind, null, { merge: 'send', dueAt }, now)
    },
  }
  return kind
}
