import { type Context, Hono } from 'hono'
import { isId, newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { addressIn } from '../language/index.ts'
import { roomTexts } from '../language/texts-room.ts'
import { freeText } from '../people/free-text.ts'
import {
  type BeadThingEnv,
  guardBead,
  isHumanPace,
  type PeopleEnv,
  stampForm,
  visitorLimit,
} from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { findMeeting } from './find-meeting.queries.ts'
import { statementKinds } from './meeting.ts'
import { meetingCrumbs } from './meeting-crumbs.ts'
import {
  createStatement,
  groupStatementsAs,
  isRoomToken,
  listStatements,
  removeStatements,
  weighStatements,
} from './statement.queries.ts'
import { isRoomOpen, LONGEST_STATEMENT, MOST_HANDS } from './statement.ts'
import { SayClosedPage, SayPage, StatementsPage } from './statement.view.tsx'

type Asked = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html'>
type Fields = Readonly<Record<string, string>>

const SAY = '/regios/:region/bijeenkomsten/:slug/uitspraak'
const ALL = '/regios/:region/bijeenkomsten/:slug/uitspraken'

/** Statements: sent from the room, grouped and weighed by whoever leads the meeting. */
export function statementRoutes({ proxies }: { readonly proxies: number }): Hono<PeopleEnv> {
  const limit = visitorLimit({ proxies })
  return new Hono<PeopleEnv>()
    .get(SAY, guardBead('read', 'meeting'), async (c) => {
      const token = c.req.query('zaal') ?? ''
      return (await mayIn(c, token)) ? drawSay(c, token, {}, []) : drawClosed(c)
    })
    .post(SAY, guardBead('read', 'meeting'), async (c) => {
      const { db, act, bead, locale, now } = c.var
      const fields = await readForm(c)
      const token = fields['zaal'] ?? ''
      if (!(await mayIn(c, token))) return drawClosed(c)
      const words = roomTexts[locale]
      const read = readStatement(fields, locale)
      const isHuman = await isHumanPace(db, fields['begonnen'], now)
      const errors = [
        ...('errors' in read ? read.errors : []),
        ...(isHuman ? [] : [{ field: 'tekst', message: words.tooFast }]),
      ]
      if ('errors' in read || errors.length > 0) return drawSay(c, token, fields, errors)
      await limit(c, 'statement-address')
      const made = await db.transaction().execute((trx) => createStatement(trx, act, bead, read.value))
      if ('refused' in made) return drawSay(c, token, fields, [{ field: 'tekst', message: words.tooMany }])
      const query = new URLSearchParams({ zaal: token, gedaan: 'ja' }).toString()
      return c.redirect(addressIn(locale, `${beadPath(bead)}/uitspraak?${query}`), 303)
    })
    .get(ALL, guardBead('update', 'meeting', 'outcome'), (c) => drawAll(c, {}, []))
    .post(ALL, guardBead('update', 'meeting', 'outcome'), async (c) => {
      const { db, act, bead, locale } = c.var
      const fields = await readForm(c)
      const words = roomTexts[locale]
      const done = (what: string) =>
        c.redirect(addressIn(locale, `${beadPath(bead)}/uitspraken?gedaan=${what}`), 303)
      // The numbers stand in the same form: whatever button was pressed, they are kept.
      const weights = readWeights(fields)
      if (!weights) return drawAll(c, fields, [{ field: 'groep', message: words.handsBad }])
      const change = (write: (trx: Database) => Promise<unknown>) =>
        db.transaction().execute(async (trx) => {
          await weighStatements(trx, act, bead, weights)
          await write(trx)
        })
      if (fields['doe'] === 'gewicht') {
        await change(async () => undefined)
        return done('gewicht')
      }
      const ids = (fields['uitspraak'] ?? '').split('\n').filter(isId)
      const group = freeText({ max: 100, label: words.group, locale }).safeParse(fields['groep'] ?? '')
      if (ids.length === 0) return drawAll(c, fields, [{ field: 'groep', message: words.noneChosen }])
      if (fields['doe'] === 'weg') {
        await change((trx) => removeStatements(trx, act, bead, ids))
        return done('weg')
      }
      if (!group.success)
        return drawAll(
          c,
          fields,
          group.error.issues.map(({ message }) => ({ field: 'groep', message })),
        )
      await change((trx) => groupStatementsAs(trx, act, bead, ids, group.data))
      return done('groep')
    })
}

/** A statement as it was sent, from a phone or from the screen in the room. */
export function readStatement(fields: Fields, locale: 'nl' | 'en') {
  const words = roomTexts[locale]
  const kind = statementKinds.find((one) => one === fields['soort'])
  const label = words.sayText
  const text = freeText({ max: LONGEST_STATEMENT, label, locale, required: true }).safeParse(
    fields['tekst'] ?? '',
  )
  const client = fields['sleutel'] ?? ''
  const errors: FieldError[] = [
    ...(kind === undefined ? [{ field: 'soort', message: words.sayKind }] : []),
    ...(text.error?.issues ?? []).map(({ message }) => ({ field: 'tekst', message })),
  ]
  if (kind === undefined || !text.success) return { errors }
  return { value: { kind, text: text.data, ...(isId(client) ? { client } : {}) } }
}

function readWeights(fields: Fields): ReadonlyMap<string, number> | undefined {
  const weights = new Map<string, number>()
  for (const [name, typed] of Object.entries(fields)) {
    if (!name.startsWith('aantal-')) continue
    if (!/^\d{1,4}$/.test(typed.trim()) || Number(typed) > MOST_HANDS) return undefined
    weights.set(name.slice('aantal-'.length), Number(typed))
  }
  return weights
}

/** With the link of the screen, while the meeting is on. */
async function mayIn({ var: { db, viewer, bead, now } }: Asked, token: string): Promise<boolean> {
  const meeting = await findMeeting(db, viewer.reader, bead.id)
  if (!meeting) throw new Problem('bead-not-found')
  return isRoomOpen(meeting, now) && (await isRoomToken(db, token, bead.id))
}

async function drawSay(
  c: Asked,
  token: string,
  fields: Fields,
  errors: readonly FieldError[],
): Promise<Response> {
  const { db, page, bead, now } = c.var
  keepPrivate(c)
  const props = { page, bead, token, fields, errors, begun: await stampForm(db, now), client: newId(now) }
  const done = c.req.query('gedaan') === 'ja' && errors.length === 0
  return c.html(drawPage(<SayPage {...props} done={done} />), errors.length === 0 ? 200 : 422)
}

function drawClosed(c: Asked) {
  keepPrivate(c)
  return c.html(drawPage(<SayClosedPage page={c.var.page} bead={c.var.bead} />), 410)
}

async function drawAll(c: Asked, fields: Fields, errors: readonly FieldError[]): Promise<Response> {
  const { db, page, bead } = c.var
  const statements = await listStatements(db, bead.id)
  keepPrivate(c)
  const props = {
    page,
    bead,
    statements,
    fields,
    errors,
    crumbs: meetingCrumbs(c.var),
    done: c.req.query('gedaan'),
  }
  return c.html(drawPage(<StatementsPage {...props} />), errors.length === 0 ? 200 : 422)
}
