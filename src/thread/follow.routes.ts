import { Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { findBead, follow, unfollow } from '../beads/index.ts'
import { addressIn } from '../language/index.ts'
import { guardFor, mayDo, type PeopleEnv } from '../people/index.ts'
import { readForm } from '../web/index.ts'
import { thingOf } from './bead-state.ts'

/** `POST /volgen/:id`: follow a bead, or no longer. */
export const followRoutes = new Hono<PeopleEnv>().post('/volgen/:id', guardFor('signed-in'), async (c) => {
  const { act, db, viewer, locale } = c.var
  const { volgen } = await readForm(c)
  const id = c.req.param('id')
  const bead = isId(id) ? await findBead(db, viewer.reader, id) : undefined
  if (!bead || act.person === undefined) throw new Problem('bead-not-found')
  if (!mayDo(c, 'follow', bead.kind, thingOf(bead))) throw new Problem('no-right')
  const mine = { ...act, person: act.person }
  const wants = volgen !== 'nee'
  await db.transaction().execute((trx) => (wants ? follow : unfollow)(trx, mine, bead))
  return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=${wants ? 'gevolgd' : 'niet-gevolgd'}`), 303)
})
