import { Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { type BeadThingEnv, guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate, type RegionFormContext } from '../people/keep-private.ts'
import { readForm } from '../web/form.ts'
import { drawPage } from '../web/index.ts'
import type { Faults, Fields } from './form-fields.ts'
import { listHolders, listNamesakes } from './list-persons.queries.ts'
import { listSeats } from './list-seats.queries.ts'
import { dayOf, type Seat } from './partner.ts'
import { createSeat, updateSeat } from './seat.queries.ts'
import { fieldsOfSeat, isTwice, readSeat } from './seat-form.ts'
import { SeatForm } from './seat-form.view.tsx'

/** Seats of a body: new, changed and ended ones. */
export const seatFormRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/gremia/:slug/zetels/nieuw', guardBead('create', 'body', 'seat'), (c) =>
    answerForm(c, { fields: { van: dayOf(c.var.now) }, faults: {} }),
  )
  .post('/regios/:region/gremia/:slug/zetels/nieuw', guardBead('create', 'body', 'seat'), async (c) => {
    const fields = await readForm(c)
    const { read, seats } = await readPosted(c, fields)
    if ('faults' in read) return answerForm(c, { fields, faults: read.faults }, 422)
    if (isTwice(read.value, seats)) return answerForm(c, { fields, faults: { persoon: 'seat-twice' } }, 422)
    const { db, act, bead } = c.var
    await db.transaction().execute((trx) => createSeat(trx, act, { ...read.value, body: bead.id }))
    return c.redirect(addressIn(c.var.locale, `${beadPath(bead)}?gedaan=zetel`), 303)
  })
  .get('/regios/:region/gremia/:slug/zetels/:seat', guardBead('update', 'body', 'seat'), async (c) => {
    const seat = await findSeat(c, c.req.param('seat'))
    return answerForm(c, { seat, fields: fieldsOfSeat(seat), faults: {} })
  })
  .post('/regios/:region/gremia/:slug/zetels/:seat', guardBead('update', 'body', 'seat'), async (c) => {
    const { db, act, bead } = c.var
    const seat = await findSeat(c, c.req.param('seat'))
    const fields = await readForm(c)
    const revision = Number(fields['revisie']) || 0
    const asked = { ...seat, revision }
    const { read, seats } = await readPosted(c, fields)
    if ('faults' in read) return answerForm(c, { seat: asked, fields, faults: read.faults }, 422)
    if (isTwice(read.value, seats, seat.id))
      return answerForm(c, { seat: asked, fields, faults: { persoon: 'seat-twice' } }, 422)
    if (revision !== seat.revision)
      return answerForm(c, { seat, fields, faults: {}, stored: fieldsOfSeat(seat) }, 409)
    const keepsPerson = !seat.vacant && !seat.person && read.value.person === undefined
    const change = { ...read.value, id: seat.id, body: bead.id, revision, keepsPerson }
    await db.transaction().execute((trx) => updateSeat(trx, act, change))
    return c.redirect(addressIn(c.var.locale, `${beadPath(bead)}?gedaan=zetel`), 303)
  })

type SeatContext = RegionFormContext & { readonly var: BeadThingEnv['Variables'] }

/** The seat of this very body. @throws Problem `bead-not-found`, also for a seat of another body */
async function findSeat({ var: { db, viewer, bead } }: SeatContext, id: string): Promise<Seat> {
  const seats = isId(id) ? await listSeats(db, viewer.reader, { body: bead.id }) : []
  const seat = seats.find((one) => one.id === id)
  if (!seat) throw new Problem('bead-not-found')
  return seat
}

async function readPosted({ var: { db, viewer, bead } }: SeatContext, fields: Fields) {
  const [holders, namesakes, seats] = await Promise.all([
    listHolders(db, viewer.reader, bead.region),
    listNamesakes(db, viewer.reader, (fields['persoon'] ?? '').slice(0, 200), bead.region),
    listSeats(db, viewer.reader, { body: bead.id }),
  ])
  return { read: readSeat(fields, holders, namesakes), seats }
}

async function answerForm(
  c: SeatContext,
  form: { fields: Fields; faults: Faults; seat?: Pick<Seat, 'id' | 'revision'>; stored?: Fields },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { page, region, regions, db, viewer, bead } = c.var
  const name = form.fields['persoon'] ?? ''
  const [holders, namesakes] = await Promise.all([
    listHolders(db, viewer.reader, bead.region),
    listNamesakes(db, viewer.reader, name.slice(0, 200), bead.region),
  ])
  keepPrivate(c)
  return c.html(
    drawPage(<SeatForm {...{ page, region, regions, holders, namesakes }} body={bead} {...form} />),
    status,
  )
}
