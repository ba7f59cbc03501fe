import type { Migration } from '../database/migrate.ts'

/** A session; the library of sign-in writes it. */
export interface AuthSessionTable {
  id: string
  person: string
  token: string
  expires_at: Date
  created_at: Date
  updated_at: Date
  ip_address: string | null
  /** What the browser calls itself, to show it in words. */
  user_agent: string | null
  /** When the second step was given; absent: one step only. */
  factor_at: Date | null
  /** Written at most once an hour. */
  last_used_at: Date | null
}

/** How often something was tried in one stretch of time. */
export interface AttemptTable {
  id: string
  what: string
  /** Keyed hash of an address or account. */
  key: string
  /** Start of the stretch. */
  created_at: Date
  count: number
}

/** A link with which whoever runs the site comes in. */
export interface OperatorLinkTable {
  id: string
  token_hash: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

declare module '../database/database.ts' {
  interface Tables {
    auth_session: AuthSessionTable
    attempt: AttemptTable
    operator_link: OperatorLinkTable
  }
}

export const signInMigrations: readonly Migration[] = [
  {
    id: '0023-sign-in',
    why: 'Who signed in where; links that let somebody in; how often something was tried.',
    sql: `
      -- The library reads accounts here: nobody is copied, and who was erased is gone at once.
      create view auth_user as
        select id, name, coalesce(email, id::text || '@account.invalid') as email, true as email_verified,
          null::text as image, created_at, created_at as updated_at
        from person where erased_at is null;
      create table auth_session (
        id uuid primary key, person uuid not null references person (id),
        token text not null unique, expires_at timestamptz not null,
        created_at timestamptz not null, updated_at timestamptz not null, ip_address text, user_agent text
      );
      create index auth_session_person on auth_session (person);
      create table auth_account (
        id uuid primary key, person uuid not null references person (id),
        account_id text not null, provider_id text not null, access_token text, refresh_token text, id_token text,
        access_token_expires_at timestamptz, refresh_token_expires_at timestamptz, scope text, password text,
        created_at timestamptz not null, updated_at timestamptz not null,
        unique (provider_id, account_id)
      );
      create index auth_account_person on auth_account (person);
      create table auth_verification (
        id uuid primary key, identifier text not null, value text not null, expires_at timestamptz not null,
        created_at timestamptz not null, updated_at timestamptz not null
      );
      create index auth_verification_identifier on auth_verification (identifier);
      create table attempt (
        id uuid primary key, what text not null, key text not null, created_at timestamptz not null,
        count int not null, unique (what, key, created_at)
      );
      create table operator_link (
        id uuid primary key, token_hash text not null unique, created_at timestamptz not null,
        expires_at timestamptz not null, used_at timestamptz
      );
    `,
  },
]
