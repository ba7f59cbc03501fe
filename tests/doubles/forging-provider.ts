import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'

type Claims = Readonly<Record<string, unknown>>

/** How the next token is made: the right claims are given, and what comes back is signed. */
export interface Forgery {
  readonly claims?: Claims
  /** By a key that the provider does not publish. */
  readonly foreignKey?: boolean
  readonly unsigned?: boolean
  /** Claims at the address for who has access, that nobody signed. */
  readonly elsewhere?: Claims
  /** No token, only access to what is signed by nobody. */
  readonly noToken?: boolean
}

export interface ForgingDouble {
  readonly issuer: string
  /** What it says of itself where that is asked; another than it is, to pass for another. */
  claimedIssuer: string
  forgery: Forgery
  /** Claims of the person, who always signs in. */
  person: Claims
  /** From the address that the browser was sent to. */
  nonce: string
  stop(): Promise<void>
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** An identity provider that can lie in every way; nobody has to sign in: the test brings the code back itself. */
export async function startForgingProvider(): Promise<ForgingDouble> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer(request.url ?? '')))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const double: ForgingDouble = {
    issuer,
    claimedIssuer: issuer,
    forgery: {},
    person: {},
    nonce: '',
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return double

  function answer(path: string): unknown {
    if (path === '/jwks')
      return { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }
    if (path === '/token') return { access_token: 'a', token_type: 'Bearer', ...token() }
    if (path === '/me') return { ...double.person, ...double.forgery.elsewhere }
    return {
      issuer: double.claimedIssuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/me`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }

  function token() {
    const { claims = {}, foreignKey = false, unsigned = false, noToken = false } = double.forgery
    if (noToken) return {}
    const now = Math.floor(Date.now() / 1000)
    const right = { iss: issuer, aud: 'noaber', iat: now, exp: now + 300, nonce: double.nonce }
    const said = part({ ...right, ...double.person, ...claims })
    if (unsigned) return { id_token: `${part({ alg: 'none' })}.${said}.` }
    return { id_token: signed(said, foreignKey ? foreign.privateKey : own.privateKey) }
  }
}

function signed(said: string, key: KeyObject): string {
  const text = `${part({ alg: 'RS256', kid: 'one' })}.${said}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`
}
