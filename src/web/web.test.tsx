import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { Problem, problems } from '../base/problem.ts'
import { assetRoutes, readAssets } from './assets.routes.ts'
import { assetsFrom } from './assets.ts'
import { catalogueRoutes } from './catalogue.routes.tsx'
import type { WebEnv } from './env.ts'
import { Page } from './page.view.tsx'
import { problemHandlers } from './problem.routes.tsx'
import { problemDocument, problemOf, wantsJson } from './problem.ts'
import { answerPage, withPageDefaults, withSecurityHeaders } from './respond.ts'
import { menuEntryOf } from './site-map.ts'
import { staticRoutes } from './static.routes.tsx'
import { webExamples } from './web.examples.tsx'

const site = {
  origin: 'https://noaber.example',
  assets: assetsFrom({ style: 'style-1.css', fraunces: 'fraunces-1.woff2', 'map-zoom': 'map-zoom-1.js' }),
}
const logged: { reference: string; cause: unknown }[] = []

function createApp(operator?: { name: string; contact: string }) {
  const handlers = problemHandlers<WebEnv>({
    site,
    https: true,
    log: (line) => logged.push(line),
    createReference: () => 'k7f2',
    suggest: async () => [{ name: 'Nieuwegein <b>', path: '/gebieden/GM0356' }],
  })
  const pages = new Hono<WebEnv>()
    .route('/', staticRoutes)
    .route('/', catalogueRoutes(webExamples))
    .get('/kaart', (c) =>
      answerPage(
        c,
        <Page page={c.var.page} title="Kaart" islands={['map-zoom', 'unknown']} description={'"><script>'}>
          <h1>Kaart</h1>
        </Page>,
      ),
    )
    .get('/voorbeeld', (c) =>
      answerPage(
        c,
        <Page page={c.var.page} title="Twente" example crumbs={[{ name: 'Regio’s', path: '/regios' }]}>
          <h1>Twente</h1>
        </Page>,
      ),
    )
    .get('/stuk', () => {
      throw new Error('database password is hunter2')
    })
    .get('/gebieden/:code', (c) => {
      throw new Problem('area-not-found', { code: c.req.param('code') })
    })
  return new Hono<WebEnv>()
    .use(withSecurityHeaders({ https: true, speculation: '/assets/speculation-1.json' }))
    .use(withPageDefaults(operator ? { ...site, operator } : site))
    .route('/', pages)
    .route('/en', pages)
    .onError(handlers.onError)
    .notFound(handlers.notFound)
}
const app = createApp()

describe('a page', () => {
  test('names itself in both languages and links to the other one', async () => {
    const html = await (await app.request('/en/kaart?thema=zorg')).text()
    expect(html).toMatch(/^<!doctype html><html lang="en">/)
    expect(html).toContain('<link rel="canonical" href="https://noaber.example/en/kaart?thema=zorg"/>')
    expect(html).toContain('hreflang="nl" href="https://noaber.example/kaart?thema=zorg"')
    expect(html).toContain('<a href="/kaart?thema=zorg" lang="nl" hreflang="nl">Nederlands</a>')
    expect(html).toContain('<title>Kaart · noaber</title>')
  })

  test('never believes the host that was asked for', async () => {
    const html = await (
      await app.request('http://evil.example/kaart', { headers: { host: 'evil.example' } })
    ).text()
    expect(html).not.toContain('evil.example')
  })

  test('escapes what goes into its head', async () => {
    const html = await (await app.request('/kaart')).text()
    expect(html).not.toContain('"><script>')
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).toContain('<script type="module" src="/assets/map-zoom-1.js"></script>')
  })

  test('has no script, no inline style and nothing from another site when it has no island', async () => {
    for (const path of ['/over', '/privacy', '/toegankelijkheid']) {
      const html = await (await app.request(path)).text()
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|src="http/)
    }
  })

  test('marks where in the menu it stands', () => {
    expect(menuEntryOf('/gebieden/GM0355?jaar=2024')).toBe('/zoeken')
    expect(menuEntryOf('/cijfers/share-65-plus')).toBe('/cijfers')
    expect(menuEntryOf('/cijfersoep')).toBeUndefined()
  })
})

describe('every fixed page, problem and example', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      'no-inline-style': 'error',
      'void-style': 'off',
      'long-title': 'off',
      'doctype-style': 'off',
      'attr-case': 'off',
    },
  })
  test.each([
    '/over',
    '/privacy',
    '/toegankelijkheid',
    '/en/over',
    '/en/privacy',
    '/en/toegankelijkheid',
    '/catalogus',
    '/en/voorbeeld',
    '/nergens',
    '/stuk',
    '/gebieden/GM9999',
  ])('%s is valid HTML with one h1', async (path) => {
    const html = await (await app.request(path)).text()
    const report = await validator.validateString(html)
    expect(
      report.results.flatMap((each) => each.messages.map((m) => `${m.ruleId}: ${m.message} (${m.selector})`)),
    ).toEqual([])
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('the accessibility page gives the contact of who runs the site, or says there is none', async () => {
    expect(await (await app.request('/toegankelijkheid')).text()).toContain('nog geen adres ingevuld')
    const run = createApp({ name: 'Regio Voorbeeld', contact: 'mailto:toegankelijk@noaber.example' })
    expect(await (await run.request('/toegankelijkheid')).text()).toContain(
      'href="mailto:toegankelijk@noaber.example"',
    )
  })
})

describe('security headers', () => {
  test('are on pages and on problems, and allow nothing inline', async () => {
    for (const path of ['/over', '/nergens', '/stuk']) {
      const { headers } = await app.request(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|\*|http/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
    }
    expect((await app.request('/over')).headers.get('speculation-rules')).toBe('"/assets/speculation-1.json"')
  })

  test('promise https only where there is https', async () => {
    const plain = new Hono().use(withSecurityHeaders({ https: false })).get('/', (c) => c.text(''))
    expect((await plain.request('/')).headers.has('strict-transport-security')).toBe(false)
  })
})

describe('a problem', () => {
  test('is a helpful page for people: what happened, what was perhaps meant, a search box', async () => {
    const response = await app.request('/gebieden/GM9999%3Cb%3E')
    const html = await response.text()
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(html).toContain('GM9999&lt;b')
    expect(html).toContain('Nieuwegein &lt;b')
    expect(html).toContain('action="/zoeken"')
    expect(html).toContain('name="robots" content="noindex"')
  })

  test('of ours shows a number, is logged once with its cause, and tells nothing else', async () => {
    logged.length = 0
    const response = await app.request('/en/stuk')
    const html = await response.text()
    expect([response.status, logged.length]).toEqual([500, 1])
    expect(html).toContain('k7f2')
    expect(html).not.toContain('hunter2')
    expect(String(logged[0]?.cause)).toContain('hunter2')
  })

  test('is RFC 9457 for programs, by address and by header', async () => {
    const byAddress = await app.request('/api/v1/nothing', { headers: { 'accept-language': 'en-GB' } })
    expect(byAddress.headers.get('content-type')).toBe('application/problem+json')
    expect(await byAddress.json()).toMatchObject({
      status: 404,
      code: 'page-not-found',
      title: 'This page does not exist',
    })
    const byHeader = await app.request('/nergens', { headers: { accept: 'application/json' } })
    expect(byHeader.headers.get('content-type')).toBe('application/problem+json')
  })

  test('is a page for a browser, which accepts anything in the end', () => {
    expect(wantsJson('/nergens', 'text/html,application/xhtml+xml,*/*;q=0.8')).toBe(false)
    expect(wantsJson('/nergens', undefined)).toBe(false)
    expect(wantsJson('/gebieden/GM0355.csv', 'text/html')).toBe(true)
    expect(wantsJson('/apis', undefined)).toBe(false)
  })

  test('has a document with words in both languages for every code of the catalogue', () => {
    for (const code of Object.keys(problems) as (keyof typeof problems)[]) {
      for (const locale of ['nl', 'en'] as const) {
        const document = problemDocument(new Problem(code), '/x', locale)
        expect(document.title.length).toBeGreaterThan(5)
        expect(document.status).toBe(problems[code].status)
      }
    }
    expect(problemOf('thrown text', 'r1').cause).toBe('thrown text')
  })
})

describe('assets', () => {
  const files = new Map([
    ['style-1.css', bytes('a{}')],
    ['style-1.css.br', bytes('br')],
    ['manifest.json', bytes('{}')],
    ['speculation-1.json', bytes('{}')],
  ])
  const served = new Hono<WebEnv>()
    .route('/', assetRoutes(files))
    .onError(
      problemHandlers<WebEnv>({ site, https: false, log: () => {}, createReference: () => '' }).onError,
    )

  test('may be kept for a year and come compressed', async () => {
    const response = await served.request('/assets/style-1.css', {
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect((await served.request('/assets/style-1.css')).headers.get('content-encoding')).toBeNull()
  })

  test('have the type that speculation rules need', async () => {
    const response = await served.request('/assets/speculation-1.json')
    expect(response.headers.get('content-type')).toBe('application/speculationrules+json')
  })

  test('give nothing that was not built, nor anything outside the folder', async () => {
    for (const path of [
      '/assets/manifest.json',
      '/assets/style-1.css.br',
      '/assets/..%2fpackage.json',
      '/assets/x.css',
    ]) {
      expect((await served.request(path)).status).toBe(404)
    }
  })

  test('are simply absent when nothing was built', async () => {
    const { assets, files: none } = await readAssets('/nowhere/at/all')
    expect([assets.addressOf('style'), none.size]).toEqual([undefined, 0])
  })
})

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}
