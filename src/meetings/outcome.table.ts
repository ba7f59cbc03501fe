import type { Migration } from '../database/migrate.ts'

/** The address at which somebody's calendar program asks for what they have to do; removing the row ends it. */
export interface CalendarFeedTable {
  id: string
  person: string
  created_at: Date
}

declare module '../database/database.ts' {
  interface Tables {
    calendar_feed: CalendarFeedTable
  }
}

export const outcomeMigrations: readonly Migration[] = [
  {
    id: '0073-sent-once',
    why: 'What is sent again after a lost connection is kept once: the browser that sent it drew its id.',
    sql: `
      alter table outcome add column client uuid unique;
      alter table statement add column client uuid unique;
    `,
  },
  {
    id: '0074-calendar-feeds',
    why: 'A calendar of one person, for a program that cannot sign in; its owner can end it.',
    sql: `
      create table calendar_feed (
        id uuid primary key,
        person uuid not null unique references person (id) on delete cascade,
        created_at timestamptz not null
      );
    `,
  },
]
