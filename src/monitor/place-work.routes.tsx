import { Hono } from 'hono'
import type { VNode } from 'preact'
import type { Area } from '../areas/area.ts'
import { Problem } from '../base/problem.ts'
import { visitor } from '../beads/reader.ts'
import { partnerLinksOf } from '../partners/partner-links.ts'
import { guardFor, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage } from '../web/index.ts'
import type { MonitorParts } from './env.ts'
import { loadPlaceWork } from './place-work.queries.ts'
import { placeWorkPath } from './place-work.ts'
import { PlaceWorkPage, PlaceWorkSection } from './place-work.view.tsx'

/** `/gebieden/:code/samen`: the projects, the next meetings and the partners of a place. Fresh each time. */
export function placeWorkRoutes(parts: Pick<MonitorParts, 'listProjects' | 'listPartners'>): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().get('/gebieden/:code/samen', guardFor('anyone'), async (c) => {
    const { page, library, regions, now } = c.var
    const { gazetteer } = library
    const typed = c.req.param('code')
    const code = typed.toUpperCase()
    const area = gazetteer.areas.get(code)
    if (!area) throw new Problem('area-not-found', { code: typed.slice(0, 40) })
    if (typed !== code) return c.redirect(c.req.path.replace(typed, code), 301)
    const work = await loadPlaceWork(parts, c.var, code)
    keepPrivate(c)
    return c.html(
      drawPage(
        <PlaceWorkPage
          {...{ page, area, regions, now, gazetteer, ...work }}
          partners={partnerLinksOf(regions, code, gazetteer, page.locale)}
          path={placeWorkPath(code)}
        />,
      ),
    )
  })
}

/** On the page of a place itself: the first of them, as every visitor sees them. */
export async function drawPlaceWork(
  parts: Pick<MonitorParts, 'listProjects' | 'listPartners'>,
  asked: Pick<PeopleEnv['Variables'], 'db' | 'library' | 'regions' | 'now' | 'page'>,
  area: Area,
): Promise<VNode | undefined> {
  const { page, regions, now, library } = asked
  const work = await loadPlaceWork(parts, { ...asked, viewer: { reader: visitor } }, area.code)
  if (work.around.length === 0) return undefined
  const { gazetteer } = library
  const partners = partnerLinksOf(regions, area.code, gazetteer, page.locale)
  return <PlaceWorkSection {...{ page, area, regions, now, gazetteer, partners, ...work }} />
}
