import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import type { SearchEnv } from '../search/env.ts'
import { answerKept } from './answer.ts'
import { pageOfList } from './paging.ts'
import { listQuery, noQuery } from './parameters.ts'
import { questionOf } from './question.api.ts'
import { regionResource } from './region-resource.ts'

/** `/regions` and `/regions/{slug}` */
export const regionApi = new Hono<SearchEnv>()
  .get('/regions', (c) => {
    const { regions, page } = c.var
    const { items, ...rest } = pageOfList(regions, questionOf(c, listQuery), c.req.url, page.origin)
    return answerKept(c, {
      regions: items.map((each) => regionResource(each, regions, page.origin)),
      ...rest,
    })
  })
  .get('/regions/:slug', (c) => {
    questionOf(c, noQuery)
    const { regions, page } = c.var
    const slug = c.req.param('slug')
    const region = regions.find((each) => each.slug === slug)
    if (!region) throw new Problem('region-not-found', { region: slug.slice(0, 60) })
    return answerKept(c, regionResource(region, regions, page.origin))
  })
