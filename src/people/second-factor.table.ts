import type { Migration } from '../database/migrate.ts'

/** The app for codes of a person: at most one, and of no use until it is confirmed. */
export interface AuthSecondFactorTable {
  person: string
  /** Encrypted (AES-256-GCM, bound to the person) with a key of the program. */
  secret: string
  /** When somebody showed that their app gives the codes of this secret. */
  confirmed_at: Date | null
  /** Step of time of the last code that was used: a code works once. */
  last_step: number
  /** Keyed hashes of the codes on paper that are still good. */
  recovery_hashes: string[]
  created_at: Date
}

/** A role, or "operator", that does not count without a second step. */
export interface SecondFactorRoleTable {
  role: string
}

declare module '../database/database.ts' {
  interface Tables {
    auth_second_factor: AuthSecondFactorTable
    second_factor_role: SecondFactorRoleTable
  }
}

export const secondFactorMigrations: readonly Migration[] = [
  {
    id: '0027-second-factor',
    why: 'A second step at sign-in, which a role can require; when a session was last used.',
    sql: `
      create table auth_second_factor (
        person uuid primary key references person (id),
        secret text not null, confirmed_at timestamptz, last_step int not null default 0,
        recovery_hashes text[] not null default '{}', created_at timestamptz not null
      );
      create table second_factor_role (
        role text primary key check (role in ('reader', 'contributor', 'editor', 'coordinator', 'administrator', 'operator'))
      );
      alter table auth_session add column factor_at timestamptz, add column last_used_at timestamptz;
    `,
  },
]
