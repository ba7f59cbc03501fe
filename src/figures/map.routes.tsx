import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { answerPage } from '../web/respond.ts'
import type { FigureEnv } from './env.ts'
import { answerRows } from './figure-answer.ts'
import { MapPage } from './map.view.tsx'
import { askQuestion, findAskedIndicator } from './question.routes.ts'
import { fields } from './question.ts'
import { askSelection, checkPage } from './selection.routes.ts'
import { selectionRows } from './subject.queries.ts'

const form = z.object({
  cijfer: fields.cijfer,
  niveau: fields.niveau,
  jaar: fields.jaar,
  binnen: fields.plaats,
  pagina: fields.pagina,
})

/** What the map shows when nothing was chosen. */
const FIRST_FIGURE = 'share-65-plus'

/** `/kaart`: one figure on the map, with its table; the same figures as `.csv` and `.json`. */
export const mapRoutes = new Hono<FigureEnv>()
  .get('/kaart', (c) => answerMap(c))
  .get('/kaart.csv', (c) => answerMap(c, 'csv'))
  .get('/kaart.json', (c) => answerMap(c, 'json'))

async function answerMap(c: Context<FigureEnv>, format?: 'csv' | 'json'): Promise<Response> {
  const { library } = c.var
  const question = askQuestion(c, form)
  const indicator = findAskedIndicator(question.cijfer ?? FIRST_FIGURE)
  const { selection, wanted, within } = await askSelection(c, indicator, question, format)
  if (format) {
    const rows = selectionRows(selection, indicator, library)
    return answerRows(c, format, rows, `kaart-${indicator.id}-${selection.level}`)
  }
  checkPage(c, question.pagina, selection, undefined)
  const props = { page: c.var.page, library, indicator, selection, wanted, within, list: question.pagina }
  return answerPage(c, <MapPage {...props} />)
}
