import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { findSourceTable, sourceTables } from '../figures/source-tables.ts'
import type { SearchEnv } from '../search/env.ts'
import { answerKept } from './answer.ts'
import { pageOfList } from './paging.ts'
import { listQuery, noQuery } from './parameters.ts'
import { questionOf } from './question.api.ts'
import { sourceResource } from './source-resource.ts'

/** `/sources` and `/sources/{id}` */
export const sourceApi = new Hono<SearchEnv>()
  .get('/sources', (c) => {
    const { library, page } = c.var
    const { items, ...rest } = pageOfList(sourceTables, questionOf(c, listQuery), c.req.url, page.origin)
    const list = items.map((each) => sourceResource(each, library.editions, page.origin))
    return answerKept(c, { sources: list, ...rest })
  })
  .get('/sources/:id', (c) => {
    questionOf(c, noQuery)
    const table = findSourceTable(c.req.param('id'))
    if (!table) throw new Problem('page-not-found')
    return answerKept(c, sourceResource(table, c.var.library.editions, c.var.page.origin))
  })
