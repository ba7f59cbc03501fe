import { describe, expect, test } from 'vitest'
import { Problem, problems } from '../base/problem.ts'
import { problemDocument, problemOf, wantsJson } from './problem.ts'
import { createApp, listFaults, logged } from './testing.tsx'

const app = createApp()

describe('a problem', () => {
  test.each(['/nergens', '/stuk', '/gebieden/GM9999', '/en/nergens'])(
    '%s is valid HTML with one h1',
    async (path) => {
      const html = await (await app.request(path)).text()
      expect(await listFaults(html)).toEqual([])
      expect(html.match(/<h1/g)).toHaveLength(1)
    },
  )

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

  test('of a very long address does not repeat it, and keeps its language', async () => {
    const html = await (await app.request(`/en/nergens?q=${'x'.repeat(4000)}`)).text()
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<a href="/" lang="nl"')
    expect(html).not.toContain('xxxx')
    expect(await (await app.request('/en/nergens?q=xxxx')).text()).toContain('q=xxxx')
  })

  test('tells a program to search in the API, not below', async () => {
    const codes = Object.keys(problems) as (keyof typeof problems)[]
    for (const code of codes)
      for (const locale of ['nl', 'en'] as const)
        expect(problemDocument(new Problem(code), '/x', locale).advice).not.toMatch(/hieronder|below|:$/)
    const answer = await app.request('/api/v1/nothing')
    expect(await answer.json()).toMatchObject({ advice: 'Zoek met /api/v1/search.' })
    expect(await (await app.request('/nergens')).text()).toContain('Zoek hieronder')
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
