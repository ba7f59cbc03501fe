import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'

export interface DoublePerson {
  readonly sub: string
  readonly email: string
  /** Beside `sub` and `email`; `email_verified` is true unless it stands here. */
  readonly claims?: Readonly<Record<string, unknown>>
}

export interface OidcDouble {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Can be changed while it runs: the next sign-in has the new claims. */
  people: readonly DoublePerson[]
  stop(): Promise<void>
}

const HOUR_S = 3600

/**
 * An identity provider of an organisation, as a real library makes one: authorization code with PKCE, and a page with a
 * button for each person, that needs no script.
 *
 * @param given.redirects addresses that it may send people back to
 */
export async function startOidcProvider(given: {
  readonly port?: number
  readonly people: readonly DoublePerson[]
  readonly redirects: readonly string[]
}): Promise<OidcDouble> {
  let provider: Provider | undefined
  const server = createServer((request, response) => {
    if (!provider) throw new Error('Not started')
    if (request.url?.startsWith('/interaction/')) void interact(provider, double, request, response)
    else provider.callback()(request, response)
  })
  await new Promise<void>((resolve) => server.listen(given.port ?? 0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const double: OidcDouble = {
    issuer: `http://127.0.0.1:${port}`,
    clientId: 'noaber',
    clientSecret: 'geheim-van-de-dubbel-met-veel-tekens',
    people: given.people,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  provider = makeProvider(double, given.redirects)
  return double
}

function makeProvider(double: OidcDouble, redirects: readonly string[]): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }
  const names = double.people.flatMap(({ claims = {} }) => Object.keys(claims))
  return new Provider(double.issuer, {
    adapter: makeAdapter(),
    clients: [
      {
        client_id: double.clientId,
        client_secret: double.clientSecret,
        redirect_uris: redirects,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['a key of the double'] },
    // Providers of organisations put what they say in the token itself.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', ...new Set(names)] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: HOUR_S,
      AuthorizationCode: 60,
      Grant: HOUR_S,
      IdToken: HOUR_S,
      Interaction: HOUR_S,
      Session: HOUR_S,
    },
    renderError(context: { body: string }, out: { error: string; error_description?: string }) {
      context.body = `${out.error}: ${out.error_description ?? ''}`
    },
    async findAccount(_: unknown, sub: string) {
      const person = double.people.find((one) => one.sub === sub)
      if (!person) return undefined
      const { email, claims = {} } = person
      return { accountId: sub, claims: async () => ({ sub, email, email_verified: true, ...claims }) }
    },
    // What the person agrees to is not what is tested: no page in between.
    async loadExistingGrant({ oidc }: GrantContext) {
      const { Grant } = oidc.provider
      const grant = new Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
}

interface GrantContext {
  readonly oidc: {
    readonly client: { readonly clientId: string }
    readonly session: { readonly accountId: string }
    readonly provider: {
      readonly Grant: new (of: {
        clientId: string
        accountId: string
      }) => { addOIDCScope(scope: string): void; save(): Promise<unknown> }
    }
  }
}

/** The page to sign in, and what is chosen on it. */
async function interact(
  provider: Provider,
  { people }: OidcDouble,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    const buttons = people.map(
      ({ sub, email }) => `<p><button name="sub" value="${sub}">Log in als ${email}</button></p>`,
    )
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><html lang="nl"><title>Uw organisatie</title><main><h1>Uw organisatie</h1><form method="post">${buttons.join('')}<p><button name="sub" value="">Niet inloggen</button></p></form></main></html>`,
    )
    return
  }
  let body = ''
  for await (const part of request) body += String(part)
  const sub = new URLSearchParams(body).get('sub') ?? ''
  await provider.interactionFinished(
    request,
    response,
    sub === '' ? { error: 'access_denied' } : { login: { accountId: sub } },
  )
}

type Payload = Record<string, unknown>

/** Keeps everything in memory, one store for each provider: that of the library is shared, and warns. */
function makeAdapter() {
  const store = new Map<string, Payload>()
  return class {
    readonly name: string
    constructor(name: string) {
      this.name = name
    }
    #key(id: string) {
      return `${this.name}:${id}`
    }
    async upsert(id: string, payload: Payload) {
      store.set(this.#key(id), payload)
    }
    async find(id: string) {
      return store.get(this.#key(id))
    }
    async findByUid(uid: string) {
      for (const [key, payload] of store)
        if (key.startsWith(`${this.name}:`) && payload['uid'] === uid) return payload
      return undefined
    }
    async consume(id: string) {
      const payload = store.get(this.#key(id))
      if (payload) payload['consumed'] = Math.floor(Date.now() / 1000)
    }
    async destroy(id: string) {
      store.delete(this.#key(id))
    }
    async revokeByGrantId(grant: string) {
      for (const [key, payload] of store) if (payload['grantId'] === grant) store.delete(key)
    }
  }
}
