import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { findIndicator, indicators } from '../figures/catalogue.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { SearchEnv } from '../search/env.ts'
import { answerKept } from './answer.ts'
import { indicatorResource } from './indicator-resource.ts'
import { pageOfList } from './paging.ts'
import { listQuery, noQuery } from './parameters.ts'
import { questionOf } from './question.api.ts'

/** `/indicators` and `/indicators/{id}` */
export const indicatorApi = new Hono<SearchEnv>()
  .get('/indicators', (c) => {
    const { library, page } = c.var
    const { items, ...rest } = pageOfList(indicators, questionOf(c, listQuery), c.req.url, page.origin)
    const list = items.map((each) => indicatorResource(each, library.entries, page.origin))
    return answerKept(c, { indicators: list, ...rest })
  })
  .get('/indicators/:id', (c) => {
    questionOf(c, noQuery)
    const { library, page } = c.var
    const indicator = findKnownIndicator(c.req.param('id'))
    return answerKept(c, indicatorResource(indicator, library.entries, page.origin))
  })

/** @throws Problem `indicator-not-found` */
export function findKnownIndicator(id: string): Indicator {
  const indicator = findIndicator(id)
  if (!indicator) throw new Problem('indicator-not-found', { indicator: id.slice(0, 80) })
  return indicator
}
