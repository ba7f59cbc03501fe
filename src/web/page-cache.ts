import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { hasSession } from './session-cookie.ts'

/**
 * Keeps the bytes of public pages, as they go over the line.
 *
 * A page is the same for everybody until the figures change, so the key is its address (which holds the language) and
 * whether there is a session;
 * and everything is forgotten when the version of the figures changes. Two ways in:
 * `middleware`, the outermost of the web application, keeps what it sees; `serveCached` stands before the
 * application and answers from memory with one look-up: no routing, no objects of the web platform, no compression.
 */
export interface PageCache {
  /** Answers and returns true when the page is kept. Call it first in the node request handler. */
  serveCached(request: IncomingMessage, response: ServerResponse): boolean
  readonly middleware: MiddlewareHandler
  /** Forgets everything when the figures have another version than before. */
  useVersion(version: string): void
  /** Bytes kept now, all encodings together; at most `maxBytes`. */
  countBytes(): number
}

export interface PageCacheOptions {
  /** Bound of all bodies together [bytes]; headers and keys come on top, some 1 kB a page. */
  readonly maxBytes: number
}

type Encoding = 'br' | 'gzip' | 'identity'

interface Variant {
  readonly body: Buffer
  /** Flat list of names and values, as `writeHead` takes it. */
  readonly headers: string[]
  readonly notModified: string[]
}

interface Entry {
  readonly plain: Buffer
  readonly fixed: readonly string[]
  /** Beginning of the ETag; every encoding adds its own end. */
  readonly hash: string
  readonly variants: Map<Encoding, Variant>
  bytes: number
  /** Asked for since the last time that room was made. */
  used: boolean
}

/** Good for text at the speed of a first visit; a page is compressed once a version. */
const BROTLI_QUALITY = 5
const MAX_ADDRESS_LENGTH = 2048

export function createPageCache({ maxBytes }: PageCacheOptions): PageCache {
  const entries = new Map<string, Entry>()
  let bytes = 0
  let current: string | undefined

  const forget = (address: string, entry: Entry): void => {
    entries.delete(address)
    bytes -= entry.bytes
  }

  /** Second chance: what was asked for goes to the back of the row once, the rest goes. */
  const makeRoom = (): void => {
    for (const [address, entry] of entries) {
      if (bytes <= maxBytes) return
      entries.delete(address)
      if (entry.used) {
        entry.used = false
        entries.set(address, entry)
      } else bytes -= entry.bytes
    }
  }

  const variantOf = (entry: Entry, encoding: Encoding): Variant => {
    const known = entry.variants.get(encoding)
    if (known) return known
    const made = makeVariant(entry, encoding)
    entry.variants.set(encoding, made)
    if (encoding !== 'identity') {
      entry.bytes += made.body.length
      bytes += made.body.length
    }
    return made
  }

  const keep = (address: string, plain: Buffer, headers: Headers): Entry => {
    const old = entries.get(address)
    if (old) forget(address, old)
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
    const entry: Entry = {
      plain,
      hash,
      fixed: fixedHeaders(headers),
      variants: new Map(),
      bytes: plain.length,
      used: false,
    }
    entries.set(address, entry)
    bytes += plain.length
    return entry
  }

  return {
    serveCached(request, response) {
      const { method } = request
      if (method !== 'GET' && method !== 'HEAD') return false
      const entry = entries.get(keyOf(request.url ?? '', request.headers.cookie))
      if (entry === undefined) return false
      entry.used = true
      const variant = variantOf(entry, encodingFor(request.headers['accept-encoding']))
      if (bytes > maxBytes) makeRoom()
      if (isSame(request.headers['if-none-match'], entry.hash)) {
        response.writeHead(304, variant.notModified).end()
      } else {
        response.writeHead(200, variant.headers).end(method === 'HEAD' ? undefined : variant.body)
      }
      return true
    },

    middleware: async (c, next) => {
      const versionBefore = current
      await next()
      if (!isPublicPage(c.req.method, c.res)) return
      const plain = Buffer.from(await c.res.arrayBuffer())
      const address = keyOf(addressOf(c.req.url), c.req.header('cookie'))
      const entry = keep(address, plain, c.res.headers)
      const variant = variantOf(entry, encodingFor(c.req.header('accept-encoding')))
      // Figures that changed while the page was made: give the page, do not keep it.
      if (versionBefore !== current || address.length > MAX_ADDRESS_LENGTH) forget(address, entry)
      else makeRoom()
      const same = isSame(c.req.header('if-none-match'), entry.hash)
      c.res = undefined
      c.res = new Response(same ? null : new Uint8Array(variant.body), {
        status: same ? 304 : 200,
        headers: pairs(same ? variant.notModified : variant.headers),
      })
    },

    useVersion(version) {
      if (version === current) return
      current = version
      entries.clear()
      bytes = 0
    },

    countBytes: () => bytes,
  }
}

/** Only what is the same for everybody: a public answer to GET, without a cookie. Assets are in memory already. */
function isPublicPage(method: string, response: Response): boolean {
  const control = response.headers.get('cache-control') ?? ''
  return (
    method === 'GET' &&
    response.status === 200 &&
    control.startsWith('public') &&
    !control.includes('immutable') &&
    !response.headers.has('set-cookie') &&
    !response.headers.has('content-encoding')
  )
}

/** A page has two forms: the header of somebody who signed in leads to their own page. */
function keyOf(address: string, cookie: string | undefined): string {
  return hasSession(cookie) ? `${address} signed in` : address
}

function addressOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  return start === -1 ? '/' : url.slice(start)
}

function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  if (accepts(accepted, 'br')) return 'br'
  return accepts(accepted, 'gzip') ? 'gzip' : 'identity'
}

function accepts(accepted: string, encoding: string): boolean {
  const at = accepted.indexOf(encoding)
  // `br;q=0` means: anything but that.
  return at !== -1 && !/^\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$)/.test(accepted.slice(at + encoding.length))
}

function isSame(asked: string | undefined, hash: string): boolean {
  return asked?.includes(hash) === true
}

const varying = new Set(['content-length', 'etag', 'vary', 'date', 'connection', 'transfer-encoding'])

function fixedHeaders(headers: Headers): string[] {
  return [...headers].filter(([name]) => !varying.has(name)).flat()
}

function makeVariant({ plain, fixed, hash }: Entry, encoding: Encoding): Variant {
  const body = compress(plain, encoding)
  const etag = `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`
  const shared = [...fixed, 'ETag', etag, 'Vary', 'Accept-Encoding, Cookie']
  const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  return {
    body,
    headers: [...shared, ...coding, 'Content-Length', String(body.length)],
    notModified: shared,
  }
}

function compress(plain: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(plain)
  if (encoding === 'identity') return plain
  return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
}

function pairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, flat[i + 1] ?? '']] : []))
}
