import type { Database } from '../database/database.ts'
import type { Outbox, OutboxMessage, OutboxState } from './outbox.ts'

/** Messages on one page. */
export const OUTBOX_PAGE = 25

/** One page of the messages, newest first. No address leaves the database whole. */
export async function listOutbox(
  db: Database,
  state: OutboxState | undefined,
  page: number,
): Promise<Outbox> {
  const kept = state === undefined ? messages(db) : messages(db).where('mail_message.state', '=', state)
  const [rows, total] = await Promise.all([
    kept
      .orderBy('mail_message.created_at', 'desc')
      .orderBy('mail_message.id', 'desc')
      .limit(OUTBOX_PAGE)
      .offset((page - 1) * OUTBOX_PAGE)
      .execute(),
    kept
      .clearSelect()
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  ])
  return { messages: rows, pages: Math.max(1, Math.ceil(total.count / OUTBOX_PAGE)) }
}

export async function findOutboxMessage(
  db: Database,
  id: string,
): Promise<(OutboxMessage & { readonly text: string; readonly html: string }) | undefined> {
  return await messages(db)
    .select(['mail_message.text', 'mail_message.html'])
    .where('mail_message.id', '=', id)
    .executeTakeFirst()
}

function messages(db: Database) {
  return db
    .selectFrom('mail_message')
    .leftJoin('person', 'person.id', 'mail_message.person')
    .select((eb) => [
      'mail_message.id',
      'mail_message.subject',
      'mail_message.locale',
      'mail_message.state',
      'mail_message.attempts',
      'mail_message.created_at as createdAt',
      'mail_message.due_at as dueAt',
      'mail_message.sent_at as sentAt',
      'mail_message.trouble',
      'person.name',
      eb.fn<string>('split_part', ['mail_message.recipient', eb.val('@'), eb.lit(2)]).as('domain'),
    ])
}
