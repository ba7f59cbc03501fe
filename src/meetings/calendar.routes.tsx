import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { findBeadAt } from '../beads/index.ts'
import { maySee } from '../beads/reader.ts'
import { addressIn } from '../language/index.ts'
import { calendarTexts } from '../language/texts-calendar.ts'
import { familyOf } from '../partners/place-words.ts'
import { guardBead, guardFor, guardRegion, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage } from '../web/index.ts'
import {
  createFeed,
  findFeedOwner,
  findFeedToken,
  listCalendar,
  listOwnCalendar,
  removeFeed,
} from './calendar.queries.ts'
import { type Calendar, drawCalendar } from './calendar.ts'
import { MyCalendarPage } from './calendar.view.tsx'

type Asked = Pick<Context<PeopleEnv>, 'var' | 'req' | 'header' | 'body'>

const ENDING = '.ics'

/** Calendars for other programs: one meeting, a region, a body, one person. */
export const calendarRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/agenda.ics', guardRegion('read', 'meeting'), async (c) => {
    const { db, viewer, region, regions, locale } = c.var
    const slugs = familyOf(region, regions).map(({ slug }) => slug)
    const events = await listCalendar(db, viewer.reader, { regions: slugs }, asked(c))
    return send(c, { name: calendarTexts[locale].regionName(region.name), locale, events })
  })
  .get('/regios/:region/gremia/:slug/agenda.ics', guardBead('read', 'body'), async (c) => {
    const { db, viewer, bead, locale } = c.var
    const events = await listCalendar(db, viewer.reader, { body: bead.id }, asked(c))
    return send(c, { name: calendarTexts[locale].bodyName(bead.title), locale, events })
  })
  .get(
    '/regios/:region/bijeenkomsten/:meeting{[a-z0-9-]+\\.ics}',
    guardRegion('read', 'meeting'),
    async (c) => {
      const { db, viewer, region, locale } = c.var
      const slug = c.req.param('meeting').slice(0, -ENDING.length)
      const found = await findBeadAt(db, { region: region.slug, kind: 'meeting', slug })
      if (!found || !maySee(viewer.reader, found.bead)) throw new Problem('bead-not-found')
      const events = await listCalendar(db, viewer.reader, { meeting: found.bead.id }, asked(c))
      return send(c, { name: found.bead.title, locale, events })
    },
  )
  .get('/agenda/:calendar{[^/]+\\.ics}', guardFor('anyone'), async (c) => {
    const { db } = c.var
    const owner = await findFeedOwner(db, c.req.param('calendar').slice(0, -ENDING.length))
    if (!owner) throw new Problem('page-not-found')
    const events = await listOwnCalendar(db, owner.id, { ...asked(c), locale: owner.locale })
    c.header('X-Robots-Tag', 'noindex')
    return send(c, { name: calendarTexts[owner.locale].myName, locale: owner.locale, events }, true)
  })
  .get('/mijn/agenda', guardFor('signed-in'), async (c) => {
    const { db, page, viewer, siteAddress } = c.var
    const token = await findFeedToken(db, viewer.person?.id ?? '')
    const address = token === undefined ? undefined : `${siteAddress}/agenda/${token}${ENDING}`
    keepPrivate(c)
    return c.html(drawPage(<MyCalendarPage page={page} address={address} done={c.req.query('gedaan')} />))
  })
  .post('/mijn/agenda', guardFor('signed-in'), async (c) => {
    const { db, act, viewer, locale } = c.var
    await db.transaction().execute((trx) => createFeed(trx, act, viewer.person?.id ?? ''))
    return c.redirect(addressIn(locale, '/mijn/agenda?gedaan=gemaakt'), 303)
  })
  .post('/mijn/agenda/weg', guardFor('signed-in'), async (c) => {
    const { db, act, viewer, locale } = c.var
    await db.transaction().execute((trx) => removeFeed(trx, act, viewer.person?.id ?? ''))
    return c.redirect(addressIn(locale, '/mijn/agenda?gedaan=weg'), 303)
  })

function asked({ var: { locale, siteAddress, now } }: Pick<Asked, 'var'>) {
  return { locale, origin: siteAddress, now }
}

/** A calendar with its mark, so that a program that asks every hour gets it only when it changed. */
function send(c: Asked, calendar: Calendar, isPrivate = false): Response {
  const text = drawCalendar(calendar)
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  keepPrivate(c)
  if (isPrivate) c.header('Cache-Control', 'private, no-cache')
  c.header('ETag', tag)
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(tag)) return c.body(null, 304)
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  return c.body(text)
}
