import type { JSONColumnType } from 'kysely'
import type { Migration } from '../database/migrate.ts'
import type { Columns } from './columns.ts'
import type { Sheet } from './sheet.ts'
import type { DraftTrouble, Wish } from './wish.ts'

/** A list that somebody sent and looks at before it is written. It holds names of people: gone after a day. */
export interface ImportDraftTable {
  id: string
  /** What the list is of: the name of an `ImportKind`. */
  kind: string
  region: string
  person: string
  created_at: Date
  sheet: JSONColumnType<Sheet>
  columns: JSONColumnType<Columns>
  /** What its sender agreed to, once they asked to write it. */
  wish: JSONColumnType<Wish> | null
  /** Why it was not written after all; absent while it waits. */
  trouble: DraftTrouble | null
}

/** A list that was written, with what is needed to take it back. No names: ids, and old words of what it changed. */
export interface ListImportTable {
  /** That of the draft. */
  id: string
  kind: string
  region: string
  person: string
  at: Date
  rows: number
  /** Read by the room of its kind alone. */
  undo: JSONColumnType<readonly unknown[]>
  undone_at: Date | null
}

declare module '../database/database.ts' {
  interface Tables {
    import_draft: ImportDraftTable
    list_import: ListImportTable
  }
}

export const sheetMigrations: readonly Migration[] = [
  {
    id: '0038-partner-imports',
    why: 'Partners, people and seats can come from a list, after a look at it, and be taken back.',
    sql: `
      create table import_draft (
        id uuid primary key,
        region text not null references region (slug) on update cascade on delete cascade,
        person uuid not null references person (id) on delete cascade,
        created_at timestamptz not null,
        sheet jsonb not null, columns jsonb not null
      );
      create index import_draft_person on import_draft (person);
      create index import_draft_created on import_draft (created_at);
      create table partner_import (
        id uuid primary key,
        region text not null references region (slug) on update cascade on delete cascade,
        person uuid not null,
        at timestamptz not null, "rows" int not null,
        undo jsonb not null, undone_at timestamptz
      );
      create index partner_import_region on partner_import (region, at desc);
    `,
  },
  {
    id: '0050-list-imports',
    why: 'Lists of other things than partners are read in the same way, and a long list is written by a job.',
    sql: `
      alter table partner_import rename to list_import;
      alter index partner_import_region rename to list_import_region;
      alter table list_import add column kind text not null default 'partners';
      alter table list_import alter column kind drop default;
      alter table import_draft add column kind text not null default 'partners';
      alter table import_draft alter column kind drop default,
        add column wish jsonb,
        add column trouble text check (trouble in ('choose', 'changed', 'failed')),
        add check (trouble is null or wish is not null);
    `,
  },
]
