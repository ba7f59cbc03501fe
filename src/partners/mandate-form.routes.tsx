import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { type BeadThingEnv, guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate, type RegionFormContext } from '../people/keep-private.ts'
import { readForm } from '../web/form.ts'
import { drawPage } from '../web/index.ts'
import type { Faults, Fields } from './form-fields.ts'
import { listHolders, listNamesakes } from './list-persons.queries.ts'
import { listMandates } from './list-seats.queries.ts'
import { createMandate, updateMandate } from './mandate.queries.ts'
import { fieldsOfMandate, readMandate } from './mandate-form.ts'
import { MandateForm } from './mandate-form.view.tsx'
import { dayOf, type Mandate } from './partner.ts'

/** Mandates that an organisation gives: new and changed ones. */
export const mandateFormRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/partners/:slug/mandaten/nieuw', guardBead('create', 'organisation', 'mandate'), (c) =>
    answerForm(c, { fields: { van: dayOf(c.var.now) }, faults: {} }),
  )
  .post(
    '/regios/:region/partners/:slug/mandaten/nieuw',
    guardBead('create', 'organisation', 'mandate'),
    async (c) => {
      const { db, act, bead } = c.var
      const fields = await readForm(c)
      const read = await readPosted(c, fields)
      if ('faults' in read) return answerForm(c, { fields, faults: read.faults }, 422)
      const mandate = { ...read.value, region: bead.region, giver: bead.id }
      await db.transaction().execute((trx) => createMandate(trx, act, mandate))
      return c.redirect(addressIn(c.var.locale, `${beadPath(bead)}?gedaan=mandaat`), 303)
    },
  )
  .get(
    '/regios/:region/partners/:slug/mandaten/:mandate',
    guardBead('update', 'organisation', 'mandate'),
    async (c) => {
      const mandate = await findMandate(c, c.req.param('mandate'))
      return answerForm(c, { mandate, fields: fieldsOfMandate(mandate), faults: {} })
    },
  )
  .post(
    '/regios/:region/partners/:slug/mandaten/:mandate',
    guardBead('update', 'organisation', 'mandate'),
    async (c) => {
      const { db, act, bead } = c.var
      const mandate = await findMandate(c, c.req.param('mandate'))
      const fields = await readForm(c)
      const revision = Number(fields['revisie']) || 0
      const read = await readPosted(c, fields)
      if ('faults' in read)
        return answerForm(c, { mandate: { ...mandate, revision }, fields, faults: read.faults }, 422)
      if (revision !== mandate.revision)
        return answerForm(c, { mandate, fields, faults: {}, stored: fieldsOfMandate(mandate) }, 409)
      const change = { ...read.value, id: mandate.id, region: mandate.region, giver: bead.id, revision }
      await db.transaction().execute((trx) => updateMandate(trx, act, change))
      return c.redirect(addressIn(c.var.locale, `${beadPath(bead)}?gedaan=mandaat`), 303)
    },
  )

type GiverContext = RegionFormContext & { readonly var: BeadThingEnv['Variables'] }

/** A mandate that this very organisation gives. @throws Problem `bead-not-found`, also for one of another */
async function findMandate({ var: { db, viewer, bead } }: GiverContext, id: string): Promise<Mandate> {
  const mandates = await listMandates(db, viewer.reader, { organisation: bead.id })
  const mandate = mandates.find((one) => one.id === id && one.giver.id === bead.id)
  if (!mandate) throw new Problem('bead-not-found')
  return mandate
}

async function readPosted(c: GiverContext, fields: Fields) {
  const [holders, namesakes] = await listChoices(c, fields)
  return readMandate(fields, c.var.bead.id, holders, namesakes)
}

function listChoices({ var: { db, viewer, bead } }: GiverContext, fields: Fields) {
  const name = (fields['persoon'] ?? '').slice(0, 200)
  return Promise.all([
    listHolders(db, viewer.reader, bead.region),
    listNamesakes(db, viewer.reader, name, bead.region),
  ])
}

async function answerForm(
  c: GiverContext,
  form: { fields: Fields; faults: Faults; mandate?: Pick<Mandate, 'id' | 'revision'>; stored?: Fields },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { page, region, regions, bead } = c.var
  const [holders, namesakes] = await listChoices(c, form.fields)
  keepPrivate(c)
  return c.html(
    drawPage(<MandateForm {...{ page, region, regions, holders, namesakes }} giver={bead} {...form} />),
    status,
  )
}
