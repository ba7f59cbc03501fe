import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { localTimeOf } from '../base/zoned.ts'
import { beadPath } from '../beads/bead.ts'
import { type BeadRefusal, listBeads } from '../beads/index.ts'
import { addressIn } from '../language/index.ts'
import { familyOf } from '../partners/place-words.ts'
import { type BeadThingEnv, guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import {
  createAgendaItem,
  listAgenda,
  moveAgendaItemUp,
  removeAgendaItem,
  updateAgendaItem,
} from './agenda.queries.ts'
import { settleChanged } from './change-meeting.queries.ts'
import { findMeeting } from './find-meeting.queries.ts'
import { countToTell } from './find-registration.queries.ts'
import type { Fields } from './meeting-form.ts'
import { PartsPage } from './parts.view.tsx'
import { createSession, listSessions, removeSession, updateSession } from './session.queries.ts'
import { fieldsOfItem, fieldsOfSession, readItemForm, readSessionForm } from './session-form.ts'
import { ItemFormPage, SessionFormPage } from './session-form.view.tsx'
import { fieldOfTold, isTold } from './tell-field.view.tsx'

type Asked = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html' | 'redirect'>
interface Drawn {
  readonly id?: string
  readonly fields: Fields
  readonly errors?: readonly FieldError[]
  readonly stored?: Fields
}

const PATH = '/regios/:region/bijeenkomsten/:slug'
const mayUpdate = guardBead('update', 'meeting')

/** Sessions and agenda of a meeting: made, changed, put in order, taken away. */
export const sessionFormRoutes = new Hono<PeopleEnv>()
  .get(`${PATH}/onderdelen`, mayUpdate, async (c) => {
    const { db, viewer, page, region, regions, bead } = c.var
    const [meeting, sessions, agenda] = await Promise.all([
      meetingOf(c),
      listSessions(db, bead.id),
      listAgenda(db, viewer.reader, bead.id),
    ])
    keepPrivate(c)
    const props = { page, region, regions, bead, meeting, sessions, agenda, done: c.req.query('gedaan') }
    return c.html(drawPage(<PartsPage {...props} />))
  })
  .get(`${PATH}/sessies/nieuw`, mayUpdate, async (c) => {
    const { startsAt, endsAt } = await meetingOf(c)
    return drawSession(c, { fields: fieldsOfSession({ title: '', startsAt, endsAt, place: '' }) })
  })
  .post(`${PATH}/sessies/nieuw`, mayUpdate, async (c) => {
    const { db, act, bead } = c.var
    const fields = await readForm(c)
    const read = await readSent(c, fields)
    if ('errors' in read) return drawSession(c, { fields, errors: read.errors }, 422)
    const made = await db.transaction().execute((trx) => createSession(trx, act, bead.id, read.value))
    return 'refused' in made ? refuse(made.refused) : back(c, 'sessie')
  })
  .get(`${PATH}/sessies/:session`, mayUpdate, async (c) => {
    const session = await sessionOf(c)
    return drawSession(c, { id: session.id, fields: { ...fieldsOfSession(session), ...fieldOfTold(true) } })
  })
  .post(`${PATH}/sessies/:session`, mayUpdate, async (c) => {
    const { db, act, bead, siteAddress } = c.var
    const session = await sessionOf(c)
    const at = { meeting: bead.id, session: session.id }
    const fields = await readForm(c)
    if (fields['actie'] === 'weg') {
      await db.transaction().execute(async (trx) => {
        await removeSession(trx, act, at)
        await settleChanged(trx, act, bead.id, 'nobody', siteAddress)
      })
      return back(c, 'sessie')
    }
    const read = await readSent(c, fields)
    if ('errors' in read) return drawSession(c, { id: session.id, fields, errors: read.errors }, 422)
    const done = await db.transaction().execute(async (trx) => {
      const updated = await updateSession(trx, act, at, read.value, Number(fields['revisie']) || 0)
      if ('moved' in updated) {
        const audience = updated.moved && isTold(fields) ? { session: session.id } : 'nobody'
        await settleChanged(trx, act, bead.id, audience, siteAddress)
      }
      return updated
    })
    if (!('refused' in done)) return back(c, 'sessie')
    if (done.refused === 'gone') return refuse('gone')
    return drawSession(c, { id: session.id, fields, stored: fieldsOfSession(await sessionOf(c)) }, 409)
  })
  .get(`${PATH}/agenda/nieuw`, mayUpdate, (c) => drawItem(c, { fields: { minuten: '' } }))
  .post(`${PATH}/agenda/nieuw`, mayUpdate, async (c) => {
    const { db, act, bead, viewer } = c.var
    const fields = await readForm(c)
    const read = readItemForm(fields, await knownOf(c, fields), c.var.locale)
    if ('errors' in read) return drawItem(c, { fields, errors: read.errors }, 422)
    const made = await db
      .transaction()
      .execute((trx) => createAgendaItem(trx, act, bead.id, read.value, viewer.reader))
    return 'refused' in made ? refuse(made.refused) : back(c, 'agenda')
  })
  .get(`${PATH}/agenda/:item`, mayUpdate, async (c) => {
    const item = await itemOf(c)
    return drawItem(c, { id: item.id, fields: fieldsOfItem(item) })
  })
  .post(`${PATH}/agenda/:item`, mayUpdate, async (c) => {
    const { db, act, bead, viewer, locale } = c.var
    const item = await itemOf(c)
    const at = { meeting: bead.id, item: item.id }
    const fields = await readForm(c)
    if (fields['actie'] === 'weg' || fields['actie'] === 'omhoog') {
      const change = fields['actie'] === 'weg' ? removeAgendaItem : moveAgendaItemUp
      await db.transaction().execute(async (trx) => void (await change(trx, act, at)))
      return back(c, 'agenda')
    }
    const read = readItemForm(fields, await knownOf(c, fields), locale)
    if ('errors' in read) return drawItem(c, { id: item.id, fields, errors: read.errors }, 422)
    const done = await db
      .transaction()
      .execute((trx) =>
        updateAgendaItem(trx, act, at, read.value, viewer.reader, Number(fields['revisie']) || 0),
      )
    if (!('refused' in done)) return back(c, 'agenda')
    if (done.refused === 'gone') return refuse('gone')
    return drawItem(c, { id: item.id, fields, stored: fieldsOfItem(await itemOf(c)) }, 409)
  })

function back(c: Asked, word: string): Response {
  const { bead, locale } = c.var
  return c.redirect(addressIn(locale, `${beadPath(bead)}/onderdelen?gedaan=${word}`), 303)
}

function refuse(refused: BeadRefusal): never {
  throw new Problem(refused === 'gone' ? 'bead-not-found' : 'changed-meanwhile')
}

async function meetingOf({ var: { db, viewer, bead } }: Asked) {
  const meeting = await findMeeting(db, viewer.reader, bead.id)
  if (!meeting) throw new Problem('bead-not-found')
  return meeting
}

async function sessionOf({ var: { db, bead }, req }: Asked) {
  const session = (await listSessions(db, bead.id)).find(({ id }) => id === req.param('session'))
  if (!session) throw new Problem('bead-not-found')
  return session
}

async function itemOf({ var: { db, viewer, bead }, req }: Asked) {
  const asked = req.param('item') ?? ''
  const items = isId(asked) ? await listAgenda(db, viewer.reader, bead.id) : []
  const item = items.find(({ id }) => id === asked)
  if (!item) throw new Problem('bead-not-found')
  return item
}

function partsOf({ var: { region, regions } }: Asked) {
  return familyOf(region, regions).slice(1)
}

async function readSent(c: Asked, fields: Fields) {
  const { startsAt, endsAt } = await meetingOf(c)
  const day = localTimeOf(startsAt).day
  const parts = partsOf(c).map(({ slug }) => slug)
  return readSessionForm({ dag: day, ...fields }, { startsAt, endsAt, parts }, c.var.locale)
}

async function thingsOf({ var: { db, viewer, region, regions, bead } }: Asked) {
  const slugs = familyOf(region, regions).map(({ slug }) => slug)
  const [sessions, projects] = await Promise.all([
    listSessions(db, bead.id),
    listBeads(db, viewer.reader, { kind: 'project', region: slugs }),
  ])
  return { sessions, projects }
}

async function knownOf(c: Asked, fields: Fields) {
  const [meeting, { sessions, projects }] = await Promise.all([meetingOf(c), thingsOf(c)])
  const { startsAt, endsAt } = sessions.find(({ id }) => id === fields['sessie']) ?? meeting
  return {
    sessions: sessions.map(({ id }) => id),
    projects: projects.map(({ id }) => id),
    longest: Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000),
  }
}

async function drawSession(c: Asked, form: Drawn, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { db, page, region, regions, bead } = c.var
  const { id, errors = [], ...more } = form
  const [meeting, count] = await Promise.all([
    meetingOf(c),
    id === undefined ? 0 : countToTell(db, bead.id, id),
  ])
  keepPrivate(c)
  return c.html(
    drawPage(
      <SessionFormPage
        {...{ page, region, regions, bead, meeting, errors, count }}
        {...more}
        {...(id === undefined ? {} : { session: id })}
        parts={partsOf(c)}
      />,
    ),
    status,
  )
}

async function drawItem(c: Asked, form: Drawn, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { page, region, regions, bead } = c.var
  const { id, errors = [], ...more } = form
  const [meeting, things] = await Promise.all([meetingOf(c), thingsOf(c)])
  keepPrivate(c)
  return c.html(
    drawPage(
      <ItemFormPage
        {...{ page, region, regions, bead, meeting, errors }}
        {...more}
        {...(id === undefined ? {} : { item: id })}
        {...things}
      />,
    ),
    status,
  )
}
