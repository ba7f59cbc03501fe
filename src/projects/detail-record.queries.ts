import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { visitor } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { Library } from '../figures/index.ts'
import type { BeadRef } from '../partners/partner.ts'
import { findGrant, listFactors, listNeeds } from './detail-list.queries.ts'
import { type ProjectRecord, projectRecord } from './detail-record.ts'
import type { Grant, Result } from './detail-shape.ts'
import { findProject, listProjectPeople, listUpdates } from './find-project.queries.ts'
import { listActions } from './list-actions.queries.ts'
import { listResults } from './result.queries.ts'

/** Most lines of the timeline in a record. */
const MOST_UPDATES = 200

/** The record of a public project as a visitor may see it, whoever asks. */
export async function findProjectRecord(
  db: Database,
  library: Library,
  bead: Bead,
  site: { readonly address: string; readonly schema: string; readonly locale: Locale },
): Promise<ProjectRecord | undefined> {
  const of = { project: bead.id }
  const [project, people, actions, updates, grant, needs, factors, results] = await Promise.all([
    findProject(db, visitor, bead.id),
    listProjectPeople(db, visitor, bead.id),
    listActions(db, visitor, of),
    listUpdates(db, visitor, bead.id, MOST_UPDATES),
    findGrant(db, visitor, bead.id),
    listNeeds(db, visitor, of),
    listFactors(db, visitor, of),
    listResults(db, library, bead.id, site.locale),
  ])
  if (!project) return undefined
  const link = (ref: BeadRef) => ({ name: ref.title, address: `${site.address}${beadPath(ref)}` })
  const whose = ({ person, organisation }: { person?: BeadRef; organisation?: BeadRef }) => ({
    ...(person ? { person: link(person) } : {}),
    ...(organisation ? { organisation: link(organisation) } : {}),
  })
  const { phase, startsOn, endsOn, answerDays, progress, confirmedAt, lead } = project
  return projectRecord.parse({
    schema: site.schema,
    id: bead.id,
    address: `${site.address}${beadPath(bead)}`,
    region: bead.region,
    example: bead.example,
    title: bead.title,
    summary: bead.summary,
    description: project.description,
    phase,
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(endsOn === undefined ? {} : { endsOn }),
    answerDays,
    progress: {
      ...(progress === undefined ? {} : { state: progress }),
      note: project.progressNote,
      ...(confirmedAt === undefined ? {} : { confirmedAt: confirmedAt.toISOString() }),
    },
    ...(lead ? { lead: link(lead) } : {}),
    partners: project.partners.map(link),
    themes: project.themes.map(link),
    regions: [...project.regions],
    areas: project.areas.map((code) => ({ code, name: library.gazetteer.areas.get(code)?.name ?? code })),
    people: people.map((one) => ({ function: one.function, since: one.since, ...whose(one) })),
    actions: actions.map((action) => ({
      title: action.bead.title,
      address: link(action.bead).address,
      state: action.state,
      ...(action.dueOn === undefined ? {} : { dueOn: action.dueOn }),
      note: action.note,
      ...whose(action),
    })),
    results: results.map(recordOfResult),
    ...(grant ? { grant: recordOfGrant(grant, link) } : {}),
    needs: needs.map(({ kind, what, forWhom, state, who }) => ({ kind, what, forWhom, state, who })),
    factors: factors.map(({ group, way, what, weight, measure }) => ({ group, way, what, weight, measure })),
    updates: updates.map(({ at, progress: state, text }) => ({
      at: at.toISOString(),
      ...(state === undefined ? {} : { state }),
      text,
    })),
  })
}

function recordOfResult(result: Result): ProjectRecord['results'][number] {
  const { measure, unit, figure, better, baseline, target, targetOn, measurements } = result
  return {
    measure,
    unit,
    ...(figure ? { indicator: figure.indicator, area: figure.area } : {}),
    better,
    ...(baseline ? { baseline: measuredOf(baseline) } : {}),
    ...(target === undefined ? {} : { target }),
    ...(targetOn === undefined ? {} : { targetOn }),
    measurements: measurements.map((one) => ({ ...measuredOf(one), at: one.at })),
  }
}

function measuredOf({ value, low, high, at, source }: Result['measurements'][number]) {
  return {
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(at === '' ? {} : { at }),
    source,
  }
}

function recordOfGrant(
  grant: Grant,
  link: (ref: BeadRef) => { name: string; address: string },
): NonNullable<ProjectRecord['grant']> {
  const { organisation, organisationName, followUpProject, topics, ...rest } = grant
  return {
    ...rest,
    topics: [...topics],
    responsibleOrganisation: organisationName || (organisation?.title ?? ''),
    ...(followUpProject ? { followUpProject: link(followUpProject) } : {}),
  }
}
