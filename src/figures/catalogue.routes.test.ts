import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from './testing.ts'

const test = databaseTest.extend('ask', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  return async (path: string) => {
    const response = await site.request(path)
    return { status: response.status, html: await response.text() }
  }
})

describe('/cijfers', () => {
  test('lists every theme with its figures, each with unit, newest year and levels', async ({ ask }) => {
    const { status, html } = await ask('/cijfers')
    expect(status).toBe(200)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<h2/g)?.length).toBe(9)
    expect(html).toContain('href="/cijfers/share-65-plus">Aandeel 65 jaar of ouder</a>')
    expect(html).toContain('% · tot en met 2024 · per provincie, gemeente, wijk en buurt')
    expect(html).toContain('% · tot en met 2020 · per provincie, gemeente en buurt · schatting')
    expect(html).toContain('nog geen cijfers')
  })

  test('shows one theme, and finds words with or without accents and capitals', async ({ ask }) => {
    const { html } = await ask('/cijfers?thema=society&zoek=EENZ%C3%81AM')
    expect(html).toContain('8&nbsp;cijfers gevonden'.replace('&nbsp;', '\u00a0'))
    expect(html).toContain('Eenzaam, 65 jaar of ouder')
    expect(html).not.toContain('Afstand tot een huisarts')
    expect(html).toContain('<option value="society" selected>')
  })

  test('says what to do when nothing is found', async ({ ask }) => {
    const { status, html } = await ask('/cijfers?zoek=zeppelin')
    expect(status).toBe(200)
    expect(html).toContain('Geen cijfer gevonden')
    expect(html).toContain('href="/cijfers">Toon alle cijfers</a>')
  })

  test('is there in English', async ({ ask }) => {
    const { html } = await ask('/en/cijfers')
    expect(html).toContain('href="/en/cijfers/share-65-plus">Share aged 65 or over</a>')
    expect(html).not.toContain('Zoek een cijfer')
  })

  test('shows what was typed as text, never as HTML', async ({ ask }) => {
    const { html } = await ask(`/cijfers?zoek=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('value="&quot;>&lt;script>alert(1)&lt;/script>"')
  })
})
