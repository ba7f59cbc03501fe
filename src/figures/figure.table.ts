import type { Generated } from 'kysely'
import type { Migration } from '../database/migrate.ts'

/** One import of one source table: what a column leads back to. */
export interface SourceEditionTable {
  id: Generated<number>
  /** Id of a source table (`source-tables.ts`). */
  source: string
  /** The publisher's date of this edition, as `2024-12-04`; or the year when no more is known. */
  edition: string
  /** Day on which it was fetched from the publisher, ISO date. */
  retrieved_on: string
  /** SHA-256 of the bytes that were read, hex. */
  checksum: string
  imported_at: Generated<Date>
}

/** Packed figures, see `column.ts`. Unique by indicator, period, level and vintage. */
export interface FigureColumnTable {
  edition: number
  indicator: string
  /** Calendar year. */
  period: number
  level: string
  vintage: number
  decimals: number
  /** Int32 little-endian, in the code order of the areas of this level and vintage. */
  cell_values: Buffer
  /** One byte a cell: reason or status, see `flagOf`. */
  cell_flags: Buffer
  cell_low: Buffer | null
  cell_high: Buffer | null
}

/** One row: goes up whenever figures, areas or regions change; caches hang on it. */
export interface ContentVersionTable {
  id: Generated<number>
  version: number
}

declare module '../database/database.ts' {
  interface Tables {
    source_edition: SourceEditionTable
    figure_column: FigureColumnTable
    content_version: ContentVersionTable
  }
}

export const figureMigrations: readonly Migration[] = [
  {
    id: '0002-figures',
    why: 'Published figures as packed columns: an edition is replaced whole, a profile is one index in many columns.',
    sql: `
      create table source_edition (
        id integer generated always as identity primary key,
        source text not null,
        edition text not null,
        retrieved_on text not null,
        checksum text not null,
        imported_at timestamptz not null default now()
      );
      create index source_edition_source on source_edition (source);
      create table figure_column (
        edition integer not null references source_edition (id),
        indicator text not null,
        period smallint not null,
        level text not null check (level in ('country','province','municipality','district','neighbourhood')),
        vintage smallint not null,
        decimals smallint not null check (decimals between 0 and 6),
        cell_values bytea not null,
        cell_flags bytea not null,
        cell_low bytea,
        cell_high bytea,
        primary key (indicator, period, level, vintage),
        check (octet_length(cell_values) = 4 * octet_length(cell_flags)),
        check (cell_low is null or octet_length(cell_low) = octet_length(cell_values)),
        check (cell_high is null or octet_length(cell_high) = octet_length(cell_values))
      );
      -- Packed bytes hardly compress and are always read whole: skip the compression.
      alter table figure_column alter column cell_values set storage external,
        alter column cell_low set storage external, alter column cell_high set storage external;
      create index figure_column_edition on figure_column (edition);
      comment on column figure_column.cell_values is 'Int32 little-endian, whole multiples of the last decimal, in code order';
      create table content_version (id smallint primary key default 1 check (id = 1), version bigint not null);
      insert into content_version (version) values (1);
    `,
  },
]
