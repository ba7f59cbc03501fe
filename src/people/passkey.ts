import { isFromHere, type Origin } from './sign-in.ts'

/** The site as a device knows it: a passkey works there and nowhere else. */
export interface RelyingParty {
  readonly origin: string
  /** Host name, without port. */
  readonly id: string
}

/** How long a question to a device stands [ms]. */
export const CHALLENGE_MS = 5 * 60_000
/** How many passkeys one person has at most. */
export const MOST_PASSKEYS = 20
/** Longest name of a passkey [characters]. */
export const LONGEST_NAME = 60
/** How recently somebody must have signed in to add a passkey [ms]. */
const FRESH_MS = 15 * 60_000

/** @param address of the site as it is set, never what a request says of it */
export function relyingPartyOf(address: string): RelyingParty {
  const { origin, hostname } = new URL(address)
  return { origin, id: hostname }
}

/**
 * The site that passkeys are for, or undefined where they cannot be: a number is no name to browsers, and they ask for
 * https everywhere but on one's own computer.
 *
 * @param set address of the site as it is set; "" when it is not
 * @param host that the request asked for; believed only when it is one's own computer
 */
export function relyingPartyFor(set: string, host: string | undefined): RelyingParty | undefined {
  const own = /^localhost(:\d{1,5})?$/i
  if (set === '') return host !== undefined && own.test(host) ? relyingPartyOf(`http://${host}`) : undefined
  const site = relyingPartyOf(set)
  if (site.id === 'localhost') return site
  return site.origin.startsWith('https:') && !/^\[|^[\d.]+$/.test(site.id) ? site : undefined
}

/** Where somebody on this very computer can use passkeys who asked for it by its number; undefined for all others. */
export function addressWithName(set: string, asked: Origin): string | undefined {
  if (set !== '' || asked.host === undefined || !isFromHere(asked)) return undefined
  const port = URL.parse(`http://${asked.host}`)?.port ?? ''
  return `http://localhost${port === '' ? '' : `:${port}`}`
}

/** Whether a session began so recently that it may change how its person signs in. */
export function isFresh(signedInAt: Date, now: Date): boolean {
  const ageMs = now.getTime() - signedInAt.getTime()
  return ageMs >= 0 && ageMs < FRESH_MS
}

/** What a device is asked when it makes a passkey: one that it keeps itself and asks a finger, face or code for. */
export function creationOptions(asked: {
  readonly site: RelyingParty
  readonly challenge: string
  readonly person: { readonly id: string; readonly name: string }
  /** Passkeys that they have: a device with one of these makes no second. */
  readonly known: readonly string[]
}) {
  const { site, challenge, person, known } = asked
  return {
    challenge,
    rp: { id: site.id, name: 'Noaber' },
    user: {
      id: Buffer.from(person.id.replaceAll('-', ''), 'hex').toString('base64url'),
      name: person.name,
      displayName: person.name,
    },
    // EdDSA, ES256, RS256: what devices have, and what the check of the answer takes.
    pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
    timeout: CHALLENGE_MS,
    attestation: 'none',
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    excludeCredentials: known.map((id) => ({ type: 'public-key', id })),
  }
}

/** What a device is asked at sign-in. It does not say who: the device knows whose passkeys it has. */
export function requestOptions(site: RelyingParty, challenge: string) {
  return { challenge, rpId: site.id, timeout: CHALLENGE_MS, userVerification: 'required' }
}
