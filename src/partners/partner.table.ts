import type { Generated } from 'kysely'
import type { Migration } from '../database/migrate.ts'
import type { BodyKind, BodyRight } from './body.ts'
import type { Sector } from './sector.ts'

/** An organisation; its name, summary and address are those of the bead with the same id (kind `organisation`). */
export interface OrganisationTable {
  id: string
  sector: Sector
  /** Description in plain Dutch. */
  description: string
  /** `https:` address. */
  website: string | null
  /** Eight digits. */
  kvk: string | null
  /** Logo: PNG or WebP, at most 100 kB, checked by content. */
  logo: Buffer | null
  logo_type: string | null
  /** What the logo shows, for who cannot see it. */
  logo_text: string
}

/** An organisation takes part in a region; one can take part in several. */
export interface PartnerTable {
  region: string
  organisation: string
  since: string
  until: string | null
}

/** Areas that an organisation works in: codes of municipalities, districts or neighbourhoods. None: the whole region. */
export interface WorkAreaTable {
  organisation: string
  code: string
}

/** A group in which people sit for an organisation; the bead with the same id has its name (kind `body`). */
export interface BodyTable {
  id: string
  kind: BodyKind
  /** What it may do: is informed, advises or decides. */
  right: BodyRight
  /** What it is for, in plain Dutch. */
  task: string
}

/** Sectors that a body should have at its table. */
export interface BodySectorTable {
  body: string
  sector: Sector
}

/** A place in a body, held for an organisation. Without person: vacant. */
export interface SeatTable {
  id: string
  body: string
  organisation: string
  person: string | null
  /** What they are in the body: chair, secretary … ; may be empty. */
  function: string
  /** Days, both inclusive. */
  since: string
  until: string | null
  /** Goes up with every change, as that of a bead. */
  revision: Generated<number>
}

/** Leave to decide or sign for an organisation. */
export interface MandateTable {
  id: string
  region: string
  giver: string
  holder_organisation: string | null
  holder_person: string | null
  /** What it covers, in plain Dutch. */
  scope: string
  since: string
  until: string | null
  /** Name of the decision that it rests on. */
  source: string
  source_url: string | null
  revision: Generated<number>
}

declare module '../database/database.ts' {
  interface Tables {
    organisation: OrganisationTable
    partner: PartnerTable
    work_area: WorkAreaTable
    body: BodyTable
    body_sector: BodySectorTable
    seat: SeatTable
    mandate: MandateTable
  }
}

export const partnerMigrations: readonly Migration[] = [
  {
    id: '0013-partners',
    why: 'Organisations, the bodies they sit in and what they may decide.',
    sql: `
      create table organisation (
        id uuid primary key references bead (id) on delete cascade,
        sector text not null,
        description text not null default '' check (length(description) <= 5000),
        website text check (website ~ '^https?://'),
        kvk text check (kvk ~ '^[0-9]{8}$'),
        logo bytea check (octet_length(logo) <= 102400), logo_type text, logo_text text not null default '',
        check ((logo is null) = (logo_type is null)), check (logo is null or logo_text <> '')
      );
      create index organisation_kvk on organisation (kvk);
      create table partner (
        region text not null references region (slug) on update cascade,
        organisation uuid not null references organisation (id) on delete cascade,
        since date not null, until date check (until >= since),
        primary key (region, organisation)
      );
      create index partner_organisation on partner (organisation);
      create table work_area (
        organisation uuid not null references organisation (id) on delete cascade,
        code text not null,
        primary key (organisation, code)
      );
      create index work_area_code on work_area (code);
      create table body (
        id uuid primary key references bead (id) on delete cascade,
        kind text not null, "right" text not null check ("right" in ('informed', 'advises', 'decides')),
        task text not null default '' check (length(task) <= 5000)
      );
      create table body_sector (
        body uuid not null references body (id) on delete cascade, sector text not null,
        primary key (body, sector)
      );
      create table seat (
        id uuid primary key,
        body uuid not null references body (id) on delete cascade,
        organisation uuid not null references organisation (id) on delete cascade,
        person uuid references person (id),
        function text not null default '' check (length(function) <= 200),
        since date not null, until date check (until >= since)
      );
      create index seat_body on seat (body);
      create index seat_organisation on seat (organisation);
      create index seat_person on seat (person);
      create table mandate (
        id uuid primary key,
        region text not null references region (slug) on update cascade,
        giver uuid not null references organisation (id) on delete cascade,
        holder_organisation uuid references organisation (id) on delete cascade,
        holder_person uuid references person (id),
        scope text not null check (scope <> '' and length(scope) <= 2000),
        since date not null, until date check (until >= since),
        source text not null default '' check (length(source) <= 500),
        source_url text check (source_url ~ '^https?://'),
        check (num_nonnulls(holder_organisation, holder_person) = 1)
      );
      create index mandate_region on mandate (region);
      create index mandate_giver on mandate (giver);
    `,
  },
  {
    id: '0032-seat-revisions',
    why: 'Two people who change the same seat or mandate at once do not undo each other unseen.',
    sql: `
      alter table seat add column revision int not null default 1;
      alter table mandate add column revision int not null default 1;
      create index mandate_holder on mandate (holder_organisation);
      create index mandate_holder_person on mandate (holder_person);
    `,
  },
]
