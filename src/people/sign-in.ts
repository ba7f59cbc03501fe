import type { Locale } from '../base/locale.ts'
import type { Identity } from './env.ts'

/** Headers for the answer: they set or end the session of the browser. */
export interface SessionChange {
  readonly person: string
  readonly headers: Headers
}

/** Everything that lets somebody in or out. */
export interface SignIn extends Identity {
  /** Mails a link to who has an account with this address; does the same work, without mail, for who has none. */
  sendLink(asked: { email: string; back: string; locale: Locale; now: Date }): Promise<void>
  /** @returns undefined when the link is used, expired or forged */
  acceptLink(token: string, headers: Headers): Promise<SessionChange | undefined>
  /**
   * Begins a session of a person who proved otherwise who they are.
   *
   * @param proof two steps: by a passkey, or by the command line of the server; absent: one
   */
  begin(person: string, headers: Headers, proof?: 'two-steps'): Promise<SessionChange>
  /** Ends the session of this browser. */
  end(headers: Headers): Promise<Headers>
}

export interface SignInParts {
  readonly signIn: SignIn
  /** The example regions are loaded and the server can only be reached from this computer. */
  readonly hasExampleAccounts: boolean
  /** How many trusted proxies stand before this server. */
  readonly proxies?: number
  /** Identity providers of organisations, for their links on the page. */
  readonly providers?: readonly { readonly id: string; readonly name: string }[]
}

/** Longest address to come back to [characters]. */
const LONGEST = 1000

/** The local address to go to after signing in; one's own page when what was asked leads anywhere else. */
export function readBack(asked: string | undefined): string {
  const home = '/mijn'
  if (asked === undefined || asked.length > LONGEST) return home
  // A browser drops control characters and takes a backslash for a slash: both can make a host of a path.
  if (!/^\/(?![/\\])[^\\\p{Cc}\p{Z}]*$/u.test(asked)) return home
  const base = 'https://local.invalid'
  const url = URL.parse(asked, base)
  if (url?.origin !== base || url.pathname.startsWith('//')) return home
  return `${url.pathname}${url.search}`
}

/** Whether a host name or address is this very computer. */
export function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]', '::ffff:127.0.0.1'].includes(host.toLowerCase())
}

/** What a request says of where it comes from. */
export interface Origin {
  readonly remote: string | undefined
  readonly host: string | undefined
  /** A proxy says that it passes on what another asked. */
  readonly isForwarded: boolean
  /** What the browser says it is looking at (`Origin`, `Referer`): a proxy that changes `Host` leaves these. */
  readonly seenAt: readonly string[]
}

/**
 * Whether a request was made on this computer for this computer: the only ones that example accounts are for. A
 * program elsewhere that writes its own headers, behind a proxy on this computer that speaks HTTP/1.1, changes `Host`
 * and adds nothing, cannot be told apart: see SECURITY.md.
 */
export function isFromHere({ remote, host, isForwarded, seenAt }: Origin): boolean {
  if (isForwarded || remote === undefined || host === undefined) return false
  const here = URL.parse(`http://${host}`)
  if (!here || !isLoopback(remote) || !isLoopback(here.hostname)) return false
  return seenAt.every((address) => URL.parse(address)?.origin === here.origin)
}

/** What a browser calls itself, as the names of the browser and of the system. */
export function deviceOf(agent: string | null): readonly string[] {
  if (agent === null) return []
  const first = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(agent))?.[1] ?? []
  return [first(browsers), first(systems)].flat()
}

const browsers = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/Linux/, 'Linux'],
] as const
