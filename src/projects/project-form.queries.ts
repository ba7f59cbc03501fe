import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Bead } from '../beads/bead.ts'
import { listBeads } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import { listHolders } from '../partners/index.ts'
import { areasOf, familyOf } from '../partners/place-words.ts'
import type { Region } from '../regions/region.ts'
import { findProject } from './find-project.queries.ts'
import type { ProjectFields } from './project.queries.ts'
import type { ProjectChoices } from './project-form.ts'

/** What may be chosen in the form of a project of this region. */
export async function listChoices(
  db: Database,
  reader: Reader,
  {
    region,
    regions,
    gazetteer,
  }: {
    readonly region: Region
    readonly regions: readonly Region[]
    readonly gazetteer: Gazetteer
  },
): Promise<ProjectChoices> {
  const parent = regions.find(({ slug }) => slug === region.parent)
  const around = [region.slug, ...(parent ? [parent.slug] : [])]
  const [themes, organisations] = await Promise.all([
    listBeads(db, reader, { kind: 'theme', region: around }),
    listHolders(db, reader, region.slug),
  ])
  return {
    themes: themes.map(({ id, title }) => ({ id, title })),
    organisations: organisations.map(({ id, title }) => ({ id, title })),
    parts: familyOf(region, regions)
      .slice(1)
      .map(({ slug, name }) => ({ slug, name })),
    areas: areasOf(region, gazetteer)
      .map((code) => ({ code, name: gazetteer.areas.get(code)?.name ?? code }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
  }
}

/** What is stored of a project, as its form has it. */
export async function findProjectFields(
  db: Database,
  reader: Reader,
  bead: Bead,
): Promise<ProjectFields | undefined> {
  const project = await findProject(db, reader, bead.id)
  if (!project) return undefined
  const { phase, description, startsOn, endsOn, answerDays, regions, areas, partners, themes } = project
  return {
    title: bead.title,
    summary: bead.summary,
    visibility: bead.visibility,
    phase,
    description,
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(endsOn === undefined ? {} : { endsOn }),
    answerDays,
    ...(bead.owner === undefined ? {} : { lead: bead.owner }),
    regions,
    areas,
    partners: partners.map(({ id }) => id),
    themes: themes.map(({ id }) => id),
  }
}
