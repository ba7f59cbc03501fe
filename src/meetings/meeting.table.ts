import type { Generated } from 'kysely'
import type { Locale } from '../base/locale.ts'
import type { Migration } from '../database/migrate.ts'
import type { Sector } from '../partners/sector.ts'
import type { MeetingKind, MeetingState, OutcomeKind, RegistrationState, StatementKind } from './meeting.ts'

/** A meeting; title, summary and address are those of the bead with the same id, `owner` who organises it. */
export interface MeetingTable {
  id: string
  kind: MeetingKind
  state: MeetingState
  starts_at: Date
  ends_at: Date
  /** What happens, in plain Dutch. */
  description: string
  place: string
  /** Code of the area that it is in. */
  area: string | null
  /** `https:` address for whoever takes part from home. */
  online_url: string | null
  /** Most people; absent: no limit. */
  capacity: number | null
  /** Last moment to register; absent: the start. */
  register_until: Date | null
  /** Body that holds it. */
  body: string | null
  /** Goes up with every change that calendars must know (RFC 5545 SEQUENCE). */
  sequence: Generated<number>
  /** Why it was called off, for everybody to read; "" when nothing was said. */
  cancelled_why: Generated<string>
  /** When whoever registered was reminded of it. */
  reminded_at: Date | null
}

/** A session of a meeting; sessions may run at the same time. */
export interface MeetingSessionTable {
  id: string
  meeting: string
  title: string
  /** Sub-region that it is for. */
  region: string | null
  starts_at: Date
  ends_at: Date
  place: string
  online_url: string | null
  capacity: number | null
  position: number
}

/** An item of the agenda of a meeting or of one of its sessions. */
export interface AgendaItemTable {
  id: string
  meeting: string
  session: string | null
  title: string
  /** [minutes] */
  minutes: number
  /** Project or other bead that it is about. */
  about: string | null
  position: number
}

/** Somebody who registered; their row goes some time after the meeting. */
export interface RegistrationTable {
  id: string
  meeting: string
  session: string | null
  state: RegistrationState
  name: string
  /** Absent for whoever walked in without having registered. */
  email: string | null
  locale: Locale
  /** Account that it belongs to, when they were signed in. */
  person: string | null
  /** Organisation on Noaber, or a name that they typed. */
  organisation: string | null
  organisation_name: string
  sector: Sector | null
  token_hash: string
  created_at: Date
  confirmed_at: Date | null
  /** When they were checked in. */
  present_at: Date | null
  /** End of the meeting, kept equal to it: their row goes some time after. */
  ends_at: Date
}

/** How many came, per organisation and sector: what stays when the rows of people go. */
export interface AttendanceTable {
  meeting: string
  session: string | null
  organisation: string | null
  organisation_name: string
  sector: Sector | null
  registered: number
  present: number
}

/** What a meeting brought. A follow-up is an action (room projects) too. */
export interface OutcomeTable {
  id: string
  meeting: string
  session: string | null
  agenda_item: string | null
  kind: OutcomeKind
  text: string
  /** Project or other bead that it is about. */
  about: string | null
  action: string | null
  position: number
  revision: Generated<number>
  at: Date
  /** Drawn by the browser that sent it: what comes twice, after a lost connection, is kept once. */
  client: Generated<string | null>
}

/** What somebody said in the room, with how many found it important. Nobody's name is kept with it. */
export interface StatementTable {
  id: string
  meeting: string
  session: string | null
  kind: StatementKind
  text: string
  /** Words that put statements together; "" when not grouped yet. */
  group: string
  weight: number
  created_at: Date
  /** As with an outcome. */
  client: Generated<string | null>
}

declare module '../database/database.ts' {
  interface Tables {
    meeting: MeetingTable
    meeting_session: MeetingSessionTable
    agenda_item: AgendaItemTable
    registration: RegistrationTable
    attendance: AttendanceTable
    outcome: OutcomeTable
    statement: StatementTable
  }
}

export const meetingMigrations: readonly Migration[] = [
  {
    id: '0063-meetings',
    why: 'Meetings with their sessions, who comes, and what was agreed.',
    sql: `
      create table meeting (
        id uuid primary key references bead (id) on delete cascade,
        kind text not null, state text not null check (state in ('planned', 'held', 'cancelled')),
        starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
        description text not null default '' check (length(description) <= 20000),
        place text not null default '' check (length(place) <= 300), area text,
        online_url text check (online_url ~ '^https://'),
        capacity int check (capacity > 0), register_until timestamptz,
        body uuid references body (id) on delete set null,
        sequence int not null default 0, reminded_at timestamptz
      );
      create index meeting_starts on meeting (starts_at);
      create index meeting_body on meeting (body);
      create table meeting_session (
        id uuid primary key,
        meeting uuid not null references meeting (id) on delete cascade,
        title text not null check (title <> '' and length(title) <= 200),
        region text references region (slug) on update cascade,
        starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
        place text not null default '' check (length(place) <= 300),
        online_url text check (online_url ~ '^https://'),
        capacity int check (capacity > 0), position int not null
      );
      create index meeting_session_meeting on meeting_session (meeting);
      create table agenda_item (
        id uuid primary key,
        meeting uuid not null references meeting (id) on delete cascade,
        session uuid references meeting_session (id) on delete cascade,
        title text not null check (title <> '' and length(title) <= 300),
        minutes int not null check (minutes between 0 and 1440),
        about uuid references bead (id) on delete set null, position int not null
      );
      create index agenda_item_meeting on agenda_item (meeting);
      create table registration (
        id uuid primary key,
        meeting uuid not null references meeting (id) on delete cascade,
        session uuid references meeting_session (id) on delete set null,
        state text not null check (state in ('unconfirmed', 'registered', 'waiting', 'cancelled')),
        name text not null check (length(name) <= 200),
        email text not null check (email = lower(email) and length(email) <= 254),
        locale text not null check (locale in ('nl', 'en')),
        person uuid references person (id) on delete set null,
        organisation uuid references organisation (id) on delete set null,
        organisation_name text not null default '' check (length(organisation_name) <= 200),
        sector text,
        token_hash text not null unique,
        created_at timestamptz not null, confirmed_at timestamptz, present_at timestamptz,
        ends_at timestamptz not null,
        unique (meeting, email)
      );
      create index registration_session on registration (session);
      create index registration_ends on registration (ends_at);
      create index registration_person on registration (person);
      create table attendance (
        meeting uuid not null references meeting (id) on delete cascade,
        session uuid references meeting_session (id) on delete cascade,
        organisation uuid references organisation (id) on delete set null,
        organisation_name text not null default '', sector text,
        registered int not null, present int not null
      );
      create index attendance_meeting on attendance (meeting);
      create index attendance_organisation on attendance (organisation);
      create table outcome (
        id uuid primary key,
        meeting uuid not null references meeting (id) on delete cascade,
        session uuid references meeting_session (id) on delete set null,
        agenda_item uuid references agenda_item (id) on delete set null,
        kind text not null check (kind in ('information', 'decision', 'follow-up')),
        text text not null check (text <> '' and length(text) <= 2000),
        about uuid references bead (id) on delete set null,
        action uuid references action (id) on delete set null,
        position int not null, revision int not null default 1, at timestamptz not null
      );
      create index outcome_meeting on outcome (meeting);
      create index outcome_about on outcome (about);
      create index outcome_action on outcome (action);
      create table statement (
        id uuid primary key,
        meeting uuid not null references meeting (id) on delete cascade,
        session uuid references meeting_session (id) on delete set null,
        kind text not null check (kind in ('horizon', 'obstacle')),
        text text not null check (text <> '' and length(text) <= 500),
        "group" text not null default '' check (length("group") <= 100),
        weight int not null default 0 check (weight >= 0), created_at timestamptz not null
      );
      create index statement_meeting on statement (meeting);
    `,
  },
  {
    id: '0067-cancelled-why',
    why: 'Whoever comes to the page of a meeting that was called off reads why.',
    sql: `alter table meeting add column cancelled_why text not null default '' check (length(cancelled_why) <= 500)`,
  },
]
