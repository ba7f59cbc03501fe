const MINUTE_MS = 60_000

/** How often something may be tried in one stretch of time [ms]. */
export const attemptLimits = {
  /** Links to one mail address. */
  'sign-in-mail': { most: 5, stretchMs: 60 * MINUTE_MS },
  /** Requests to sign in from one address on the network. */
  'sign-in-address': { most: 20, stretchMs: 15 * MINUTE_MS },
  /** Links that are tried from one address on the network. */
  'link-address': { most: 30, stretchMs: 15 * MINUTE_MS },
  /** Questions and answers about passkeys from one address on the network. */
  'passkey-address': { most: 60, stretchMs: 15 * MINUTE_MS },
  /** Times that somebody goes to an identity provider, from one address on the network. */
  'provider-address': { most: 100, stretchMs: 15 * MINUTE_MS },
  /** Codes of the second step of one person. */
  'second-factor': { most: 5, stretchMs: 15 * MINUTE_MS },
  /** Messages from one account, and from one address on the network, by a contact form. */
  'contact-account': { most: 20, stretchMs: 60 * MINUTE_MS },
  'contact-address': { most: 10, stretchMs: 60 * MINUTE_MS },
  /** Questions to projects, and registrations for meetings, from one address on the network. */
  'question-address': { most: 10, stretchMs: 60 * MINUTE_MS },
  /** Statements from a room full of people, who share one address on the network. */
  'statement-address': { most: 400, stretchMs: 15 * MINUTE_MS },
  /** Codes that are typed in a room full of people. */
  'room-code-address': { most: 400, stretchMs: 15 * MINUTE_MS },
  'register-address': { most: 200, stretchMs: 60 * MINUTE_MS },
} as const

export type AttemptKind = keyof typeof attemptLimits

/** Start of the stretch of time that a moment is in. Stretches are fixed: at most twice the number across a border. */
export function stretchOf(what: AttemptKind, at: Date): Date {
  const { stretchMs } = attemptLimits[what]
  return new Date(Math.floor(at.getTime() / stretchMs) * stretchMs)
}
