/** The copy of the screen in the room that a browser keeps, so that it opens without a connection too. */
export const ROOM_COPY = 'noaber-zaal'

/** How long a copy counts [ms]: a day of meetings. It holds names of people, and nobody clears it by hand. */
const LONGEST_MS = 12 * 3_600_000

/** Whether a copy is too old to show; one that does not say when it was made is. */
export function isStale(headers: Pick<Headers, 'get'>, now: number): boolean {
  const made = Date.parse(headers.get('date') ?? '')
  return !(now - made < LONGEST_MS)
}

/** Whether an answer says that this browser may not see the page any more: what was kept of it must go. */
export function isRefusal({
  status,
  type,
  redirected,
}: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  return status === 401 || status === 403 || type === 'opaqueredirect' || redirected
}
