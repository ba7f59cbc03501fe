import { type Context, Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import { listHolders, listNamesakes, type Namesake } from '../partners/index.ts'
import { type BeadThingEnv, guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage, readForm } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import { createAction, updateAction } from './action.queries.ts'
import { changedAddress } from './action.routes.tsx'
import { ActionForm } from './action.view.tsx'
import { readAction } from './action-form.ts'
import { findActionRow } from './close-action.queries.ts'
import { listActions } from './list-actions.queries.ts'
import { crumbsOf } from './way-in.routes.tsx'

type Fields = Readonly<Record<string, string>>
type Asked = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html'>

/** New actions of a project, and changed ones. */
export const actionFormRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/projecten/:slug/acties/nieuw', guardBead('create', 'project', 'action'), (c) =>
    answerNew(c, { stand: 'open', zichtbaar: 'public' }, []),
  )
  .post(
    '/regios/:region/projecten/:slug/acties/nieuw',
    guardBead('create', 'project', 'action'),
    async (c) => {
      const { db, act, bead, region, locale } = c.var
      const fields = await readForm(c)
      const read = await readPosted(c, fields)
      if ('errors' in read) return answerNew(c, fields, read.errors)
      const action = { ...read.value, region: bead.region, project: bead.id, example: region.example }
      await db.transaction().execute((trx) => createAction(trx, act, action))
      return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=gemaakt#acties`), 303)
    },
  )
  .get('/regios/:region/acties/:slug/bewerken', guardBead('update', 'action'), async (c) =>
    answerEdit(c, await storedFields(c), []),
  )
  .post('/regios/:region/acties/:slug/bewerken', guardBead('update', 'action'), async (c) => {
    const { db, act, bead, locale } = c.var
    const fields = await readForm(c)
    const stored = await findActionRow(db, bead.id)
    if (!stored) throw new Problem('bead-not-found')
    const read = await readPosted(c, fields, stored.person ?? undefined)
    if ('errors' in read) return answerEdit(c, fields, read.errors)
    const change = {
      ...read.value,
      ...(stored.project === null ? {} : { project: stored.project }),
      ...(stored.meeting === null ? {} : { meeting: stored.meeting }),
    }
    const updated = await db
      .transaction()
      .execute((trx) => updateAction(trx, act, bead.id, change, Number(fields['revisie']) || 0))
    if ('bead' in updated) return c.redirect(addressIn(locale, changedAddress(updated.bead)), 303)
    if (updated.refused === 'gone') throw new Problem('bead-not-found')
    return answerEdit(c, fields, [], true)
  })

/** @param keeps who does it now: stays when the name in the form is still theirs, also when it may not be shown */
async function readPosted({ var: { db, viewer, bead, locale } }: Asked, fields: Fields, keeps?: string) {
  const words = projectFormTexts[locale]
  const read = readAction(fields, locale)
  const name = (fields['persoon'] ?? '').trim().slice(0, 200)
  const [namesakes, holders] = await Promise.all([
    name === '' ? [] : listNamesakes(db, viewer.reader, name, bead.region),
    listHolders(db, viewer.reader, bead.region),
  ])
  const typed = fields['organisatie'] ?? ''
  const isKept = keeps !== undefined && fields['persoon-was'] === name
  const exact = namesakes.filter(({ isGuess }) => !isGuess)
  const chosen =
    namesakes.find(({ id }) => id === fields['persoonkeuze']) ??
    exact.find(({ id }) => id === keeps) ??
    exact[0]
  const person = isKept ? keeps : chosen?.id
  const errors: FieldError[] = [
    ...('faults' in read ? read.faults : []),
    ...(name !== '' && person === undefined ? [{ field: 'persoon', message: words.personUnknown }] : []),
    ...(typed !== '' && !holders.some(({ id }) => id === typed)
      ? [{ field: 'organisatie', message: words.choiceBad }]
      : []),
  ]
  if ('faults' in read || errors.length > 0) return { errors }
  return {
    value: {
      ...read.value,
      ...(person === undefined ? {} : { person }),
      ...(typed === '' ? {} : { organisation: typed }),
    },
  }
}

async function storedFields({ var: { db, viewer, bead } }: Asked): Promise<Fields> {
  const [[action], row] = await Promise.all([
    listActions(db, viewer.reader, { ids: [bead.id] }),
    findActionRow(db, bead.id),
  ])
  if (!action || !row) throw new Problem('bead-not-found')
  return {
    wat: bead.title,
    persoon: action.person?.title ?? '',
    organisatie: row.organisation ?? '',
    klaar: row.due_on ?? '',
    stand: row.state,
    toelichting: row.note,
    zichtbaar: bead.visibility,
  }
}

/** Whom a name that was refused can mean. */
async function listMeant(
  { var: { db, viewer, bead } }: Asked,
  fields: Fields,
  errors: readonly FieldError[],
): Promise<Namesake[]> {
  const name = (fields['persoon'] ?? '').trim().slice(0, 200)
  if (name === '' || errors.length === 0) return []
  return await listNamesakes(db, viewer.reader, name, bead.region)
}

async function answerNew(c: Asked, fields: Fields, errors: readonly FieldError[]): Promise<Response> {
  const { page, bead, db, viewer } = c.var
  const [organisations, namesakes] = await Promise.all([
    listHolders(db, viewer.reader, bead.region),
    listMeant(c, fields, errors),
  ])
  const words = projectFormTexts[page.locale]
  keepPrivate(c)
  const path = `${beadPath(bead)}/acties/nieuw`
  const props = {
    page,
    path,
    organisations,
    namesakes,
    fields,
    errors,
    title: words.newAction,
    crumbs: crumbsOf(c),
  }
  return c.html(drawPage(<ActionForm {...props} />), errors.length === 0 ? 200 : 422)
}

async function answerEdit(
  c: Asked,
  fields: Fields,
  errors: readonly FieldError[],
  isStale = false,
): Promise<Response> {
  const { page, bead, region, regions, db, viewer } = c.var
  const { locale } = page
  const [organisations, stored, namesakes] = await Promise.all([
    listHolders(db, viewer.reader, bead.region),
    storedFields(c),
    listMeant(c, fields, errors),
  ])
  const words = projectFormTexts[locale]
  keepPrivate(c)
  const props = {
    page,
    organisations,
    namesakes,
    errors,
    fields: { ...fields, 'persoon-was': stored['persoon'] ?? '' },
    path: `${beadPath(bead)}/bewerken`,
    title: words.editAction,
    revision: isStale || fields['revisie'] === undefined ? bead.revision : Number(fields['revisie']),
    crumbs: [...regionCrumbs(region, regions, locale), { name: bead.title, path: beadPath(bead) }],
    ...(isStale ? { stale: drawStale(stored, words) } : {}),
  }
  return c.html(drawPage(<ActionForm {...props} />), isStale ? 409 : errors.length === 0 ? 200 : 422)
}

/** What is stored now beside what is still in the form. */
function drawStale(stored: Fields, words: (typeof projectFormTexts)['nl']) {
  const lines = [stored['wat'], stored['persoon'], stored['klaar'], stored['toelichting']].filter(Boolean)
  return (
    <Alert kind="error" title={words.staleTitle}>
      <p class="nl-paragraph">{words.staleText}</p>
      <p class="nl-paragraph typed">{lines.join('\n')}</p>
    </Alert>
  )
}
