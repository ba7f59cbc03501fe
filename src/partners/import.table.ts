import type { JSONColumnType } from 'kysely'
import type { Migration } from '../database/migrate.ts'
import type { ImportColumns } from './import-columns.ts'
import type { Sheet } from './import-sheet.ts'
import type { Undo } from './import-undo.ts'

/** A list that somebody sent and looks at before it is written. It holds names of people: gone after a day. */
export interface ImportDraftTable {
  id: string
  region: string
  person: string
  created_at: Date
  sheet: JSONColumnType<Sheet>
  columns: JSONColumnType<ImportColumns>
}

/** A list that was written, with what is needed to take it back. No names: ids only. */
export interface PartnerImportTable {
  id: string
  region: string
  person: string
  at: Date
  rows: number
  undo: JSONColumnType<readonly Undo[]>
  undone_at: Date | null
}

declare module '../database/database.ts' {
  interface Tables {
    import_draft: ImportDraftTable
    partner_import: PartnerImportTable
  }
}

export const partnerImportMigrations: readonly Migration[] = [
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
]
