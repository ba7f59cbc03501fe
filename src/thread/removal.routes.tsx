import { Hono } from 'hono'
import { z } from 'zod'
import { isId } from '../base/id.ts'
import type { Locale } from '../base/locale.ts'
import { Problem } from '../base/problem.ts'
import { beadKinds, beadPath, kindPaths } from '../beads/bead.ts'
import { listBeads, removeBead, restoreBead } from '../beads/index.ts'
import { addressIn } from '../language/index.ts'
import { threadTexts } from '../language/texts-thread.ts'
import { freeText } from '../people/free-text.ts'
import { guardBead, guardRegion, mayDo, type PeopleEnv } from '../people/index.ts'
import { readForm } from '../web/index.ts'
import { answerOwn } from './answer-own.ts'
import { thingOf } from './bead-state.ts'
import { RemovedPage, RemovePage } from './removal.view.tsx'

const LONGEST_REASON = 500

/**
 * `…/verwijderen` of a bead of every kind, and `/regios/:region/verwijderd` where it can be put back: a page for who may
 * put back anything (actions are the least), that shows what they may put back.
 */
export const removalRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/verwijderd', guardRegion('restore', 'action'), async (c) => {
    const { db, viewer, region, page } = c.var
    const removed = await listBeads(db, viewer.reader, { region: region.slug, removed: true })
    const beads = removed.filter((bead) => mayDo(c, 'restore', bead.kind, thingOf(bead)))
    const done = c.req.query('gedaan')
    return answerOwn(c, <RemovedPage page={page} region={region} beads={beads} done={done} />)
  })
  .post('/regios/:region/verwijderd/:id', guardRegion('restore', 'action'), async (c) => {
    const { db, viewer, region, act, locale } = c.var
    const id = c.req.param('id')
    const asked = { region: region.slug, ids: [id], removed: true, limit: 1 }
    const [stored] = isId(id) ? await listBeads(db, viewer.reader, asked) : []
    if (!stored) throw new Problem('bead-not-found')
    if (!mayDo(c, 'restore', stored.kind, thingOf(stored))) throw new Problem('no-right')
    const done = await db.transaction().execute((trx) => restoreBead(trx, act, stored.id))
    if ('refused' in done) throw new Problem('bead-not-found')
    return c.redirect(addressIn(locale, `/regios/${region.slug}/verwijderd?gedaan=teruggezet`), 303)
  })

for (const kind of beadKinds) {
  const path = `/regios/:region/${kindPaths[kind]}/:slug/verwijderen` as const
  removalRoutes
    .get(path, guardBead('remove', kind), (c) =>
      answerOwn(c, <RemovePage page={c.var.page} region={c.var.region} bead={c.var.bead} />),
    )
    .post(path, guardBead('remove', kind), async (c) => {
      const { db, act, bead, region, page, locale } = c.var
      const reason = ((await readForm(c))['reden'] ?? '').trim()
      const error = reasonOf(locale).safeParse(reason).error?.issues[0]?.message
      if (error !== undefined) {
        return answerOwn(
          c,
          <RemovePage page={page} region={region} bead={bead} reason={reason} error={error} />,
          422,
        )
      }
      const done = await db.transaction().execute((trx) => removeBead(trx, act, bead.id, reason))
      if ('refused' in done) throw new Problem('bead-not-found')
      const isTheirs = mayDo(c, 'restore', bead.kind, thingOf(bead))
      const next = isTheirs ? `/regios/${region.slug}/verwijderd?gedaan=verwijderd` : beadPath(bead)
      return c.redirect(addressIn(locale, next), 303)
    })
}

/** Why it is taken away. It stays in the audit trail for good: nothing may get in that cannot be taken out. */
function reasonOf(locale: Locale) {
  const { reason, reasonMissing, reasonLong } = threadTexts[locale]
  return z
    .string()
    .min(1, reasonMissing)
    .max(LONGEST_REASON, reasonLong)
    .pipe(freeText({ max: LONGEST_REASON, label: reason, locale, lines: true }))
}
