import type { Bead } from '../beads/bead.ts'
import { beadPath } from '../beads/bead.ts'
import { dayOf } from '../partners/partner.ts'
import { mayDo } from '../people/index.ts'
import { findGrant, listFactors, listNeeds } from './detail-list.queries.ts'
import { GrantSection } from './grant-section.view.tsx'
import { FactorSection, NeedSection } from './need-section.view.tsx'
import type { ProjectSection } from './project-page.routes.tsx'
import { listReports } from './report.queries.ts'
import { ReportSection } from './report.view.tsx'
import { listResults } from './result.queries.ts'
import { ResultSection } from './result-section.view.tsx'

type Asked = Parameters<ProjectSection>[0]

function seenBy(c: Asked, bead: Bead) {
  const { viewer, page } = c.var
  const mayUpdate = mayDo(c, 'update', 'project', {
    region: bead.region,
    bead: bead.id,
    ...(bead.owner === undefined ? {} : { organisation: bead.owner }),
  })
  return { reader: viewer.reader, locale: page.locale, path: beadPath(bead), mayUpdate }
}

const drawResults: ProjectSection = async (c, bead) => {
  const { locale, path, mayUpdate } = seenBy(c, bead)
  const results = await listResults(c.var.db, c.var.library, bead.id, locale)
  return <ResultSection {...{ locale, path, results, mayUpdate }} />
}

const drawNeeds: ProjectSection = async (c, bead) => {
  const { reader, locale, path, mayUpdate } = seenBy(c, bead)
  const needs = await listNeeds(c.var.db, reader, { project: bead.id })
  return needs.length === 0 && !mayUpdate ? undefined : (
    <NeedSection {...{ locale, path, needs, mayUpdate }} base={`/regios/${bead.region}`} />
  )
}

const drawFactors: ProjectSection = async (c, bead) => {
  const { reader, locale, path, mayUpdate } = seenBy(c, bead)
  const factors = await listFactors(c.var.db, reader, { project: bead.id })
  return factors.length === 0 && !mayUpdate ? undefined : (
    <FactorSection {...{ locale, path, factors, mayUpdate }} base={`/regios/${bead.region}`} />
  )
}

const drawGrant: ProjectSection = async (c, bead) => {
  const { reader, locale, path, mayUpdate } = seenBy(c, bead)
  const grant = await findGrant(c.var.db, reader, bead.id)
  return grant || mayUpdate ? (
    <GrantSection {...{ locale, path, grant, mayUpdate }} day={dayOf(c.var.now)} />
  ) : undefined
}

const drawReports: ProjectSection = async (c, bead) => {
  const { locale, path, mayUpdate } = seenBy(c, bead)
  const reports = await listReports(c.var.db, bead.id)
  return reports.length === 0 && !mayUpdate ? undefined : (
    <ReportSection {...{ locale, path, reports, mayUpdate }} />
  )
}

/** Sections of the page of a project that this room draws itself. */
export const detailSections: readonly ProjectSection[] = [
  drawResults,
  drawNeeds,
  drawFactors,
  drawGrant,
  drawReports,
]
