import { Hono } from 'hono'
import { type CatalogueEntry, CataloguePage } from './catalogue.view.tsx'
import type { WebEnv } from './env.ts'
import { drawPage } from './respond.ts'

/** `/catalogus`; add it in development only. */
export function catalogueRoutes(entries: readonly CatalogueEntry[]): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/catalogus', (c) =>
    c.html(drawPage(<CataloguePage page={c.var.page} entries={entries} />)),
  )
}
