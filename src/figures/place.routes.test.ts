import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite, testColumns } from './testing.ts'

async function open(db: Database) {
  await makeFigures(db)
  const site = makeSite(db)
  return async (path: string, headers: Record<string, string> = {}) => {
    const answer = await site.request(path, { headers })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
}

/** What a reader sees: the text of the page, with single spaces. */
const read = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')

describe('the page of a place', () => {
  databaseTest('says its figures in sentences, beside the country', async ({ db }) => {
    const ask = await open(db)
    const { status, text } = await ask('/gebieden/GM0355')
    expect(status).toBe(200)
    const words = read(text)
    expect(words).toContain('gemeente · 66.641 inwoners')
    expect(words).toContain('In Zeist is 21,6% van de inwoners 65 jaar of ouder.')
    expect(words).toContain('Dat is iets meer dan in Nederland (20,5%).')
    expect(words).toContain('Sinds 2023 is het aandeel gegroeid met 0,3 procentpunt.')
    expect(words).toContain(
      'Naar schatting voelt 48,8% van de inwoners van 65 jaar of ouder in Zeist zich eenzaam.',
    )
    expect(words).toContain('ongeveer evenveel als in Nederland (49,5%)')
    expect(words).toContain(
      'Ruim één op de vijf inwoners is 65 jaar of ouder. In sommige buurten is dat één op de drie.',
    )
  })

  databaseTest('leads to its district, neighbours and province, and names its sources', async ({ db }) => {
    const ask = await open(db)
    const { text } = await ask('/gebieden/GM0355')
    for (const code of ['NL00', 'PV26', 'WK035501', 'WK035502', 'GM0310'])
      expect(text, code).toContain(`href="/gebieden/${code}"`)
    expect(read(text)).toContain("RIVM, GGD'en en CBS")
    expect(text).toContain('href="/gebieden/GM0355.csv"')
    expect(text).toContain('href="/en/gebieden/GM0355"')
  })

  databaseTest('marks the Dutch names of its sources on the English page', async ({ db }) => {
    const ask = await open(db)
    const dutch = '<span lang="nl">Kerncijfers wijken en buurten 2024</span>'
    expect((await ask('/en/gebieden/GM0355')).text).toContain(dutch)
    expect((await ask('/en/cijfers/share-65-plus')).text).toContain(dutch)
    expect((await ask('/gebieden/GM0355')).text).not.toContain(dutch)
  })

  databaseTest(
    'says of a neighbourhood why a figure is missing, and shows margins where they matter',
    async ({ db }) => {
      const ask = await open(db)
      const small = read((await ask('/gebieden/BU03550102')).text)
      expect(small).toContain('Hier wonen geen of bijna geen mensen.')
      expect(small).toContain('Voor Nijenheim is dit cijfer er niet. De bron toont dit cijfer niet.')
      expect(small).toContain('Dit gebied bestond toen nog niet, of had andere grenzen.')
      const large = read((await ask('/gebieden/BU03550101')).text)
      expect(large).toContain(
        'In Vollenhove is 33,3% van de inwoners 65 jaar of ouder. Dat is veel meer dan in Nederland',
      )
    },
  )

  databaseTest('speaks English under /en', async ({ db }) => {
    const ask = await open(db)
    const { status, text } = await ask('/en/gebieden/GM0355')
    expect(status).toBe(200)
    expect(text).toContain('<html lang="en"')
    expect(read(text)).toContain('In Zeist 21.6% of residents are 65 or over.')
    expect(text).toContain('href="/en/gebieden/WK035501"')
  })

  databaseTest(
    'exists for every level, the country and a province without figures of its own too',
    async ({ db }) => {
      const ask = await open(db)
      for (const code of ['NL00', 'PV26', 'PV28', 'GM1916', 'WK191601', 'BU19160101']) {
        const { status, text } = await ask(`/gebieden/${code}`)
        expect(status, code).toBe(200)
        expect(text.match(/<h1[\s>]/g), code).toHaveLength(1)
      }
      // (11,013 + 43,037 + 14,395) / (44,050 + 374,238 + 66,641) = 14.11 %, added up from three municipalities.
      expect(read((await ask('/gebieden/PV26')).text)).toContain(
        'In Utrecht is 14,1% van de inwoners 65 jaar of ouder.',
      )
    },
  )

  databaseTest('names what stands out where there are enough places to stand out from', async ({ db }) => {
    const ask = await open(db)
    const peers = async (code: string) => read((await ask(`/gebieden/${code}`)).text)
    expect(await peers('GM0355')).toContain('anders is dan in de meeste gemeenten.')
    // Two figures are known of this neighbourhood.
    expect(await peers('BU03550101')).toContain('zijn er te weinig cijfers om te zeggen wat opvalt.')
    for (const code of ['NL00', 'PV26']) {
      const { text } = await ask(`/gebieden/${code}`)
      expect(text, code).not.toContain('#opvallend')
      expect(text, code).toContain('href="#thema-ageing"')
      expect(read(text), code).not.toContain('Wat hier opvalt')
    }
  })

  databaseTest('of a place without any figure is a page that says so', async ({ db }) => {
    await makeFigures(db, testColumns.slice(0, 0))
    const answer = await makeSite(db).request('/gebieden/GM0355')
    expect(answer.status).toBe(200)
    expect(read(await answer.text())).toContain('Op dit niveau is er geen cijfer voor')
  })
})

describe('the figures of a place as a file', () => {
  databaseTest('are the numbers of the page, missing ones with their reason', async ({ db }) => {
    const ask = await open(db)
    const csv = await ask('/gebieden/GM0355.csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.headers.get('content-disposition')).toContain('regiobeeld-GM0355.csv')
    expect(csv.text).toContain(
      '\r\nGM0355,Zeist,municipality,share-65-plus,Aandeel 65 jaar of ouder,2024,21.6,percent,,,final,,nee,85984NED,CC-BY-4.0,CBS\r\n',
    )
    const { text } = await ask('/gebieden/BU03550102.json')
    const { observations } = JSON.parse(text) as { observations: { indicator: string }[] }
    expect(observations.find(({ indicator }) => indicator === 'share-65-plus')).toMatchObject({
      area: 'BU03550102',
      period: 2024,
      value: null,
      missing: 'suppressed',
      source: '85984NED',
    })
    expect(observations.find(({ indicator }) => indicator === 'lonely-65-plus')).toMatchObject({
      value: null,
      missing: 'redivided',
    })
  })
})

describe('the page of a division that others drew', () => {
  databaseTest(
    'adds up its municipalities and says which are in doubt and since when it holds',
    async ({ db }) => {
      const ask = await open(db)
      await db
        .insertInto('division')
        .values({ kind: 'zorgkantoor', code: 'ZK23', name: 'Utrecht', valid_from: 2015, valid_until: null })
        .execute()
      const member = { kind: 'zorgkantoor', code: 'ZK23', vintage: 2024 }
      await db
        .insertInto('division_member')
        .values([
          { ...member, municipality: 'GM0310', doubtful: false, note: null },
          { ...member, municipality: 'GM0355', doubtful: true, note: 'Ligt <half> elders.' },
        ])
        .execute()
      const { status, text } = await ask('/gebieden/ZK23')
      expect(status).toBe(200)
      expect(read(text)).toContain('zorgkantoorregio · 110.691 inwoners')
      expect(read(text)).toContain('Deze indeling geldt sinds 2015, voor zover wij weten.')
      expect(text).toContain('Ligt &lt;half> elders.')
      expect((await ask('/gebieden/ZK23.csv')).text).toContain('\r\nZK23,Utrecht,')
      expect((await ask('/gebieden/ZK23.json')).status).toBe(200)
      expect((await ask('/gebieden/ZK99')).status).toBe(404)
      const english = await ask('/en/gebieden/ZK23')
      expect(read(english.text)).toContain('care office region · 110,691 inhabitants')
      expect((await ask('/gebieden/GM0355')).text).toContain('href="/gebieden/ZK23"')
      expect((await ask('/gebieden/zk23')).headers.get('location')).toBe('/gebieden/ZK23')
    },
  )
})

describe('an address that is nearly right', () => {
  databaseTest('is sent on for good to the code in capitals, in its language and format', async ({ db }) => {
    const ask = await open(db)
    const to: [string, string][] = [
      ['/gebieden/gm0355', '/gebieden/GM0355'],
      ['/gebieden/wk035501.csv', '/gebieden/WK035501.csv'],
      ['/en/gebieden/gm0355', '/en/gebieden/GM0355'],
      ['/gebieden/NL01', '/gebieden/NL00'],
      ['/gebieden/%20GM0355', '/gebieden/GM0355'],
      ['/gebieden/%67%6D0355', '/gebieden/GM0355'],
    ]
    for (const [from, there] of to) {
      const { status, headers } = await ask(from)
      expect([from, status, headers.get('location')]).toEqual([from, 301, there])
    }
  })

  databaseTest('of a municipality that ended names the one that it went to', async ({ db }) => {
    const ask = await open(db)
    const { status, text } = await ask('/gebieden/GM0333')
    expect(status).toBe(404)
    expect(read(text)).toContain(
      'De code GM0333 was van de gemeente Maartensdijk. Die is opgegaan in De Bilt.',
    )
    expect(text).toContain('href="/gebieden/GM0310"')
    const json = await ask('/gebieden/gm0333.json')
    expect(JSON.parse(json.text)).toMatchObject({ status: 404, code: 'area-has-successor' })
    expect(read((await ask('/en/gebieden/GM0333')).text)).toContain('It was merged into De Bilt.')
  })

  databaseTest('that is no place is a page with help, for a program a problem', async ({ db }) => {
    const ask = await open(db)
    for (const path of [
      '/gebieden/GM9999',
      '/gebieden/zeist',
      '/gebieden/GM0355x',
      '/gebieden/GM0355.xlsx',
      '/gebieden/GM0355/meer',
      '/gebieden',
      '/gebieden/gm9999',
      '/gebieden/__proto__',
      '/gebieden/%00',
    ]) {
      const { status, text } = await ask(path)
      expect([path, status]).toEqual([path, 404])
      expect(text, path).toContain('action="/zoeken"')
    }
    expect((await ask('/gebieden/')).status).toBe(301)
    const long = await ask(`/gebieden/${'9'.repeat(300)}`)
    expect(read(long.text)).toContain(`De code ${'9'.repeat(40)} hoort niet bij`)
    expect((await ask('/gebieden/GM0355.csv.json')).status).toBe(404)
    const program = await ask('/gebieden/GM9999', { accept: 'application/json' })
    expect(program.headers.get('content-type')).toContain('application/problem+json')
    expect(JSON.parse(program.text)).toMatchObject({ code: 'area-not-found', status: 404 })
  })

  databaseTest('never becomes markup', async ({ db }) => {
    const ask = await open(db)
    for (const path of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "GM0355'--"]) {
      const { status, text } = await ask(`/gebieden/${encodeURIComponent(path)}`)
      expect(status, path).toBe(404)
      expect(text, path).not.toMatch(/<script>alert|<img src=x/i)
    }
  })

  databaseTest('is not read when it is too long, or when something is sent to it', async ({ db }) => {
    await makeFigures(db)
    const site = makeSite(db)
    const long = await site.request(`/gebieden/GM0355?${'a'.repeat(4000)}`)
    expect([long.status, (await long.text()).includes('aaaa')]).toEqual([414, false])
    const send = async (from: string) => {
      const headers = { 'sec-fetch-site': from }
      return (await site.request('/gebieden/GM0355', { method: 'POST', headers })).status
    }
    expect([await send('same-origin'), await send('cross-site')]).toEqual([405, 403])
    expect((await site.request('/gebieden/GM0355', { method: 'HEAD' })).status).toBe(200)
  })
})
