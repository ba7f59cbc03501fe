import type { Locale } from '../base/locale.ts'
import type { Migration } from '../database/migrate.ts'

/** Somebody wrote to a person by their page; the text itself is in the message alone. */
export interface ContactMessageTable {
  id: string
  person: string
  from_name: string
  /** Never told to the person: the answer goes there from the site. */
  from_email: string
  locale: Locale
  /** How often the person answered. */
  answers: number
  created_at: Date
}

declare module '../database/database.ts' {
  interface Tables {
    contact_message: ContactMessageTable
  }
}

export const contactMigrations: readonly Migration[] = [
  {
    id: '0029-contact',
    why: 'People are reached by a form: neither side sees the address of the other.',
    sql: `
      create table contact_message (
        id uuid primary key,
        person uuid not null references person (id) on delete cascade,
        from_name text not null check (length(from_name) <= 200),
        from_email text not null check (length(from_email) <= 254),
        locale text not null check (locale in ('nl', 'en')),
        answers int not null default 0, created_at timestamptz not null
      );
      create index contact_message_person on contact_message (person, created_at);
      create index contact_message_created on contact_message (created_at);
    `,
  },
]
