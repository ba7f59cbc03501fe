/** Start of the names of our cookies. */
export const COOKIE_PREFIX = 'noaber'

const session = new RegExp(`(?:^|;\\s*)(?:__Secure-|__Host-)?${COOKIE_PREFIX}\\.session_token=[^;\\s]`)

/** Whether a browser says that it has a session. Its word is good for the link in the header and for nothing else. */
export function hasSession(cookie: string | undefined): boolean {
  return cookie !== undefined && session.test(cookie)
}
