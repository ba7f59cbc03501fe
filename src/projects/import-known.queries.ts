import { sql } from 'kysely'
import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Visibility } from '../beads/bead.ts'
import { listBeads } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { bareOf } from '../partners/import-row.ts'
import { listHolders } from '../partners/index.ts'
import { familyOf, isInside } from '../partners/place-words.ts'
import type { Region } from '../regions/region.ts'
import type { KnownAction, KnownProjects } from './import-plan.ts'
import type { Names } from './import-row.ts'
import type { ActionState, Phase } from './project.ts'

const everything = { partnerIn: [], teamIn: [], actsFor: [], everything: true } as const

/** What a list of projects can name: partners, people, themes, parts and areas around a region. */
export async function findNames(
  db: Database,
  {
    region,
    regions,
    gazetteer,
  }: {
    readonly region: Region
    readonly regions: readonly Region[]
    readonly gazetteer: Gazetteer
  },
): Promise<Names> {
  const parent = regions.find(({ slug }) => slug === region.parent)
  const family = familyOf(region, regions)
  const around = [...family.map(({ slug }) => slug), ...(parent ? [parent.slug] : [])]
  const [organisations, themes, people] = await Promise.all([
    listHolders(db, everything, region.slug),
    listBeads(db, everything, { kind: 'theme', region: around, limit: 2000 }),
    listBeads(db, everything, { kind: 'person', region: around, limit: 20_000 }),
  ])
  const codes: (readonly [string, string])[] = []
  const walk = (code: string) => {
    const area = gazetteer.areas.get(code)
    if (!area || !isInside(code, gazetteer)) return
    codes.push([area.name, code], [code, code])
    // A municipality goes before a district of the same name.
    if (code.startsWith('GM')) for (const child of gazetteer.children.get(code) ?? []) walk(child)
  }
  for (const { code } of region.members) walk(code)
  const municipal = new Set(codes.flatMap(([name, code]) => (code.startsWith('GM') ? [bareOf(name)] : [])))
  return {
    organisations: onlyOne(organisations.map(({ id, title }) => [title, id])),
    people: onlyOne(people.map(({ id, title }) => [title, id])),
    themes: onlyOne(themes.map(({ id, title }) => [title, id])),
    parts: onlyOne(
      family.slice(1).flatMap(
        ({ slug, name }) =>
          [
            [name, slug],
            [slug, slug],
          ] as const,
      ),
    ),
    areas: onlyOne(codes.filter(([name, code]) => code.startsWith('GM') || !municipal.has(bareOf(name)))),
  }
}

/** By name; a name that stands for two things stands for none. */
function onlyOne(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  for (const [name, value] of pairs) {
    const key = bareOf(name)
    if (found.has(key) && found.get(key) !== value) twice.add(key)
    found.set(key, value)
  }
  for (const key of twice) found.delete(key)
  return found
}

interface ProjectRow {
  readonly id: string
  readonly revision: number
  readonly region: string
  readonly title: string
  readonly summary: string
  readonly visibility: Visibility
  readonly owner: string | null
  readonly phase: Phase
  readonly description: string
  readonly starts_on: string | null
  readonly ends_on: string | null
  readonly answer_days: number
  readonly regions: readonly string[]
  readonly areas: readonly string[]
  readonly partners: readonly string[]
  readonly themes: readonly string[]
}

/** Projects of these regions and their actions. @param own slug of the region that the list is for */
export async function findKnownProjects(
  db: Database,
  regions: readonly string[],
  own: string,
): Promise<KnownProjects> {
  const { rows } = await sql<ProjectRow>`
    select bead.id, bead.revision, bead.region, bead.title, bead.summary, bead.visibility, bead.owner,
      project.phase, project.description, project.starts_on, project.ends_on, project.answer_days,
      array(select region from project_region where project = bead.id order by 1) as regions,
      array(select code from project_area where project = bead.id order by 1) as areas,
      array(select organisation from project_partner where project = bead.id order by 1) as partners,
      array(select to_bead from thread_link join bead theme on theme.id = to_bead and theme.kind = 'theme'
        where from_bead = bead.id and relation = 'contributes-to' order by 1) as themes
    from project join bead on bead.id = project.id
    where bead.region = any(${[...regions]}::text[]) and bead.removed_at is null order by bead.id`.execute(db)
  const actions = await sql<{
    id: string
    revision: number
    title: string
    visibility: Visibility
    project: string
    meeting: string | null
    person: string | null
    organisation: string | null
    due_on: string | null
    state: ActionState
    note: string
  }>`
    select bead.id, bead.revision, bead.title, bead.visibility, action.project, action.meeting, action.person,
      action.organisation, action.due_on, action.state, action.note
    from action join bead on bead.id = action.id
    where action.project = any(${rows.map(({ id }) => id)}::uuid[]) and bead.removed_at is null
    order by bead.id`.execute(db)
  return {
    projects: rows.map((row) => ({
      id: row.id,
      revision: row.revision,
      isOwn: row.region === own,
      fields: {
        title: row.title,
        summary: row.summary,
        description: row.description,
        phase: row.phase,
        answerDays: row.answer_days,
        regions: row.regions,
        areas: row.areas,
        partners: row.partners,
        themes: row.themes,
        visibility: row.visibility,
        ...(row.starts_on === null ? {} : { startsOn: row.starts_on }),
        ...(row.ends_on === null ? {} : { endsOn: row.ends_on }),
        ...(row.owner === null ? {} : { lead: row.owner }),
      },
    })),
    actions: actions.rows.map(
      (row): KnownAction => ({
        id: row.id,
        revision: row.revision,
        project: row.project,
        fields: {
          what: row.title,
          state: row.state,
          note: row.note,
          visibility: row.visibility,
          project: row.project,
          ...(row.meeting === null ? {} : { meeting: row.meeting }),
          ...(row.person === null ? {} : { person: row.person }),
          ...(row.organisation === null ? {} : { organisation: row.organisation }),
          ...(row.due_on === null ? {} : { dueOn: row.due_on }),
        },
      }),
    ),
  }
}
