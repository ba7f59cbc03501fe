import type { Migration } from './migrate.ts'

/** Secrets that the program draws itself, one a purpose: nothing to set, and every process has the same. */
export interface SecretTable {
  name: string
  /** 32 random bytes, base64url. */
  value: string
  created_at: Date
}

declare module './database.ts' {
  interface Tables {
    secret: SecretTable
  }
}

export const secretMigrations: readonly Migration[] = [
  {
    id: '0020-secret',
    why: 'Links in messages are signed; every process must be able to check them.',
    sql: `
      create table secret (name text primary key, value text not null, created_at timestamptz not null default now());
    `,
  },
]
