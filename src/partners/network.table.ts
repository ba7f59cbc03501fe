import type { JSONColumnType } from 'kysely'
import type { Migration } from '../database/migrate.ts'

/** Where every node of a region's network stands on its drawing; made by a job, can be made again at any time. */
export interface NetworkLayoutTable {
  /** Slug. */
  region: string
  /** SHA-256 of what the layout was calculated from. */
  input_hash: string
  /** [px] */
  width: number
  height: number
  /** Id of a node to its centre [px]. */
  places: JSONColumnType<Readonly<Record<string, { x: number; y: number }>>>
  /** Id of a partner to the place of its name, null where none was free (`network-spots.ts`). */
  spots: JSONColumnType<Readonly<Record<string, number | null>>> | null
  made_at: Date
}

declare module '../database/database.ts' {
  interface Tables {
    network_layout: NetworkLayoutTable
  }
}

export const networkMigrations: readonly Migration[] = [
  {
    id: '0035-network',
    why: 'The drawing of a network is calculated once for everybody, and kept.',
    sql: `
      create table network_layout (
        region text primary key references region (slug) on update cascade on delete cascade,
        input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
        width int not null check (width > 0), height int not null check (height > 0),
        places json not null,
        made_at timestamptz not null
      );
    `,
  },
  {
    id: '0066-network-names',
    why: 'Where the names stand is calculated with the drawing, so that a page that changed is there at once.',
    // Drawings from before have none: the version of the layout went up, so they are made again.
    sql: `alter table network_layout add column spots json;`,
  },
]
