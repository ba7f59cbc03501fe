import { type Context, Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import { listHolders } from '../partners/index.ts'
import {
  type BeadThingEnv,
  guardBead,
  isHumanPace,
  type PeopleEnv,
  stampForm,
  visitorLimit,
} from '../people/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { findAccount } from './account.queries.ts'
import { findMeeting } from './find-meeting.queries.ts'
import { findOwnRegistration } from './find-registration.queries.ts'
import { RegisterPage } from './register.view.tsx'
import { type Fields, readGuest, readSession } from './register-form.ts'
import { type Refusal, registerGuest, registerPerson } from './registration.queries.ts'
import { registrationToken } from './registration-token.queries.ts'
import { listSessions } from './session.queries.ts'

type Asked = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html'>

const PATH = '/regios/:region/bijeenkomsten/:slug/aanmelden'

/** Registering for a meeting: by a form and a mail, or at once for whoever is signed in. */
export function registerRoutes({ proxies }: { readonly proxies: number }): Hono<PeopleEnv> {
  const limit = visitorLimit({ proxies })
  return new Hono<PeopleEnv>()
    .get(PATH, guardBead('create', 'meeting', 'registration'), (c) =>
      drawRegister(c, { done: c.req.query('gedaan') === 'verstuurd' }),
    )
    .post(PATH, guardBead('create', 'meeting', 'registration'), async (c) => {
      const { db, act, bead, locale, siteAddress, now } = c.var
      limit.refuseAgain(c, 'register-address')
      const fields = await readForm(c)
      const done = () => c.redirect(addressIn(locale, `${beadPath(bead)}/aanmelden?gedaan=verstuurd`), 303)
      // A field that nobody sees: whoever fills it in is a program, and need not know that we saw.
      if (fields['website']) return done()
      const read = readGuest(fields, { ...(await knownOf(c)), locale })
      const isHuman = await isHumanPace(db, fields['begonnen'], now)
      const errors = [
        ...('errors' in read ? read.errors : []),
        ...(isHuman ? [] : [{ field: 'naam', message: registrationTexts[locale].tooFast }]),
      ]
      if ('errors' in read || errors.length > 0) return drawRegister(c, { fields, errors })
      await limit(c, 'register-address')
      const outcome = await db
        .transaction()
        .execute((trx) => registerGuest(trx, act, bead.id, read.value, siteAddress))
      if (outcome === 'sent') return done()
      return refuse(outcome) ?? drawRegister(c, { fields })
    })
    .get(`${PATH}/mijn`, guardBead('create', 'meeting', 'registration'), async (c) => {
      const { db, bead, viewer, locale } = c.var
      const own = viewer.person ? await findOwnRegistration(db, bead.id, viewer.person.id) : undefined
      const to = own ? `/aanmelding/${await registrationToken(db, own.id)}` : `${beadPath(bead)}/aanmelden`
      c.header('Cache-Control', 'private, no-store')
      return c.redirect(addressIn(locale, to), 303)
    })
    .post(`${PATH}/mijn`, guardBead('create', 'meeting', 'registration'), async (c) => {
      const { db, act, bead, locale, viewer, siteAddress } = c.var
      const account = viewer.person ? await findAccount(db, viewer) : undefined
      // Without an account there is the form with three fields.
      if (!account) return c.redirect(addressIn(locale, `${beadPath(bead)}/aanmelden`), 303)
      const fields = await readForm(c)
      const sessions = (await listSessions(db, bead.id)).map(({ id }) => id)
      const session = readSession(sessions, locale).safeParse(fields['sessie'])
      if (!session.success) {
        const message = session.error.issues[0]?.message ?? ''
        return drawRegister(c, { fields, errors: [{ field: 'sessie', message }] })
      }
      const guest = { ...account, locale, ...(session.data === '' ? {} : { session: session.data }) }
      const outcome = await db
        .transaction()
        .execute((trx) => registerPerson(trx, act, bead.id, guest, siteAddress))
      if (outcome === 'registered' || outcome === 'waiting') {
        const word = outcome === 'registered' ? 'aangemeld' : 'wachtlijst'
        return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=${word}`), 303)
      }
      return refuse(outcome) ?? drawRegister(c, {})
    })
}

/** @throws Problem for what has no page of its own */
function refuse(outcome: Refusal | string): undefined {
  if (outcome === 'too-many-requests') throw new Problem('too-many-requests')
  if (outcome === 'gone') throw new Problem('bead-not-found')
  return undefined
}

async function knownOf({ var: { db, viewer, region, bead } }: Asked) {
  const [organisations, sessions] = await Promise.all([
    listHolders(db, viewer.reader, region.slug),
    listSessions(db, bead.id),
  ])
  return { organisations, sessions: sessions.map(({ id }) => id) }
}

async function drawRegister(
  c: Asked,
  form: { readonly fields?: Fields; readonly errors?: readonly FieldError[]; readonly done?: boolean },
): Promise<Response> {
  const { db, viewer, page, region, regions, bead, now } = c.var
  const { fields = {}, errors = [], done = false } = form
  const [meeting, sessions, organisations, begun] = await Promise.all([
    findMeeting(db, viewer.reader, bead.id),
    listSessions(db, bead.id),
    listHolders(db, viewer.reader, region.slug),
    stampForm(db, now),
  ])
  if (!meeting) throw new Problem('bead-not-found')
  c.header('Cache-Control', 'private, no-store')
  return c.html(
    drawPage(
      <RegisterPage
        {...{ page, region, regions, bead, meeting, sessions, begun, fields, errors, done, now }}
        organisations={organisations.map(({ title }) => title)}
        signedInAs={viewer.person?.name}
      />,
    ),
    errors.length === 0 ? 200 : 422,
  )
}
