import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../base/problem.ts'
import { addressIn } from '../language/index.ts'
import { COOKIE_PREFIX, drawPage } from '../web/index.ts'
import { visitorLimit } from './attempt.routes.ts'
import type { ActEnv, PeopleEnv } from './env.ts'
import { guardFor } from './guard.routes.ts'
import { admit, createAttempt, removeAttempt } from './provider.queries.ts'
import type { ProviderDoor } from './provider.source.ts'
import { admissionOf, type ProviderRefusal, providerRefusals } from './provider.ts'
import { ProviderRefusedPage } from './provider.view.tsx'
import { nextStep } from './second-factor-step.routes.ts'
import { recordSignIn } from './sign-in.queries.ts'
import { readBack, type SignInParts } from './sign-in.ts'
import { parentsOf } from './viewer.ts'

type ProviderContext = Context<PeopleEnv & ActEnv>

/** Ties the way back to the browser that left [s]. */
const COOKIE = `${COOKIE_PREFIX}.dienst`
const COOKIE_S = 600
const PATH = '/inloggen/dienst'

/** Signing in by the identity provider of an organisation: there, back, and why not. */
export function providerRoutes(parts: SignInParts, doors: readonly ProviderDoor[]): Hono<PeopleEnv> {
  const { signIn } = parts
  const limit = visitorLimit(parts)
  const doorOf = (c: ProviderContext): ProviderDoor => {
    const door = doors.find(({ provider }) => provider.id === c.req.param('provider'))
    if (!door) throw new Problem('page-not-found')
    c.header('Cache-Control', 'private, no-store')
    return door
  }
  return new Hono<PeopleEnv>()
    .get(`${PATH}/:provider`, guardFor('anyone'), async (c) => {
      const { provider, leave } = doorOf(c)
      const { db, now, locale } = c.var
      // Each departure is remembered: one visitor cannot fill the database with them.
      await limit(c, 'provider-address')
      const departure = await leave(returnAddress(c, provider.id))
      if (!departure) return refuse(c, provider.id, 'unreachable', locale)
      const { address, state, verifier, nonce } = departure
      const back = readBack(c.req.query('naar'))
      await createAttempt(db, state, { provider: provider.id, verifier, nonce, back, locale }, now)
      setCookie(c, COOKIE, state, { ...cookieOptions(c), maxAge: COOKIE_S })
      return c.redirect(address, 303)
    })
    .get(`${PATH}/:provider/terug`, guardFor('anyone'), async (c) => {
      const { provider, arrive } = doorOf(c)
      const { db, now } = c.var
      const state = c.req.query('state') ?? ''
      const isSameBrowser = state !== '' && getCookie(c, COOKIE) === state
      // Whoever comes in another browser does not use up the way back of who left.
      const attempt = isSameBrowser ? await removeAttempt(db, state, provider.id, now) : undefined
      if (!attempt) return refuse(c, provider.id, 'stale', c.var.locale)
      deleteCookie(c, COOKIE, cookieOptions(c))
      const no = (why: ProviderRefusal) => refuse(c, provider.id, why, attempt.locale)
      const code = c.req.query('code')
      if (code === undefined) return no('cancelled')
      const { verifier, nonce } = attempt
      const redirect = returnAddress(c, provider.id)
      const claims = await arrive({ code, verifier, nonce, redirect, issuer: c.req.query('iss') })
      if (!claims) return no('bad-proof')
      const read = admissionOf(provider, claims)
      if ('refused' in read) return no(read.refused)
      const parents = parentsOf(c.var.regions)
      const admitted = await db
        .transaction()
        .execute(async (trx) => await admit(trx, provider, read.admission, parents, now))
      if ('refused' in admitted) return no(admitted.refused)
      const change = await signIn.begin(admitted.person, c.req.raw.headers)
      await recordSignIn(db, { person: admitted.person, method: 'provider', at: now })
      for (const cookie of change.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
      return c.redirect(await nextStep(c, admitted.person, readBack(attempt.back)), 303)
    })
    .get(`${PATH}/:provider/geweigerd`, guardFor('anyone'), (c) => {
      const { provider } = doorOf(c)
      const refusal = providerRefusals.find((one) => one === c.req.query('reden')) ?? 'bad-proof'
      return c.html(
        drawPage(<ProviderRefusedPage page={c.var.page} name={provider.name} refusal={refusal} />),
        refusal === 'unreachable' ? 503 : 403,
      )
    })
}

/** Elsewhere, so that what the provider said is not in the address bar. */
function refuse(c: ProviderContext, id: string, why: ProviderRefusal, locale: 'nl' | 'en') {
  return c.redirect(addressIn(locale, `${PATH}/${id}/geweigerd?reden=${why}`), 303)
}

function returnAddress(c: ProviderContext, id: string): string {
  return `${c.var.siteAddress}${PATH}/${id}/terug`
}

function cookieOptions(c: ProviderContext) {
  const secure = c.var.siteAddress.startsWith('https:')
  // Lax: the way back is a link from elsewhere.
  return { path: PATH, httpOnly: true, secure, sameSite: 'Lax' as const }
}
