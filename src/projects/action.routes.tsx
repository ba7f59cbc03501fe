import { type Context, Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { findBeadAt } from '../beads/index.ts'
import { maySee } from '../beads/reader.ts'
import { addressIn } from '../language/index.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import { dayOf } from '../partners/partner.ts'
import { freeText } from '../people/free-text.ts'
import { type BeadThingEnv, guardBead, guardFor, mayDo, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { beadTools, thingOf } from '../thread/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import { ActionPage, MyActionsPage } from './action.view.tsx'
import { closeAction, findActionRow } from './close-action.queries.ts'
import { listActions } from './list-actions.queries.ts'
import { actionStates } from './project.ts'
import { undoAction } from './undo.queries.ts'

type Asked = Pick<Context<PeopleEnv>, 'var'>

/** The page of an action, saying how far it is, and what one has to do oneself. */
export const actionRoutes = new Hono<PeopleEnv>()
  .get('/mijn/acties', guardFor('signed-in'), async (c) => {
    const { db, viewer, page, now } = c.var
    const person = viewer.person?.id ?? ''
    const actions = await listActions(db, viewer.reader, { person, open: true })
    c.header('Cache-Control', 'private, no-store')
    return c.html(drawPage(<MyActionsPage page={page} actions={actions} day={dayOf(now)} />))
  })
  .get('/regios/:region/acties/:slug', guardBead('read', 'action'), async (c) => {
    const { db, viewer, page, region, regions, bead, now } = c.var
    const [[action], state, mayState] = await Promise.all([
      listActions(db, viewer.reader, { ids: [bead.id] }),
      beadTools(c, bead),
      mayStateIt(c, bead),
    ])
    if (!action) throw new Problem('bead-not-found')
    const crumbs = [
      ...regionCrumbs(region, regions, page.locale),
      ...(action.project ? [{ name: action.project.title, path: beadPath(action.project) }] : []),
    ]
    keepPrivate(c)
    const undoable = Number(c.req.query('revisie')) === bead.revision
    const done = c.req.query('gedaan')
    const props = { page, crumbs, state, action, mayState, day: dayOf(now), done, undoable }
    return c.html(drawPage(<ActionPage {...props} />))
  })
  .post('/regios/:region/acties/:slug/stand', guardFor('signed-in'), async (c) => {
    const { db, act, locale } = c.var
    const bead = await findOwnAction(c)
    const fields = await readForm(c)
    const state = actionStates.find((one) => one === fields['stand'])
    const label = projectFormTexts[locale].note
    const note = freeText({ max: 1000, label, locale, lines: true }).safeParse(fields['toelichting'] ?? '')
    if (state === undefined || !note.success) throw new Problem('bad-form')
    const revision = Number(fields['revisie']) || bead.revision
    const changed = await db
      .transaction()
      .execute((trx) => closeAction(trx, act, bead.id, { state, note: note.data }, revision))
    if ('refused' in changed)
      throw new Problem(changed.refused === 'gone' ? 'bead-not-found' : 'changed-meanwhile')
    return c.redirect(addressIn(locale, changedAddress(changed.bead)), 303)
  })
  .post('/regios/:region/acties/:slug/ongedaan', guardFor('signed-in'), async (c) => {
    const { db, act, locale } = c.var
    const bead = await findOwnAction(c)
    const { revisie } = await readForm(c)
    const undone = await db.transaction().execute((trx) => undoAction(trx, act, bead, Number(revisie) || 0))
    const to =
      'bead' in undone
        ? `${beadPath(undone.bead)}?gedaan=teruggedraaid`
        : `${beadPath(bead)}?gedaan=niet-teruggedraaid`
    return c.redirect(addressIn(locale, to), 303)
  })

/** Where a change of an action is told, with the way back. */
export function changedAddress(bead: Bead): string {
  return `${beadPath(bead)}?gedaan=gewijzigd&revisie=${bead.revision}`
}

/** An action that whoever asks may say something of. */
async function findOwnAction(c: Pick<Context<PeopleEnv>, 'var' | 'req'>): Promise<Bead> {
  const [region = '', slug = ''] = [c.req.param('region'), c.req.param('slug')]
  const found = await findBeadAt(c.var.db, { region, kind: 'action', slug })
  if (!found || !maySee(c.var.viewer.reader, found.bead)) throw new Problem('bead-not-found')
  if (!(await mayStateIt(c, found.bead))) throw new Problem('no-right')
  return found.bead
}

/** Whoever does an action may say how far it is, and whoever may change it or its project. */
async function mayStateIt(
  c: Asked & { readonly var: Pick<BeadThingEnv['Variables'], never> },
  bead: Bead,
): Promise<boolean> {
  const row = await findActionRow(c.var.db, bead.id)
  if (!row) return false
  const person = row.person ?? undefined
  const thing = { ...thingOf(bead), ...(person === undefined ? {} : { person }) }
  return (
    mayDo(c, 'update', 'action', thing) ||
    (row.project !== null && mayDo(c, 'update', 'project', { region: bead.region, bead: row.project }))
  )
}
