import { Hono } from 'hono'
import { renderToString } from 'preact-render-to-string'
import { isId, newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { listAgenda } from './agenda.queries.ts'
import { findMeeting } from './find-meeting.queries.ts'
import { statementKinds } from './meeting.ts'
import { meetingCrumbs } from './meeting-crumbs.ts'
import { createOutcome } from './outcome.queries.ts'
import { type Asked, askerOf } from './outcome.routes.tsx'
import type { FormFields } from './outcome.ts'
import { listOutcomes } from './outcome-list.queries.ts'
import { listOutcomeChoices, readPostedOutcome } from './outcome-posted.queries.ts'
import { planAgenda } from './room.ts'
import { RoomPage } from './room.view.tsx'
import { roomCodeOf, sayPathOf } from './room-code.queries.ts'
import { type RoomJoin, RoomLists } from './room-lists.view.tsx'
import { listSessions } from './session.queries.ts'
import { createStatement, listStatements } from './statement.queries.ts'
import { readStatement } from './statement.routes.tsx'
import { isRoomOpen } from './statement.ts'

const ROOM = '/regios/:region/bijeenkomsten/:slug/zaal'

/** The screen in the room. With script it sends what is added by itself, and again after a lost connection. */
export const roomRoutes = new Hono<PeopleEnv>()
  .get(ROOM, guardBead('create', 'meeting', 'outcome'), (c) => {
    const session = c.req.query('sessie') ?? ''
    return answer(c, { soort: 'decision', sessie: session }, [])
  })
  .get(`${ROOM}/lijst`, guardBead('create', 'meeting', 'outcome'), async (c) => {
    const { page } = c.var
    keepPrivate(c)
    return c.html(renderToString(<RoomLists page={page} {...(await listRoom(c))} />))
  })
  .post(ROOM, guardBead('create', 'meeting', 'outcome'), async (c) => {
    const { bead, locale } = c.var
    const fields = await readForm(c)
    const isScript = c.req.header('accept')?.startsWith('application/json') === true
    const kept = await keep(c, fields)
    if ('errors' in kept) {
      if (isScript) return c.json({ errors: kept.errors.map(({ message }) => message) }, 422)
      return answer(c, fields, kept.errors)
    }
    if (isScript) return c.json({ kept: kept.id })
    const query = new URLSearchParams({
      ...(fields['sessie'] ? { sessie: fields['sessie'] } : {}),
      gedaan: 'gemaakt',
    }).toString()
    return c.redirect(addressIn(locale, `${beadPath(bead)}/zaal?${query}`), 303)
  })

/** Keeps what was sent, once however often it comes. */
async function keep(
  c: Asked,
  fields: FormFields,
): Promise<{ readonly id: string } | { readonly errors: readonly FieldError[] }> {
  const { db, act, bead, locale, siteAddress } = c.var
  const session = fields['sessie'] ?? ''
  if (statementKinds.some((kind) => kind === fields['soort'])) {
    const read = readStatement(fields, locale)
    if (read.errors) return { errors: read.errors }
    const statement = { ...read.value, ...(isId(session) ? { session } : {}) }
    const made = await db.transaction().execute((trx) => createStatement(trx, act, bead, statement))
    if ('refused' in made) throw new Problem('too-many-requests')
    return { id: made.id }
  }
  const client = fields['sleutel'] ?? ''
  const read = await readPostedOutcome(db, askerOf(c), fields)
  if ('faults' in read) return { errors: read.faults }
  const outcome = { ...read.value, ...(isId(client) ? { client } : {}) }
  return await db.transaction().execute((trx) => createOutcome(trx, act, bead, outcome, siteAddress))
}

async function listRoom(c: Asked) {
  const { db, viewer, bead, now } = c.var
  const { reader } = viewer
  const asked = c.req.query('sessie')
  const [meeting, sessions, items, outcomes, statements] = await Promise.all([
    findMeeting(db, reader, bead.id),
    listSessions(db, bead.id),
    listAgenda(db, reader, bead.id),
    listOutcomes(db, reader, bead.id),
    listStatements(db, bead.id),
  ])
  if (!meeting) throw new Problem('bead-not-found')
  const session = sessions.find(({ id }) => id === asked)
  const isShown = (one: { readonly session?: string }) => session === undefined || one.session === session.id
  const own = items.filter((item) => item.session === session?.id)
  return {
    ...(isRoomOpen(meeting, now) ? { join: await joinOf(c) } : {}),
    session: session?.id,
    agenda: planAgenda(own, session ?? meeting, now),
    outcomes: outcomes.filter(isShown),
    statements: statements.filter(isShown),
  }
}

/** How people in the room take part. */
async function joinOf({ var: { db, bead, locale, siteAddress } }: Asked): Promise<RoomJoin> {
  const absolute = (path: string) => `${siteAddress}${addressIn(locale, path)}`
  const [path, code] = await Promise.all([sayPathOf(db, bead), roomCodeOf(db, bead.id)])
  return { address: absolute(path), typed: absolute('/zaal'), code }
}

async function answer(c: Asked, fields: FormFields, errors: readonly FieldError[]): Promise<Response> {
  const { db, page, bead, now } = c.var
  const [lists, choices] = await Promise.all([listRoom(c), listOutcomeChoices(db, askerOf(c))])
  keepPrivate(c)
  const props = {
    page,
    bead,
    choices,
    fields,
    errors,
    crumbs: meetingCrumbs(c.var),
    client: newId(now),
    ...lists,
  }
  const done = c.req.query('gedaan') === 'gemaakt' && errors.length === 0
  return c.html(drawPage(<RoomPage {...props} done={done} />), errors.length === 0 ? 200 : 422)
}
