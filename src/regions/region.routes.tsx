import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { findIndicator } from '../figures/catalogue.ts'
import { answerRows } from '../figures/figure-answer.ts'
import { type FigureEnv, loadProfile, profileRows } from '../figures/index.ts'
import { answerPage } from '../web/index.ts'
import { HomePage } from './home.view.tsx'
import { type Region, regionTerritory } from './region.ts'
import { RegionPage } from './region-page.view.tsx'
import { RegionsPage } from './regions-page.view.tsx'

export type RegionEnv = { Variables: FigureEnv['Variables'] & { regions: readonly Region[] } }

/** The front page, `/regios` and `/regios/:region` with its figures as `.csv` and `.json`. */
export const regionRoutes = new Hono<RegionEnv>()
  .get('/', (c) =>
    answerPage(c, <HomePage page={c.var.page} regions={c.var.regions} library={c.var.library} />),
  )
  .get('/regios', async (c) => {
    const population = findIndicator('population')
    if (population) await c.var.library.load('municipality', [population])
    return answerPage(c, <RegionsPage page={c.var.page} regions={c.var.regions} library={c.var.library} />)
  })
  .get('/regios/:name', async (c) => {
    const [, slug = '', format] = /^(.*?)(?:\.(csv|json))?$/.exec(c.req.param('name')) ?? []
    const { library, regions } = c.var
    const region = regions.find((one) => one.slug === slug)
    if (!region) throw new Problem('region-not-found', { slug: slug.slice(0, 60) })
    const territory = regionTerritory(region)
    const profile = await loadProfile(library, territory)
    if (format) return answerRows(c, format, profileRows(profile, library, territory), `regiobeeld-${slug}`)
    return answerPage(
      c,
      <RegionPage
        page={c.var.page}
        region={region}
        regions={regions}
        territory={territory}
        profile={profile}
        library={library}
      />,
    )
  })
