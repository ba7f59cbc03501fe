import { sql } from 'kysely'
import { createKept } from '../base/kept.ts'
import type { Visibility } from '../beads/bead.ts'
import { maySee, type Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import { createCaughtUp } from '../database/index.ts'
import type { BeadRef } from '../partners/partner.ts'
import type { Phase, Progress } from './project.ts'
import type { ProjectInList } from './project-list.ts'

/** Lists the projects of some regions, as far as a reader may see them. Filters and counts: `choose-projects.ts`. */
export type ProjectLister = (
  db: Database,
  reader: Reader,
  /** Slugs: a project is listed when it runs in one of them. */
  regions: readonly string[],
  at: Date,
) => Promise<readonly ProjectInList[]>

/** Each process keeps the projects of all regions: some 2 kB each. */
export function createProjectLister(): ProjectLister {
  const find = createCaughtUp<ProjectInList>({
    kinds: ['project', 'link', 'organisation', 'theme'],
    idOf: ({ bead }) => bead.id,
    read: readProjects,
  })
  return async (db, reader, regions, at) => {
    const all = inRegions(await find(db, at), regions)
    if (all.hidden.size === 0) return all.projects
    const isSeen = ({ bead, visibility, owner }: ProjectInList) =>
      maySee(reader, { region: bead.region, visibility, ...(owner === undefined ? {} : { owner }) })
    const isMore = reader.everything || reader.teamIn.length + reader.partnerIn.length > 0
    const seen = isMore ? new Set([...all.hidden].filter(isSeen)) : NONE
    // The same array for all who see no more than a visitor, so that what is worked out from it can be kept by it.
    if (seen.size === 0) return all.open
    if (seen.size === all.hidden.size) return all.projects
    return all.projects.filter((project) => !all.hidden.has(project) || seen.has(project))
  }
}
const NONE: ReadonlySet<ProjectInList> = new Set()

interface InRegions {
  readonly projects: readonly ProjectInList[]
  /** Those that everybody may see. */
  readonly open: readonly ProjectInList[]
  readonly hidden: ReadonlySet<ProjectInList>
}

/** Projects by the regions that are asked for, as long as the list stays the same. */
const kept = createKept<InRegions>(200)

function inRegions(all: readonly ProjectInList[], regions: readonly string[]): InRegions {
  return kept(all, regions.join(), () => {
    const asked = new Set(regions)
    const projects = all.filter(({ regions: own }) => own.some((slug) => asked.has(slug)))
    const open = projects.filter(({ visibility }) => visibility === 'public')
    const hidden = new Set(projects.filter(({ visibility }) => visibility !== 'public'))
    return { projects, open, hidden }
  })
}

interface Row {
  readonly id: string
  readonly region: string
  readonly title: string
  readonly slug: string
  readonly summary: string
  readonly visibility: Visibility
  readonly owner: string | null
  readonly phase: Phase
  readonly starts_on: string | null
  readonly ends_on: string | null
  readonly progress: Progress | null
  readonly confirmed_at: Date | null
  readonly created_at: Date
  readonly lead: { readonly region: string; readonly title: string; readonly slug: string } | null
  readonly regions: readonly string[]
  readonly areas: readonly string[]
  readonly themes: readonly Omit<BeadRef, 'kind'>[]
}

/** @param things ids of projects, their lead organisations or their themes; absent: all projects */
async function readProjects(db: Database, things: readonly string[] | undefined) {
  const asked = things && (await listTouched(db, things))
  const some = asked === undefined ? sql`true` : sql`bead.id = any(${[...asked]}::uuid[])`
  const { rows } = await sql<Row>`
    select bead.id, bead.region, bead.title, bead.slug, bead.summary, bead.visibility, bead.owner,
      bead.created_at, project.phase, project.starts_on, project.ends_on, project.progress, project.confirmed_at,
      case when lead.id is not null
        then json_build_object('region', lead.region, 'title', lead.title, 'slug', lead.slug) end as lead,
      array(select region from project_region where project = bead.id and region <> bead.region order by 1) as regions,
      array(select code from project_area where project = bead.id order by 1) as areas,
      (select coalesce(json_agg(json_build_object('id', theme.id, 'region', theme.region, 'title', theme.title,
          'slug', theme.slug) order by theme.title), '[]')
        from thread_link join bead theme on theme.id = thread_link.to_bead and theme.kind = 'theme'
          and theme.removed_at is null and theme.visibility = 'public'
        where thread_link.from_bead = bead.id and thread_link.relation = 'contributes-to') as themes
    from project join bead on bead.id = project.id
      left join bead lead on lead.id = bead.owner and lead.removed_at is null and lead.visibility = 'public'
    where bead.removed_at is null and ${some}
    order by bead.title, bead.id`.execute(db)
  return { rows: rows.map(listed), looked: asked ?? [] }
}

/** Projects that these things are, lead or are the theme of. */
async function listTouched(db: Database, things: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from bead where kind = 'project' and owner = any(${[...things]}::uuid[])
    union select from_bead from thread_link where relation = 'contributes-to' and to_bead = any(${[...things]}::uuid[])`.execute(
    db,
  )
  // Those that are gone for good are in no table any more.
  return [...new Set([...things, ...rows.map(({ id }) => id)])]
}

function listed(row: Row): ProjectInList {
  const { id, region, title, slug, owner } = row
  return {
    bead: { id, region, kind: 'project', title, slug },
    summary: row.summary,
    phase: row.phase,
    ...(row.starts_on === null ? {} : { startsOn: row.starts_on }),
    ...(row.ends_on === null ? {} : { endsOn: row.ends_on }),
    ...(row.progress === null ? {} : { progress: row.progress }),
    ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at }),
    createdAt: row.created_at,
    ...(owner === null || row.lead === null
      ? {}
      : { lead: { ...row.lead, id: owner, kind: 'organisation' as const } }),
    regions: [region, ...row.regions],
    areas: row.areas,
    themes: row.themes.map((theme) => ({ ...theme, kind: 'theme' as const })),
    visibility: row.visibility,
    ...(owner === null ? {} : { owner }),
  }
}
