import type { Migration } from '../database/migrate.ts'

/** A file that somebody gave; its bytes are outside the database (`store.source.ts`), under its id. */
export interface StoredFileTable {
  id: string
  /** Bead that it belongs to; it may be seen by whoever may see that. */
  bead: string
  /** As it is offered to whoever saves it; never part of a path of ours. */
  name: string
  /** Media type, found out from the content. */
  type: string
  /** [bytes] */
  size: number
  /** SHA-256 of the bytes [64 hexadecimal digits]. */
  hash: string
  created_at: Date
  created_by: string | null
  /** The bytes go with the next round of the job that cleans up. */
  removed_at: Date | null
}

declare module '../database/database.ts' {
  interface Tables {
    stored_file: StoredFileTable
  }
}

export const fileMigrations: readonly Migration[] = [
  {
    id: '0060-files',
    why: 'Reports and pictures are kept outside the database; it knows which there are and whose.',
    sql: `
      create table stored_file (
        id uuid primary key,
        bead uuid not null,
        name text not null check (name <> '' and length(name) <= 200),
        type text not null, size bigint not null check (size > 0),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        created_at timestamptz not null, created_by uuid, removed_at timestamptz
      );
      create index stored_file_bead on stored_file (bead);
      create index stored_file_removed on stored_file (removed_at) where removed_at is not null;
    `,
  },
]
