import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import type { SearchEnv } from '../search/env.ts'
import { readQueryString } from '../search/query-string.ts'
import { answerPage } from '../web/index.ts'
import { ApiPage } from './docs.view.tsx'
import { triedAddress } from './tried-address.ts'

/**
 * `/api/v1`: what can be asked, in words, with a form for each question.
 *
 * A form without script cannot fill in a path, leave out what was not filled in, or repeat a field: it asks this page,
 * which sends the browser on.
 */
export const apiDocsRoutes = new Hono<SearchEnv>().get('/api/v1', (c) => {
  const values = readQueryString(c.req.url)
  if (!values) throw new Problem('bad-input')
  if (values.size === 0) return answerPage(c, <ApiPage page={c.var.page} />)
  const address = triedAddress(values)
  if (address === undefined) throw new Problem('page-not-found')
  return c.redirect(address, 303)
})
