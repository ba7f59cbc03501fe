import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { exportCsv, exportJson } from '../figures/export.ts'
import { levelsOf } from '../figures/territory.ts'
import type { SearchEnv } from '../search/env.ts'
import { formatOf, OWN_ANSWER } from './answer.ts'
import { readChoice } from './choice.ts'
import { usedIndicator } from './indicator-resource.ts'
import { linkHeader } from './link-header.ts'
import { pageOfRows } from './observation-rows.ts'
import { describePage } from './paging.ts'
import { observationQuery } from './parameters.ts'
import { questionOf } from './question.api.ts'
import { holdShelves } from './shelves.queries.ts'
import { sourcesOf } from './source-resource.ts'

/** `/observations`: figures by indicator, area, level and year, as JSON or CSV. */
export const observationApi = new Hono<SearchEnv>().get('/observations', async (c) => {
  const { library, regions, page } = c.var
  const asked = questionOf(c, observationQuery)
  const choice = readChoice(asked, library, regions)
  if ('faults' in choice) throw new Problem('bad-input', {}, { faults: choice.faults })
  const shelves = await holdShelves(library, choice.territories.flatMap(levelsOf), choice.indicators)
  const { rows, total } = pageOfRows(choice, asked, shelves, library)
  const rest = describePage(total, asked, c.req.url, page.origin)
  const definitions = choice.indicators.map((each) => usedIndicator(each, page.origin))
  const sources = sourcesOf(rows, page.origin)
  c.header('Cache-Control', OWN_ANSWER)
  c.header('Vary', 'Accept')
  c.header('Link', linkHeader(rest.links, definitions, sources))
  if (formatOf(asked.format, c.req.header('accept')) === 'csv') {
    c.header('Content-Type', 'text/csv; charset=UTF-8; header=present')
    c.header('Content-Disposition', 'attachment; filename="noaber-cijfers.csv"')
    return c.body(exportCsv(rows))
  }
  return c.json({ observations: rows.map(exportJson), indicators: definitions, sources, ...rest })
})
