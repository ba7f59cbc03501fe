import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type AreaLevel, areaLevels } from '../areas/area.ts'
import { Problem } from '../base/problem.ts'
import { compareTexts } from '../language/texts-compare.ts'
import { answerPage } from '../web/respond.ts'
import { addressOf } from './address.ts'
import { compareFigure, FIRST_FIGURES, listCompanions, MOST_AREAS, MOST_FIGURES } from './compare.ts'
import { ComparePage } from './compare.view.tsx'
import type { FigureEnv } from './env.ts'
import type { ExportRow } from './export.ts'
import { answerRows } from './figure-answer.ts'
import type { Indicator } from './indicator.ts'
import type { Library } from './library.queries.ts'
import { findArea } from './place.routes.tsx'
import { findComparisons, SIMILARITY_FEATURES } from './profile.ts'
import { sourceOf } from './provenance.ts'
import { askQuestion, badInput, findAskedIndicator, findAskedPlace } from './question.routes.ts'
import { fields } from './question.ts'
import { loadSubject } from './subject.queries.ts'
import { areaTerritory, levelsOf, type Territory } from './territory.ts'

/** What later rooms add to the choices; `app.ts` brings them in. */
export interface CompareSlots {
  /** Sets of areas that can be compared like an area, by their key (`regio:twente`). */
  listSets(library: Library): Promise<readonly Territory[]>
}

const form = z.object({
  gebied: z.array(z.string().max(100)).max(50),
  cijfer: z.array(z.string().max(100)).max(50),
  erbij: fields.plaats,
  /** What was chosen before, as the form sends it along: with commas. */
  gebieden: z.string().max(1000).optional(),
  cijfers: z.string().max(1000).optional(),
})

/** `/vergelijk`: areas side by side; the address holds the choice. The same figures as `.csv` and `.json`. */
export function compareRoutes(slots: CompareSlots) {
  return new Hono<FigureEnv>()
    .get('/vergelijk', (c) => answerCompare(c, slots))
    .get('/vergelijk.csv', (c) => answerCompare(c, slots, 'csv'))
    .get('/vergelijk.json', (c) => answerCompare(c, slots, 'json'))
}

async function answerCompare(
  c: Context<FigureEnv>,
  slots: CompareSlots,
  format?: 'csv' | 'json',
): Promise<Response> {
  const { library, locale } = c.var
  const question = askQuestion(c, form, ['gebied', 'cijfer'])
  const sets = await slots.listSets(library)
  const isForm = question.gebieden !== undefined || question.cijfers !== undefined
  const keys = [...split(question.gebieden), ...question.gebied]
  const chosen = keys.map((key) => findTerritory(key, library, sets))
  const added = findAskedPlace(library, question.erbij)
  const extra = added.area && areaTerritory(library.gazetteer, added.area.code)
  let territories = distinct(extra ? [...chosen, extra] : chosen)
  if (territories.length > MOST_AREAS) throw new Problem('too-many-areas', { limit: String(MOST_AREAS) })
  const indicators = findFigures([...split(question.cijfers), ...question.cijfer], locale)
  const [only] = territories
  const isStart = only && territories.length === 1 && question.cijfer.length === 0 && !isForm
  if (isStart) territories = [only, ...(await companionsOf(only, library))]
  if (!format && (isStart || extra || isForm)) {
    const unclear = added.area ? undefined : added.typed
    const gebied = territories.map(({ key }) => key)
    return c.redirect(
      addressOf(locale, '/vergelijk', { gebied, cijfer: indicators.map(({ id }) => id), erbij: unclear }),
      302,
    )
  }
  await loadSubject(library, indicators, levelsNeeded(territories))
  const figures = indicators.map((indicator) => compareFigure(indicator, territories, library))
  if (format) return answerRows(c, format, compareRows(figures, library), 'vergelijking')
  const asked = added.typed === undefined || added.area ? {} : { asked: added }
  return answerPage(
    c,
    <ComparePage {...{ page: c.var.page, library, territories, figures, sets, ...asked }} />,
  )
}

function findTerritory(key: string, library: Library, sets: readonly Territory[]): Territory {
  const set = sets.find((each) => each.key === key)
  if (set) return set
  if (key.startsWith('regio:')) throw new Problem('region-not-found', { region: key.slice(6, 60) })
  const place = areaTerritory(library.gazetteer, findArea(library, key).code)
  if (!place) throw new Problem('area-not-found', { code: key })
  return place
}

function findFigures(ids: readonly string[], locale: 'nl' | 'en'): Indicator[] {
  if (ids.length > MOST_FIGURES) throw badInput(compareTexts[locale].tooManyFigures(String(MOST_FIGURES)))
  const wanted = ids.length > 0 ? new Set(ids) : FIRST_FIGURES
  return [...wanted].map(findAskedIndicator)
}

async function companionsOf(place: Territory, library: Library): Promise<Territory[]> {
  await loadSubject(library, SIMILARITY_FEATURES.map(findAskedIndicator), [place.level])
  return listCompanions(findComparisons(place, library))
}

function split(list: string | undefined): string[] {
  return (list ?? '').split(',').filter((each) => each !== '')
}

function levelsNeeded(territories: readonly Territory[]): AreaLevel[] {
  const needed = new Set(territories.flatMap(levelsOf))
  return areaLevels.filter((level) => needed.has(level))
}

function distinct(territories: readonly Territory[]): Territory[] {
  return [...new Map(territories.map((territory) => [territory.key, territory])).values()]
}

function* compareRows(
  figures: readonly ReturnType<typeof compareFigure>[],
  library: Library,
): Iterable<ExportRow> {
  for (const { indicator, cells } of figures) {
    for (const { territory, observation } of cells) {
      if (!observation) continue
      const level = territory.kind === 'set' ? 'region' : territory.level
      const source = sourceOf(library, observation.edition)
      yield { code: territory.key, name: territory.name, level, indicator, observation, source }
    }
  }
}
