import { type Context, Hono } from 'hono'
import { isMailAddress } from '../base/mail-address.ts'
import { Problem } from '../base/problem.ts'
import { addressIn } from '../language/index.ts'
import { signInTexts } from '../language/texts-sign-in.ts'
import { drawPage, readForm } from '../web/index.ts'
import { mayTry } from './attempt.queries.ts'
import { originOf, visitorLimit } from './attempt.routes.ts'
import type { ActEnv, PeopleEnv } from './env.ts'
import { guardFor } from './guard.routes.ts'
import { placeOf } from './passkey-place.routes.ts'
import { nextStep } from './second-factor-step.routes.ts'
import { acceptOperatorLink, listExampleAccounts, recordSignIn } from './sign-in.queries.ts'
import { isFromHere, readBack, type SessionChange, type SignIn, type SignInParts } from './sign-in.ts'
import { LinkGonePage, LinkPage, SentPage, SignInPage } from './sign-in.view.tsx'

type SignInContext = Context<PeopleEnv & ActEnv>

/** An answer to who asks for a link never comes sooner: the time does not tell who has an account [ms]. */
const ANSWER_MS = 250

/** Signing in: by a link in the mail, by the link of the operator, and on one's own computer as an invented person. */
export function signInRoutes(parts: SignInParts): Hono<PeopleEnv> {
  const { signIn, hasExampleAccounts, providers = [] } = parts
  const limit = visitorLimit(parts)
  const accountsFor = async (c: SignInContext) =>
    hasExampleAccounts && isFromHere(originOf(c)) ? await listExampleAccounts(c.var.db, c.var.now) : []
  const draw = async (c: SignInContext, asked: { back: string; email: string; error?: string }) => {
    c.header('Cache-Control', 'private, no-store')
    const { back, email, error } = asked
    const props = {
      page: c.var.page,
      back,
      email,
      error,
      providers,
      place: placeOf(c),
      examples: await accountsFor(c),
    }
    return c.html(drawPage(<SignInPage {...props} />), error === undefined ? 200 : 422)
  }
  return new Hono<PeopleEnv>()
    .get('/inloggen', guardFor('anyone'), (c) => draw(c, { back: readBack(c.req.query('naar')), email: '' }))
    .post('/inloggen', guardFor('anyone'), async (c) => {
      const answered = new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
      const { db, now, locale } = c.var
      const fields = await readForm(c)
      const back = readBack(fields['naar'])
      const email = (fields['email'] ?? '').trim().toLowerCase()
      if (!isMailAddress(email)) return draw(c, { back, email, error: signInTexts[locale].badEmail })
      await limit(c, 'sign-in-address')
      if (!(await mayTry(db, { what: 'sign-in-mail', key: email }, now)))
        throw new Problem('too-many-requests')
      await signIn.sendLink({ email, back, locale, now })
      await answered
      return c.redirect(addressIn(locale, '/inloggen/verstuurd'), 303)
    })
    .get('/inloggen/verstuurd', guardFor('anyone'), (c) => {
      c.header('Cache-Control', 'private, no-store')
      return c.html(drawPage(<SentPage page={c.var.page} />))
    })
    .get('/inloggen/link', guardFor('anyone'), (c) => drawLink(c, '/inloggen/link'))
    .post('/inloggen/link', guardFor('anyone'), async (c) => {
      await limit(c, 'link-address')
      const fields = await readForm(c)
      const change = await signIn.acceptLink(fields['token'] ?? '', c.req.raw.headers)
      return change ? enter(c, change, fields['naar']) : drawGone(c, false)
    })
    .get('/inloggen/beheer', guardFor('anyone'), (c) => drawLink(c, '/inloggen/beheer'))
    .post('/inloggen/beheer', guardFor('anyone'), async (c) => {
      await limit(c, 'link-address')
      const { db, now } = c.var
      const { token = '' } = await readForm(c)
      // Who can ask the server for this link can do everything there: it counts as both steps.
      const begin = (person: string) => signIn.begin(person, c.req.raw.headers, 'two-steps')
      const change = await acceptOperatorLink(db, token, now, begin)
      if (!change) return drawGone(c, true)
      await recordSignIn(db, { person: change.person, method: 'operator-link', at: now })
      for (const cookie of change.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
      return c.redirect(readBack(undefined), 303)
    })
    .post('/inloggen/voorbeeld', guardFor('anyone'), async (c) => {
      const { db, now } = c.var
      const fields = await readForm(c)
      // The list is empty wherever example accounts are not for: then nobody is found.
      const account = (await accountsFor(c)).find(({ id }) => id === fields['persoon'])
      if (!account) throw new Problem('page-not-found')
      const change = await signIn.begin(account.id, c.req.raw.headers)
      await recordSignIn(db, { person: account.id, method: 'example', at: now })
      return enter(c, change, fields['naar'])
    })
}

/** Signs in whoever has just accepted an invitation: the link of it proved their mailbox. */
export function signInBy(signIn: SignIn) {
  return async (c: Context, person: string): Promise<void> => {
    const { headers } = await signIn.begin(person, c.req.raw.headers)
    const { db, now } = contextOf(c)
    await recordSignIn(db, { person, method: 'invitation', at: now })
    for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  }
}

/** The routes that call this are those of the room: they have its variables. */
function contextOf(c: Context<PeopleEnv>): PeopleEnv['Variables'] {
  return c.var
}

function drawLink(c: SignInContext, action: string) {
  c.header('Cache-Control', 'private, no-store')
  const token = (c.req.query('token') ?? '').slice(0, 200)
  const props = { page: c.var.page, action, token, back: readBack(c.req.query('naar')) }
  return c.html(drawPage(<LinkPage {...props} />))
}

function drawGone(c: SignInContext, isOperator: boolean) {
  c.header('Cache-Control', 'private, no-store')
  return c.html(drawPage(<LinkGonePage page={c.var.page} isOperator={isOperator} />), 422)
}

async function enter(c: SignInContext, { person, headers }: SessionChange, back: string | undefined) {
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(await nextStep(c, person, readBack(back)), 303)
}
