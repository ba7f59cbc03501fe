import { z } from 'zod'
import { newId } from '../base/id.ts'
import type { Locale } from '../base/locale.ts'
import type { Database } from '../database/database.ts'
import { findOrCreateSecret } from '../database/index.ts'
import { COOKIE_PREFIX } from '../web/index.ts'
import { passSession } from './second-factor.queries.ts'
import { findSession } from './session.queries.ts'
import { queueLink, recordSignIn } from './sign-in.queries.ts'
import type { SignIn } from './sign-in.ts'

/** How long a link works [s]. */
export const LINK_S = 15 * 60
/** How long somebody stays signed in [s]. */
const SESSION_S = 30 * 86_400

/** What travels with a link, from the form to the mail. */
const journey = z.object({ back: z.string(), locale: z.enum(['nl', 'en']), now: z.date() })

/**
 * Sign-in by the library better-auth on our own tables. It is loaded when somebody first signs in; its addresses for
 * programs are not mounted, and what it would say to the console or to its makers is off.
 *
 * @param origin public address of the site, for the link in the mail and to know whether cookies need https
 */
export function createIdentity(db: Database, origin: () => string): SignIn {
  let started: ReturnType<typeof startLibrary> | undefined
  const library = async () => {
    started ??= startLibrary(db, origin())
    return await started
  }
  return {
    async whoAsks(headers) {
      const token = await (await library()).api.readToken({ headers })
      return token === null ? undefined : await findSession(db, token, new Date())
    },
    async sendLink({ email, back, locale, now }) {
      const { api } = await library()
      await api.signInMagicLink({
        body: { email, metadata: { back, locale, now } },
        headers: new Headers(),
      })
    },
    async acceptLink(token, headers) {
      const { api } = await library()
      const { isAPIError } = await import('better-auth/api')
      try {
        const { headers: answer, response } = await api.magicLinkVerify({
          query: { token },
          headers,
          returnHeaders: true,
        })
        await recordSignIn(db, { person: response.user.id, method: 'mail', at: new Date() })
        return { person: response.user.id, headers: answer }
      } catch (error) {
        // The library sends the browser elsewhere with what was wrong; for all of it the advice is the same.
        if (isAPIError(error) && error.status === 'FOUND') return undefined
        throw error
      }
    },
    async begin(person, headers, proof) {
      const { api } = await library()
      const { headers: answer, response } = await api.beginSession({
        body: { person },
        headers,
        returnHeaders: true,
      })
      const { session } = response
      if (proof === 'two-steps') await passSession(db, { person, session, at: new Date() })
      return { person, headers: answer }
    },
    async end(headers) {
      const { api } = await library()
      return (await api.signOut({ headers, returnHeaders: true })).headers
    },
  }
}

async function startLibrary(db: Database, origin: string) {
  const [{ betterAuth }, { magicLink }, { createAuthEndpoint }, { setSessionCookie }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/magic-link'),
    import('better-auth/api'),
    import('better-auth/cookies'),
  ])
  const dates = { createdAt: 'created_at', updatedAt: 'updated_at' }
  return betterAuth({
    baseURL: origin,
    secret: await findOrCreateSecret(db, 'sign-in'),
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    user: { modelName: 'auth_user', fields: { emailVerified: 'email_verified', ...dates } },
    session: {
      modelName: 'auth_session',
      fields: {
        userId: 'person',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...dates,
      },
      expiresIn: SESSION_S,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'auth_account',
      fields: {
        userId: 'person',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...dates,
      },
    },
    verification: { modelName: 'auth_verification', fields: { expiresAt: 'expires_at', ...dates } },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: origin.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(new Date()) },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_S,
        disableSignUp: true,
        storeToken: 'hashed',
        async sendMagicLink({ email, token, metadata }) {
          const { back, locale, now }: { back: string; locale: Locale; now: Date } = journey.parse(metadata)
          const query = new URLSearchParams({ token, naar: back })
          await queueLink(db, {
            email,
            token,
            address: `${origin}${locale === 'en' ? '/en' : ''}/inloggen/link?${query}`,
            now,
          })
        },
      }),
      {
        id: 'noaber',
        endpoints: {
          /** The token of the cookie, when its signature is ours. Neither is on the network. */
          readToken: createAuthEndpoint(
            '/noaber/token',
            { method: 'GET', requireHeaders: true, metadata: { SERVER_ONLY: true } },
            async (ctx) => {
              const { name } = ctx.context.authCookies.sessionToken
              return (await ctx.getSignedCookie(name, ctx.context.secret)) || null
            },
          ),
          /** Our own pages call it after another proof. */
          beginSession: createAuthEndpoint(
            '/noaber/begin',
            { method: 'POST', body: z.object({ person: z.string() }), metadata: { SERVER_ONLY: true } },
            async (ctx) => {
              const user = await ctx.context.internalAdapter.findUserById(ctx.body.person)
              if (!user) throw new Error('No such person to sign in')
              const session = await ctx.context.internalAdapter.createSession(user.id)
              await setSessionCookie(ctx, { session, user })
              return { session: session.id }
            },
          ),
        },
      },
    ],
  })
}
