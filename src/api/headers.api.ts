import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import { API_VERSION } from './version.ts'

/** Every answer of the API, also a problem, says its version; everybody may read it from any site. */
export const withApiHeaders = createMiddleware(async (c, next) => {
  if (c.req.method === 'OPTIONS') {
    c.res = c.body(null, 204, {
      'API-Version': API_VERSION,
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match',
      'Access-Control-Max-Age': '86400',
    })
    return
  }
  await next()
  const { headers } = c.res
  headers.set('API-Version', API_VERSION)
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Access-Control-Expose-Headers', 'API-Version, ETag, Link')
  headers.set('X-Frame-Options', 'DENY')
  if (c.res.status === 405) headers.set('Allow', 'GET, HEAD, OPTIONS')
})

/** An ETag for answers that the cache of pages does not keep. */
export const withEtag = etag({ weak: true })
