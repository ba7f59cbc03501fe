import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { drawLetter } from './draw-letter.ts'
import type { Posting } from './letter.ts'

/**
 * Puts a message in the queue, in the transaction of what it is about: both happen or neither.
 *
 * @returns false when there was a message for this cause already
 */
export async function queueMail(trx: Database, posting: Posting, at: Date): Promise<boolean> {
  const { letter } = posting
  const { text, html } = drawLetter(letter)
  const result = await trx
    .insertInto('mail_message')
    .values({
      id: newId(at),
      cause: posting.cause,
      kind: posting.kind,
      person: posting.person ?? null,
      recipient: posting.recipient,
      locale: letter.locale,
      subject: letter.subject.replace(/[\r\n]+/g, ' '),
      text,
      html,
      urgent: posting.urgent,
      state: 'waiting',
      attempts: 0,
      due_at: posting.dueAt ?? at,
      created_at: at,
      sent_at: null,
      trouble: null,
    })
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}
