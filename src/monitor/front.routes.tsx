import { Hono } from 'hono'
import { listBeads } from '../beads/index.ts'
import { listMeetings } from '../meetings/index.ts'
import { listArticles, newsAround } from '../news/index.ts'
import { dayOf } from '../partners/partner.ts'
import { guardRegion, mayDo, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { answerFresh } from '../web/index.ts'
import type { MonitorParts } from './env.ts'
import { FrontPage } from './front.view.tsx'
import { loadFrontFigures } from './front-figures.queries.ts'
import { tallyOf } from './promise.ts'
import { loadRegion } from './region-promises.queries.ts'

/** `/regios/:region`: what a region wants, what happens, and what came of what was promised. Fresh each time. */
export function frontRoutes(parts: MonitorParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().get('/regios/:region', guardRegion('read', 'region'), async (c) => {
    const { page, region, regions, library, db, viewer, now } = c.var
    const { reader } = viewer
    const above = region.parent === undefined ? [] : [region.parent]
    const { slugs, projects, promises } = await loadRegion(c, parts, region)
    const [figures, themes, meetings, news] = await Promise.all([
      loadFrontFigures(library, region, page.locale),
      listBeads(db, reader, { region: [region.slug, ...above], kind: 'theme' }),
      listMeetings(db, reader, { regions: slugs, comingAt: now, now, limit: 9 }),
      listArticles(db, reader, { regions: newsAround(region, regions), out: true, limit: 3, offset: 0 }),
    ])
    const own = themes.filter((theme) => theme.region === region.slug)
    keepPrivate(c)
    return answerFresh(
      c,
      <FrontPage
        {...{ page, region, regions, library, now, figures, projects, news }}
        // What was called off is on the list of meetings.
        meetings={meetings.filter(({ state }) => state !== 'cancelled').slice(0, 3)}
        themes={own.length > 0 ? own : themes}
        tally={tallyOf(promises, dayOf(now))}
        mayLead={mayDo(c, 'read', 'role', { region: region.slug })}
      />,
    )
  })
}
