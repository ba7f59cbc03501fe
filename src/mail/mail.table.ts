import type { Locale } from '../base/locale.ts'
import type { Migration } from '../database/migrate.ts'

/** A message, from the moment that it is decided until the retention job takes it. */
export interface MailMessageTable {
  id: string
  /** What it is for, such as "invitation:<id>": there is never a second message for the same cause. */
  cause: string
  /** Template, such as "invitation". */
  kind: string
  /** Person that it is for, when they are known: erasing them erases it. */
  person: string | null
  /** Address; erased when the message is old. */
  recipient: string
  locale: Locale
  subject: string
  text: string
  html: string
  /** Someone must do something: sent at once, also to who does not want a digest. */
  urgent: boolean
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'dropped'
  attempts: number
  /** Not before this moment. */
  due_at: Date
  created_at: Date
  sent_at: Date | null
  /** While it is being sent: whoever took it is alive until then. */
  lease_until: Date | null
  /** What the mail server said, without addresses. */
  trouble: string | null
}

declare module '../database/database.ts' {
  interface Tables {
    mail_message: MailMessageTable
  }
}

export const mailMigrations: readonly Migration[] = [
  {
    id: '0014-mail',
    why: 'Messages wait in the database: never lost, never twice for the same cause.',
    sql: `
      create table mail_message (
        id uuid primary key,
        cause text not null unique, kind text not null, person uuid,
        recipient text not null, locale text not null, subject text not null, text text not null, html text not null,
        urgent boolean not null,
        state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'dropped')),
        attempts int not null default 0,
        due_at timestamptz not null, created_at timestamptz not null, sent_at timestamptz, trouble text
      );
      create index mail_message_due on mail_message (due_at) where state = 'waiting';
      create index mail_message_person on mail_message (person);
      create index mail_message_created on mail_message (created_at desc);
    `,
  },
  {
    id: '0022-mail-lease',
    why: 'A message that was being sent when a process was killed is taken up again.',
    sql: `
      alter table mail_message add column lease_until timestamptz;
      alter table mail_message add check ((state = 'sending') = (lease_until is not null));
      create index mail_message_lease on mail_message (lease_until) where state = 'sending';
    `,
  },
]
