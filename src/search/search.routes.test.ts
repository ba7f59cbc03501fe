import fc from 'fast-check'
import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'

/** Names of the hits on a page of results, in order. */
function hitsOf(html: string): string[] {
  return [...html.matchAll(/class="hit__name" href="([^"]*)"/g)].map(([, href]) => href ?? '')
}

const ask = (query: string) => `/zoeken?q=${encodeURIComponent(query)}`

databaseTest(
  'the page finds a place by name, code and postcode, and shows where it lies',
  async ({ own }) => {
    await makeFigures(own.db)
    const site = makeSite(own.db)
    const page = await site.request(ask('vollenhove'))
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(hitsOf(html)).toEqual(['/gebieden/BU03550101'])
    expect(html).toContain('buurt in Zeist, Utrecht · 4.600 inwoners · BU03550101')
    expect(hitsOf(await (await site.request(ask('gm355'))).text())).toEqual(['/gebieden/GM0355'])
    const postcode = await (await site.request(ask('3706 AB'))).text()
    expect(hitsOf(postcode)).toEqual(['/gebieden/GM0355', '/gebieden/BU03550101'])
    expect(postcode).toContain('Dit klopt ongeveer.')
  },
)

databaseTest('an old municipality is shown under its successor, in both languages', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  const dutch = await (await site.request(ask('maartensdijk'))).text()
  expect(hitsOf(dutch)).toEqual(['/gebieden/GM0310'])
  expect(dutch).toContain('Vroeger de gemeente Maartensdijk (GM0333).')
  const english = await (await site.request(`/en${ask('maartensdijk')}`)).text()
  expect(hitsOf(english)).toEqual(['/en/gebieden/GM0310'])
  expect(english).toContain('Formerly the municipality of Maartensdijk (GM0333).')
})

databaseTest('kinds can be chosen and keep the question; pages go on', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  const all = await (await site.request(ask('65 jaar'))).text()
  expect(all).toContain('href="/zoeken?q=65+jaar&amp;pagina=2"')
  expect(hitsOf(all)).toHaveLength(20)
  const kinds = await (await site.request(ask('utrecht'))).text()
  expect(kinds).toContain('href="/zoeken?q=utrecht&amp;soort=gemeente"')
  const municipality = await (await site.request(`${ask('utrecht')}&soort=gemeente`)).text()
  expect(hitsOf(municipality)).toEqual(['/gebieden/GM0344'])
})

databaseTest('no question and no answer both help on, with examples', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  const empty = await (await site.request('/zoeken')).text()
  expect(empty).toContain('Wat zoekt u?')
  expect(empty).toContain('href="/zoeken?q=eenzaamheid"')
  const nothing = await (await site.request(ask('xqxqxq'))).text()
  expect(nothing).toContain('We vonden niets voor “xqxqxq”.')
  expect(nothing).toContain('vier cijfers van uw postcode')
})

databaseTest('bad input gets a clear answer and does no harm', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  const html = await (await site.request(ask('<script>alert(1)</script>"\''))).text()
  expect(html).not.toContain('<script>alert')
  const sql = await site.request(ask("'; drop table area; --"))
  expect(sql.status).toBe(200)
  expect((await site.request(ask('x'.repeat(10_000)))).status).toBe(414)
  const long = await (await site.request(ask('zeist '.repeat(40)))).text()
  expect(long).toContain('eerste 100 tekens')
  const damaged = await site.request('/zoeken?q=%ff%fe')
  expect(damaged.status).toBe(400)
  expect(await damaged.text()).toContain('de tekst in het adres is beschadigd')
  for (const query of ['pagina=-1', 'pagina=0', 'pagina=1e9', 'pagina=x', 'soort=planeet']) {
    expect((await site.request(`/zoeken?q=zeist&${query}`)).status).toBe(400)
  }
  expect((await site.request('/zoeken?q=zeist&pagina=99999')).status).toBe(200)
})

databaseTest('any question gets an answer', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 120 }), async (query) => {
      const { status } = await site.request(ask(query))
      expect(status).toBe(query.includes('\0') ? 400 : 200)
    }),
    { numRuns: 60 },
  )
})

databaseTest('an address that leads nowhere comes with what was perhaps meant', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  const links = async (path: string) => {
    const answer = await site.request(path)
    expect(answer.status).toBe(404)
    return [...(await answer.text()).matchAll(/<li><a class="nl-link" href="([^"]*)"/g)].map(([, at]) => at)
  }
  expect(await links('/gebieden/GM0333')).toEqual(['/gebieden/GM0310'])
  expect(await links('/gebieden/BU03559999')).toEqual(['/gebieden/GM0355'])
  expect(await links('/gebieden/zeist')).toContain('/gebieden/GM0355')
  expect(await links('/zeist')).toContain('/gebieden/GM0355')
  expect(await links('/en/zeist')).toContain('/en/gebieden/GM0355')
})
