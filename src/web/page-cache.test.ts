import { createServer, get, type IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPageCache, type PageCache } from './page-cache.ts'
import { PUBLIC_PAGE } from './respond.ts'

const text = 'Zeist '.repeat(500)
let made = 0
let cache: PageCache
let close: () => void
let port = 0

beforeEach(async () => {
  made = 0
  cache = createPageCache({ maxBytes: 20_000 })
  cache.useVersion('1')
  const app = new Hono()
    .use(cache.middleware)
    .get('/page/:n', (c) => {
      made += 1
      c.header('Cache-Control', PUBLIC_PAGE)
      c.header('X-Frame', 'kept')
      return c.html(`${text}${c.req.param('n')}`)
    })
    .get('/mine', (c) => {
      made += 1
      c.header('Cache-Control', 'private, no-store')
      return c.text('mine')
    })
    .get('/asset', (c) => {
      made += 1
      c.header('Cache-Control', 'public, max-age=31536000, immutable')
      return c.text('asset')
    })
    .get('/cookie', (c) => {
      made += 1
      c.header('Cache-Control', PUBLIC_PAGE)
      c.header('Set-Cookie', 'a=1')
      return c.text('cookie')
    })
  const listener = getRequestListener(app.fetch)
  const server = createServer((request, response) => {
    if (!cache.serveCached(request, response)) void listener(request, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
  close = () => server.close()
})
afterEach(() => close())

describe('the page cache', () => {
  test('makes a page once and gives the same bytes and headers after', async () => {
    const first = await ask('/page/1')
    const second = await ask('/page/1')
    expect(made).toBe(1)
    expect(second.body.toString()).toBe(`${text}1`)
    expect(second.body).toEqual(first.body)
    expect(second.headers['x-frame']).toBe('kept')
    expect(second.headers['content-type']).toBe(first.headers['content-type'])
    expect(second.headers['content-length']).toBe(String(second.body.length))
  })

  test('gives each reader the encoding that it reads', async () => {
    const brotli = await ask('/page/1', { 'accept-encoding': 'gzip, deflate, br, zstd' })
    const again = await ask('/page/1', { 'accept-encoding': 'br' })
    const gzip = await ask('/page/1', { 'accept-encoding': 'gzip' })
    const refused = await ask('/page/1', { 'accept-encoding': 'br;q=0, gzip' })
    expect(made).toBe(1)
    expect(brotliDecompressSync(brotli.body).toString()).toBe(`${text}1`)
    expect(brotliDecompressSync(again.body).toString()).toBe(`${text}1`)
    expect(gunzipSync(gzip.body).toString()).toBe(`${text}1`)
    expect(refused.headers['content-encoding']).toBe('gzip')
    expect([brotli, gzip].map((each) => each.headers.vary)).toEqual([
      'Accept-Encoding, Cookie',
      'Accept-Encoding, Cookie',
    ])
    expect(brotli.headers.etag).not.toBe(gzip.headers.etag)
  })

  test('answers 304 without a body to who has the page already, first and later', async () => {
    const etag = String((await ask('/page/1')).headers.etag)
    const later = await ask('/page/1', { 'if-none-match': `"other", ${etag}` })
    expect([later.status, later.body.length]).toEqual([304, 0])
    expect(later.headers.etag).toBe(etag)
    cache.useVersion('2')
    const fresh = await ask('/page/1', { 'if-none-match': etag })
    expect([fresh.status, made]).toEqual([304, 2])
  })

  test('forgets everything when the figures have a new version, and nothing when they have the same', async () => {
    await ask('/page/1')
    cache.useVersion('1')
    await ask('/page/1')
    expect(made).toBe(1)
    cache.useVersion('2')
    expect(cache.countBytes()).toBe(0)
    await ask('/page/1')
    expect(made).toBe(2)
  })

  test('never keeps what is not public, sets a cookie, was not found or is an asset', async () => {
    for (const path of ['/mine', '/mine', '/cookie', '/cookie', '/asset', '/asset']) await ask(path)
    expect(made).toBe(6)
    expect((await ask('/nothing')).status).toBe(404)
    expect((await ask('/nothing')).status).toBe(404)
    expect(cache.countBytes()).toBe(0)
  })

  test('keeps addresses with another query apart', async () => {
    await ask('/page/1?a=1')
    await ask('/page/1?a=2')
    expect(made).toBe(2)
  })

  test('answers HEAD with the headers of the page and no body', async () => {
    await ask('/page/1')
    const head = await ask('/page/1', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(String(text.length + 1))
  })

  test('stays within its bound and keeps what is asked for', async () => {
    await ask('/page/0')
    for (let n = 1; n < 40; n += 1) {
      await ask(`/page/${n}`)
      await ask('/page/0')
      expect(cache.countBytes()).toBeLessThanOrEqual(20_000)
    }
    expect(made).toBe(40)
  })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    }).on('error', reject)
  })
}
