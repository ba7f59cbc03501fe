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
  const { letter } = posting
  const recipient = posting.recipient.trim()
  const isValid = isMailAddress(recipient)
  const isWanted = posting.urgent || !(await hasMailOff(trx, posting.person))
  const dueAt = posting.dueAt ?? at
  const result = await trx
    .insertInto('mail_message')
    .values({
      id: newId(at),
      cause: posting.cause,
      kind: posting.kind,
      person: posting.person ?? null,
      recipient: isValid ? recipient : '',
      locale: letter.locale,
      subject: subjectLine(letter.subject),
      ...drawLetter(letter),
      urgent: posting.urgent,
      state: !isValid ? 'failed' : isWanted ? 'waiting' : 'dropped',
      attempts: 0,
      due_at: dueAt,
      created_at: at,
      sent_at: null,
      lease_until: null,
      trouble: isValid ? null : 'address',
    })
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .executeTakeFirst()
  if (result.numInsertedOrUpdatedRows !== 1n) return false
  if (isValid && isWanted) await enqueueJob(trx, { name: MAIL_JOB }, null, { merge: 'send', dueAt }, at)
  return true
}

/** The setting is on the person; its table is of a later room, which puts its messages in this queue. */
async function hasMailOff(db: Database, person: string | undefined): Promise<boolean> {
  if (person === undefined) return false
  const row = await db.selectFrom('person').select('digest').where('id', '=', person).executeTakeFirst()
  return row?.digest === 'off'
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
