import { Hono } from 'hono'
import { descendantsAt } from '../areas/gazetteer.ts'
import { Problem } from '../base/problem.ts'
import { listMeetings } from '../meetings/index.ts'
import { partnerLinksOf } from '../partners/partner-links.ts'
import { guardFor, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage } from '../web/index.ts'
import type { MonitorParts } from './env.ts'
import { placeWorkPath, projectsAt, regionsAround } from './place-work.ts'
import { PlaceWorkPage } from './place-work.view.tsx'

/** `/gebieden/:code/samen`: the projects, the next meetings and the partners of a place. Fresh each time. */
export function placeWorkRoutes({ listProjects }: Pick<MonitorParts, 'listProjects'>): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().get('/gebieden/:code/samen', guardFor('anyone'), async (c) => {
    const { page, library, regions, db, viewer, now } = c.var
    const { gazetteer } = library
    const typed = c.req.param('code')
    const code = typed.toUpperCase()
    const area = gazetteer.areas.get(code)
    if (!area) throw new Problem('area-not-found', { code: typed.slice(0, 40) })
    if (typed !== code) return c.redirect(c.req.path.replace(typed, code), 301)
    const around = regionsAround(regions, gazetteer, code)
    const slugs = around.map(({ slug }) => slug)
    const inside = [code, ...(code.startsWith('GM') ? descendantsAt(gazetteer, code, 'district') : [])]
    const [projects, meetings, here] = await Promise.all([
      listProjects(db, viewer.reader, slugs, now),
      slugs.length === 0
        ? []
        : listMeetings(db, viewer.reader, { regions: slugs, comingAt: now, now, limit: 6 }),
      listMeetings(db, viewer.reader, { areas: inside, comingAt: now, now, limit: 6 }),
    ])
    const known = new Set(here.map(({ bead }) => bead.id))
    keepPrivate(c)
    return c.html(
      drawPage(
        <PlaceWorkPage
          {...{ page, area, regions, now, gazetteer }}
          around={around}
          projects={projectsAt(projects, code)}
          meetings={[...here, ...meetings.filter(({ bead }) => !known.has(bead.id))].slice(0, 6)}
          partners={partnerLinksOf(regions, code, gazetteer, page.locale)}
          path={placeWorkPath(code)}
        />,
      ),
    )
  })
}
