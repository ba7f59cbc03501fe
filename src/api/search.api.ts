import { Hono } from 'hono'
import type { SearchEnv } from '../search/env.ts'
import { searchEverything } from '../search/index.ts'
import { OWN_ANSWER } from './answer.ts'
import { describePage } from './paging.ts'
import { resultQuery } from './parameters.ts'
import { questionOf } from './question.api.ts'
import { resultResource } from './result-resource.ts'

/** `/search` */
export const searchApi = new Hono<SearchEnv>().get('/search', async (c) => {
  const { library, regions, page } = c.var
  const asked = questionOf(c, resultQuery)
  const { query, kind, ...at } = asked
  const found = await searchEverything(library, regions, query, { ...at, ...(kind && { kind }) })
  // A search gives its last page for a page beyond it; a list of the API is empty there.
  const hits = found.page === at.page ? found.hits : []
  const results = hits.map((hit) => resultResource(hit, page.origin))
  const rest = describePage(found.total, at, c.req.url, page.origin)
  return c.json({ results, ...rest }, 200, { 'Cache-Control': OWN_ANSWER })
})
