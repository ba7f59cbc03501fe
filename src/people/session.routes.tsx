import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { appendAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { PeopleEnv } from './env.ts'
import { guardFor } from './guard.routes.ts'
import type { WrongName } from './passkey.view.tsx'
import { isSessionFresh, listPasskeys } from './passkey-own.queries.ts'
import { placeOf } from './passkey-place.routes.ts'
import { endSessions, listSessions } from './session.queries.ts'
import { SessionsPage } from './session.view.tsx'
import type { SignIn } from './sign-in.ts'

type Asked = Pick<Context<PeopleEnv>, 'var' | 'req' | 'env' | 'header' | 'html'>

/** Where somebody is signed in, and out again. */
export function sessionRoutes(signIn: SignIn): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get('/mijn/inloggen', guardFor('signed-in'), (c) => drawSessions(c))
    .post('/mijn/inloggen', guardFor('signed-in'), async (c) => {
      const { db, act, viewer } = c.var
      const { person } = viewer
      if (!person) throw new Problem('sign-in-first')
      const { sessie = '' } = await readForm(c)
      if (sessie !== 'anders' && !isId(sessie)) throw new Problem('bad-form')
      const which = sessie === 'anders' ? { notId: person.session } : { id: sessie }
      await db.transaction().execute(async (trx) => await endSessions(trx, act, person.id, which))
      return c.redirect(addressIn(c.var.locale, '/mijn/inloggen?gedaan=uitgelogd'), 303)
    })
    .post('/uitloggen', guardFor('anyone'), async (c) => {
      const { db, act, viewer } = c.var
      const answer = await signIn.end(c.req.raw.headers)
      for (const cookie of answer.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
      const { person } = viewer
      if (person) await appendSignOut()
      return c.redirect(addressIn(c.var.locale, '/'), 303)

      async function appendSignOut() {
        const entry = { action: 'sign-out', kind: 'account', ...(person ? { thing: person.id } : {}) }
        await db.transaction().execute(async (trx) => await appendAudit(trx, act, entry))
      }
    })
}

/**
 * Where somebody is signed in, and by what they can sign in.
 *
 * @param wrong what was wrong with the new name of a passkey
 */
export async function drawSessions(c: Asked, wrong?: WrongName): Promise<Response> {
  const { db, page, now, viewer } = c.var
  if (!viewer.person) throw new Problem('sign-in-first')
  const { id: person, session: current } = viewer.person
  const sessions = await listSessions(db, person, now)
  const passkeys = {
    passkeys: await listPasskeys(db, person),
    place: placeOf(c),
    isFresh: await isSessionFresh(db, { id: current, person }, now),
    wrong,
  }
  c.header('Cache-Control', 'private, no-store')
  const done = wrong === undefined ? c.req.query('gedaan') : undefined
  const props = { page, sessions, current, done, passkeys }
  return c.html(drawPage(<SessionsPage {...props} />), wrong === undefined ? 200 : 422)
}
