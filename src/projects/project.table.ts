import type { Generated } from 'kysely'
import type { Migration } from '../database/migrate.ts'
import type { ActionState, Phase, Progress, ProjectFunction } from './project.ts'

/** A project; title, summary, address and lead organisation (`owner`) are those of the bead with the same id. */
export interface ProjectTable {
  id: string
  phase: Phase
  /** What happens in it, in plain Dutch. */
  description: string
  /** Days, both inclusive. */
  starts_on: string | null
  ends_on: string | null
  /** Working days within which whoever asks gets an answer. */
  answer_days: Generated<number>
  /** What its leader said last; absent: never said anything. */
  progress: Progress | null
  progress_note: Generated<string>
  confirmed_at: Date | null
  confirmed_by: string | null
}

/** Regions and sub-regions that a project runs in, beside the one that it belongs to. */
export interface ProjectRegionTable {
  project: string
  region: string
}

/** Areas that a project works in: codes of municipalities, districts or neighbourhoods. */
export interface ProjectAreaTable {
  project: string
  code: string
}

/** Organisations that take part, beside the lead organisation. */
export interface ProjectPartnerTable {
  project: string
  organisation: string
}

/** Who is what in a project, for which organisation. One leader and one deputy at a time. */
export interface ProjectPersonTable {
  id: string
  project: string
  person: string
  organisation: string | null
  function: ProjectFunction
  /** Days, both inclusive. */
  since: string
  until: string | null
}

/**
 * Something that somebody does: what is the title of the bead with the same id (kind `action`). A follow-up of a
 * meeting is an action with a `meeting`.
 */
export interface ActionTable {
  id: string
  project: string | null
  /** Bead of the meeting that it was agreed in. */
  meeting: string | null
  person: string | null
  organisation: string | null
  due_on: string | null
  state: ActionState
  /** Why it is late or dropped, or what came of it. */
  note: Generated<string>
  closed_at: Date | null
  closed_by: string | null
}

/** A line of the timeline of a project. */
export interface ProjectUpdateTable {
  id: string
  project: string
  at: Date
  person: string | null
  organisation: string | null
  progress: Progress | null
  text: string
  means: 'web' | 'mail' | 'import'
}

/** A link by which the leader says how it goes, without signing in. */
export interface ProjectConfirmationTable {
  id: string
  project: string
  person: string
  token_hash: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

declare module '../database/database.ts' {
  interface Tables {
    project: ProjectTable
    project_region: ProjectRegionTable
    project_area: ProjectAreaTable
    project_partner: ProjectPartnerTable
    project_person: ProjectPersonTable
    action: ActionTable
    project_update: ProjectUpdateTable
    project_confirmation: ProjectConfirmationTable
  }
}

export const projectMigrations: readonly Migration[] = [
  {
    id: '0062-projects',
    why: 'Projects, who leads them, what is done in them and what came of it.',
    sql: `
      create table project (
        id uuid primary key references bead (id) on delete cascade,
        phase text not null check (phase in ('idea', 'preparation', 'running', 'completed', 'stopped')),
        description text not null default '' check (length(description) <= 20000),
        starts_on date, ends_on date check (ends_on >= starts_on),
        answer_days int not null default 5 check (answer_days between 1 and 60),
        progress text check (progress in ('on-track', 'late', 'done')),
        progress_note text not null default '' check (length(progress_note) <= 500),
        confirmed_at timestamptz, confirmed_by uuid references person (id)
      );
      create table project_region (
        project uuid not null references project (id) on delete cascade,
        region text not null references region (slug) on update cascade,
        primary key (project, region)
      );
      create index project_region_region on project_region (region);
      create table project_area (
        project uuid not null references project (id) on delete cascade, code text not null,
        primary key (project, code)
      );
      create index project_area_code on project_area (code);
      create table project_partner (
        project uuid not null references project (id) on delete cascade,
        organisation uuid not null references organisation (id) on delete cascade,
        primary key (project, organisation)
      );
      create index project_partner_organisation on project_partner (organisation);
      create table project_person (
        id uuid primary key,
        project uuid not null references project (id) on delete cascade,
        person uuid not null references person (id),
        organisation uuid references organisation (id) on delete set null,
        function text not null check (function in ('leader', 'deputy', 'member')),
        since date not null, until date check (until >= since)
      );
      create unique index project_person_one on project_person (project, function)
        where until is null and function <> 'member';
      create index project_person_project on project_person (project);
      create index project_person_person on project_person (person);
      create table action (
        id uuid primary key references bead (id) on delete cascade,
        project uuid references project (id) on delete cascade,
        meeting uuid references bead (id) on delete set null,
        person uuid references person (id),
        organisation uuid references organisation (id) on delete set null,
        due_on date,
        state text not null check (state in ('open', 'busy', 'done', 'dropped')),
        note text not null default '' check (length(note) <= 1000),
        closed_at timestamptz, closed_by uuid references person (id),
        check ((state in ('done', 'dropped')) = (closed_at is not null))
      );
      create index action_project on action (project);
      create index action_meeting on action (meeting);
      create index action_person on action (person) where closed_at is null;
      create index action_organisation on action (organisation);
      create index action_due on action (due_on) where closed_at is null;
      create table project_update (
        id uuid primary key,
        project uuid not null references project (id) on delete cascade,
        at timestamptz not null,
        person uuid references person (id), organisation uuid references organisation (id) on delete set null,
        progress text check (progress in ('on-track', 'late', 'done')),
        text text not null check (length(text) <= 2000),
        means text not null check (means in ('web', 'mail', 'import'))
      );
      create index project_update_project on project_update (project, at desc);
      create table project_confirmation (
        id uuid primary key,
        project uuid not null references project (id) on delete cascade,
        person uuid not null references person (id) on delete cascade,
        token_hash text not null unique,
        created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz
      );
      create index project_confirmation_project on project_confirmation (project);
      create index project_confirmation_created on project_confirmation (created_at);
    `,
  },
]
