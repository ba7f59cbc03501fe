import { monitorTexts } from '../language/texts-monitor.ts'
import type { BeadSection } from '../partners/index.ts'
import { dayOf } from '../partners/partner.ts'
import { ActionTable, listActions } from '../projects/index.ts'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import type { MonitorParts } from './env.ts'
import { ProjectLines } from './partner-report.view.tsx'
import { listLedBy } from './person-work.queries.ts'

/** Projects that somebody leads or stands in for, and what they are to do, on the page of that person. */
export function personWork({ listProjects }: Pick<MonitorParts, 'listProjects'>): BeadSection {
  return async ({ var: { db, viewer, now, regions, page } }, bead) => {
    const { locale } = page
    const [led, projects, actions] = await Promise.all([
      listLedBy(db, bead.id),
      listProjects(
        db,
        viewer.reader,
        regions.map(({ slug }) => slug),
        now,
      ),
      listActions(db, viewer.reader, { person: bead.id, open: true, limit: 50 }),
    ])
    const own = projects.filter((project) => led.has(project.bead.id))
    if (own.length + actions.length === 0) return undefined
    const words = monitorTexts[locale].report
    return (
      <Bead id="werk" title={words.personProjects}>
        <ProjectLines locale={locale} title={words.personProjects} projects={own} />
        {actions.length === 0 ? null : (
          <>
            <h3>{words.personActions}</h3>
            <ActionTable
              {...{ locale, actions }}
              id="open-afspraken"
              caption={words.personActions}
              day={dayOf(now)}
              of="person"
            />
          </>
        )}
      </Bead>
    )
  }
}
