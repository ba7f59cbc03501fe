import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { listHolders } from '../partners/index.ts'
import { type BeadThingEnv, guardBead, type PeopleEnv } from '../people/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { canCheckIn, countGuests, createWalkIn, listGuests, updatePresent } from './check-in.queries.ts'
import { CHECK_IN_SHOWN, CheckInPage } from './check-in.view.tsx'
import { findMeeting } from './find-meeting.queries.ts'
import { type Fields, readWalkIn } from './register-form.ts'
import { listSessions } from './session.queries.ts'

type Asked = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html'>

const PATH = '/regios/:region/bijeenkomsten/:slug/inchecken'

/** Checking in at the door, on a phone; every press is a form, so that it works without script. */
export const checkInRoutes = new Hono<PeopleEnv>()
  .get(PATH, guardBead('update', 'meeting', 'registration'), (c) => draw(c, {}))
  .post(PATH, guardBead('update', 'meeting', 'registration'), async (c) => {
    const { db, act, bead, locale, viewer, region, now } = c.var
    const fields = await readForm(c)
    const meeting = await findMeeting(db, viewer.reader, bead.id)
    if (!meeting || !canCheckIn(meeting, now)) throw new Problem('bead-not-found')
    const at = { meeting: bead.id, region: bead.region }
    if (fields['actie'] === 'toevoegen') {
      const [organisations, sessions] = await Promise.all([
        listHolders(db, viewer.reader, region.slug),
        listSessions(db, bead.id),
      ])
      const read = readWalkIn(fields, { organisations, sessions: sessions.map(({ id }) => id), locale })
      if ('errors' in read) return draw(c, { fields, errors: read.errors })
      const id = await db.transaction().execute((trx) => createWalkIn(trx, act, at, read.value))
      return c.redirect(addressOf(c, '', `in-${id}`), 303)
    }
    const registration = fields['wie'] ?? ''
    const isPresent = fields['actie'] !== 'toch-niet'
    const isThere =
      isId(registration) &&
      (await db.transaction().execute((trx) => updatePresent(trx, act, { ...at, registration }, isPresent)))
    if (!isThere) throw new Problem('bead-not-found')
    return c.redirect(addressOf(c, fields['zoek'] ?? '', `${isPresent ? 'in' : 'uit'}-${registration}`), 303)
  })

function addressOf({ var: { bead, locale } }: Asked, words: string, done: string): string {
  const query = new URLSearchParams({ ...(words === '' ? {} : { zoek: words.slice(0, 100) }), gedaan: done })
  return addressIn(locale, `${beadPath(bead)}/inchecken?${query}`)
}

async function draw(
  c: Asked,
  form: { readonly fields?: Fields; readonly errors?: readonly FieldError[] },
): Promise<Response> {
  const { db, viewer, page, region, regions, bead, now } = c.var
  const { fields = {}, errors = [] } = form
  const words = (c.req.query('zoek') ?? '').trim().slice(0, 100)
  const [meeting, counts, guests, sessions, organisations] = await Promise.all([
    findMeeting(db, viewer.reader, bead.id),
    countGuests(db, bead.id),
    listGuests(db, bead.id, { states: ['registered', 'waiting'], words, limit: CHECK_IN_SHOWN + 1 }),
    listSessions(db, bead.id),
    listHolders(db, viewer.reader, region.slug),
  ])
  if (!meeting) throw new Problem('bead-not-found')
  c.header('Cache-Control', 'private, no-store')
  return c.html(
    drawPage(
      <CheckInPage
        {...{ page, region, regions, bead, counts, guests, sessions, words, fields, errors }}
        organisations={organisations.map(({ title }) => title)}
        done={c.req.query('gedaan')}
        isOpen={canCheckIn(meeting, now)}
      />,
    ),
    errors.length === 0 ? 200 : 422,
  )
}
