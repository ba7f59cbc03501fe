import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { answerPage } from '../web/respond.ts'
import type { FigureEnv } from './env.ts'
import { answerRows } from './figure-answer.ts'
import type { Indicator } from './indicator.ts'
import { IndicatorPage } from './indicator.view.tsx'
import {
  askQuestion,
  findAskedIndicator,
  findAskedPlace,
  findExactPlace,
  splitFormat,
} from './question.routes.ts'
import { fields } from './question.ts'
import { decideRanking } from './ranking.ts'
import { askSelection, checkPage } from './selection.routes.ts'
import { figureRows, loadFigure, selectionRows } from './subject.queries.ts'
import { areaTerritory } from './territory.ts'

const form = z.object({
  gebied: fields.plaats,
  niveau: fields.niveau,
  jaar: fields.jaar,
  binnen: fields.plaats,
  pagina: fields.pagina,
  volgorde: fields.volgorde,
})
export type IndicatorQuestion = z.output<typeof form>

/** `/cijfers/:indicator`: all about one figure; as `.csv` and `.json` the years of `?gebied=`, else all areas of a level. */
export const indicatorRoutes = new Hono<FigureEnv>().get('/cijfers/:name', async (c) => {
  const { name, format } = splitFormat(c.req.param('name'))
  const indicator = findAskedIndicator(name)
  const question = askQuestion(c, form)
  return format ? answerFile(c, indicator, question, format) : answerIndicator(c, indicator, question)
})

async function answerIndicator(
  c: Context<FigureEnv>,
  indicator: Indicator,
  question: IndicatorQuestion,
): Promise<Response> {
  const { library } = c.var
  const asked = findAskedPlace(library, question.gebied)
  const chosen = await askSelection(c, indicator, question, undefined)
  const shown = asked.area ?? chosen.within.area
  const place = areaTerritory(library.gazetteer, shown?.code ?? 'NL00')
  if (!place) throw new Problem('database-unavailable')
  const figure = await loadFigure(library, indicator, place)
  const cells = chosen.selection.rows.map(({ area, cell }) => ({ code: area.code, cell }))
  const ranking = decideRanking(indicator, chosen.selection.level, cells)
  const inOrder = question.volgorde === 'waarde' && 'areas' in ranking
  checkPage(c, question.pagina, chosen.selection, inOrder ? ranking : undefined)
  const props = { page: c.var.page, library, indicator, question, place, asked, figure, ranking, inOrder }
  return answerPage(c, <IndicatorPage {...props} {...chosen} />)
}

async function answerFile(
  c: Context<FigureEnv>,
  indicator: Indicator,
  question: IndicatorQuestion,
  format: 'csv' | 'json',
): Promise<Response> {
  const { library } = c.var
  const area = findExactPlace(c, findAskedPlace(library, question.gebied))
  const place = area && areaTerritory(library.gazetteer, area.code)
  if (place) {
    const figure = await loadFigure(library, indicator, place)
    return answerRows(c, format, figureRows(figure, place, library), `${indicator.id}-${place.key}`)
  }
  const { selection } = await askSelection(c, indicator, question, format)
  const rows = selectionRows(selection, indicator, library)
  return answerRows(c, format, rows, `${indicator.id}-${selection.level}`)
}
