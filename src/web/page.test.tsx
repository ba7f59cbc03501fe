import { describe, expect, test } from 'vitest'
import { menuEntryOf } from './site-map.ts'
import { createApp, listFaults } from './testing.tsx'

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

  test('is valid HTML, also with crumbs and the mark of an example region', async () => {
    for (const path of ['/voorbeeld', '/en/voorbeeld', '/kaart']) {
      expect(await listFaults(await (await app.request(path)).text())).toEqual([])
    }
  })
})
