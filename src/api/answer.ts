import type { Context } from 'hono'
import { PUBLIC_PAGE } from '../web/index.ts'

/** The same for everybody and asked for often: kept ready, compressed, with an ETag, by the cache of pages. */
export function answerKept(c: Context, body: unknown): Response {
  c.header('Cache-Control', PUBLIC_PAGE)
  return c.json(body)
}

/**
 * May be kept by who asked, not by the cache of pages: that looks at the address alone, and these answers also depend on
 * the header Accept, or there are more of them than it can hold.
 */
export const OWN_ANSWER = 'max-age=60, stale-while-revalidate=600'

/** How a list of figures is wanted: by `format`, else by the header Accept; JSON when neither says so. */
export function formatOf(format: 'json' | 'csv' | undefined, accept: string | undefined): 'json' | 'csv' {
  if (format) return format
  const wanted = (accept ?? '').toLowerCase().split(',').map(readPreference)
  const csv = Math.max(0, ...wanted.filter(({ type }) => type === 'text/csv').map(({ weight }) => weight))
  const json = wanted.filter(({ type }) => type === 'application/json').map(({ weight }) => weight)
  return csv > 0 && csv > Math.max(0, ...json) ? 'csv' : 'json'
}

function readPreference(part: string): { type: string; weight: number } {
  const [type = '', ...parameters] = part.split(';').map((each) => each.trim())
  const weight = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1)
  return { type, weight: Number.isFinite(weight) ? weight : 0 }
}
