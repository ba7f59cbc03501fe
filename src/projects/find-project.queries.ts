import { sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import { mayBeNamed } from '../partners/index.ts'
import type { BeadRef } from '../partners/partner.ts'
import type { Phase, Progress, ProjectFunction } from './project.ts'
import type { Project, ProjectPerson, ProjectUpdate } from './project-page.ts'

interface Row {
  readonly phase: Phase
  readonly description: string
  readonly starts_on: string | null
  readonly ends_on: string | null
  readonly answer_days: number
  readonly progress: Progress | null
  readonly progress_note: string
  readonly confirmed_at: Date | null
  readonly regions: readonly string[]
  readonly areas: readonly string[]
  readonly lead: BeadRef | null
  readonly partners: readonly BeadRef[]
  readonly themes: readonly BeadRef[]
}

/** A bead as a link, within a query. @param alias of the bead */
export function refOf(alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<BeadRef>`json_build_object('id', ${column('id')}, 'region', ${column('region')}, 'kind', ${column('kind')},
    'title', ${column('title')}, 'slug', ${column('slug')})`
}

/** A bead as a link, or null when this reader may not see it. */
export function visibleRef(reader: Reader, alias: string) {
  return sql<BeadRef | null>`case when ${sql.ref(`${alias}.id`)} is not null
    and ${sql.ref(`${alias}.removed_at`)} is null and ${isVisibleTo(reader, alias)} then ${refOf(alias)} end`
}

/** A person as a link, or null when this reader may not see who it is. @param alias of their bead */
export function namedRef(reader: Reader, alias: string) {
  return sql<BeadRef | null>`case when ${sql.ref(`${alias}.id`)} is not null and ${mayBeNamed(reader, alias)}
    then ${refOf(alias)} end`
}

/** What stands on the page of a project besides its bead. */
export async function findProject(db: Database, reader: Reader, id: string): Promise<Project | undefined> {
  const { rows } = await sql<Row>`
    select project.phase, project.description, project.starts_on, project.ends_on, project.answer_days,
      project.progress, project.progress_note, project.confirmed_at, ${visibleRef(reader, 'lead')} as lead,
      array(select region from project_region where project = project.id order by 1) as regions,
      array(select code from project_area where project = project.id order by 1) as areas,
      (select coalesce(json_agg(${refOf('partner_bead')} order by partner_bead.title), '[]')
        from project_partner join bead partner_bead on partner_bead.id = project_partner.organisation
        where project_partner.project = project.id and partner_bead.removed_at is null
          and ${isVisibleTo(reader, 'partner_bead')}) as partners,
      (select coalesce(json_agg(${refOf('theme')} order by theme.title), '[]')
        from thread_link join bead theme on theme.id = thread_link.to_bead and theme.kind = 'theme'
        where thread_link.from_bead = project.id and thread_link.relation = 'contributes-to'
          and theme.removed_at is null and ${isVisibleTo(reader, 'theme')}) as themes
    from project join bead on bead.id = project.id left join bead lead on lead.id = bead.owner
    where project.id = ${id}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  return {
    phase: row.phase,
    description: row.description,
    ...(row.starts_on === null ? {} : { startsOn: row.starts_on }),
    ...(row.ends_on === null ? {} : { endsOn: row.ends_on }),
    answerDays: row.answer_days,
    ...(row.progress === null ? {} : { progress: row.progress }),
    progressNote: row.progress_note,
    ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at }),
    regions: row.regions,
    areas: row.areas,
    ...(row.lead === null ? {} : { lead: row.lead }),
    partners: row.partners,
    themes: row.themes,
  }
}

/** Who leads a project and takes part in it now: the leader first, then the deputy. */
export async function listProjectPeople(
  db: Database,
  reader: Reader,
  project: string,
): Promise<readonly ProjectPerson[]> {
  const { rows } = await sql<{
    id: string
    function: ProjectFunction
    since: string
    person: BeadRef | null
    organisation: BeadRef | null
  }>`
    select project_person.id, project_person.function, project_person.since,
      ${namedRef(reader, 'face')} as person, ${visibleRef(reader, 'holder')} as organisation
    from project_person
      left join bead face on face.id = project_person.person
      left join bead holder on holder.id = project_person.organisation
    where project_person.project = ${project} and project_person.until is null
    order by array_position(array['leader', 'deputy', 'member'], project_person.function), project_person.since,
      project_person.id
    limit 200`.execute(db)
  return rows.map(({ person, organisation, ...row }) => ({
    ...row,
    ...(person === null ? {} : { person }),
    ...(organisation === null ? {} : { organisation }),
  }))
}

/** The timeline of a project, the newest first. */
export async function listUpdates(
  db: Database,
  reader: Reader,
  project: string,
  limit = 20,
): Promise<readonly ProjectUpdate[]> {
  const { rows } = await sql<{
    id: string
    at: Date
    progress: Progress | null
    text: string
    means: ProjectUpdate['means']
    person: BeadRef | null
    organisation: BeadRef | null
  }>`
    select project_update.id, project_update.at, project_update.progress, project_update.text, project_update.means,
      ${namedRef(reader, 'face')} as person, ${visibleRef(reader, 'holder')} as organisation
    from project_update
      left join bead face on face.id = project_update.person
      left join bead holder on holder.id = project_update.organisation
    where project_update.project = ${project}
    order by project_update.at desc, project_update.id desc limit ${limit}`.execute(db)
  return rows.map(({ person, organisation, progress, ...row }) => ({
    ...row,
    ...(progress === null ? {} : { progress }),
    ...(person === null ? {} : { person }),
    ...(organisation === null ? {} : { organisation }),
  }))
}
