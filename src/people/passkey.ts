/** The site as a device knows it: a passkey works there and nowhere else. */
export interface RelyingParty {
  readonly origin: string
  /** Host name, without port. */
  readonly id: string
}

/** How long a question to a device stands [ms]. */
export const CHALLENGE_MS = 5 * 60_000
/** How recently somebody must have signed in to add a passkey [ms]. */
const FRESH_MS = 15 * 60_000

/** @param address of the site as it is set, never what a request says of it */
export function relyingPartyOf(address: string): RelyingParty {
  const { origin, hostname } = new URL(address)
  return { origin, id: hostname }
}

/** Whether a session began so recently that it may change how its person signs in. */
export function isFresh(signedInAt: Date, now: Date): boolean {
  const ageMs = now.getTime() - signedInAt.getTime()
  return ageMs >= 0 && ageMs < FRESH_MS
}
