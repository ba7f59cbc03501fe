/**
 * A page from the cache beside a plain node:http server that sends the same bytes; run with
 * `node --experimental-strip-types src/web/page-cache.bench.ts`. The target is a ratio of at most 1.5.
 */
import { Agent, createServer, request, type Server } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { createPageCache } from './page-cache.ts'

const REQUESTS = 20_000
const LANES = 16

const html = `<!doctype html>${Array.from({ length: 1500 }, (_, i) => `<p>Regel ${i * 7919}</p>`).join('')}`
const cache = createPageCache({ maxBytes: 50_000_000 })
const headers = {
  'Content-Type': 'text/html; charset=UTF-8',
  'Cache-Control': 'public, max-age=60',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self' data:",
}
const app = new Hono().use(cache.middleware).get('/gebieden/GM0355', (c) => c.body(html, 200, headers))
await app.request('/gebieden/GM0355')

const compressed = brotliCompressSync(html)
const flat = Object.entries({
  ...headers,
  ETag: '"abc"',
  Vary: 'Accept-Encoding',
  'Content-Encoding': 'br',
  'Content-Length': String(compressed.length),
}).flat()

const plain = createServer((_, response) => response.writeHead(200, flat).end(compressed))
const cached = createServer((incoming, response) => {
  if (!cache.serveCached(incoming, response)) response.writeHead(500).end()
})
const results: Record<string, number[]> = { plain: [], cached: [] }
for (let round = 0; round < 6; round += 1) {
  for (const [name, server] of Object.entries({ plain, cached })) {
    const elapsedMs = await measure(server)
    // The first round warms up.
    if (round > 0) results[name]?.push(elapsedMs)
  }
}
const median = (values: readonly number[] = []) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const [plainMs, cachedMs] = [median(results['plain']), median(results['cached'])]
process.stdout.write(
  `plain ${Math.round(REQUESTS / (plainMs / 1000))}/s, cached ${Math.round(REQUESTS / (cachedMs / 1000))}/s, ratio ${(cachedMs / plainMs).toFixed(2)}\n`,
)

async function measure(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const agent = new Agent({ keepAlive: true, maxSockets: LANES })
  const started = performance.now()
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let n = 0; n < REQUESTS / LANES; n += 1) await ask(port, agent)
    }),
  )
  const elapsedMs = performance.now() - started
  agent.destroy()
  await new Promise((closed) => server.close(closed))
  return elapsedMs
}

function ask(port: number, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    request({ port, agent, path: '/gebieden/GM0355', headers: { 'accept-encoding': 'br' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`))
      response.resume().on('end', resolve)
    })
      .on('error', reject)
      .end()
  })
}
