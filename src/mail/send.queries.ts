import type { Database } from '../database/database.ts'
import { retryDelayMs } from '../database/jobs.ts'

/** A message that this process is to send now. */
export interface ClaimedMessage {
  readonly id: string
  readonly person: string | null
  readonly recipient: string
  readonly locale: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly urgent: boolean
  readonly attempts: number
  readonly created_at: Date
}

/** Longer than the longest that a server may take for one message [ms]. */
export const MAIL_LEASE_MS = 180_000
/** With the delays between them some three days. */
export const MOST_MAIL_ATTEMPTS = 20
const DAY_MS = 86_400_000
/** What waited so long, because there was no mail server, is no news any more and its links are no longer good. */
const STALE_MS = 7 * DAY_MS

/** Takes the message that waits longest, or one whose process is gone; never one that another process takes. */
export async function claimMessage(db: Database, at: Date): Promise<ClaimedMessage | undefined> {
  return await db
    .updateTable('mail_message')
    .set((eb) => ({
      state: 'sending',
      attempts: eb('attempts', '+', 1),
      lease_until: new Date(at.getTime() + MAIL_LEASE_MS),
    }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('mail_message as next')
        .select('next.id')
        .where((or) =>
          or.or([
            or.and([or('next.state', '=', 'waiting'), or('next.due_at', '<=', at)]),
            or.and([or('next.state', '=', 'sending'), or('next.lease_until', '<', at)]),
          ]),
        )
        // Who is waiting for a link to sign in goes before five thousand digests.
        .orderBy('next.urgent', 'desc')
        .orderBy('next.due_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning([
      'id',
      'person',
      'recipient',
      'locale',
      'subject',
      'text',
      'html',
      'urgent',
      'attempts',
      'created_at',
    ])
    .executeTakeFirst()
}

/** Sent: its words are no longer needed, and may hold links that let somebody in. */
export async function markSent(db: Database, message: ClaimedMessage, at: Date): Promise<void> {
  await mine(db, message)
    .set({ state: 'sent', sent_at: at, lease_until: null, trouble: null, text: '', html: '' })
    .execute()
}

/** Tried again later, unless it will never do or was tried often enough. */
export async function markTrouble(
  db: Database,
  message: ClaimedMessage,
  fault: { readonly trouble: string; readonly isPermanent: boolean },
  at: Date,
): Promise<void> {
  const isOver = fault.isPermanent || message.attempts >= MOST_MAIL_ATTEMPTS
  await mine(db, message)
    .set({
      state: isOver ? 'failed' : 'waiting',
      lease_until: null,
      trouble: fault.trouble,
      ...(isOver ? {} : { due_at: new Date(at.getTime() + retryDelayMs(message.attempts)) }),
    })
    .execute()
}

/** What must not be sent any more: news for who turned it off, and what waited too long. */
export async function dropUnwanted(db: Database, at: Date): Promise<void> {
  await db
    .updateTable('mail_message')
    .set({ state: 'dropped' })
    .where('state', '=', 'waiting')
    .where('urgent', '=', false)
    .where('person', 'in', (eb) => eb.selectFrom('person').select('person.id').where('digest', '=', 'off'))
    .execute()
  await db
    .updateTable('mail_message')
    .set({ state: 'dropped', trouble: 'stale' })
    .where('state', '=', 'waiting')
    .where('due_at', '<', new Date(at.getTime() - STALE_MS))
    .execute()
}

/** When there is something to do next; undefined when nothing waits. */
export async function findNextMailMoment(db: Database): Promise<Date | undefined> {
  const row = await db
    .selectFrom('mail_message')
    .select((eb) => eb.fn.min(eb.fn.coalesce('lease_until', 'due_at')).as('moment'))
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirst()
  return row?.moment ?? undefined
}

/** Only as long as nobody else took it over. */
function mine(db: Database, message: ClaimedMessage) {
  return db
    .updateTable('mail_message')
    .where('id', '=', message.id)
    .where('state', '=', 'sending')
    .where('attempts', '=', message.attempts)
}
