import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { guardBead, guardRegion, type PeopleEnv } from '../people/index.ts'
import { keepPrivate, type RegionFormContext } from '../people/keep-private.ts'
import { readForm } from '../web/form.ts'
import { drawPage } from '../web/index.ts'
import { createBody, updateBody } from './body.queries.ts'
import { fieldsOfBody, readBody } from './body-form.ts'
import { BodyForm, type BodyFormProps } from './body-form.view.tsx'
import { findBody } from './list-bodies.queries.ts'

/** New and changed bodies. */
export const bodyFormRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/gremia/nieuw', guardRegion('create', 'body'), (c) =>
    answerForm(c, {
      fields: { soort: 'working-group', recht: 'advises', zichtbaar: 'public' },
      faults: {},
    }),
  )
  .post('/regios/:region/gremia/nieuw', guardRegion('create', 'body'), async (c) => {
    const fields = await readForm(c)
    const read = readBody(fields)
    if ('faults' in read) return answerForm(c, { fields, faults: read.faults }, 422)
    const { slug, example } = c.var.region
    const bead = await c.var.db
      .transaction()
      .execute((trx) => createBody(trx, c.var.act, { ...read.value, region: slug, example }))
    return c.redirect(addressIn(c.var.locale, `${beadPath(bead)}?gedaan=gemaakt`), 303)
  })
  .get('/regios/:region/gremia/:slug/bewerken', guardBead('update', 'body'), async (c) => {
    const { db, bead } = c.var
    const body = await findBody(db, bead.id)
    if (!body) throw new Problem('bead-not-found')
    return answerForm(c, { bead, fields: fieldsOfBody(bead, body), faults: {} })
  })
  .post('/regios/:region/gremia/:slug/bewerken', guardBead('update', 'body'), async (c) => {
    const { db, bead, act, locale } = c.var
    const fields = await readForm(c)
    const revision = Number(fields['revisie']) || 0
    const read = readBody(fields)
    if ('faults' in read)
      return answerForm(c, { bead: { ...bead, revision }, fields, faults: read.faults }, 422)
    const updated = await db
      .transaction()
      .execute((trx) => updateBody(trx, act, bead.id, read.value, revision))
    if ('bead' in updated)
      return c.redirect(addressIn(locale, `${beadPath(updated.bead)}?gedaan=bewaard`), 303)
    const body = await findBody(db, bead.id)
    if (updated.refused === 'gone' || !body) throw new Problem('bead-not-found')
    return answerForm(c, { bead, fields, faults: {}, stored: fieldsOfBody(bead, body) }, 409)
  })

function answerForm(
  c: RegionFormContext,
  form: Pick<BodyFormProps, 'fields' | 'faults' | 'bead' | 'stored'>,
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  const { page, region, regions } = c.var
  keepPrivate(c)
  return c.html(drawPage(<BodyForm {...{ page, region, regions }} {...form} />), status)
}
