import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { createRegion } from '../regions/region.queries.ts'
import { makeFigures, makeSite } from './testing.ts'

const words = { nl: 'x', en: 'x' }
const test = databaseTest.extend('ask', async ({ own }) => {
  await makeFigures(own.db)
  await createRegion(own.db, {
    slug: 'heuvelrug',
    name: 'Heuvelrug',
    description: words,
    membership: words,
    example: true,
    members: [{ code: 'GM0310' }, { code: 'GM0355' }],
  })
  const site = makeSite(own.db)
  return async (path: string) => {
    const response = await site.request(path)
    const body = await response.text()
    const text = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    return { status: response.status, to: response.headers.get('location'), body, text }
  }
})
const three = '/vergelijk?gebied=GM0355&gebied=GM0310&gebied=NL00&cijfer=share-65-plus&cijfer=lonely-65-plus'

describe('/vergelijk', () => {
  test('without a choice explains itself and offers a beginning', async ({ ask }) => {
    const { status, body } = await ask('/vergelijk')
    expect(status).toBe(200)
    expect(body.match(/<h1/g)).toHaveLength(1)
    expect(body).toContain('href="/vergelijk?gebied=PV26">Utrecht</a>')
  })

  test('of one place adds its province, the country and similar places, and puts that in the address', async ({
    ask,
  }) => {
    const { status, to } = await ask('/vergelijk?gebied=GM0355')
    expect(status).toBe(302)
    expect(to).toMatch(/^\/vergelijk\?gebied=GM0355&gebied=PV26&gebied=NL00&gebied=GM/)
    expect(to).toContain('cijfer=share-65-plus')
    expect((await ask(to ?? '')).status).toBe(200)
  })

  test('shows figures side by side with unit, year and source', async ({ ask }) => {
    const { text } = await ask(three)
    expect(text).toContain('Aandeel 65 jaar of ouder 21,6% 25,0% 20,5% 2024')
    expect(text).toContain('Bron: CBS 2024')
  })

  test('names a difference only outside the margin', async ({ ask }) => {
    const { text } = await ask(three)
    expect(text).toContain('Zeist: 21,6% (2024). Dat is meer dan in Nederland; minder dan in De Bilt.')
    expect(text).toContain('Zeist: 48,8% (2020). Dat is ongeveer evenveel als in De Bilt en Nederland.')
  })

  test('compares no counts, and keeps missing figures in their place with the reason', async ({ ask }) => {
    const { text } = await ask(
      '/vergelijk?gebied=BU03550201&gebied=BU03550102&cijfer=population&cijfer=share-65-plus',
    )
    expect(text).toContain('Daarom vergelijken we het niet.')
    expect(text).toContain('33,4% marge 32,9–33,9% te klein om te tonen 2024')
  })

  test('takes regions as areas, added up from their members', async ({ ask }) => {
    // 11,013 + 14,395 of 44,050 + 66,641 people: 23.0 %.
    const { text } = await ask('/vergelijk?gebied=regio:heuvelrug&gebied=NL00&cijfer=share-65-plus')
    expect(text).toContain('Heuvelrug: 23,0% (2024). Dat is meer dan in Nederland.')
    expect((await ask('/vergelijk?gebied=regio:atlantis')).status).toBe(404)
  })

  test('adds a place by its name and asks when it means several', async ({ ask }) => {
    expect((await ask(`${three}&erbij=leidschendam`)).to).toBe(
      '/vergelijk?gebied=GM0355&gebied=GM0310&gebied=NL00&gebied=GM1916&cijfer=share-65-plus&cijfer=lonely-65-plus',
    )
    expect((await ask(`${three}&erbij=utrecht`)).text).toContain('Welke bedoelt u?')
    expect((await ask(`${three}&erbij=atlantis`)).text).toContain('kennen we niet')
  })

  test('puts what the form sends into the address, once', async ({ ask }) => {
    const form = '/vergelijk?gebieden=GM0355,NL00&cijfers=share-65-plus'
    expect((await ask(`${form}&erbij=De+Bilt&gebied=&cijfer=population`)).to).toBe(
      '/vergelijk?gebied=GM0355&gebied=NL00&gebied=GM0310&cijfer=share-65-plus&cijfer=population',
    )
    expect((await ask(`${form}&erbij=&gebied=regio:heuvelrug&cijfer=share-65-plus`)).to).toBe(
      '/vergelijk?gebied=GM0355&gebied=NL00&gebied=regio:heuvelrug&cijfer=share-65-plus',
    )
    const unclear = await ask(`${form}&erbij=utrecht`)
    expect((await ask(unclear.to ?? '')).text).toContain('Welke bedoelt u?')
  })

  test('lets every area and figure be taken away', async ({ ask }) => {
    const { body } = await ask(three)
    expect(body).toContain(
      'href="/vergelijk?gebied=GM0355&amp;gebied=NL00&amp;cijfer=share-65-plus&amp;cijfer=lonely-65-plus" aria-label="haal weg: De Bilt"',
    )
    expect(body).toContain('cijfer=share-65-plus" aria-label="haal weg: Eenzaam, 65 jaar of ouder"')
  })

  test('gives the same figures as CSV and JSON', async ({ ask }) => {
    const csv = await ask('/vergelijk.csv?gebied=GM0355&gebied=regio:heuvelrug&cijfer=share-65-plus')
    expect(csv.body).toContain(
      'GM0355,Zeist,municipality,share-65-plus,Aandeel 65 jaar of ouder,2024,21.6,percent,',
    )
    expect(csv.body).toContain(
      'regio:heuvelrug,Heuvelrug,region,share-65-plus,Aandeel 65 jaar of ouder,2024,23,percent,',
    )
    const { observations } = JSON.parse((await ask(three.replace('?', '.json?'))).body)
    expect(observations).toHaveLength(6)
  })

  test('refuses more than it can show', async ({ ask }) => {
    const many = ['GM0310', 'GM0344', 'GM0355', 'GM1916', 'PV26', 'PV28', 'NL00']
    const areas = await ask(`/vergelijk?${many.map((code) => `gebied=${code}`).join('&')}`)
    expect(areas.status).toBe(400)
    expect(areas.text).toContain('U kunt 6 gebieden tegelijk vergelijken.')
    const figures = Array.from({ length: 13 }, (_, i) => `cijfer=x${i}`).join('&')
    expect((await ask(`/vergelijk?gebied=NL00&${figures}`)).text).toContain(
      'u kunt 12 cijfers tegelijk vergelijken',
    )
  })

  test('leads from an old code to the municipality of today', async ({ ask }) => {
    const { status, text } = await ask('/vergelijk?gebied=GM0333')
    expect(status).toBe(404)
    expect(text).toContain('De Bilt')
  })
})
