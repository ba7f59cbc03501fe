import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Claims, type IdentityProvider, readProviders } from './provider.ts'

/** Longest that somebody waits for a provider [ms]. */
const PATIENCE_MS = 10_000

const random = () => randomBytes(32).toString('base64url')

/** What has to be remembered while somebody is at the provider. */
export interface Departure {
  readonly address: string
  readonly state: string
  readonly verifier: string
  readonly nonce: string
}

/** An identity provider that people can go to and come back from. */
export interface ProviderDoor {
  readonly provider: IdentityProvider
  /** @returns undefined when the provider does not answer as it should */
  leave(redirect: string): Promise<Departure | undefined>
  /** @returns what a proof that holds says; undefined for any other */
  arrive(back: {
    code: string
    verifier: string
    nonce: string
    redirect: string
    issuer: string | undefined
  }): Promise<Claims | undefined>
}

/** The doors of the providers in a file; none without a file. @throws Error with every fault, in Dutch */
export async function readDoors(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly ProviderDoor[]> {
  if (file === undefined) return []
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const read = text === undefined ? { faults: ['is niet te lezen'] } : readProviders(text, environment)
  if ('faults' in read)
    throw new Error(read.faults.map((fault) => `Instelling NOABER_IDENTITY_PROVIDERS: ${fault}.`).join('\n'))
  return read.providers.map(createDoor)
}

/**
 * The door of one provider. The protocol is that of the library better-auth, loaded when somebody first goes there:
 * a provider that is down holds up nobody but who asks for it, and is asked again the next time.
 */
export function createDoor(provider: IdentityProvider): ProviderDoor {
  let opened: ReturnType<typeof openLibrary> | undefined
  const open = async () => {
    opened ??= openLibrary(provider)
    const found = await orNothing(opened)
    if (!found) opened = undefined
    return found
  }
  return {
    provider,
    async leave(redirect) {
      const library = await open()
      if (!library) return undefined
      const [state, verifier, nonce] = [random(), random(), random()]
      const asked = { state, codeVerifier: verifier, redirectURI: redirect, idTokenNonce: nonce }
      const answer = await orNothing(Promise.resolve(library.createAuthorizationURL(asked)))
      if (!answer) return undefined
      return { address: answer.href, state, verifier, nonce }
    },
    async arrive({ code, verifier, nonce, redirect, issuer }) {
      const library = await open()
      if (!library || (issuer !== undefined && issuer !== provider.issuer)) return undefined
      const asked = { code, codeVerifier: verifier, redirectURI: redirect }
      const tokens = await orNothing(Promise.resolve(library.validateAuthorizationCode(asked)))
      // Without this token the library would believe whatever the provider answers elsewhere, signed by nobody.
      if (!tokens?.idToken) return undefined
      const found = await orNothing(library.getUserInfo({ ...tokens, expectedIdTokenNonce: nonce }))
      return found ? Object.fromEntries(Object.entries(found.data)) : undefined
    },
  }
}

/** @returns undefined when the provider does not tell about itself, or says to be another */
async function openLibrary({ id, name, issuer, clientId, secret }: IdentityProvider) {
  const [{ betterAuth }, { genericOAuth }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/generic-oauth'),
  ])
  const library = betterAuth({
    // Only the protocol is used: no address, table or cookie of the library.
    baseURL: 'http://localhost',
    secret: random(),
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: id,
            name,
            clientId,
            ...(secret === undefined
              ? { tokenEndpointAuth: { method: 'none' } }
              : { clientSecret: secret, authentication: 'basic' }),
            discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
            scopes: ['openid', 'email', 'profile'],
            pkce: true,
            requireIdTokenVerification: true,
          },
        ],
      }),
    ],
  })
  const found = (await library.$context).socialProviders.find((one) => one.id === id)
  return found?.issuer === issuer ? found : undefined
}

/** What comes in time; a provider that fails, whatever the way, is one that does not answer. */
async function orNothing<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS)
  })
  try {
    return await Promise.race([asked.catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}
