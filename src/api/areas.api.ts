import { Hono } from 'hono'
import { areaLevels } from '../areas/area.ts'
import { Problem } from '../base/problem.ts'
import { findArea } from '../figures/index.ts'
import type { SearchEnv } from '../search/env.ts'
import { searchEverything } from '../search/index.ts'
import { answerKept, OWN_ANSWER } from './answer.ts'
import { areaDetail, areaResource } from './area-resource.ts'
import { pageOfList } from './paging.ts'
import { areaQuery, noQuery } from './parameters.ts'
import { questionOf } from './question.api.ts'
import { faultOf } from './read-query.ts'

/** More hits of a search are of no use to anybody. */
const MOST_HITS = 20_000

/** `/areas` and `/areas/{code}` */
export const areaApi = new Hono<SearchEnv>()
  .get('/areas', async (c) => {
    const { library, regions, page } = c.var
    const asked = questionOf(c, areaQuery)
    const { areas, order } = library.gazetteer
    const { parent, level, query } = asked
    if (parent !== undefined && !areas.has(parent.toUpperCase()))
      throw new Problem('bad-input', {}, { faults: [faultOf('parent', 'unknown-area', unknownArea)] })
    const found =
      query === undefined
        ? (level ? [level] : areaLevels).flatMap((each) => order[each])
        : (await searchEverything(library, regions, query, { pageSize: MOST_HITS })).hits.map(
            ({ document }) => document.id,
          )
    const list = found.flatMap((code) => {
      const area = areas.get(code)
      const fits = (!level || area?.level === level) && (!parent || area?.parent === parent.toUpperCase())
      return area && fits ? [area] : []
    })
    const { items, ...rest } = pageOfList(list, asked, c.req.url, page.origin)
    const body = { areas: items.map((area) => areaResource(area, page.origin)), ...rest }
    if (query === undefined) return answerKept(c, body)
    return c.json(body, 200, { 'Cache-Control': OWN_ANSWER })
  })
  .get('/areas/:code', (c) => {
    questionOf(c, noQuery)
    const { library, regions, page } = c.var
    const area = findArea(library, c.req.param('code'))
    return answerKept(c, areaDetail(area, library.gazetteer, regions, page.origin))
  })

const unknownArea = {
  nl: 'moet de code van een gebied van nu zijn, zoals PV26 of GM0355',
  en: 'must be the code of an area of today, such as PV26 or GM0355',
}
