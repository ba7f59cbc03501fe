import { Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { appendAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { PeopleEnv } from './env.ts'
import { guardFor } from './guard.routes.ts'
import { endSessions, listSessions } from './session.queries.ts'
import { SessionsPage } from './session.view.tsx'
import type { SignIn } from './sign-in.ts'

/** Where somebody is signed in, and out again. */
export function sessionRoutes(signIn: SignIn): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get('/mijn/inloggen', guardFor('signed-in'), async (c) => {
      const { db, page, now, viewer } = c.var
      if (!viewer.person) throw new Problem('sign-in-first')
      const sessions = await listSessions(db, viewer.person.id, now)
      c.header('Cache-Control', 'private, no-store')
      const isDone = c.req.query('gedaan') !== undefined
      const props = { page, sessions, current: viewer.person.session, isDone }
      return c.html(drawPage(<SessionsPage {...props} />))
    })
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
