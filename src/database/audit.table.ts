import type { Migration } from './migrate.ts'

/** One thing that was done. Rows are only added; each holds the hash of the one before it. */
export interface AuditEventTable {
  /** Without gaps: a missing number is a removed row. */
  seq: number
  at: Date
  person: string | null
  organisation: string | null
  means: 'web' | 'job' | 'command'
  /** Verb of the table of rights: create, update, remove … */
  action: string
  /** What kind of thing: organisation, seat, role … */
  kind: string
  /** Id of the thing. */
  thing: string | null
  /** Slug of the region it belongs to. */
  region: string | null
  /** What changed: `{ field: [from, to] }`. Absent when there is nothing to tell, or erased with the person it was about. */
  changes: string | null
  /** Random text that goes into `changes_hash`, so that erased words cannot be guessed from it; erased with them. */
  salt: string | null
  changes_hash: string
  /** Hash of the row before, and of this one with it. */
  previous: string
  hash: string
}

/** Last row of the chain; locked by whoever adds one. */
export interface AuditHeadTable {
  sole: boolean
  seq: number
  hash: string
}

declare module './database.ts' {
  interface Tables {
    audit_event: AuditEventTable
    audit_head: AuditHeadTable
  }
}

export const auditMigrations: readonly Migration[] = [
  {
    id: '0010-audit',
    why: 'Every write leaves a row that cannot be changed unseen.',
    sql: `
      create table audit_event (
        seq bigint primary key, at timestamptz not null,
        person uuid, organisation uuid,
        means text not null check (means in ('web', 'job', 'command')),
        action text not null, kind text not null, thing text, region text,
        changes text, salt text, changes_hash text not null,
        previous text not null, hash text not null unique
      );
      create index audit_event_thing on audit_event (thing, seq desc);
      create index audit_event_person on audit_event (person, seq desc);
      create index audit_event_region on audit_event (region, seq desc);
      create table audit_head (sole boolean primary key default true check (sole), seq bigint not null, hash text not null);
      insert into audit_head (seq, hash) values (0, repeat('0', 64));

      -- Rows stay as they were written; only the words about a person can be taken out of them.
      create function audit_event_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and new.changes is null and new.salt is null
          and (new.seq, new.at, new.person, new.organisation, new.means, new.action, new.kind, new.thing, new.region,
               new.changes_hash, new.previous, new.hash)
            is not distinct from
              (old.seq, old.at, old.person, old.organisation, old.means, old.action, old.kind, old.thing, old.region,
               old.changes_hash, old.previous, old.hash)
        then return new; end if;
        raise exception 'audit_event is append-only';
      end $$;
      create trigger audit_event_stays before update or delete on audit_event
        for each row execute function audit_event_stays();
      create trigger audit_event_stays_whole before truncate on audit_event
        for each statement execute function audit_event_stays();
    `,
  },
]
