import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { findIndicator } from '../figures/catalogue.ts'
import type { ExportRow } from '../figures/export.ts'
import { answerRows } from '../figures/figure-answer.ts'
import { type FigureEnv, type Library, loadProfile, profileRows } from '../figures/index.ts'
import type { Indicator } from '../figures/indicator.ts'
import { listObservations } from '../figures/observe.ts'
import { sourceOf } from '../figures/provenance.ts'
import { answerPage } from '../web/index.ts'
import { HomePage } from './home.view.tsx'
import { levelOfMembers, type Region, regionTerritory } from './region.ts'
import { RegionPage } from './region-page.view.tsx'
import { RegionsPage } from './regions-page.view.tsx'

export type RegionEnv = { Variables: FigureEnv['Variables'] & { regions: readonly Region[] } }

/** The inhabitants of every region over the years. */
function* regionRows(
  regions: readonly Region[],
  population: Indicator,
  library: Library,
): Iterable<ExportRow> {
  for (const region of regions) {
    const { key, name } = regionTerritory(region)
    for (const observation of listObservations(regionTerritory(region), population, library)) {
      const source = sourceOf(library, observation.edition)
      yield { code: key, name, level: 'region', indicator: population, observation, source }
    }
  }
}

/** Brings the inhabitants of the members of all regions into memory. */
async function loadInhabitants(regions: readonly Region[], library: Library): Promise<Indicator | undefined> {
  const population = findIndicator('population')
  const levels = new Set(regions.map(levelOfMembers))
  if (population) for (const level of levels) await library.load(level, [population])
  return population
}

/** The front page of the site, `/regios`, and the figures of a region: `/regios/:region/regiobeeld`, `/regios/:region.csv` and `.json`. */
export const regionRoutes = new Hono<RegionEnv>()
  .get('/', (c) =>
    answerPage(c, <HomePage page={c.var.page} regions={c.var.regions} library={c.var.library} />),
  )
  .get('/regios', async (c) => {
    await loadInhabitants(c.var.regions, c.var.library)
    return answerPage(c, <RegionsPage page={c.var.page} regions={c.var.regions} library={c.var.library} />)
  })
  .get('/:file{regios\\.(?:csv|json)}', async (c) => {
    const { library, regions } = c.var
    const population = await loadInhabitants(regions, library)
    const format = c.req.param('file').slice('regios.'.length)
    return answerRows(c, format, population ? regionRows(regions, population, library) : [], 'regios')
  })
  .get('/regios/:name/regiobeeld', async (c) => {
    const { library, regions } = c.var
    const slug = c.req.param('name')
    const region = findRegion(regions, slug)
    if (region.slug !== slug) return c.redirect(c.req.path.replace(slug, region.slug), 301)
    const territory = regionTerritory(region)
    const profile = await loadProfile(library, territory)
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
  // The front page of a region knows who asks and what happened since: a later room draws it (`monitor`).
  .get('/regios/:name', async (c, next) => {
    const [, slug = '', format] = /^(.*?)(?:\.(csv|json))?$/.exec(c.req.param('name')) ?? []
    const { library, regions } = c.var
    const region = findRegion(regions, slug)
    if (region.slug !== slug) return c.redirect(c.req.path.replace(slug, region.slug), 301)
    if (!format) return await next()
    const territory = regionTerritory(region)
    const profile = await loadProfile(library, territory)
    return answerRows(c, format, profileRows(profile, library, territory), `regiobeeld-${slug}`)
  })

/** The region of an address, whatever its capitals. @throws Problem `region-not-found` */
function findRegion(regions: readonly Region[], slug: string): Region {
  const region = regions.find((one) => one.slug === slug.toLowerCase())
  if (!region) throw new Problem('region-not-found', { region: slug.slice(0, 60) })
  return region
}
