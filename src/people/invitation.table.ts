import type { Locale } from '../base/locale.ts'
import type { Migration } from '../database/migrate.ts'
import type { InvitationState } from './invitation.ts'
import type { Role, ScopeKind } from './rights.ts'

/** Somebody was asked to take part for an organisation. */
export interface InvitationTable {
  id: string
  /** SHA-256 of the secret in the link; the secret itself is in the message alone. */
  token_hash: string
  /** Erased as soon as it is answered, withdrawn or (by the retention job, which sets the state) expired. */
  email: string | null
  /** As the inviter wrote it; may be empty. Erased with the address when there is no account of it. */
  name: string
  locale: Locale
  organisation: string
  role: Role
  scope: ScopeKind
  region: string
  bead: string | null
  /** Person; absent when an operator's command did it. */
  invited_by: string | null
  /** Whoever accepted. */
  person: string | null
  /** `open` past `expires_at` counts as expired, whether or not that was written. */
  state: InvitationState
  /** How often it was sent; each has its own link, of which the last one works. */
  sends: number
  created_at: Date
  expires_at: Date
  closed_at: Date | null
}

declare module '../database/database.ts' {
  interface Tables {
    invitation: InvitationTable
  }
}

export const invitationMigrations: readonly Migration[] = [
  {
    id: '0026-invitations',
    why: 'People are asked to take part by those who lead the region, without an operator.',
    sql: `
      create table invitation (
        id uuid primary key,
        token_hash text not null unique,
        email text check (email = lower(email) and length(email) <= 254),
        name text not null default '' check (length(name) <= 200),
        locale text not null check (locale in ('nl', 'en')),
        organisation uuid not null references bead (id) on delete cascade,
        role text not null check (role in ('reader', 'contributor', 'editor', 'coordinator', 'administrator')),
        scope text not null check (scope in ('region', 'body', 'plan', 'project')),
        region text not null references region (slug) on update cascade,
        bead uuid references bead (id) on delete cascade,
        invited_by uuid, person uuid references person (id),
        state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn', 'expired')),
        sends int not null default 1,
        created_at timestamptz not null, expires_at timestamptz not null, closed_at timestamptz,
        check ((scope = 'region') = (bead is null)),
        check ((state = 'open') = (email is not null)), check ((state = 'open') = (closed_at is null))
      );
      create index invitation_region on invitation (region, created_at desc);
      create index invitation_email on invitation (email);
      create index invitation_person on invitation (person);
    `,
  },
]
