import { type Context, Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { secondFactorTexts } from '../language/texts-second-factor.ts'
import { drawPage, readForm } from '../web/index.ts'
import { mayTry } from './attempt.queries.ts'
import type { ActEnv, PeopleEnv } from './env.ts'
import { guardFor } from './guard.routes.ts'
import {
  confirmSecondFactor,
  createSecondFactor,
  findSecondFactor,
  passSession,
  removeSecondFactor,
  renewRecoveryCodes,
  useCode,
} from './second-factor.queries.ts'
import { AskCodePage, RecoveryCodesPage, SecondFactorPage } from './second-factor.view.tsx'
import { readBack } from './sign-in.ts'

type FactorContext = Context<PeopleEnv & ActEnv>

const PATH = '/mijn/inloggen/tweede-stap'

/** The second step: given at sign-in, set up and taken away by its person. */
export const secondFactorRoutes = new Hono<PeopleEnv>()
  .get('/inloggen/code', guardFor('anyone'), (c) => drawAsk(c, readBack(c.req.query('naar'))))
  .post('/inloggen/code', guardFor('anyone'), async (c) => {
    const { db, now, locale, act } = c.var
    const { pending } = c.var.viewer
    const { naar, code = '' } = await readForm(c)
    const back = readBack(naar)
    if (!pending) return drawAsk(c, back)
    const person = pending.id
    if (!(await mayTry(db, { what: 'second-factor', key: person }, now)))
      return drawAsk(c, back, secondFactorTexts[locale].tooMany, 429)
    const passed = await db.transaction().execute(async (trx) => {
      await lockAudit(trx)
      const isGood = await useCode(trx, { person, at: now }, code)
      if (isGood) await passSession(trx, { person, session: pending.session, at: now })
      const entry = { action: isGood ? 'sign-in' : 'refuse', kind: 'second-factor', thing: person }
      await appendAudit(trx, { ...act, person }, entry)
      return isGood
    })
    if (!passed) return drawAsk(c, back, secondFactorTexts[locale].wrong)
    return c.redirect(back, 303)
  })
  .get(PATH, guardFor('signed-in'), (c) => draw(c))
  .post(PATH, guardFor('signed-in'), async (c) => {
    const { db, now, locale, act } = c.var
    const words = secondFactorTexts[locale]
    const { doen, code = '' } = await readForm(c)
    const { id: person, session } = ownerOf(c)
    if (doen === 'begin') {
      await db.transaction().execute(async (trx) => await createSecondFactor(trx, { person, at: now }))
      return c.redirect(addressIn(locale, PATH), 303)
    }
    if (doen !== 'bevestig' && doen !== 'codes' && doen !== 'weg') throw new Problem('bad-form')
    if (!(await mayTry(db, { what: 'second-factor', key: person }, now))) return draw(c, words.tooMany, 429)
    const done = await db.transaction().execute(async (trx) => {
      if (doen === 'bevestig') return await confirmSecondFactor(trx, act, { person, session, at: now }, code)
      await lockAudit(trx)
      if (!(await useCode(trx, { person, at: now }, code))) return undefined
      if (doen === 'codes') return await renewRecoveryCodes(trx, act, person)
      await removeSecondFactor(trx, act, person, session)
      return 'removed'
    })
    if (done === undefined) return draw(c, words.wrong)
    if (done === 'removed') return c.redirect(addressIn(locale, `${PATH}?gedaan=weg`), 303)
    // Shown once: not kept anywhere, so there is no page to lead to.
    c.header('Cache-Control', 'private, no-store')
    return c.html(drawPage(<RecoveryCodesPage page={c.var.page} codes={done} />))
  })

function drawAsk(c: FactorContext, back: string, error?: string, status: 422 | 429 = 422) {
  const { viewer, page, locale } = c.var
  c.header('Cache-Control', 'private, no-store')
  if (viewer.person) return c.redirect(back, 303)
  if (!viewer.pending) return c.redirect(addressIn(locale, `/inloggen?naar=${encodeURIComponent(back)}`), 303)
  return c.html(
    drawPage(<AskCodePage page={page} back={back} error={error} />),
    error === undefined ? 200 : status,
  )
}

async function draw(c: FactorContext, error?: string, status: 422 | 429 = 422) {
  const { db, page, viewer } = c.var
  const factor = await findSecondFactor(db, ownerOf(c).id)
  c.header('Cache-Control', 'private, no-store')
  const isRemoved = c.req.query('gedaan') === 'weg'
  const props = { page, factor, error, isRemoved, mustSetUp: viewer.mustSetUp === true }
  return c.html(drawPage(<SecondFactorPage {...props} />), error === undefined ? 200 : status)
}

/** @throws Problem `sign-in-first` */
function ownerOf(c: FactorContext) {
  const { person } = c.var.viewer
  if (!person) throw new Problem('sign-in-first')
  return person
}
