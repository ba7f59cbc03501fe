import { type Context, Hono } from 'hono'
import type { Database } from '../database/database.ts'
import type { FigureEnv } from '../figures/env.ts'
import { answerPage, PUBLIC_PAGE } from '../web/index.ts'
import { type LatestImport, listLatestImports } from './latest-import.queries.ts'
import { listSources } from './source-list.ts'
import { SourcesPage } from './sources.view.tsx'

/** `/bronnen`: every table that figures come from; the same list as `.json`. */
export function sourceRoutes(db: Database) {
  return new Hono<FigureEnv>()
    .get('/bronnen', async (c) => {
      const sources = listSources(c.var.library.editions.values(), await listLatestImports(db))
      return answerPage(c, <SourcesPage page={c.var.page} sources={sources} />)
    })
    .get('/bronnen.json', async (c) => answerList(c, await listLatestImports(db)))
}

function answerList(c: Context<FigureEnv>, imports: readonly LatestImport[]): Response {
  const { library, locale } = c.var
  const sources = [...listSources(library.editions.values(), imports).values()].flat()
  c.header('Cache-Control', PUBLIC_PAGE)
  return c.json({
    sources: sources.map(({ table, editions, indicators, rows }) => ({
      id: table.id,
      title: table.title,
      publisher: table.publisher,
      licence: table.licence,
      attribution: table.attribution,
      address: table.address,
      limits: table.limits[locale],
      editions: editions.map(({ edition, retrievedOn, checksum }) => ({ edition, retrievedOn, checksum })),
      indicators: indicators.map(({ id }) => id),
      ...(rows ? { rowsRead: rows.rowsRead, rowsKept: rows.rowsKept, rowsRefused: rows.rowsRefused } : {}),
    })),
  })
}
