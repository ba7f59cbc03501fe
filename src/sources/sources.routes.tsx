import { type Context, Hono } from 'hono'
import type { FigureEnv } from '../figures/env.ts'
import { answerPage, PUBLIC_PAGE } from '../web/index.ts'
import { listSources } from './source-list.ts'
import { SourcesPage } from './sources.view.tsx'

/** `/bronnen`: every table that figures come from; the same list as `.json`. */
export const sourceRoutes = new Hono<FigureEnv>()
  .get('/bronnen', (c) => {
    const page = <SourcesPage page={c.var.page} sources={listSources(c.var.library.editions.values())} />
    return answerPage(c, page)
  })
  .get('/bronnen.json', (c) => answerList(c))

function answerList(c: Context<FigureEnv>): Response {
  const { library, locale } = c.var
  const sources = [...listSources(library.editions.values()).values()].flat()
  c.header('Cache-Control', PUBLIC_PAGE)
  return c.json({
    sources: sources.map(({ table, editions, indicators }) => ({
      id: table.id,
      title: table.title,
      publisher: table.publisher,
      licence: table.licence,
      attribution: table.attribution,
      address: table.address,
      limits: table.limits[locale],
      editions: editions.map(({ edition, retrievedOn, checksum }) => ({ edition, retrievedOn, checksum })),
      indicators: indicators.map(({ id }) => id),
    })),
  })
}
