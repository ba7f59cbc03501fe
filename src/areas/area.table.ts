import type { Migration } from '../database/migrate.ts'

/** Areas with a CBS code, by vintage of the division. */
export interface AreaTable {
  vintage: number
  code: string
  level: string
  name: string
  parent: string | null
  land_area_ha: number | null
  /** RD New [m] */
  x: number | null
  y: number | null
  postcode: string | null
}

export interface AreaNeighbourTable {
  vintage: number
  code: string
  neighbour: string
}

/** What became of a municipality code. */
export interface AreaSuccessionTable {
  /** Code that ended. */
  code: string
  name: string
  successor: string
  /** Vintage of the successor's code. */
  vintage: number
  /** Part of the old area that went to this successor [fraction, 0-1]; the parts of a code add up to 1. */
  share: number
  /** What the share was measured on: `population`, `area`, `whole`. */
  basis: string
  /** Last division in which the old code existed; null when unknown. */
  last_vintage: number | null
}

/** Divisions of the country in sets of municipalities: zorgkantoor, GGD, arbeidsmarkt, COROP. */
export interface DivisionTable {
  kind: string
  code: string
  name: string
  valid_from: number
  valid_until: number | null
}

export interface DivisionMemberTable {
  kind: string
  code: string
  municipality: string
  vintage: number
  /** Not certain: `note` says why. */
  doubtful: boolean
  note: string | null
}

/** Shared-arc topology of one vintage, in the format of docs/boundaries-format.md. */
export interface BoundaryTable {
  vintage: number
  topology: Buffer
  checksum: string
}

declare module '../database/database.ts' {
  interface Tables {
    area: AreaTable
    area_neighbour: AreaNeighbourTable
    area_succession: AreaSuccessionTable
    division: DivisionTable
    division_member: DivisionMemberTable
    boundary: BoundaryTable
  }
}

export const areaMigrations: readonly Migration[] = [
  {
    id: '0001-areas',
    why: 'Places, what became of them, and the divisions of the country.',
    sql: `
      create table area (
        vintage smallint not null,
        code text not null,
        level text not null check (level in ('country','province','municipality','district','neighbourhood')),
        name text not null,
        parent text,
        land_area_ha integer,
        x integer,
        y integer,
        postcode text,
        primary key (vintage, code)
      );
      comment on table area is 'Places with a CBS code, by vintage (year) of the division';
      comment on column area.x is 'Point inside the area, RD New (EPSG:28992), metres';
      create table area_neighbour (
        vintage smallint not null, code text not null, neighbour text not null,
        primary key (vintage, code, neighbour)
      );
      create table area_succession (
        code text not null, name text not null, successor text not null, vintage smallint not null,
        share double precision not null check (share > 0 and share <= 1),
        basis text not null, last_vintage smallint,
        primary key (vintage, code, successor)
      );
      create table division (
        kind text not null, code text not null, name text not null,
        valid_from smallint not null, valid_until smallint,
        primary key (kind, code)
      );
      create table division_member (
        kind text not null, code text not null, municipality text not null, vintage smallint not null,
        doubtful boolean not null default false, note text,
        primary key (kind, municipality, vintage),
        foreign key (kind, code) references division (kind, code)
      );
      create table boundary (vintage smallint primary key, topology bytea not null, checksum text not null);
      alter table boundary alter column topology set storage external;
    `,
  },
]
