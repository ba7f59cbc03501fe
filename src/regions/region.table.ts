import type { Migration } from '../database/migrate.ts'

/** A collaboration with a territory. */
export interface RegionTable {
  slug: string
  name: string
  parent: string | null
  description_nl: string
  description_en: string
  membership_nl: string
  membership_en: string
  example: boolean
}

export interface RegionMemberTable {
  region: string
  /** Municipality or district of today's division. */
  code: string
  doubtful_nl: string | null
  doubtful_en: string | null
}

declare module '../database/database.ts' {
  interface Tables {
    region: RegionTable
    region_member: RegionMemberTable
  }
}

export const regionMigrations: readonly Migration[] = [
  {
    id: '0004-regions',
    why: 'Collaborations with a territory, sub-regions and an address.',
    sql: `
      create table region (
        slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text not null check (name <> ''),
        parent text references region (slug) check (parent <> slug),
        description_nl text not null, description_en text not null,
        membership_nl text not null, membership_en text not null,
        example boolean not null default false
      );
      create table region_member (
        region text not null references region (slug) on delete cascade,
        code text not null, doubtful_nl text, doubtful_en text,
        primary key (region, code)
      );
      create index region_member_code on region_member (code);
    `,
  },
]
