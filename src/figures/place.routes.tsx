import { type Context, Hono } from 'hono'
import type { VNode } from 'preact'
import { type Area, levelOf, TODAY_VINTAGE } from '../areas/area.ts'
import type { Division } from '../areas/succession.ts'
import type { Locale } from '../base/locale.ts'
import { Problem } from '../base/problem.ts'
import { answerFresh, answerPage } from '../web/respond.ts'
import { DivisionPage } from './division-page.view.tsx'
import type { FigureEnv } from './env.ts'
import { answerRows } from './figure-answer.ts'
import type { Library } from './library.queries.ts'
import { PlacePage } from './place-page.view.tsx'
import { loadProfile, profileRows } from './profile.queries.ts'
import { areaTerritory, divisionTerritory, findDivision } from './territory.ts'

/** What later rooms add to the page of a place; `app.ts` brings them in. */
export interface PlaceSlots {
  /** Regions that an area lies in, with their Dutch addresses. */
  listRegionsOf(
    library: Library,
    area: Area,
  ): Promise<readonly { readonly name: string; readonly path: string }[]>
  /** What happens there now, as a section of the page; nothing where no region is. */
  drawWork(c: Pick<Context<FigureEnv>, 'var'>, area: Area): Promise<VNode | undefined>
  /** Ways to who takes part in that area. */
  listPartnersOf(
    library: Library,
    area: Area,
    locale: Locale,
  ): Promise<readonly { readonly name: string; readonly path: string }[]>
}

/** `/gebieden/:code`, and the same figures as `.csv` and `.json`. */
export function placeRoutes(slots: PlaceSlots) {
  return new Hono<FigureEnv>().get('/gebieden/:name', async (c) => {
    const [, code = '', format] = /^(.*?)(?:\.(csv|json))?$/.exec(c.req.param('name')) ?? []
    const { library } = c.var
    const division = findDivision(library, code)
    const found = division ?? findArea(library, code)
    if (found.code !== code) return c.redirect(c.req.path.replace(code, found.code), 301)
    if (division) return answerDivision(c, division, format)
    const area = findArea(library, code)
    const place = areaTerritory(library.gazetteer, area.code)
    if (!place) throw new Problem('area-not-found', { code })
    const profile = await loadProfile(library, place)
    if (format) return answerRows(c, format, profileRows(profile, library, place), `regiobeeld-${area.code}`)
    const regions = await slots.listRegionsOf(library, area)
    const partners = await slots.listPartnersOf(library, area, c.var.locale)
    const work = await slots.drawWork(c, area)
    const { page } = c.var
    const drawn = <PlacePage {...{ page, area, place, profile, library, regions, partners, work }} />
    // Figures stay the same until the next edition; what happens does not.
    if (work === undefined) return answerPage(c, drawn)
    c.header('Cache-Control', 'no-cache')
    return answerFresh(c, drawn)
  })
}

/**
 * The area of a code that somebody typed; in capitals, with the country's other code read as NL00.
 *
 * @throws Problem `area-has-successor` for a municipality that ended, `area-not-found` for anything else
 */
export function findArea(library: Library, typed: string): Area {
  const code = typed
    .trim()
    .toUpperCase()
    .replace(/^NL01$/, 'NL00')
  const area = library.gazetteer.areas.get(code)
  if (area) return area
  const heirs = library.successions.filter((succession) => succession.code === code)
  const [first] = heirs
  if (first) {
    const names = heirs.map(({ successor }) => library.gazetteer.areas.get(successor)?.name ?? successor)
    throw new Problem('area-has-successor', {
      code,
      name: first.name,
      successor: first.successor,
      successors: heirs.map(({ successor }) => successor).join(' '),
      successorName: names.join(', '),
    })
  }
  throw new Problem('area-not-found', {
    code: code.slice(0, 40),
    known: levelOf(code) ?? '',
    vintage: String(TODAY_VINTAGE),
  })
}

/** A zorgkantoor, GGD and the like: the same page, added up from its municipalities. */
async function answerDivision(
  c: Context<FigureEnv>,
  division: Division,
  format: string | undefined,
): Promise<Response> {
  const { library, page } = c.var
  const territory = divisionTerritory(division)
  const profile = await loadProfile(library, territory)
  if (format)
    return answerRows(c, format, profileRows(profile, library, territory), `regiobeeld-${division.code}`)
  return answerPage(
    c,
    <DivisionPage
      page={page}
      division={division}
      territory={territory}
      profile={profile}
      library={library}
    />,
  )
}
