import { type Context, Hono } from 'hono'
import { dayOf } from '../partners/partner.ts'
import type { ActEnv } from '../people/env.ts'
import { guardRegion, type PeopleEnv, type RegionThingEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { childrenOf } from '../regions/region.ts'
import { answerList, formats } from '../sheets/answer-list.ts'
import { drawPage } from '../web/index.ts'
import type { MonitorParts } from './env.ts'
import { MonitorPage } from './monitor.view.tsx'
import { choosePromises, inReadingOrder, type PromiseChoice, standings } from './promise.ts'
import { listOfPromises } from './promise-list.ts'
import { loadRegion } from './region-promises.queries.ts'
import { standingSlugs } from './standings.view.tsx'

type Asked = Context<PeopleEnv & RegionThingEnv & ActEnv>

/** `/regios/:region/monitor`: what was promised, done and late, with its reason; and the same as files. */
export function monitorPageRoutes(parts: MonitorParts): Hono<PeopleEnv> {
  const load = async (c: Asked) => {
    const { region, regions, now } = c.var
    const subRegions = childrenOf(regions, region.slug)
    const part = subRegions.find(({ slug }) => slug === c.req.query('deel'))
    const choice = readChoice((name) => c.req.query(name))
    const loaded = await loadRegion(c, parts, part ?? region)
    const day = dayOf(now)
    const chosen = inReadingOrder(choosePromises(loaded.promises, choice, loaded.byId, day), day)
    return { ...loaded, subRegions, part, choice, chosen, day }
  }
  const routes = new Hono<PeopleEnv>().get(
    '/regios/:region/monitor',
    guardRegion('read', 'action'),
    async (c) => {
      const { page, region, regions } = c.var
      const loaded = await load(c)
      keepPrivate(c)
      return c.html(drawPage(<MonitorPage {...{ page, region, regions }} {...loaded} />))
    },
  )
  for (const format of formats)
    routes.get(`/regios/:region/monitor.${format}`, guardRegion('export', 'action'), async (c) => {
      const { chosen, byId, day } = await load(c)
      keepPrivate(c)
      return answerList(c, listOfPromises(chosen, byId, day), format, c.var.region.slug)
    })
  return routes
}

/** The choice that an address tells; what cannot be is left out. */
function readChoice(query: (name: string) => string | undefined): PromiseChoice {
  const slugIn = (name: string) => {
    const text = query(name)
    return text !== undefined && /^[a-z0-9-]{1,80}$/.test(text) ? text : undefined
  }
  const theme = slugIn('thema')
  const project = slugIn('project')
  const partner = slugIn('partner')
  const standing = standings.find((one) => standingSlugs[one] === query('stand'))
  return {
    ...(theme === undefined ? {} : { theme }),
    ...(project === undefined ? {} : { project }),
    ...(partner === undefined ? {} : { partner }),
    ...(standing === undefined ? {} : { standing }),
  }
}
