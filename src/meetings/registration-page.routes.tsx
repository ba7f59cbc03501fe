import { type Context, Hono } from 'hono'
import { addressIn } from '../language/index.ts'
import { listHolders } from '../partners/index.ts'
import { type ActEnv, guardFor, type PeopleEnv } from '../people/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import { changeGuest } from './change-guest.queries.ts'
import { findByToken } from './find-registration.queries.ts'
import { readGuest, readSession } from './register-form.ts'
import { cancelRegistration, changeSession, confirmRegistration } from './registration.queries.ts'
import type { Registration } from './registration.ts'
import { GonePage, RegistrationPage, type RegistrationPageProps } from './registration-page.view.tsx'
import { listSessions } from './session.queries.ts'

type Asked = Pick<Context<PeopleEnv & ActEnv>, 'var' | 'req' | 'header' | 'html'>

/**
 * `/aanmelding/:token`: the page behind the link of every mail. Opening it changes nothing, as mail programs open every
 * link; its buttons confirm, change and cancel.
 */
export const registrationPageRoutes = new Hono<PeopleEnv>()
  .get('/aanmelding/:token', guardFor('anyone'), async (c) => {
    const registration = await findByToken(c.var.db, c.req.param('token'))
    return registration ? draw(c, registration) : drawGone(c)
  })
  .post('/aanmelding/:token', guardFor('anyone'), async (c) => {
    const { db, act, locale, siteAddress } = c.var
    const token = c.req.param('token')
    const registration = await findByToken(db, token)
    if (!registration) return drawGone(c)
    const fields = await readForm(c)
    const back = (word: string) => c.redirect(addressIn(locale, `/aanmelding/${token}?gedaan=${word}`), 303)
    if (fields['actie'] === 'afmelden') {
      const outcome = await db
        .transaction()
        .execute((trx) => cancelRegistration(trx, act, registration, siteAddress))
      return outcome === 'cancelled' ? back('afgemeld') : draw(c, registration, { tooLate: true })
    }
    if (fields['actie'] === 'sessie') {
      const sessions = (await listSessions(db, registration.meeting.id)).map(({ id }) => id)
      const read = readSession(sessions, locale).safeParse(fields['sessie'])
      if (!read.success) return draw(c, registration, { problem: 'choice' })
      const session = read.data === '' ? undefined : read.data
      const outcome = await db
        .transaction()
        .execute((trx) => changeSession(trx, act, registration, session, siteAddress))
      if (outcome === 'changed') return back('gewijzigd')
      return draw(c, registration, outcome === 'full' ? { problem: 'full' } : { tooLate: true })
    }
    if (fields['actie'] === 'gegevens') {
      const known = { organisations: await holdersOf(c, registration), sessions: [], locale }
      const read = readGuest({ naam: '', ...fields, email: registration.email, sessie: '' }, known)
      if ('errors' in read) return draw(c, registration, { typed: fields, errors: read.errors })
      const outcome = await db.transaction().execute((trx) => changeGuest(trx, act, registration, read.value))
      return outcome === 'changed' ? back('gegevens') : draw(c, registration, { tooLate: true })
    }
    if (fields['actie'] !== 'bevestigen') return draw(c, registration, { problem: 'choice' })
    const outcome = await db
      .transaction()
      .execute((trx) => confirmRegistration(trx, act, registration, siteAddress))
    if (outcome === 'registered') return back('bevestigd')
    return outcome === 'waiting' ? back('wachtlijst') : draw(c, registration, { tooLate: true })
  })

async function draw(
  c: Asked,
  registration: Registration,
  trouble: Pick<RegistrationPageProps, 'tooLate' | 'problem' | 'typed' | 'errors'> = {},
): Promise<Response> {
  const { db, page, regions, now } = c.var
  const [sessions, holders] = await Promise.all([
    listSessions(db, registration.meeting.id),
    holdersOf(c, registration),
  ])
  privately(c)
  return c.html(
    drawPage(
      <RegistrationPage
        {...{ page, regions, registration, sessions, now }}
        {...trouble}
        organisations={holders.map(({ title }) => title)}
        path={`/aanmelding/${c.req.param('token') ?? ''}`}
        done={c.req.query('gedaan')}
      />,
    ),
    Object.keys(trouble).length > 0 ? 422 : 200,
  )
}

async function holdersOf({ var: { db, viewer } }: Asked, { meeting }: Registration) {
  return await listHolders(db, viewer.reader, meeting.region)
}

function drawGone(c: Asked): Response | Promise<Response> {
  privately(c)
  return c.html(drawPage(<GonePage page={c.var.page} />), 404)
}

/** The address is a secret: it is not kept, and not told to whom a link leads. */
function privately(c: Asked): void {
  c.header('Cache-Control', 'private, no-store')
  c.header('Referrer-Policy', 'no-referrer')
}
