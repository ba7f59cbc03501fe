import { type Context, Hono } from 'hono'
import { familyOf } from '../partners/place-words.ts'
import { guardRegion, type PeopleEnv, type RegionThingEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { answerList, formats } from '../sheets/answer-list.ts'
import { drawPage } from '../web/index.ts'
import { listFactors, listNeeds } from './detail-list.queries.ts'
import { chooseFactors, chooseNeeds, listOfFactors, listOfNeeds, readRollUp } from './detail-roll-up.ts'
import { FactorsPage, NeedsPage, ROWS_A_PAGE } from './detail-roll-up.view.tsx'

type Asked = Pick<Context<PeopleEnv & RegionThingEnv>, 'var' | 'req'>

/** Needs and factors of all projects of a region together, as pages and as files. */
export const detailRollUpRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/behoeften', guardRegion('read', 'project'), async (c) => {
    const found = await chosenNeeds(c)
    keepPrivate(c)
    return c.html(drawPage(<NeedsPage {...found} {...shownOf(c)} at={pageOf(c, found.rows.length)} />))
  })
  .get('/regios/:region/factoren', guardRegion('read', 'project'), async (c) => {
    const found = await chosenFactors(c)
    keepPrivate(c)
    return c.html(drawPage(<FactorsPage {...found} {...shownOf(c)} at={pageOf(c, found.rows.length)} />))
  })
for (const format of formats)
  detailRollUpRoutes
    .get(`/regios/:region/behoeften.${format}`, guardRegion('export', 'project'), async (c) => {
      const { rows } = await chosenNeeds(c)
      keepPrivate(c)
      return answerList(c, listOfNeeds(rows), format, c.var.region.slug)
    })
    .get(`/regios/:region/factoren.${format}`, guardRegion('export', 'project'), async (c) => {
      const { rows } = await chosenFactors(c)
      keepPrivate(c)
      return answerList(c, listOfFactors(rows), format, c.var.region.slug)
    })

function familyIn({ var: { region, regions } }: Asked) {
  const family = familyOf(region, regions)
  return { parts: family.slice(1), slugs: family.map(({ slug }) => slug) }
}

async function chosenNeeds(c: Asked) {
  const { parts, slugs } = familyIn(c)
  const choice = choiceOf(c)
  const needs = await listNeeds(c.var.db, c.var.viewer.reader, { regions: slugs })
  return { parts, choice, ...chooseNeeds(needs, choice) }
}

async function chosenFactors(c: Asked) {
  const { parts, slugs } = familyIn(c)
  const choice = choiceOf(c)
  const factors = await listFactors(c.var.db, c.var.viewer.reader, { regions: slugs })
  return { parts, choice, ...chooseFactors(factors, choice) }
}

function choiceOf(c: Asked) {
  return readRollUp(
    (name) => c.req.query(name),
    familyIn(c).parts.map(({ slug }) => slug),
  )
}

function shownOf({ var: { page, region, regions } }: Asked) {
  return { page, region, regions }
}

function pageOf(c: Asked, rows: number): number {
  const last = Math.max(1, Math.ceil(rows / ROWS_A_PAGE))
  return Math.min(last, Math.max(1, Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1))
}
