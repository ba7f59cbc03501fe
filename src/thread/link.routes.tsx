import { Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { type Bead, beadKinds, beadPath, kindPaths } from '../beads/bead.ts'
import { createLink, findBead, listBeads, removeLink } from '../beads/index.ts'
import { addressIn } from '../language/index.ts'
import { threadTexts } from '../language/texts-thread.ts'
import { guardBead, mayDo, type PeopleEnv } from '../people/index.ts'
import type { Region } from '../regions/region.ts'
import { readForm } from '../web/index.ts'
import { answerOwn } from './answer-own.ts'
import { beadTools } from './bead-state.queries.ts'
import { thingOf } from './bead-state.ts'
import { LinkPage } from './link.view.tsx'
import { type LinkChoice, listLinkChoices } from './link-choice.ts'

/** More than this is no choice: type a name. */
const MOST_TARGETS = 50

type Asked = { readonly var: PeopleEnv['Variables'] }

/** `…/koppelen` of a bead of every kind: what it hangs on and what hangs on it, for who may join them. */
export const linkRoutes = new Hono<PeopleEnv>()

for (const kind of beadKinds) {
  const path = `/regios/:region/${kindPaths[kind]}/:slug/koppelen` as const
  linkRoutes
    .get(path, guardBead('create', kind, 'link'), async (c) => {
      const { bead, region, page } = c.var
      const choice = listLinkChoices(bead).find(({ value }) => value === c.req.query('relatie'))
      const query = (c.req.query('naam') ?? '').slice(0, 100)
      const targets = choice ? await listTargets(c, bead, region, choice, query) : undefined
      const state = await beadTools(c, bead)
      const done = c.req.query('gedaan')
      return answerOwn(c, <LinkPage {...{ page, region, state, choice, query, targets, done }} />)
    })
    .post(path, guardBead('create', kind, 'link'), async (c) => {
      const { db, act, bead, region, page, locale, viewer } = c.var
      const { relatie, met = '' } = await readForm(c)
      const choice = listLinkChoices(bead).find(({ value }) => value === relatie)
      const other = choice && isId(met) ? await findBead(db, viewer.reader, met) : undefined
      // The link is a thing of its lower end: there too one must be allowed to make it.
      if (other && choice && !choice.outward && !mayDo(c, 'create', 'link', thingOf(other)))
        throw new Problem('no-right')
      const done =
        other && choice
          ? await db.transaction().execute((trx) => {
              const [from, to] = choice.outward ? [bead.id, other.id] : [other.id, bead.id]
              return createLink(trx, act, { from, to, relation: choice.relation }, viewer.reader)
            })
          : ({ refused: 'gone' } as const)
      if ('link' in done)
        return c.redirect(addressIn(locale, `${beadPath(bead)}/koppelen?gedaan=gekoppeld`), 303)
      const state = await beadTools(c, bead)
      const refused = threadTexts[locale].linkRefused[done.refused]
      return answerOwn(
        c,
        <LinkPage {...{ page, region, state, choice, refused }} query="" targets={undefined} />,
        422,
      )
    })
    .post(`${path}/:link/verwijderen`, guardBead('remove', kind, 'link'), async (c) => {
      const { db, act, bead, locale } = c.var
      const id = c.req.param('link')
      const done = isId(id)
        ? await db.transaction().execute((trx) => removeLink(trx, act, { id, from: bead.id }))
        : undefined
      if (!done || 'refused' in done) throw new Problem('bead-not-found')
      return c.redirect(addressIn(locale, `${beadPath(bead)}/koppelen?gedaan=ontkoppeld`), 303)
    })
}

/** What can be at the other end: beads of that kind in this region, the one above it and those below it. */
async function listTargets(c: Asked, bead: Bead, region: Region, choice: LinkChoice, query: string) {
  const { db, viewer, regions } = c.var
  const near = regions.filter(
    ({ slug, parent }) => slug === region.slug || slug === region.parent || parent === region.slug,
  )
  const found = await listBeads(db, viewer.reader, {
    region: near.map(({ slug }) => slug),
    kind: choice.kind,
    titlePart: query.trim(),
    limit: MOST_TARGETS + 1,
  })
  return found.filter(({ id }) => id !== bead.id).slice(0, MOST_TARGETS)
}
