import { Hono } from 'hono'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatNumber } from '../language/index.ts'
import { monitorTexts } from '../language/texts-monitor.ts'
import type { BeadSection } from '../partners/index.ts'
import { dayOf } from '../partners/partner.ts'
import { guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { ActionTable, listActions } from '../projects/index.ts'
import { drawPage } from '../web/index.ts'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import type { MonitorParts } from './env.ts'
import { listAttended, loadPartnerWork } from './partner-report.queries.ts'
import { PartnerReport, ProjectLines } from './partner-report.view.tsx'
import { listLedBy } from './person-work.queries.ts'
import { tallyOf } from './promise.ts'
import { PromiseTable } from './promise-table.view.tsx'
import { Standings } from './standings.view.tsx'

/** Most promises on the page of a partner; its report has them all. */
const FEW = 8

/** `/regios/:region/partners/:slug/verantwoording`: what a partner did, for its own board, on paper. */
export function partnerReportRoutes(parts: MonitorParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().get(
    '/regios/:region/partners/:slug/verantwoording',
    guardBead('read', 'organisation'),
    async (c) => {
      const { page, region, regions, bead, db, viewer, now } = c.var
      const day = dayOf(now)
      const [work, attended] = await Promise.all([
        loadPartnerWork(c, parts, bead, day),
        listAttended(db, viewer.reader, bead.id),
      ])
      keepPrivate(c)
      return c.html(drawPage(<PartnerReport {...{ page, region, regions, bead, day, attended }} {...work} />))
    },
  )
}

/** What a partner promised, done and late with its reason, on its own page. */
export function partnerPromises(parts: MonitorParts): BeadSection {
  return async (c, bead) => {
    const { locale } = c.var.page
    const day = dayOf(c.var.now)
    const { promises, leads, takesPart, byId } = await loadPartnerWork(c, parts, bead, day)
    if (promises.length + leads.length + takesPart.length === 0) return undefined
    const words = monitorTexts[locale].report
    return (
      <Bead
        id="beloofd"
        title={words.section}
        intro={promises.length === 0 ? words.sectionNone : words.sectionIntro}
      >
        {promises.length === 0 ? null : (
          <>
            <Standings locale={locale} tally={tallyOf(promises, day)} />
            <PromiseTable
              {...{ locale, day }}
              id="beloofd-tabel"
              caption={words.section}
              promises={promises.slice(0, FEW)}
              projects={byId}
              ofPartner
            />
            {promises.length <= FEW ? null : (
              <p class="nl-paragraph">
                <a href={addressIn(locale, `${beadPath(bead)}/verantwoording`)}>
                  {words.allPromises(formatNumber(promises.length, locale))}
                </a>
              </p>
            )}
          </>
        )}
        <ProjectLines locale={locale} title={words.leads} projects={leads} />
        <ProjectLines locale={locale} title={words.takesPart} projects={takesPart} />
        <p>
          <a href={addressIn(locale, `${beadPath(bead)}/verantwoording`)}>{words.toReport}</a>
        </p>
      </Bead>
    )
  }
}

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
