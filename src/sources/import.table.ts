import type { Generated } from 'kysely'
import type { Migration } from '../database/migrate.ts'

/** One attempt to import a source table: what was read, what was refused and why, what changed. */
export interface ImportRunTable {
  id: Generated<number>
  source: string
  /** `running`, `done`, `unchanged`, `failed`; one that still says `running` without a process was killed. */
  status: string
  /** Addresses or file names that were read. */
  address: string
  /** The publisher's date of the edition, when known. */
  edition: string | null
  edition_id: number | null
  started_at: Date
  finished_at: Date | null
  /** SHA-256 of what was read, hex. */
  checksum: string | null
  /** SHA-256 of the mapping and the definitions it used: another mapping is another result. */
  mapping_checksum: string
  rows_read: Generated<number>
  rows_kept: Generated<number>
  rows_skipped: Generated<number>
  rows_refused: Generated<number>
  cells: Generated<number>
  cells_refused: Generated<number>
  /** Reasons with counts and first examples, JSON (`RefusalCount[]`). */
  refusals: Generated<string>
  /** Counts of changed, withdrawn and added values, JSON (`ChangeCounts`). */
  changes: Generated<string>
  /** Why it failed, in Dutch. */
  message: string | null
}

/** Pages of an import that is not finished: after a kill it goes on from here. */
export interface ImportPageTable {
  run: number
  /** Which of the requests of the import, and which page of it. */
  request: number
  page: number
  address: string
  /** Address of the next page; null for the last. */
  next_address: string | null
  /** The answer as it came, gzip. */
  body: Buffer
}

/** The first values that a new edition changed or withdrew. */
export interface ImportChangeTable {
  run: number
  kind: string
  indicator: string
  period: number
  level: string
  vintage: number
  area: string
  /** In the indicator's unit, or the reason why there is none. */
  old_value: string
  new_value: string
}

/** Which file of a snapshot an edition was loaded from: a new file is loaded, the same one is not loaded again. */
export interface SnapshotLoadTable {
  edition_id: number
  /** SHA-256 of the file, hex. */
  file_checksum: string
}

declare module '../database/database.ts' {
  interface Tables {
    snapshot_load: SnapshotLoadTable
    import_run: ImportRunTable
    import_page: ImportPageTable
    import_change: ImportChangeTable
  }
}

export const importMigrations: readonly Migration[] = [
  {
    id: '0003-imports',
    why: 'Every figure leads back to the run that brought it; a killed import goes on where it was.',
    sql: `
      create table import_run (
        id integer generated always as identity primary key,
        source text not null,
        status text not null check (status in ('running','done','unchanged','failed')),
        address text not null,
        edition text,
        edition_id integer references source_edition (id) on delete set null,
        started_at timestamptz not null,
        finished_at timestamptz,
        checksum text,
        mapping_checksum text not null,
        rows_read bigint not null default 0,
        rows_kept bigint not null default 0,
        rows_skipped bigint not null default 0,
        rows_refused bigint not null default 0,
        cells bigint not null default 0,
        cells_refused bigint not null default 0,
        refusals text not null default '[]',
        changes text not null default '{}',
        message text
      );
      create index import_run_source on import_run (source, id desc);
      comment on column import_run.status is 'running without a living process means killed: its pages are used again';
      create table import_page (
        run integer not null references import_run (id) on delete cascade,
        request smallint not null,
        page integer not null,
        address text not null,
        next_address text,
        body bytea not null,
        primary key (run, request, page)
      );
      -- The bodies are gzip already.
      alter table import_page alter column body set storage external;
      create table import_change (
        run integer not null references import_run (id) on delete cascade,
        kind text not null check (kind in ('changed','withdrawn','added')),
        indicator text not null,
        period smallint not null,
        level text not null,
        vintage smallint not null,
        area text not null,
        old_value text not null,
        new_value text not null,
        primary key (run, indicator, period, level, vintage, area)
      );
    `,
  },
  {
    id: '0006-snapshot-loads',
    why: 'A new release ships new figures of the same bytes of a publisher: the file tells them apart, the source does not.',
    sql: `
      create table snapshot_load (
        edition_id integer primary key references source_edition (id) on delete cascade,
        file_checksum text not null
      );
    `,
  },
]
