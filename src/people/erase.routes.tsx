import { type Context, Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import type { Act } from '../base/act.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { mineTexts } from '../language/texts-mine.ts'
import { COOKIE_PREFIX, drawPage, readForm } from '../web/index.ts'
import type { PeopleEnv } from './env.ts'
import { erasePerson, isOperator } from './erase.queries.ts'
import { ErasePage, type ErasePageProps } from './erase.view.tsx'
import { guardBead, guardFor } from './guard.routes.ts'
import { canGive } from './role.ts'
import { listRoles } from './role-list.queries.ts'
import { parentsOf } from './viewer.ts'

type Whose = Pick<ErasePageProps, 'path' | 'back' | 'name'> & { readonly id: string }
type Asked = Pick<Context<PeopleEnv>, 'var' | 'req' | 'header' | 'html'>

/** Erasing: one's own data, or those of somebody else who asked a manager for it. */
export const eraseRoutes = new Hono<PeopleEnv>()
  .get('/mijn/wissen', guardFor('signed-in'), (c) => draw(c, own(c)))
  .post('/mijn/wissen', guardFor('signed-in'), async (c) => {
    const refused = await erase(c, own(c), c.var.act, await readForm(c))
    if (refused) return refused
    for (const name of [`${COOKIE_PREFIX}.session_token`, `__Secure-${COOKIE_PREFIX}.session_token`])
      deleteCookie(c, name, { path: '/', secure: name.startsWith('__') })
    return c.redirect(addressIn(c.var.locale, '/privacy?gedaan=gewist'), 303)
  })
  .get('/regios/:region/personen/:slug/wissen', guardBead('remove', 'person'), (c) =>
    draw(c, { id: c.var.bead.id, ...placeOf(beadPath(c.var.bead)), name: c.var.bead.title }),
  )
  .post('/regios/:region/personen/:slug/wissen', guardBead('remove', 'person'), async (c) => {
    const { bead, act } = c.var
    const whose = { id: bead.id, ...placeOf(beadPath(bead)), name: bead.title }
    return (
      (await erase(c, whose, act, await readForm(c))) ??
      c.redirect(addressIn(c.var.locale, '/privacy?gedaan=gewist'), 303)
    )
  })

function placeOf(path: string) {
  return { path: `${path}/wissen`, back: path }
}

function own(c: Asked): Whose {
  const { person } = c.var.viewer
  if (!person) throw new Problem('sign-in-first')
  return { id: person.id, path: '/mijn/wissen', back: '/mijn' }
}

function draw(c: Asked, whose: Whose, error?: string): Response | Promise<Response> {
  const { id, ...rest } = whose
  const errors = error === undefined ? [] : [{ field: 'woord', message: error }]
  const step = error !== undefined || c.req.query('stap') === '2' ? 2 : 1
  c.header('Cache-Control', 'private, no-store')
  return c.html(
    drawPage(<ErasePage page={c.var.page} step={step} errors={errors} {...rest} />),
    error === undefined ? 200 : 422,
  )
}

/** @returns the page again when it was refused */
async function erase(
  c: Asked,
  whose: Whose,
  act: Act,
  { woord = '' }: Readonly<Record<string, string>>,
): Promise<Response | undefined> {
  const words = mineTexts[c.var.locale]
  if (woord.trim().toUpperCase() !== words.word) return await draw(c, whose, words.wrongWord)
  const parents = parentsOf(c.var.regions)
  const done = await c.var.db.transaction().execute(async (trx) => {
    await refuseForOthers(c, trx, whose.id)
    return await erasePerson(trx, act, whose.id, parents)
  })
  return 'refused' in done ? await draw(c, whose, words.refused[done.refused]) : undefined
}

/**
 * Erasing ends everything that somebody does, in every region: who does it to another must be able to end all of that,
 * and only an operator erases an operator. @throws Problem `no-right`
 */
async function refuseForOthers({ var: { viewer, regions, now } }: Asked, trx: Database, id: string) {
  if (viewer.person?.id === id || viewer.person?.operator === true) return
  await lockAudit(trx)
  const parents = parentsOf(regions)
  const held = await listRoles(trx, { person: id, at: now })
  const mayEnd = held.every(({ role, region, bead }) =>
    canGive(viewer, role, { region, ...(bead === null ? {} : { bead }) }, parents),
  )
  if (!mayEnd || (await isOperator(trx, id))) throw new Problem('no-right')
}
