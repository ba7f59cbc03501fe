import type { Migration } from '../database/migrate.ts'

/** What somebody typed in a form and has not sent yet. */
export interface DraftTable {
  id: string
  person: string
  /** Dutch path of the form, without query. */
  path: string
  /** Fields by name. JSON. */
  fields: string
  /** Revision of the bead that the form was opened with; 0 for a new one. */
  revision: number
  saved_at: Date
}

declare module '../database/database.ts' {
  interface Tables {
    draft: DraftTable
  }
}

export const draftMigrations: readonly Migration[] = [
  {
    id: '0061-drafts',
    why: 'What somebody types is not lost when the connection, the battery or the session ends.',
    sql: `
      create table draft (
        id uuid primary key,
        person uuid not null references person (id) on delete cascade,
        path text not null check (length(path) <= 300),
        fields text not null check (length(fields) <= 262144),
        revision int not null default 0,
        saved_at timestamptz not null,
        unique (person, path)
      );
      create index draft_saved on draft (saved_at);
    `,
  },
]
