import { Hono } from 'hono'
import { drawPage } from '../web/index.ts'
import type { PeopleEnv } from './env.ts'
import { guardFor } from './guard.routes.ts'
import { RightsPage } from './rights.view.tsx'

/** `/rechten`: who may do what. */
export const rightsRoutes = new Hono<PeopleEnv>().get('/rechten', guardFor('anyone'), (c) => {
  c.header('Cache-Control', c.var.viewer.person ? 'private, no-store' : 'no-cache')
  return c.html(drawPage(<RightsPage page={c.var.page} />))
})
