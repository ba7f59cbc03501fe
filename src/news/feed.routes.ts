import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { beadPath } from '../beads/bead.ts'
import { visitor } from '../beads/reader.ts'
import { addressIn } from '../language/index.ts'
import { newsTexts } from '../language/texts-news.ts'
import { guardRegion, type PeopleEnv } from '../people/index.ts'
import { atomOf } from './feed.ts'
import { listFeed } from './find-article.queries.ts'
import { Markdown } from './markdown.view.tsx'
import { newsAround } from './news-around.ts'
import { sourcesOf } from './picture.ts'

/** Most articles in a feed. */
const MOST = 30

/** `/regios/:region/nieuws.atom`: what everybody may read, for programs that follow news. */
export const feedRoutes = new Hono<PeopleEnv>().get(
  '/regios/:region/nieuws.atom',
  guardRegion('read', 'article'),
  async (c) => {
    const { region, regions, db, locale, siteAddress } = c.var
    const slugs = newsAround(region, regions)
    const articles = await listFeed(db, visitor, slugs, MOST)
    const absolute = (path: string) => `${siteAddress}${addressIn(locale, path)}`
    const text = atomOf(
      {
        title: newsTexts[locale].newsTitle(region.name),
        self: absolute(`/regios/${region.slug}/nieuws.atom`),
        page: absolute(`/regios/${region.slug}/nieuws`),
        since: new Date(0),
        entries: articles.map(({ bead, picture, text: typed, ...article }) => {
          const image = picture && sourcesOf(picture.files).image
          return {
            ...article,
            html: renderToString(h(Markdown, { text: typed })).replaceAll('href="/', `href="${siteAddress}/`),
            address: absolute(beadPath(bead)),
            ...(image
              ? { picture: { ...image, text: picture.text, address: `${siteAddress}/beelden/${image.file}` } }
              : {}),
          }
        }),
      },
      locale,
    )
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    c.header('ETag', etag)
    c.header('Cache-Control', 'no-cache')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    c.header('Content-Type', 'application/atom+xml; charset=utf-8')
    return c.body(text)
  },
)
