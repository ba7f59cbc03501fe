import type { Bead } from '../beads/bead.ts'
import { beadPath } from '../beads/bead.ts'
import { dayOf } from '../partners/partner.ts'
import { mayDo } from '../people/index.ts'
import { findDetailKinds, findGrant, listFactors, listNeeds } from './detail-list.queries.ts'
import { GrantSection } from './grant-section.view.tsx'
import { FactorSection, NeedSection } from './need-section.view.tsx'
import type { ProjectSection } from './project-page.routes.tsx'
import { listReports } from './report.queries.ts'
import { ReportSection } from './report.view.tsx'
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

/** One question says which lists there are: most projects have none or one of them. */
const drawDetails: ProjectSection = async (c, bead, results) => {
  const { reader, locale, path, mayUpdate } = seenBy(c, bead)
  const { db, now } = c.var
  const has = await findDetailKinds(db, bead.id)
  const [needs, factors, grant, reports] = await Promise.all([
    has.needs ? listNeeds(db, reader, { project: bead.id }) : [],
    has.factors ? listFactors(db, reader, { project: bead.id }) : [],
    has.grant ? findGrant(db, reader, bead.id) : undefined,
    has.reports ? listReports(db, bead.id) : [],
  ])
  const common = { locale, path, mayUpdate }
  const base = `/regios/${bead.region}`
  return (
    <>
      <ResultSection {...common} results={results} />
      {needs.length > 0 || mayUpdate ? <NeedSection {...common} needs={needs} base={base} /> : null}
      {factors.length > 0 || mayUpdate ? <FactorSection {...common} factors={factors} base={base} /> : null}
      {grant || mayUpdate ? <GrantSection {...common} grant={grant} day={dayOf(now)} /> : null}
      {reports.length > 0 || mayUpdate ? <ReportSection {...common} reports={reports} /> : null}
    </>
  )
}

/** Sections of the page of a project that this room draws itself. */
export const detailSections: readonly ProjectSection[] = [drawDetails]
