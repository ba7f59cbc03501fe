import { newId } from '../base/id.ts'
import { isMailAddress } from '../base/mail-address.ts'
import type { Database } from '../database/database.ts'
import { enqueueJob } from '../database/index.ts'
import { drawLetter } from './draw-letter.ts'
import { MAIL_JOB, type Posting, subjectLine } from './letter.ts'

/**
 * Puts a message in the queue, in the transaction of what it is about: both happen or neither. What is not urgent is
 * dropped for who does not want it. An address that cannot be one is kept as failed: nothing is sent.
 *
 * @returns false when there was a message for this cause already
 */
export async function queueMail(trx: Database, posting: Posting, at: Date): Promise<boolean> {
  return (await queueMails(trx, [posting], at)) === 1
}

/** The same for several messages about one thing. @returns how many were new */
export async function queueMails(trx: Database, postings: readonly Posting[], at: Date): Promise<number> {
  const off = await listMailOff(trx, postings)
  const rows = postings.map((posting) => rowOf(posting, off, at))
  if (rows.length === 0) return 0
  const queued = await trx
    .insertInto('mail_message')
    .values(rows)
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .returning(['state', 'due_at'])
    .execute()
  const waiting = queued.filter(({ state }) => state === 'waiting').map(({ due_at }) => due_at.getTime())
  if (waiting.length > 0) {
    const dueAt = new Date(Math.min(...waiting))
    await enqueueJob(trx, { name: MAIL_JOB }, null, { merge: 'send', dueAt }, at)
  }
  return queued.length
}

function rowOf(posting: Posting, off: ReadonlySet<string>, at: Date) {
  const { letter } = posting
  const recipient = posting.recipient.trim()
  const isValid = isMailAddress(recipient)
  const isWanted = posting.urgent || posting.person === undefined || !off.has(posting.person)
  return {
    id: newId(at),
    cause: posting.cause,
    kind: posting.kind,
    person: posting.person ?? null,
    recipient: isValid ? recipient : '',
    locale: letter.locale,
    subject: subjectLine(letter.subject),
    ...drawLetter(letter),
    urgent: posting.urgent,
    state: !isValid ? ('failed' as const) : isWanted ? ('waiting' as const) : ('dropped' as const),
    attempts: 0,
    due_at: posting.dueAt ?? at,
    created_at: at,
    sent_at: null,
    lease_until: null,
    trouble: isValid ? null : 'address',
  }
}

/** The setting is on the person; its table is of a later room, which puts its messages in this queue. */
async function listMailOff(db: Database, postings: readonly Posting[]): Promise<ReadonlySet<string>> {
  const people = postings.flatMap(({ urgent, person }) => (urgent || person === undefined ? [] : [person]))
  if (people.length === 0) return new Set()
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', people)
    .where('digest', '=', 'off')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Turns the digest off, and with it everything else that is not urgent. @returns false when it was off, or nobody is there */
export async function updateDigestOff(trx: Database, person: string): Promise<boolean> {
  const result = await trx
    .updateTable('person')
    .set({ digest: 'off' })
    .where('id', '=', person)
    .where('digest', '<>', 'off')
    .executeTakeFirst()
  await trx
    .updateTable('mail_message')
    .set({ state: 'dropped' })
    .where('person', '=', person)
    .where('state', '=', 'waiting')
    .where('urgent', '=', false)
    .execute()
  return result.numUpdatedRows === 1n
}
