import type { Locale } from '../base/locale.ts'
import type { Migration } from '../database/migrate.ts'
import type { FactorGroup, FactorWay, NeedKind, NeedState, QuestionKind } from './project.ts'

/** What a project wants to reach: an indicator of the figures, or a measure of its own. */
export interface ProjectResultTable {
  id: string
  project: string
  /** Id of an indicator; its unit and source are those of the catalogue. */
  indicator: string | null
  /** Code of the area whose figure it is. */
  area: string | null
  /** Words of a measure of its own. */
  measure: string
  unit: string
  better: 'higher' | 'lower'
  baseline: number | null
  baseline_on: string | null
  target: number | null
  target_on: string | null
  position: number
}

/** What was measured on a day. */
export interface ProjectMeasurementTable {
  id: string
  result: string
  measured_on: string
  value: number
  /** Where it comes from. */
  source: string
}

/** The grant that a project carries. */
export interface ProjectGrantTable {
  project: string
  programme: string
  round: string
  number: string
  /** Term; days, both inclusive. */
  starts_on: string | null
  ends_on: string | null
  lead_applicant: string
  /** Name of the responsible organisation, and its bead when it is on Noaber. */
  organisation_name: string
  organisation: string | null
  summary: string
  topics: string[]
  /** [euro] */
  budget: number | null
  payer: string
  /** What is asked next, in words, and the project of it when there is one. */
  follow_up: string
  follow_up_project: string | null
}

/** A report of a project: a stored file with a title and a date. */
export interface ProjectReportTable {
  id: string
  project: string
  title: string
  dated_on: string
  file: string
}

/** An existing or missing process, or a need. */
export interface ProjectNeedTable {
  id: string
  project: string
  kind: NeedKind
  what: string
  for_whom: string
  state: NeedState
  who: string
  position: number
}

/** A factor that helps or hinders. */
export interface ProjectFactorTable {
  id: string
  project: string
  group: FactorGroup
  way: FactorWay
  what: string
  /** 1 (little) to 5 (decisive). */
  weight: number
  /** What is done about it. */
  measure: string
  position: number
}

/** What somebody asked by the way in. Who they are is in `project_asker`, and goes after its term. */
export interface ProjectQuestionTable {
  id: string
  project: string
  kind: QuestionKind
  text: string
  asked_at: Date
  /** Last day to answer. */
  due_on: string
  answered_at: Date | null
  answered_by: string | null
  answer: string
}

/** Whoever asked: they come to nobody's page. */
export interface ProjectAskerTable {
  id: string
  question: string
  name: string
  email: string
  locale: Locale
  created_at: Date
}

declare module '../database/database.ts' {
  interface Tables {
    project_result: ProjectResultTable
    project_measurement: ProjectMeasurementTable
    project_grant: ProjectGrantTable
    project_report: ProjectReportTable
    project_need: ProjectNeedTable
    project_factor: ProjectFactorTable
    project_question: ProjectQuestionTable
    project_asker: ProjectAskerTable
  }
}

export const projectDetailMigrations: readonly Migration[] = [
  {
    id: '0065-project-details',
    why: 'What a project wants to reach, what it is paid by, what helps or hinders it, and who asked it something.',
    sql: `
      create table project_result (
        id uuid primary key,
        project uuid not null references project (id) on delete cascade,
        indicator text, area text,
        measure text not null default '' check (length(measure) <= 300),
        unit text not null default '' check (length(unit) <= 50),
        better text not null check (better in ('higher', 'lower')),
        baseline double precision, baseline_on date,
        target double precision, target_on date,
        position int not null,
        check ((indicator is null) = (area is null)), check (indicator is not null or measure <> '')
      );
      create index project_result_project on project_result (project);
      create table project_measurement (
        id uuid primary key,
        result uuid not null references project_result (id) on delete cascade,
        measured_on date not null, value double precision not null,
        source text not null default '' check (length(source) <= 300)
      );
      create index project_measurement_result on project_measurement (result, measured_on);
      create table project_grant (
        project uuid primary key references project (id) on delete cascade,
        programme text not null, round text not null default '', number text not null default '',
        starts_on date, ends_on date check (ends_on >= starts_on),
        lead_applicant text not null default '', organisation_name text not null default '',
        organisation uuid references organisation (id) on delete set null,
        summary text not null default '' check (length(summary) <= 20000),
        topics text[] not null default '{}',
        budget double precision check (budget >= 0), payer text not null default '',
        follow_up text not null default '' check (length(follow_up) <= 2000),
        follow_up_project uuid references project (id) on delete set null
      );
      create table project_report (
        id uuid primary key,
        project uuid not null references project (id) on delete cascade,
        title text not null check (title <> '' and length(title) <= 200),
        dated_on date not null,
        file uuid not null references stored_file (id)
      );
      create index project_report_project on project_report (project);
      create table project_need (
        id uuid primary key,
        project uuid not null references project (id) on delete cascade,
        kind text not null check (kind in ('process', 'need')),
        what text not null check (what <> '' and length(what) <= 500),
        for_whom text not null default '' check (length(for_whom) <= 200),
        state text not null check (state in ('exists', 'partly', 'missing')),
        who text not null default '' check (length(who) <= 200),
        position int not null
      );
      create index project_need_project on project_need (project);
      create table project_factor (
        id uuid primary key,
        project uuid not null references project (id) on delete cascade,
        "group" text not null check ("group" in ('people', 'decisions', 'technology', 'finance', 'infrastructure')),
        way text not null check (way in ('helps', 'hinders')),
        what text not null check (what <> '' and length(what) <= 500),
        weight int not null check (weight between 1 and 5),
        measure text not null default '' check (length(measure) <= 500),
        position int not null
      );
      create index project_factor_project on project_factor (project);
      create table project_question (
        id uuid primary key,
        project uuid not null references project (id) on delete cascade,
        kind text not null check (kind in ('join', 'ask', 'visit')),
        text text not null check (length(text) <= 5000),
        asked_at timestamptz not null, due_on date not null,
        answered_at timestamptz, answered_by uuid references person (id),
        answer text not null default '' check (length(answer) <= 5000)
      );
      create index project_question_project on project_question (project, asked_at);
      create index project_question_due on project_question (due_on) where answered_at is null;
      create table project_asker (
        id uuid primary key,
        question uuid not null unique references project_question (id) on delete cascade,
        name text not null check (length(name) <= 200),
        email text not null check (length(email) <= 254),
        locale text not null check (locale in ('nl', 'en')),
        created_at timestamptz not null
      );
      create index project_asker_created on project_asker (created_at);
    `,
  },
]
