import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'

/** Something that was asked and not done. Names nobody: the address is its pattern, without what stands in it. */
export interface Refusal {
  readonly method: string
  /** Such as "/inloggen/link" or "/voortgang/:token". */
  readonly pattern: string
  readonly status: number
}

/** Answers that tell of misuse also when nothing was sent: no right, a link that no longer counts, too many. */
const TOLD_OF_READING = new Set([401, 403, 410, 413, 429])

/**
 * Tells of every form that is refused, and of links that no longer count: wrong, expired and reused ones, foreign forms,
 * lists that are no lists, too many at once.
 */
export function noteRefusals(note: (refusal: Refusal) => void): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { status } = c.res
    const { method } = c.req
    if (status < 400 || status >= 500) return
    if (method !== 'POST' && !TOLD_OF_READING.has(status)) return
    const patterns = matchedRoutes(c).map(({ path }) => path)
    note({ method, status, pattern: patterns.findLast((path) => !path.endsWith('*')) ?? 'no such address' })
  }
}
