import { type Context, Hono } from 'hono'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { makeOnce } from '../beads/index.ts'
import { addressIn } from '../language/index.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import { freeText } from '../people/free-text.ts'
import {
  type BeadThingEnv,
  guardBead,
  guardRegion,
  type PeopleEnv,
  type RegionThingEnv,
} from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { CancelPage } from './cancel.view.tsx'
import { cancelMeeting, settleChanged } from './change-meeting.queries.ts'
import { countToTell } from './find-registration.queries.ts'
import { createMeeting, updateMeeting } from './meeting.queries.ts'
import { findMeetingFields, listMeetingChoices } from './meeting-form.queries.ts'
import { completeSent, emptyMeeting, type Fields, fieldsOfMeeting, readMeeting } from './meeting-form.ts'
import { MeetingFormPage } from './meeting-form.view.tsx'
import { findSessionOutside } from './move-sessions.queries.ts'
import { fieldOfTold, isTold } from './tell-field.view.tsx'

type Asked = Pick<Context<PeopleEnv & RegionThingEnv>, 'var' | 'req' | 'header' | 'html'>
type OfMeeting = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html'>

const LIST = '/regios/:region/bijeenkomsten'

/** New and changed meetings, and calling one off. */
export const meetingFormRoutes = new Hono<PeopleEnv>()
  .get(`${LIST}/nieuw`, guardRegion('create', 'meeting'), (c) =>
    draw(c, { fields: { ...emptyMeeting, sleutel: newId(c.var.now) } }),
  )
  .post(`${LIST}/nieuw`, guardRegion('create', 'meeting'), async (c) => {
    const { db, act, region, locale } = c.var
    const sent = await readForm(c)
    const fields = { ...completeSent(sent), sleutel: sent['sleutel'] ?? '' }
    const read = readMeeting(fields, await choicesOf(c), locale)
    if ('errors' in read) return draw(c, { fields, errors: read.errors }, 422)
    const meeting = { ...read.value, region: region.slug, example: region.example }
    const { region: own, title } = meeting
    const form = { key: sent['sleutel'], kind: 'meeting', region: own, title } as const
    const bead = await db
      .transaction()
      .execute((trx) => makeOnce(trx, form, (id) => createMeeting(trx, act, { ...meeting, ...id })))
    return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=gemaakt`), 303)
  })
  .get(`${LIST}/:slug/bewerken`, guardBead('update', 'meeting'), async (c) =>
    draw(c, { bead: c.var.bead, fields: { ...(await storedOf(c)), ...fieldOfTold(true) } }),
  )
  .post(`${LIST}/:slug/bewerken`, guardBead('update', 'meeting'), async (c) => {
    const { db, act, bead, locale, siteAddress } = c.var
    const sent = await readForm(c)
    const fields = { ...completeSent(sent), ...fieldOfTold(isTold(sent)) }
    const read = readMeeting(fields, await choicesOf(c), locale)
    if ('errors' in read) return draw(c, { bead, fields, errors: read.errors }, 422)
    const revision = Number(sent['revisie']) || 0
    const outside = await findSessionOutside(db, bead.id, read.value)
    if (outside !== undefined) {
      const message = meetingTexts[locale].sessionOutside(outside)
      return draw(c, { bead, fields, errors: [{ field: 'einde', message }] }, 422)
    }
    const tell = isTold(sent)
    const updated = await db.transaction().execute(async (trx) => {
      const done = await updateMeeting(trx, act, bead.id, read.value, revision)
      if ('bead' in done)
        await settleChanged(trx, act, bead.id, done.moved && tell ? 'all' : 'nobody', siteAddress)
      return done
    })
    if ('refused' in updated) {
      if (updated.refused === 'gone') throw new Problem('bead-not-found')
      return draw(c, { bead, fields, stored: await storedOf(c) }, 409)
    }
    const word = updated.moved && tell ? 'verplaatst' : 'gewijzigd'
    return c.redirect(addressIn(locale, `${beadPath(updated.bead)}?gedaan=${word}`), 303)
  })
  .get(`${LIST}/:slug/afgelasten`, guardBead('update', 'meeting'), (c) => drawCancel(c, {}))
  .post(`${LIST}/:slug/afgelasten`, guardBead('update', 'meeting'), async (c) => {
    const { db, act, bead, locale, siteAddress } = c.var
    const fields = await readForm(c)
    const words = meetingTexts[locale]
    const read = freeText({ max: 500, label: words.reason, locale, required: true }).safeParse(
      fields['reden'] ?? '',
    )
    if (!read.success) {
      const message = read.error.issues[0]?.message ?? ''
      return drawCancel(c, { reason: fields['reden'] ?? '', errors: [{ field: 'reden', message }] })
    }
    await db.transaction().execute((trx) => cancelMeeting(trx, act, bead.id, read.data, siteAddress))
    return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=afgelast`), 303)
  })

async function choicesOf({ var: { db, viewer, region, regions, library } }: Asked) {
  return await listMeetingChoices(db, viewer.reader, { region, regions, gazetteer: library.gazetteer })
}

async function storedOf({ var: { db, viewer, bead } }: OfMeeting): Promise<Fields> {
  const stored = await findMeetingFields(db, viewer.reader, bead)
  if (!stored) throw new Problem('bead-not-found')
  return fieldsOfMeeting(stored)
}

async function draw(
  c: Asked,
  form: {
    readonly bead?: Bead
    readonly fields: Fields
    readonly errors?: readonly FieldError[]
    readonly stored?: Fields
  },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { db, page, region, regions } = c.var
  const { errors = [], ...more } = form
  const [choices, count] = await Promise.all([choicesOf(c), more.bead ? countToTell(db, more.bead.id) : 0])
  keepPrivate(c)
  return c.html(
    drawPage(<MeetingFormPage {...{ page, region, regions, errors, choices, count }} {...more} />),
    status,
  )
}

async function drawCancel(
  c: OfMeeting,
  form: { readonly reason?: string; readonly errors?: readonly FieldError[] },
): Promise<Response> {
  const { db, page, region, regions, bead } = c.var
  const { reason = '', errors = [] } = form
  const count = await countToTell(db, bead.id)
  keepPrivate(c)
  return c.html(
    drawPage(<CancelPage {...{ page, region, regions, bead, count, reason, errors }} />),
    errors.length === 0 ? 200 : 422,
  )
}
