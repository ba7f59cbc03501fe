import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createRegion } from './region.queries.ts'
import { testRegions } from './testing.ts'

async function open(db: Database, regions = testRegions) {
  await makeFigures(db)
  for (const region of regions) await createRegion(db, region)
  const site = makeSite(db)
  return async (path: string) => {
    const answer = await site.request(path)
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
}

/** What a reader sees: the text of the page, with single spaces. */
const read = (html: string) =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')

interface Row {
  readonly area: string
  readonly indicator: string
  readonly period: number
  readonly value: number | null
  readonly missing?: string
}

describe('the regiobeeld of a region', () => {
  databaseTest('adds up its municipalities: people, and older people over people', async ({ own }) => {
    const ask = await open(own.db)
    const { status, text } = await ask('/regios/heuvelrug/regiobeeld')
    expect(status).toBe(200)
    const words = read(text)
    // 44,050 + 66,641 inhabitants, of whom 11,013 + 14,395 are 65 or older: 22.95 %.
    expect(words).toContain('regio · 110.691 inwoners')
    expect(words).toContain('In regio Heuvelrug is 23,0% van de inwoners 65 jaar of ouder.')
    expect(words).toContain('Dat is meer dan in Nederland (20,5%).')
    // (11,013 x 47.9 + 14,395 x 48.8) / 25,408 = 48.41 %: an estimate, within what estimates leave open.
    expect(words).toContain(
      'Naar schatting voelt 48,4% van de inwoners van 65 jaar of ouder in regio Heuvelrug',
    )
    expect(words).toContain('ongeveer evenveel als in Nederland (49,5%)')
  })

  databaseTest('shows its parts, its members and which of them are in doubt', async ({ own }) => {
    const ask = await open(own.db)
    const { text } = await ask('/regios/heuvelrug/regiobeeld')
    expect(text).toContain('href="/regios/zeist-alleen"')
    expect(text).toContain('href="/gebieden/GM0310"')
    expect(text).toContain('Niet zeker. Zeist twijfelt &lt;nog>.')
    expect(text).not.toContain('<nog>')
    expect(read(text)).toContain('Naar eigen opgave.')
    expect(read(text)).toContain('voorbeeld')
    const part = (await ask('/regios/zeist-alleen/regiobeeld')).text
    expect(part).toContain('href="/regios/heuvelrug"')
    expect(read(part)).toContain('subregio · 66.641 inwoners')
    expect(read(part)).toContain('21,6%')
    expect(part).not.toMatch(/niet zeker/i)
    // The map of one municipality would be one stain: it shows the neighbourhoods.
    expect(part).toContain('niveau=neighbourhood&amp;binnen=GM0355')
    expect(text).not.toContain('niveau=neighbourhood')
    // A region of one municipality is laid beside municipalities, a larger one beside regions.
    expect(read(part)).toContain('anders is dan in de meeste gemeenten.')
    expect(read(text)).toContain('anders is dan in de meeste zorgkantoorregio’s.')
  })

  databaseTest('of districts counts districts', async ({ own }) => {
    const ask = await open(own.db)
    const { status, text } = await ask('/regios/wijken/regiobeeld')
    expect(status).toBe(200)
    expect(read(text)).toContain('24.505 inwoners in 2 wijken')
    expect(read((await ask('/regios')).text)).toContain('24.505 inwoners in 2 wijken')
  })

  databaseTest('speaks English under /en, with links that stay there', async ({ own }) => {
    const ask = await open(own.db)
    const { status, text } = await ask('/en/regios/heuvelrug/regiobeeld')
    expect(status).toBe(200)
    expect(text).toContain('<html lang="en"')
    expect(read(text)).toContain('In the Heuvelrug region 23.0% of residents are 65 or over.')
    expect(read(text)).toContain('Not certain. Zeist is in doubt')
    expect(text).toContain('href="/en/regios/zeist-alleen"')
    expect(text).toContain('href="/en/gebieden/GM0310"')
  })

  databaseTest(
    'says of a member without a figure that it is missed, instead of a sum without it',
    async ({ own }) => {
      const [region] = testRegions
      if (!region) throw new Error('no region')
      const wide = { ...region, members: [{ code: 'GM0355' }, { code: 'GM1916' }] }
      const ask = await open(own.db, [wide])
      const { observations } = JSON.parse((await ask('/regios/heuvelrug.json')).text) as {
        observations: Row[]
      }
      const share = observations.filter(({ indicator }) => indicator === 'share-65-plus')
      expect(share.map(({ period, value, missing }) => [period, value, missing])).toEqual([
        // Of 2023 Leidschendam-Voorburg has no figure: more than half of the people are not known.
        [2023, null, 'not-collected'],
        [2024, 23.4, undefined],
      ])
    },
  )
})

databaseTest('a region with a member without a figure says how many are missing', async ({ own }) => {
  const [, , districts] = testRegions
  if (!districts) throw new Error('no region')
  const ask = await open(own.db, [{ ...districts, members: [{ code: 'WK035501' }, { code: 'WK191601' }] }])
  const words = read((await ask('/regios/wijken/regiobeeld')).text)
  expect(words).toContain('Voor regio Wijken van Zeist is dit cijfer er niet. De bron toont dit cijfer niet.')
  expect(words).toContain('Voor 1 van de 2 gebieden is er geen cijfer. Daarom nemen we ze niet samen.')
  expect(words).toContain('60.005 inwoners in 2 wijken')
})

describe('the figures of a region as a file', () => {
  databaseTest('are the numbers of the page, with source and licence', async ({ own }) => {
    const ask = await open(own.db)
    const json = await ask('/regios/heuvelrug.json')
    expect(json.headers.get('content-type')).toContain('application/json')
    const { observations, sources } = JSON.parse(json.text) as {
      observations: Row[]
      sources: { id: string; licence: string }[]
    }
    expect(
      observations.find(({ indicator, period }) => indicator === 'population' && period === 2024),
    ).toEqual(expect.objectContaining({ area: 'regio:heuvelrug', level: 'region', value: 110691 }))
    expect(
      observations.find(({ indicator, period }) => indicator === 'share-65-plus' && period === 2024),
    ).toEqual(expect.objectContaining({ value: 23 }))
    expect(sources.find(({ id }) => id === '85984NED')?.licence).toMatch(/^CC.BY.4\.0$/)
    const csv = await ask('/regios/heuvelrug.csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.text).toContain(
      '\r\nregio:heuvelrug,Heuvelrug,region,population,Inwoners,2024,110691,persons,,,final,,nee,85984NED,',
    )
  })

  databaseTest('of all regions are their inhabitants', async ({ own }) => {
    const ask = await open(own.db)
    const csv = await ask('/regios.csv')
    expect(csv.status).toBe(200)
    expect(csv.text).toContain('\r\nregio:heuvelrug,Heuvelrug,region,population,Inwoners,2024,110691,')
    expect(csv.text).toContain('\r\nregio:wijken,Wijken van Zeist,region,population,Inwoners,2024,24505,')
  })
})

describe('an address that is no region', () => {
  databaseTest(
    'is a page that names what was asked for and helps on, or a problem for a program',
    async ({ own }) => {
      const ask = await open(own.db)
      const page = await ask('/regios/heuvelrugg')
      expect(page.status).toBe(404)
      expect(read(page.text)).toContain('Er is geen regio met de naam heuvelrugg.')
      expect(page.text).toContain('href="/regios/heuvelrug"')
      const file = await ask('/regios/atlantis.json')
      expect(file.status).toBe(404)
      expect(file.headers.get('content-type')).toContain('application/problem+json')
      expect(JSON.parse(file.text)).toMatchObject({ code: 'region-not-found', status: 404 })
    },
  )

  databaseTest('is not taken for markup or for a format that we do not have', async ({ own }) => {
    const ask = await open(own.db)
    const page = await ask(`/regios/${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
    expect(page.status).toBe(404)
    expect(page.text).not.toContain('<img src=x')
    for (const path of ['/regios/heuvelrug.xlsx', '/regios/heuvelrug.csv.json'])
      expect((await ask(path)).status, path).toBe(404)
    expect((await ask('/regios/')).status).toBe(301)
  })
})

describe('the address of a region in capitals', () => {
  databaseTest('is sent on for good, in its language and format', async ({ own }) => {
    const ask = await open(own.db)
    for (const [from, there] of [
      ['/regios/HEUVELRUG', '/regios/heuvelrug'],
      ['/en/regios/Heuvelrug.csv', '/en/regios/heuvelrug.csv'],
      ['/regios/Heuvelrug/regiobeeld', '/regios/heuvelrug/regiobeeld'],
      ['/regios/%48euvelrug', '/regios/heuvelrug'],
    ] as const) {
      const { status, headers } = await ask(from)
      expect([from, status, headers.get('location')]).toEqual([from, 301, there])
    }
    expect((await ask('/regios/ATLANTIS')).status).toBe(404)
  })
})

describe('the front page and the list of regions', () => {
  databaseTest('name each region and its parts, in both languages', async ({ own }) => {
    const ask = await open(own.db)
    for (const path of ['/', '/regios', '/en', '/en/regios']) {
      const { status, text } = await ask(path)
      const prefix = path.startsWith('/en') ? '/en' : ''
      expect(status, path).toBe(200)
      expect(text, path).toContain(`href="${prefix}/regios/heuvelrug"`)
      expect(text, path).toContain(`href="${prefix}/regios/zeist-alleen"`)
    }
    expect(read((await ask('/regios')).text)).toContain('110.691 inwoners in 2 gemeenten')
  })

  databaseTest('work without any region', async ({ own }) => {
    const ask = await open(own.db, [])
    expect((await ask('/')).status).toBe(200)
    expect((await ask('/regios')).status).toBe(200)
    expect((await ask('/regios.csv')).text.split('\r\n')).toHaveLength(2)
  })
})
