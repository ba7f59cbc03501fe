import { Hono } from 'hono'
import { localTimeOf } from '../base/zoned.ts'
import { beadPath } from '../beads/bead.ts'
import { guardRegion, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { answerList, formats } from '../sheets/answer-list.ts'
import { listArticles } from './find-article.queries.ts'
import { newsAround } from './news-around.ts'

/** Most articles in a file. */
const MOST = 10_000

const columns = ['titel', 'samenvatting', 'dag', 'stand', 'beeld', 'adres']

/** The news of a region as a file: what somebody may see on the pages, and no more. */
export function newsExportRoutes(): Hono<PeopleEnv> {
  const routes = new Hono<PeopleEnv>()
  for (const format of formats)
    routes.get(`/regios/:region/nieuws.${format}`, guardRegion('export', 'article'), async (c) => {
      const { db, viewer, region, regions, siteAddress } = c.var
      const slugs = newsAround(region, regions)
      const articles = await listArticles(db, viewer.reader, { regions: slugs, limit: MOST, offset: 0 })
      keepPrivate(c)
      const rows = articles.map(({ bead, summary, isDraft, publishAt, picture }) => [
        bead.title,
        summary,
        publishAt === undefined ? '' : localTimeOf(publishAt).day,
        isDraft ? 'concept' : '',
        picture?.text ?? '',
        `${siteAddress}${beadPath(bead)}`,
      ])
      return answerList(c, { name: 'nieuws', columns, rows }, format, region.slug)
    })
  return routes
}
