import type { Context, MiddlewareHandler } from 'hono'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { localeOf, withoutLocale } from '../language/index.ts'
import { markDutch } from './dutch-text.ts'
import type { PageDefaults, WebEnv } from './env.ts'
import { hasSession } from './session-cookie.ts'

/** Nothing from elsewhere, nothing inline: charts use attributes and classes only. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const ONE_YEAR_S = 31_536_000

/** A page may be kept for a minute and is then asked for again with its ETag. */
export const PUBLIC_PAGE = 'public, max-age=60, stale-while-revalidate=600'

export interface SecurityOptions {
  /** True when the site is reached over https: promises browsers that it stays so. */
  readonly https: boolean
  /** Address of the speculation rules among the assets. */
  readonly speculation?: string | undefined
}

/** Headers that protect readers, the same on every answer. */
export function securityHeaders({ https, speculation }: SecurityOptions): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(https ? { 'Strict-Transport-Security': `max-age=${ONE_YEAR_S}; includeSubDomains` } : {}),
    ...(speculation === undefined ? {} : { 'Speculation-Rules': `"${speculation}"` }),
  }
}

const STRICTER = new Set(['Content-Security-Policy', 'Referrer-Policy'])

/** Puts the security headers on every answer, also on problems. */
export function withSecurityHeaders(options: SecurityOptions): MiddlewareHandler {
  const headers = Object.entries(securityHeaders(options))
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) {
      // A route that shows what others wrote, or has a secret in its address, may be stricter.
      if (STRICTER.has(name) && c.res.headers.has(name)) continue
      c.res.headers.set(name, value)
    }
  }
}

/** Says what every page needs to know: language and Dutch address, from the address that was asked for. */
export function withPageDefaults(
  site: Pick<PageDefaults, 'origin' | 'assets' | 'operator'>,
): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const page = pageDefaultsOf(c.req.url, site, hasSession(c.req.header('cookie')))
    c.set('locale', page.locale)
    c.set('page', page)
    await next()
  }
}

/** @param url of the request; only its path and query are believed, never its host */
export function pageDefaultsOf(
  url: string,
  site: Pick<PageDefaults, 'origin' | 'assets' | 'operator'>,
  signedIn: boolean,
): PageDefaults {
  const { pathname, search } = new URL(url)
  const asked = `${pathname}${search}`
  return { ...site, signedIn, locale: localeOf(asked), path: withoutLocale(asked) }
}

/** A whole page as HTML. */
export function drawPage(page: VNode): string {
  const html = `<!doctype html>${renderToString(page)}`
  return html.startsWith('<!doctype html><html lang="nl"') ? html : markDutch(html)
}

/** Answers with a page that is made each time; who may keep it is said before, as by `keepPrivate`. */
export function answerFresh(c: Context, page: VNode): Response {
  return answerBytes(c, drawBytes(page))
}

/** A whole page as bytes: a Response of a long text is checked and copied letter by letter first. */
export function drawBytes(page: VNode): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(drawPage(page))
}

/** Answers with a page that was drawn before. */
export function answerBytes(c: Context, page: Uint8Array<ArrayBuffer>): Response {
  c.header('Content-Type', 'text/html; charset=UTF-8')
  return c.body(page)
}

/** Answers with a public page: the same for everybody, so it may be kept (`page-cache.ts`). */
export function answerPage(c: Context, page: VNode): Response {
  c.header('Cache-Control', PUBLIC_PAGE)
  return answerFresh(c, page)
}
