import type { Migration } from '../database/migrate.ts'

/** Somebody at an identity provider, and who they are here. Stays when they are erased: they do not come back unseen. */
export interface ProviderAccountTable {
  id: string
  person: string
  /** Id of the provider in the settings. */
  provider: string
  /** Hash of provider and subject. */
  subject_hash: string
  created_at: Date
}

/** A role that a provider gave, and so may take away. */
export interface ProviderRoleTable {
  role: string
  provider: string
}

/** Somebody on the way to a provider and back: once, for ten minutes, in one browser. */
export interface ProviderAttemptTable {
  id: string
  state_hash: string
  provider: string
  /** Secret of PKCE. */
  verifier: string
  nonce: string
  /** Local address to go to afterwards. */
  back: string
  locale: string
  created_at: Date
}

declare module '../database/database.ts' {
  interface Tables {
    provider_account: ProviderAccountTable
    provider_role: ProviderRoleTable
    provider_attempt: ProviderAttemptTable
  }
}

export const providerMigrations: readonly Migration[] = [
  {
    id: '0025-identity-providers',
    why: 'Who signs in by the identity provider of an organisation, and which roles that gave.',
    sql: `
      create table provider_account (
        id uuid primary key, person uuid not null references person (id),
        provider text not null, subject_hash text not null, created_at timestamptz not null,
        unique (provider, subject_hash)
      );
      create index provider_account_person on provider_account (person);
      create table provider_role (
        role uuid primary key references role (id) on delete cascade, provider text not null
      );
      create table provider_attempt (
        id uuid primary key, state_hash text not null unique, provider text not null, verifier text not null,
        nonce text not null, back text not null, locale text not null check (locale in ('nl', 'en')),
        created_at timestamptz not null
      );
    `,
  },
]
