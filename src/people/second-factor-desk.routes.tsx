import { type Context, Hono } from 'hono'
import { addressIn } from '../language/index.ts'
import { secondFactorTexts } from '../language/texts-second-factor.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { ActEnv, PeopleEnv } from './env.ts'
import { guardFor } from './guard.routes.ts'
import { findPersonByEmail } from './person.queries.ts'
import { listFactorRoles, removeSecondFactor, updateFactorRoles } from './second-factor.queries.ts'
import { factorRoles } from './second-factor.ts'
import { SecondFactorDeskPage } from './second-factor-desk.view.tsx'

const PATH = '/beheer/tweede-stap'

/** The operator says which roles need a second step, and helps who lost theirs. */
export const secondFactorDeskRoutes = new Hono<PeopleEnv>()
  .get(PATH, guardFor('operator'), (c) => draw(c, ''))
  .post(PATH, guardFor('operator'), async (c) => {
    const { db, act, locale } = c.var
    const sent = ((await readForm(c))['rol'] ?? '').split('\n')
    const chosen = factorRoles.filter((role) => sent.includes(role))
    await db.transaction().execute(async (trx) => await updateFactorRoles(trx, act, chosen))
    return c.redirect(addressIn(locale, `${PATH}?gedaan=opgeslagen`), 303)
  })
  .post(`${PATH}/uit`, guardFor('operator'), async (c) => {
    const { db, act, locale } = c.var
    const email = ((await readForm(c))['email'] ?? '').trim().toLowerCase()
    const isGone = await db.transaction().execute(async (trx) => {
      const person = await findPersonByEmail(trx, email)
      return person !== undefined && (await removeSecondFactor(trx, act, person.id))
    })
    if (!isGone) return draw(c, email, secondFactorTexts[locale].resetNone)
    return c.redirect(addressIn(locale, `${PATH}?gedaan=uit`), 303)
  })

async function draw(c: Context<PeopleEnv & ActEnv>, email: string, error?: string) {
  const { db, page } = c.var
  const chosen = await listFactorRoles(db)
  c.header('Cache-Control', 'private, no-store')
  const done = (['opgeslagen', 'uit'] as const).find((word) => word === c.req.query('gedaan'))
  const props = { page, chosen, done, email, error }
  return c.html(drawPage(<SecondFactorDeskPage {...props} />), error === undefined ? 200 : 422)
}
