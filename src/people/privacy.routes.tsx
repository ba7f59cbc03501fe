import { Hono } from 'hono'
import { drawPage } from '../web/index.ts'
import type { PeopleEnv } from './env.ts'
import { guardFor } from './guard.routes.ts'
import { PrivacyPage } from './privacy.view.tsx'

/** What is kept of people, for everybody to read. */
export const privacyRoutes = new Hono<PeopleEnv>().get('/privacy', guardFor('anyone'), (c) => {
  c.header('Cache-Control', c.var.viewer.person ? 'private, no-store' : 'no-cache')
  return c.html(drawPage(<PrivacyPage page={c.var.page} erased={c.req.query('gedaan') === 'gewist'} />))
})
