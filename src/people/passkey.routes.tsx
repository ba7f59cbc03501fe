import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { addressIn } from '../language/index.ts'
import { passkeyTexts } from '../language/texts-passkey.ts'
import { COOKIE_PREFIX, readForm, readJson } from '../web/index.ts'
import { visitorLimit } from './attempt.routes.ts'
import type { ActEnv, PeopleEnv } from './env.ts'
import { freeText } from './free-text.ts'
import { guardFor } from './guard.routes.ts'
import { createChallenge } from './passkey.queries.ts'
import { addPasskey, findPersonByPasskey } from './passkey.source.ts'
import {
  CHALLENGE_MS,
  creationOptions,
  LONGEST_NAME,
  MOST_PASSKEYS,
  relyingPartyFor,
  requestOptions,
} from './passkey.ts'
import { assertion, attestation } from './passkey-answer.ts'
import { isSessionFresh, listPasskeys, removePasskey, updatePasskeyName } from './passkey-own.queries.ts'
import { drawSessions } from './session.routes.tsx'
import { recordSignIn } from './sign-in.queries.ts'
import { readBack, type SignInParts } from './sign-in.ts'

type PasskeyContext = Context<PeopleEnv & ActEnv>

/** Ties the answer of a device to the browser that was asked. */
const COOKIE = `${COOKIE_PREFIX}.passkey`
/** Largest answer of a device [bytes]. */
const LARGEST = 16 * 1024
const PATH = '/mijn/passkeys'
const BACK = '/mijn/inloggen'

/** Signing in by a passkey, and one's own passkeys: added by script, renamed and removed by plain forms. */
export function passkeyRoutes(parts: SignInParts): Hono<PeopleEnv> {
  const limit = visitorLimit(parts)
  return new Hono<PeopleEnv>()
    .post('/inloggen/passkey/vraag', guardFor('anyone'), async (c) => {
      const site = siteOf(c)
      await limit(c, 'passkey-address')
      const { challenge, browser } = await createChallenge(c.var.db, { purpose: 'sign-in' }, c.var.now)
      setCookie(c, COOKIE, browser, { ...cookieOptions(c), maxAge: CHALLENGE_MS / 1000 })
      return answer(c, requestOptions(site, challenge))
    })
    .post('/inloggen/passkey', guardFor('anyone'), async (c) => {
      const { db, now, locale } = c.var
      const site = siteOf(c)
      await limit(c, 'passkey-address')
      const { answer: response, naar } = await read(c, assertion)
      const person = await findPersonByPasskey(db, { site, browser: takeCookie(c), response }, now)
      if (person === undefined) return refuse(c, passkeyTexts[locale].refused)
      const change = await parts.signIn.begin(person, c.req.raw.headers, 'two-steps')
      await recordSignIn(db, { person, method: 'passkey', at: now })
      for (const cookie of change.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
      return answer(c, { to: readBack(naar) })
    })
    .post(`${PATH}/vraag`, guardFor('signed-in'), async (c) => {
      const { db, now } = c.var
      const site = siteOf(c)
      const person = ownerOf(c)
      await limit(c, 'passkey-address')
      const { naam } = await read(c, z.object({ naam: z.string() }))
      const known = await listPasskeys(db, person.id)
      const error = await faultOf(c, naam, known.length)
      if (error !== undefined) return refuse(c, error)
      const { challenge, browser } = await createChallenge(db, { purpose: 'add', person: person.id }, now)
      setCookie(c, COOKIE, browser, { ...cookieOptions(c), maxAge: CHALLENGE_MS / 1000 })
      const ids = known.map(({ credential_id }) => credential_id)
      return answer(c, creationOptions({ site, challenge, person, known: ids }))
    })
    .post(PATH, guardFor('signed-in'), async (c) => {
      const { db, act, locale } = c.var
      const site = siteOf(c)
      const person = ownerOf(c)
      await limit(c, 'passkey-address')
      const { naam, answer: response } = await read(c, attestation)
      const error = await faultOf(c, naam, (await listPasskeys(db, person.id)).length)
      if (error !== undefined) return refuse(c, error)
      const name = nameOf(locale).parse(naam)
      const asked = { site, browser: takeCookie(c), response, person: person.id, name }
      if (!(await addPasskey(db, act, asked))) return refuse(c, passkeyTexts[locale].notAdded)
      return answer(c, { to: addressIn(locale, `${BACK}?gedaan=passkey`) })
    })
    .post(`${PATH}/:id/naam`, guardFor('signed-in'), async (c) => {
      const { db, act, locale } = c.var
      const which = whichOf(c)
      const { naam = '' } = await readForm(c)
      const name = nameOf(locale).safeParse(naam)
      if (!name.success) {
        const error = name.error.issues[0]?.message ?? ''
        return await drawSessions(c, { id: which.id, name: naam, error })
      }
      const isDone = await db
        .transaction()
        .execute(async (trx) => await updatePasskeyName(trx, act, which, name.data))
      if (!isDone) throw new Problem('page-not-found')
      return c.redirect(addressIn(locale, `${BACK}?gedaan=passkey-naam`), 303)
    })
    .post(`${PATH}/:id/weg`, guardFor('signed-in'), async (c) => {
      const { db, act, locale } = c.var
      const which = whichOf(c)
      const isDone = await db.transaction().execute(async (trx) => await removePasskey(trx, act, which))
      if (!isDone) throw new Problem('page-not-found')
      return c.redirect(addressIn(locale, `${BACK}?gedaan=passkey-weg`), 303)
    })
}

/** Why this person cannot add a passkey now, or undefined. */
async function faultOf(c: PasskeyContext, name: string, count: number): Promise<string | undefined> {
  const { db, now, locale } = c.var
  const words = passkeyTexts[locale]
  const { id, session } = ownerOf(c)
  if (!(await isSessionFresh(db, { id: session, person: id }, now))) return words.again
  if (count >= MOST_PASSKEYS) return words.most
  return nameOf(locale).safeParse(name).error?.issues[0]?.message
}

function nameOf(locale: 'nl' | 'en') {
  return freeText({ max: LONGEST_NAME, label: passkeyTexts[locale].name, locale, required: true })
}

/** @throws Problem `page-not-found` where passkeys cannot be */
function siteOf(c: PasskeyContext) {
  const site = relyingPartyFor(c.var.page.origin, c.req.header('host'))
  if (!site) throw new Problem('page-not-found')
  return site
}

/** @throws Problem `sign-in-first` */
function ownerOf(c: PasskeyContext) {
  const { person } = c.var.viewer
  if (!person) throw new Problem('sign-in-first')
  return person
}

/** @throws Problem `page-not-found` for what cannot be the number of a passkey */
function whichOf(c: PasskeyContext) {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new Problem('page-not-found')
  return { id, person: ownerOf(c).id }
}

/** @throws Problem `bad-form` */
async function read<Shape extends z.ZodType>(c: PasskeyContext, shape: Shape): Promise<z.output<Shape>> {
  const sent = shape.safeParse(await readJson(c, LARGEST))
  if (!sent.success) throw new Problem('bad-form', {}, { cause: sent.error })
  return sent.data
}

function answer(c: PasskeyContext, content: object, status: 200 | 422 = 200) {
  c.header('Cache-Control', 'private, no-store')
  return c.json(content, status)
}

function refuse(c: PasskeyContext, error: string) {
  return answer(c, { error }, 422)
}

/** The secret of this browser, which is good for one answer. */
function takeCookie(c: PasskeyContext): string {
  const browser = getCookie(c, COOKIE) ?? ''
  deleteCookie(c, COOKIE, cookieOptions(c))
  return browser
}

function cookieOptions(c: PasskeyContext) {
  const secure = c.var.siteAddress.startsWith('https:')
  return { path: '/', httpOnly: true, secure, sameSite: 'Strict' as const }
}
