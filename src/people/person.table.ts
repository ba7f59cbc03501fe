import type { Locale } from '../base/locale.ts'
import type { Migration } from '../database/migrate.ts'
import type { Role, ScopeKind } from './rights.ts'

/**
 * A person. With a seat but without account they have no e-mail address to sign in with; a visible person is a bead
 * of kind `person` in their home region with the same id (name = title, what they do = summary).
 */
export interface PersonTable {
  id: string
  name: string
  /** Contact and sign-in address, lower case; never on a page. */
  email: string | null
  locale: Locale
  /** What they do, in their own words or those of their team. */
  work: string
  /** What drives them; shown on the page of the core team. */
  motive: string
  /** When they agreed to be shown with their name; absent: never shown to the public. */
  consent_at: Date | null
  /** Weekly digest, or nothing but what they must do. */
  digest: 'weekly' | 'off'
  /** Runs the site: everything, everywhere. */
  operator: boolean
  /** Invented, and marked as such. */
  example: boolean
  created_at: Date
  /** Last sign-in; the retention job looks at it. */
  last_seen_at: Date | null
  /** Name and address are gone; what was done for organisations stays. */
  erased_at: Date | null
}

/** A role of a person for an organisation, in a region, or in one body, plan or project. */
export interface RoleTable {
  id: string
  person: string
  /** Bead of the organisation that they act for. */
  organisation: string
  role: Role
  /** What it holds in. */
  scope: ScopeKind
  /** Slug of the region; that of a body, plan or project too: the region it is in. */
  region: string
  /** Bead of the body, plan or project; absent for a whole region. */
  bead: string | null
  since: Date
  /** First moment that it no longer holds. */
  until: Date | null
  given_by: string | null
}

declare module '../database/database.ts' {
  interface Tables {
    person: PersonTable
    role: RoleTable
  }
}

export const personMigrations: readonly Migration[] = [
  {
    id: '0012-people',
    why: 'People, and what they may do for which organisation.',
    sql: `
      create table person (
        id uuid primary key,
        name text not null check (length(name) <= 200),
        email text unique check (email = lower(email) and length(email) <= 254),
        locale text not null default 'nl' check (locale in ('nl', 'en')),
        work text not null default '' check (length(work) <= 1000),
        motive text not null default '' check (length(motive) <= 1000),
        consent_at timestamptz,
        digest text not null default 'weekly' check (digest in ('weekly', 'off')),
        operator boolean not null default false,
        example boolean not null default false,
        created_at timestamptz not null, last_seen_at timestamptz, erased_at timestamptz
      );
      create table role (
        id uuid primary key,
        person uuid not null references person (id),
        organisation uuid not null references bead (id),
        role text not null check (role in ('reader', 'contributor', 'editor', 'coordinator', 'administrator')),
        scope text not null check (scope in ('region', 'body', 'plan', 'project')),
        region text not null references region (slug) on update cascade,
        bead uuid references bead (id) on delete cascade,
        since timestamptz not null, until timestamptz check (until >= since),
        given_by uuid,
        check ((scope = 'region') = (bead is null))
      );
      create index role_person on role (person);
      create index role_organisation on role (organisation);
      create index role_region on role (region);
    `,
  },
]
