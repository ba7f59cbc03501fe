import { type Context, Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { wayInTexts } from '../language/texts-way-in.ts'
import { dayOf } from '../partners/partner.ts'
import { freeText } from '../people/free-text.ts'
import { type ActEnv, guardBead, guardFor, mayDo, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { thingOf } from '../thread/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import {
  answerQuestion,
  findQuestion,
  listQuestions,
  listQuestionsOf,
  type Question,
} from './answer.queries.ts'
import { AnswerPage } from './answer.view.tsx'
import { LinkClosedPage } from './confirm.view.tsx'
import { mayAnswerByLink, readAnswerToken } from './way-in.queries.ts'
import { crumbsOf } from './way-in.routes.tsx'
import { MyQuestionsPage, QuestionsPage } from './way-in.view.tsx'

type Fields = Readonly<Record<string, string>>
type Asked = Pick<Context<PeopleEnv & ActEnv>, 'var' | 'req' | 'header' | 'html' | 'redirect'>

/** What a project was asked, and answering it: signed in, or by the link in a mail. */
export const answerRoutes = new Hono<PeopleEnv>()
  .get('/mijn/vragen', guardFor('signed-in'), async (c) => {
    const { db, viewer, page, now } = c.var
    const questions = await listQuestionsOf(db, viewer.person?.id ?? '')
    keepPrivate(c)
    return c.html(drawPage(<MyQuestionsPage {...{ page, questions }} day={dayOf(now)} />))
  })
  .get('/regios/:region/projecten/:slug/vragen', guardBead('read', 'project', 'question'), async (c) => {
    const { db, bead, page, now } = c.var
    const questions = await listQuestions(db, bead.id)
    keepPrivate(c)
    const mayAnswer = mayDo(c, 'update', 'question', thingOf(bead))
    const props = { page, bead, questions, mayAnswer, day: dayOf(now), crumbs: crumbsOf(c) }
    return c.html(drawPage(<QuestionsPage {...props} />))
  })
  .get(
    '/regios/:region/projecten/:slug/vragen/:id',
    guardBead('update', 'project', 'question'),
    async (c) => {
      const question = await findQuestion(c.var.db, c.req.param('id'), c.var.bead.id)
      if (!question) throw new Problem('page-not-found')
      return drawAnswer(c, question, `${beadPath(c.var.bead)}/vragen/${question.id}`)
    },
  )
  .post(
    '/regios/:region/projecten/:slug/vragen/:id',
    guardBead('update', 'project', 'question'),
    async (c) => {
      const question = await findQuestion(c.var.db, c.req.param('id'), c.var.bead.id)
      if (!question) throw new Problem('page-not-found')
      return takeAnswer(c, await readForm(c), question, `${beadPath(c.var.bead)}/vragen/${question.id}`)
    },
  )
  .get('/vragen/:token', guardFor('anyone'), async (c) => {
    const { question, isOpen } = await readLink(c, c.req.param('token'))
    return isOpen ? drawAnswer(c, question, `/vragen/${c.req.param('token')}`) : drawClosed(c)
  })
  .post('/vragen/:token', guardFor('anyone'), async (c) => {
    const { question, person, isOpen } = await readLink(c, c.req.param('token'))
    if (!isOpen) return drawClosed(c)
    return takeAnswer(c, await readForm(c), question, `/vragen/${c.req.param('token')}`, person)
  })

/** Question and person of the link in a mail. */
async function readLink({ var: { db, now } }: Asked, token: string) {
  const read = await readAnswerToken(db, token)
  const question = read && (await findQuestion(db, read.question))
  if (!read || !question) throw new Problem('link-unknown')
  const asked = { project: question.project.id, askedAt: question.askedAt }
  return { question, person: read.person, isOpen: await mayAnswerByLink(db, asked, read.person, now) }
}

function drawClosed(c: Asked) {
  keepPrivate(c)
  return c.html(drawPage(<LinkClosedPage page={c.var.page} why="not-yours" />), 410)
}

/** Keeps and sends an answer. @param by whose link it is; absent for who is signed in */
async function takeAnswer(
  c: Asked,
  fields: Fields,
  question: Question,
  path: string,
  by?: string,
): Promise<Response> {
  const { db, act, locale, siteAddress } = c.var
  const label = wayInTexts[locale].answer
  const read = freeText({ max: 5000, label, locale, required: true, lines: true }).safeParse(
    fields['antwoord'],
  )
  if (!read.success) {
    const message = read.error.issues[0]?.message ?? label
    return drawAnswer(c, question, path, { fields, errors: [{ field: 'antwoord', message }] })
  }
  const done = await db
    .transaction()
    .execute((trx) =>
      answerQuestion(
        trx,
        by === undefined ? act : { ...act, person: by },
        { question: question.id, text: read.data },
        siteAddress,
      ),
    )
  if (done) return c.redirect(addressIn(locale, `${path}?gedaan=verstuurd`), 303)
  const answered = await findQuestion(db, question.id)
  if (!answered) throw new Problem('page-not-found')
  keepPrivate(c)
  // What was typed is shown beside what was sent, so that nothing is lost.
  const props = { page: c.var.page, path, question: answered, fields, errors: [], done: false }
  return c.html(drawPage(<AnswerPage {...props} unsent={read.data} />), 409)
}

function drawAnswer(
  c: Asked,
  question: Question,
  path: string,
  form: { readonly fields: Fields; readonly errors: readonly FieldError[] } = { fields: {}, errors: [] },
): Response | Promise<Response> {
  const done = c.req.query('gedaan') === 'verstuurd'
  c.header('Cache-Control', 'private, no-store')
  return c.html(
    drawPage(<AnswerPage page={c.var.page} path={path} question={question} done={done} {...form} />),
    form.errors.length === 0 ? 200 : 422,
  )
}
