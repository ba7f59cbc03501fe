import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import { familyOf } from '../partners/place-words.ts'
import { type BeadThingEnv, guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { meetingCrumbs } from './meeting-crumbs.ts'
import { createOutcome, moveOutcomeUp, removeOutcome, updateOutcome } from './outcome.queries.ts'
import type { FormFields, Outcome } from './outcome.ts'
import { OutcomePage, OutcomesPage, RemoveOutcomePage } from './outcome.view.tsx'
import { findOutcomePerson, listOutcomes } from './outcome-list.queries.ts'
import { listOutcomeChoices, readPostedOutcome } from './outcome-posted.queries.ts'

export type Asked = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html'>

const LIST = '/regios/:region/bijeenkomsten/:slug/uitkomsten'

/** What a meeting brought: adding, changing, ordering and taking away. */
export const outcomeRoutes = new Hono<PeopleEnv>()
  .get(LIST, guardBead('create', 'meeting', 'outcome'), (c) =>
    answerList(c, { soort: 'information', punt: c.req.query('punt') ?? '' }, []),
  )
  .post(LIST, guardBead('create', 'meeting', 'outcome'), async (c) => {
    const { db, act, bead, siteAddress } = c.var
    const fields = await readForm(c)
    const read = await readPostedOutcome(db, askerOf(c), fields)
    if ('faults' in read) return answerList(c, fields, read.faults)
    await db.transaction().execute((trx) => createOutcome(trx, act, bead, read.value, siteAddress))
    return c.redirect(listAddress(c, 'gemaakt'), 303)
  })
  .get(`${LIST}/:outcome`, guardBead('update', 'meeting', 'outcome'), async (c) => {
    const outcome = await findStored(c)
    return answerOne(c, outcome, fieldsOf(outcome), [])
  })
  .post(`${LIST}/:outcome`, guardBead('update', 'meeting', 'outcome'), async (c) => {
    const { db, act, bead, siteAddress } = c.var
    const outcome = await findStored(c)
    const fields = await readForm(c)
    const keeps = await findOutcomePerson(db, outcome.id)
    const read = await readPostedOutcome(db, askerOf(c), fields, keeps)
    if ('faults' in read) return answerOne(c, outcome, fields, read.faults)
    const revision = Number(fields['revisie']) || 0
    const updated = await db
      .transaction()
      .execute((trx) => updateOutcome(trx, act, bead, outcome.id, read.value, revision, siteAddress))
    if ('id' in updated) return c.redirect(listAddress(c, 'bewaard'), 303)
    if (updated.refused === 'gone') throw new Problem('bead-not-found')
    return answerOne(c, await findStored(c), fields, [], true)
  })
  .post(`${LIST}/:outcome/omhoog`, guardBead('update', 'meeting', 'outcome'), async (c) => {
    const { db, act, bead } = c.var
    const { id } = await findStored(c)
    await db.transaction().execute((trx) => moveOutcomeUp(trx, act, bead, id))
    return c.redirect(listAddress(c), 303)
  })
  .get(`${LIST}/:outcome/weg`, guardBead('remove', 'meeting', 'outcome'), async (c) => {
    const { page, bead } = c.var
    const outcome = await findStored(c)
    keepPrivate(c)
    const props = { page, bead, outcome, crumbs: outcomeCrumbs(c) }
    return c.html(drawPage(<RemoveOutcomePage {...props} />))
  })
  .post(`${LIST}/:outcome/weg`, guardBead('remove', 'meeting', 'outcome'), async (c) => {
    const { db, act, bead } = c.var
    const { id } = await findStored(c)
    await db.transaction().execute((trx) => removeOutcome(trx, act, bead, id))
    return c.redirect(listAddress(c, 'weg'), 303)
  })

export function askerOf({ var: { viewer, bead, region, regions, locale } }: Pick<Asked, 'var'>) {
  const parent = region.parent === undefined ? [] : [region.parent]
  const around = [...familyOf(region, regions).map(({ slug }) => slug), ...parent]
  return { reader: viewer.reader, meeting: bead, regions: around, locale }
}

/** The way to a page under its outcomes. */
function outcomeCrumbs(c: Pick<Asked, 'var'>) {
  const { bead, locale } = c.var
  return [...meetingCrumbs(c.var), { name: outcomeTexts[locale].title, path: `${beadPath(bead)}/uitkomsten` }]
}

function listAddress({ var: { bead, locale } }: Pick<Asked, 'var'>, done?: string): string {
  return addressIn(locale, `${beadPath(bead)}/uitkomsten${done === undefined ? '' : `?gedaan=${done}`}`)
}

async function findStored({ var: { db, viewer, bead }, req }: Asked): Promise<Outcome> {
  const id = req.param('outcome') ?? ''
  const outcomes = isId(id) ? await listOutcomes(db, viewer.reader, bead.id) : []
  const found = outcomes.find((one) => one.id === id)
  if (!found) throw new Problem('bead-not-found')
  return found
}

function fieldsOf({ kind, text, session = '', agendaItem = '', about, action }: Outcome): FormFields {
  return {
    soort: kind,
    tekst: text,
    sessie: session,
    punt: agendaItem,
    over: about?.title ?? '',
    persoon: action?.person?.title ?? '',
    'persoon-was': action?.person?.title ?? '',
    organisatie: action?.organisation?.id ?? '',
    klaar: action?.dueOn ?? '',
  }
}

async function answerList(c: Asked, fields: FormFields, errors: readonly FieldError[]): Promise<Response> {
  const { db, viewer, page, bead } = c.var
  const [outcomes, choices] = await Promise.all([
    listOutcomes(db, viewer.reader, bead.id),
    listOutcomeChoices(db, askerOf(c)),
  ])
  keepPrivate(c)
  const props = { page, bead, outcomes, choices, fields, errors, crumbs: meetingCrumbs(c.var) }
  const done = c.req.query('gedaan')
  return c.html(drawPage(<OutcomesPage {...props} done={done} />), errors.length === 0 ? 200 : 422)
}

async function answerOne(
  c: Asked,
  outcome: Outcome,
  fields: FormFields,
  errors: readonly FieldError[],
  isStale = false,
): Promise<Response> {
  const { db, page, bead } = c.var
  const choices = await listOutcomeChoices(db, askerOf(c))
  keepPrivate(c)
  const props = { page, bead, outcome, choices, fields, errors, crumbs: outcomeCrumbs(c), isStale }
  return c.html(drawPage(<OutcomePage {...props} />), isStale ? 409 : errors.length === 0 ? 200 : 422)
}
