import type { Migration } from '../database/migrate.ts'

/** A passkey of a person: what is kept is public, the secret half never leaves their device. */
export interface AuthPasskeyTable {
  id: string
  person: string
  /** As the device calls it, base64url. */
  credential_id: string
  /** COSE key. */
  public_key: Buffer
  /** How often the device says that it was used; 0 for devices that do not count. */
  counter: number
  transports: string[]
  /** In the words of the person. */
  name: string
  created_at: Date
  last_used_at: Date | null
}

/** A question that a device must sign: for one purpose, one browser and one time. */
export interface AuthPasskeyChallengeTable {
  id: string
  purpose: 'add' | 'sign-in'
  /** For whom a passkey is added; absent when signing in, as nobody is known yet. */
  person: string | null
  challenge: string
  /** Of the secret in the cookie of the browser that asked. */
  browser_hash: string
  created_at: Date
  expires_at: Date
}

declare module '../database/database.ts' {
  interface Tables {
    auth_passkey: AuthPasskeyTable
    auth_passkey_challenge: AuthPasskeyChallengeTable
  }
}

export const passkeyMigrations: readonly Migration[] = [
  {
    id: '0024-passkeys',
    why: 'Passkeys of people, and the questions that their devices sign.',
    sql: `
      create table auth_passkey (
        id uuid primary key, person uuid not null references person (id),
        credential_id text not null unique check (length(credential_id) <= 1400),
        public_key bytea not null check (length(public_key) <= 2000),
        counter bigint not null check (counter >= 0), transports text[] not null,
        name text not null check (length(name) between 1 and 100),
        created_at timestamptz not null, last_used_at timestamptz
      );
      create index auth_passkey_person on auth_passkey (person);
      create table auth_passkey_challenge (
        id uuid primary key, purpose text not null check (purpose in ('add', 'sign-in')),
        person uuid references person (id), challenge text not null, browser_hash text not null unique,
        created_at timestamptz not null, expires_at timestamptz not null,
        check ((purpose = 'add') = (person is not null))
      );
      create index auth_passkey_challenge_expires_at on auth_passkey_challenge (expires_at);
    `,
  },
]
