import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { addressIn } from '../language/index.ts'
import { drawPage } from '../web/index.ts'
import type { ActEnv, PeopleEnv } from './env.ts'
import { guardFor } from './guard.routes.ts'
import type { RoleRefusal } from './role.ts'
import { OwnRolesPage } from './role.view.tsx'
import { endRoles, findRole } from './role-change.queries.ts'
import { listRoles } from './role-list.queries.ts'
import { parentsOf } from './viewer.ts'

type OwnContext = Context<PeopleEnv & ActEnv>

/** `/mijn/rollen`: one's own roles. */
export const roleRoutes = new Hono<PeopleEnv>()
  .get('/mijn/rollen', guardFor('signed-in'), (c) => draw(c))
  .post('/mijn/rollen/:role/stoppen', guardFor('signed-in'), async (c) => {
    const { db, regions, act, now } = c.var
    const id = c.req.param('role')
    const ended = await db.transaction().execute(async (trx) => {
      // Only a role of whoever asks: another's id finds nothing.
      const role = isId(id) ? await findRole(trx, id, { person: personOf(c) }, now) : undefined
      if (!role) throw new Problem('bead-not-found')
      return await endRoles(trx, { ...act, organisation: role.organisation }, [role], parentsOf(regions))
    })
    if ('refused' in ended) return await draw(c, ended.refused)
    return c.redirect(addressIn(c.var.locale, '/mijn/rollen?gedaan=gestopt'), 303)
  })

async function draw(c: OwnContext, refused?: RoleRefusal) {
  const { db, page, regions, now } = c.var
  const roles = await listRoles(db, { person: personOf(c), at: now })
  c.header('Cache-Control', 'private, no-store')
  const done = c.req.query('gedaan')
  return c.html(drawPage(<OwnRolesPage {...{ page, regions, roles, done, refused }} />), refused ? 422 : 200)
}

function personOf({ var: { viewer } }: OwnContext): string {
  if (!viewer.person) throw new Problem('sign-in-first')
  return viewer.person.id
}
