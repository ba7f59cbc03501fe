import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { listBeads } from '../beads/index.ts'
import { guardBead, guardRegion, mayDo, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { beadTools } from '../thread/index.ts'
import { drawPage } from '../web/index.ts'
import { ArticlePage } from './article.view.tsx'
import { countArticles, findArticle, listArticles } from './find-article.queries.ts'
import { ARTICLES_A_PAGE, NewsPage } from './news.view.tsx'
import { newsAround } from './news-around.ts'

/** `/regios/:region/nieuws` and the page of an article. */
export const newsPageRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/nieuws', guardRegion('read', 'article'), async (c) => {
    const { region, regions, viewer, db, page } = c.var
    const { reader } = viewer
    const slugs = newsAround(region, regions)
    const [theme, words] = [textOf(c.req.query('thema')), textOf(c.req.query('zoek'))]
    const choice = { ...(theme === '' ? {} : { theme }), ...(words === '' ? {} : { words }) }
    const [all, chosen, themes] = await Promise.all([
      countArticles(db, reader, { regions: slugs }),
      countArticles(db, reader, { regions: slugs, ...choice }),
      listBeads(db, reader, { kind: 'theme', region: slugs }),
    ])
    const pages = Math.max(1, Math.ceil(chosen / ARTICLES_A_PAGE))
    const at = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1))
    const articles = await listArticles(db, reader, {
      regions: slugs,
      ...choice,
      limit: ARTICLES_A_PAGE,
      offset: (at - 1) * ARTICLES_A_PAGE,
    })
    keepPrivate(c)
    return c.html(
      drawPage(
        <NewsPage
          {...{ page, region, regions, themes, choice, all, chosen, articles, at, pages }}
          mayCreate={mayDo(c, 'create', 'article', { region: region.slug })}
        />,
      ),
    )
  })
  .get('/regios/:region/nieuws/:slug', guardBead('read', 'article'), async (c) => {
    const { page, region, regions, bead, db, viewer } = c.var
    const [article, state] = await Promise.all([findArticle(db, viewer.reader, bead.id), beadTools(c, bead)])
    if (!article) throw new Problem('bead-not-found')
    keepPrivate(c)
    return c.html(
      drawPage(
        <ArticlePage
          {...{ page, region, regions, state, article }}
          siteAddress={c.var.siteAddress}
          done={c.req.query('gedaan')}
        />,
      ),
    )
  })

/** What was asked in an address; NUL cannot be asked of the database. */
function textOf(query: string | undefined): string {
  return (query ?? '').replaceAll('\0', '').trim().slice(0, 100)
}
