import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { isMailAddress } from '../base/mail-address.ts'
import { Problem } from '../base/problem.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { contactTexts } from '../language/texts-contact.ts'
import type { Region } from '../regions/region.ts'
import { drawPage, readForm } from '../web/index.ts'
import { mayTry } from './attempt.queries.ts'
import { visitorLimit } from './attempt.routes.ts'
import { answerContact, findContact, hasMailAddress, isOwnLink, sendContact } from './contact.queries.ts'
import {
  ContactClosedPage,
  type ContactClosedProps,
  ContactPage,
  type ContactPageProps,
} from './contact.view.tsx'
import type { DeskParts } from './desk.ts'
import { regionCrumbs } from './desk-frame.view.tsx'
import type { PeopleEnv } from './env.ts'
import { freeText } from './free-text.ts'
import { guardBead, guardFor } from './guard.routes.ts'
import { isHumanPace, stampForm } from './pace.queries.ts'

type Asked = Pick<Context<PeopleEnv>, 'var' | 'req' | 'header' | 'html'>
type Fields = Readonly<Record<string, string>>

/** Writing to a person by their page, and their answer by the link in the message. */
export function contactRoutes({ proxies = 0 }: Pick<DeskParts, 'proxies'>): Hono<PeopleEnv> {
  const limit = visitorLimit({ proxies })
  return new Hono<PeopleEnv>()
    .get('/regios/:region/personen/:slug/bericht', guardBead('send', 'person'), async (c) => {
      const { db, bead, locale } = c.var
      const done = c.req.query('gedaan') === 'verstuurd'
      if (done || (await hasMailAddress(db, bead.id)))
        return await draw(c, { path: `${beadPath(bead)}/bericht`, ...toPerson(c.var) })
      const words = contactTexts[locale]
      const { way, example } = toPerson(c.var)
      return drawClosed(c, { title: words.title(bead.title), why: words.noMail(bead.title), way, example })
    })
    .post('/regios/:region/personen/:slug/bericht', guardBead('send', 'person'), async (c) => {
      const { db, act, bead, locale, siteAddress } = c.var
      const fields = await readForm(c)
      const path = `${beadPath(bead)}/bericht`
      const done = () => c.redirect(addressIn(locale, `${path}?gedaan=verstuurd`), 303)
      // A field that nobody sees: whoever fills it in is a program, and need not know that we saw.
      if (fields['website']) return done()
      const errors = await faultsOf(c, fields, messageOf(locale))
      if (errors.length > 0) return await draw(c, { path, ...toPerson(c.var), fields, errors })
      // One visitor cannot use up the messages that all together may send.
      await limit(c, 'contact-address')
      const sender = c.var.viewer.person?.id
      if (sender !== undefined && !(await mayTry(db, { what: 'contact-account', key: sender }, c.var.now)))
        throw new Problem('too-many-requests')
      const { naam, email, bericht } = messageOf(locale).parse(fields)
      const contact = { person: bead.id, region: bead.region, name: naam, email, text: bericht, locale }
      const outcome = await db.transaction().execute((trx) => sendContact(trx, act, contact, siteAddress))
      if (outcome === 'too-many-requests') throw new Problem('too-many-requests')
      if (outcome === 'gone') {
        const gone = { field: 'bericht', message: contactTexts[locale].noMail(bead.title) }
        return await draw(c, { path, ...toPerson(c.var), fields, errors: [gone] })
      }
      return done()
    })
    .get('/antwoord/:token', guardFor('anyone'), async (c) => {
      const { db, locale } = c.var
      const token = c.req.param('token')
      const found = await findContact(db, token)
      if (found) return await draw(c, { path: `/antwoord/${token}`, name: found.from_name, isAnswer: true })
      return await drawGone(
        c,
        token,
        c.req.query('gedaan') === 'verstuurd' ? contactTexts[locale].answered : '',
      )
    })
    .post('/antwoord/:token', guardFor('anyone'), async (c) => {
      const { db, act, locale } = c.var
      const token = c.req.param('token')
      const path = `/antwoord/${token}`
      const found = await findContact(db, token)
      if (!found) return await drawGone(c, token)
      const fields = await readForm(c)
      const errors = await faultsOf(c, fields, answerOf(locale))
      if (errors.length > 0)
        return await draw(c, { path, name: found.from_name, isAnswer: true, fields, errors })
      const { bericht } = answerOf(locale).parse(fields)
      if (!(await db.transaction().execute((trx) => answerContact(trx, act, token, bericht))))
        return await drawGone(c, token)
      return c.redirect(addressIn(locale, `${path}?gedaan=verstuurd`), 303)
    })
}

/** Of whom the message is for, and the way to their page. */
function toPerson({ bead, region, locale }: { bead: Bead; region: Region; locale: Locale }) {
  const way = [...regionCrumbs(locale, region), { name: bead.title, path: beadPath(bead) }]
  return { name: bead.title, isAnswer: false, way, example: bead.example }
}

function answerOf(locale: Locale) {
  const words = contactTexts[locale]
  return z.object({
    bericht: freeText({ max: 5000, label: words.text, locale, required: true, lines: true }).refine(
      (text) => (text.match(/https?:\/\/|www\./gi) ?? []).length <= 2,
      { error: words.tooManyLinks },
    ),
  })
}

function messageOf(locale: Locale) {
  const words = contactTexts[locale]
  return answerOf(locale).extend({
    naam: freeText({ max: 100, label: words.name, locale, required: true }),
    email: z.string({ error: words.wrongEmail }).trim().toLowerCase().refine(isMailAddress, {
      error: words.wrongEmail,
    }),
  })
}

async function faultsOf(c: Asked, fields: Fields, schema: z.ZodType) {
  const issues = schema.safeParse(fields).error?.issues ?? []
  const faults = issues.map(({ path, message }) => ({ field: String(path[0]), message }))
  const isHuman = await isHumanPace(c.var.db, fields['begonnen'], c.var.now)
  return isHuman ? faults : [...faults, { field: 'bericht', message: contactTexts[c.var.locale].tooFast }]
}

async function draw(
  c: Asked,
  props: Pick<ContactPageProps, 'path' | 'name' | 'isAnswer'> & Partial<ContactPageProps>,
): Promise<Response> {
  const begun = await stampForm(c.var.db, c.var.now)
  const done = c.req.query('gedaan') === 'verstuurd' && props.errors === undefined
  c.header('Cache-Control', 'private, no-store')
  const whole = { page: c.var.page, begun, fields: {}, errors: [], done, ...props }
  return c.html(drawPage(<ContactPage {...whole} />), props.errors === undefined ? 200 : 422)
}

function drawClosed(c: Asked, why: Omit<ContactClosedProps, 'page'>, status: 200 | 410 = 200) {
  c.header('Cache-Control', 'private, no-store')
  return c.html(drawPage(<ContactClosedPage page={c.var.page} {...why} />), status)
}

/**
 * A link to answer by that has had its term or its answers. Whoever has just given the last one is told that it went.
 *
 * @throws Problem `link-unknown` for a link that this site never made
 */
async function drawGone(c: Asked, token: string, sent = '') {
  if (!(await isOwnLink(c.var.db, token))) throw new Problem('link-unknown')
  const { goneTitle, gone, doneTitle } = contactTexts[c.var.locale]
  return sent === ''
    ? drawClosed(c, { title: goneTitle, why: gone }, 410)
    : drawClosed(c, { title: doneTitle, why: sent })
}
