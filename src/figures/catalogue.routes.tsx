import { Hono } from 'hono'
import { z } from 'zod'
import { answerPage } from '../web/respond.ts'
import { CataloguePage } from './catalogue.view.tsx'
import type { FigureEnv } from './env.ts'
import { askQuestion } from './question.routes.ts'
import { fields } from './question.ts'

const form = z.object({ thema: fields.thema, zoek: fields.zoek })

/** `/cijfers`: every figure that there is, by theme. */
export const catalogueRoutes = new Hono<FigureEnv>().get('/cijfers', (c) => {
  const { thema, zoek } = askQuestion(c, form)
  const page = <CataloguePage page={c.var.page} library={c.var.library} theme={thema} text={zoek} />
  return answerPage(c, page)
})
