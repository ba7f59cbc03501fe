import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from './testing.ts'

const test = databaseTest.extend('ask', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  return async (path: string) => {
    const response = await site.request(path)
    const body = await response.text()
    const text = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    return { status: response.status, type: response.headers.get('content-type'), body, text }
  }
})

describe('/cijfers/:indicator', () => {
  test('tells what the figure is for the chosen place, beside the country', async ({ ask }) => {
    const { status, body, text } = await ask('/cijfers/share-65-plus?gebied=GM0355')
    expect(status).toBe(200)
    expect(body.match(/<h1/g)).toHaveLength(1)
    expect(text).toContain('In Zeist is 21,6% van de inwoners 65 jaar of ouder.')
    expect(text).toContain('in Nederland (20,5%)')
  })

  test('takes a name too, and asks which place when there are more', async ({ ask }) => {
    expect((await ask('/cijfers/share-65-plus?gebied=zeist')).text).toContain('In Zeist is 21,6%')
    const { status, body, text } = await ask('/cijfers/share-65-plus?gebied=utrecht')
    expect(status).toBe(200)
    expect(text).toContain('Er zijn meer plaatsen met de naam “utrecht”')
    expect(body).toContain('gebied=GM0344&amp;niveau=municipality')
  })

  test('explains unit, limits, year and why percentages are not added up', async ({ ask }) => {
    const { text } = await ask('/cijfers/share-65-plus')
    expect(text).toContain('U mag percentages niet optellen.')
    expect(text).toContain('inwoners 65 jaar of ouder gedeeld door inwoners')
    expect(text).toContain('1 januari van het jaar')
    expect((await ask('/cijfers/population')).text).toContain('de som van de kleinere gebieden')
    expect((await ask('/cijfers/income-per-recipient')).text).toContain('kunnen we dit niet uitrekenen')
  })

  test('shows all areas by name, and why a figure is missing', async ({ ask }) => {
    const { text } = await ask('/cijfers/share-65-plus?niveau=neighbourhood')
    expect(text).toContain('Nijenheim (Zeist) te klein om te tonen')
    expect(text).toContain('Lombok (Utrecht) 7,4% marge 7,3–7,5%')
    expect((await ask('/cijfers/share-65-plus?jaar=2023')).text).toContain(
      'Leidschendam-Voorburg niet gemeten',
    )
  })

  test('puts areas in an order on request, with shared places', async ({ ask }) => {
    const { text } = await ask('/cijfers/share-65-plus?volgorde=waarde')
    expect(text).toContain('De Bilt 25,0% 1 tot 2 Leidschendam-Voorburg 25,0% 1 tot 2 Zeist 21,6% 3')
  })

  test('never puts model figures in an order, also not when asked, and says why', async ({ ask }) => {
    const { body, text } = await ask('/cijfers/lonely-65-plus?volgorde=waarde')
    expect(text).toContain('Wij zetten deze gebieden niet op volgorde. Het zijn schattingen uit een model')
    expect(body).not.toContain('volgorde=waarde#')
    expect(text).not.toContain('Van hoog naar laag')
    // By name: De Bilt, with 47,9, comes before Utrecht, the highest.
    expect(text).toMatch(/De Bilt 47,9% schatting Leidschendam-Voorburg 50,6% schatting Utrecht 53,2%/)
  })

  test('draws the map with hatching for what is missing, and names source and year', async ({ ask }) => {
    const { body, text } = await ask('/cijfers/share-65-plus?niveau=neighbourhood&binnen=GM0355')
    expect(body).toContain('<title>Nijenheim: te klein om te tonen</title>')
    expect(body).toContain('url(#kaart-h)')
    expect(text).toContain('Voor 1 gebied is er geen cijfer.')
    expect(body).toContain('href="/bronnen#85984NED">Bron: CBS 2024</a>')
  })

  test('shows the nearest that there is, and says so', async ({ ask }) => {
    expect((await ask('/cijfers/distance-to-gp?niveau=district')).text).toContain(
      'Dit cijfer is er niet per wijk. U ziet het per gemeente.',
    )
    expect((await ask('/cijfers/share-65-plus?jaar=2011')).text).toContain(
      'Voor 2011 is er geen cijfer. U ziet 2023.',
    )
  })

  test('has a page for a figure of which nothing is loaded', async ({ ask }) => {
    const { status, text } = await ask('/cijfers/woz-value')
    expect(status).toBe(200)
    expect(text).toContain('Van dit cijfer zijn er nu geen gegevens geladen.')
  })
})

describe('/cijfers/:indicator as a file', () => {
  test('has all areas of a level and year, with reasons, source and licence', async ({ ask }) => {
    const { type, body } = await ask('/cijfers/share-65-plus.csv?niveau=district&jaar=2024')
    expect(type).toBe('text/csv; charset=UTF-8; header=present')
    expect(body.split('\r\n').filter((line) => line !== '')).toHaveLength(6)
    expect(body).toContain(
      'WK035501,Zeist-Noord,district,share-65-plus,Aandeel 65 jaar of ouder,2024,22.3,percent,22.2,22.4,final,,nee,85984NED,CC-BY-4.0,CBS',
    )
    expect(body).toContain(
      'WK191601,Voorburg,district,share-65-plus,Aandeel 65 jaar of ouder,2024,,percent,,,,suppressed,',
    )
  })

  test('has the years of one place with ?gebied=', async ({ ask }) => {
    const { body } = await ask('/cijfers/share-65-plus.json?gebied=GM1916')
    const { observations, sources } = JSON.parse(body)
    expect(
      observations.map((each: Record<string, unknown>) => [each['period'], each['value'], each['missing']]),
    ).toEqual([
      [2023, null, 'not-collected'],
      [2024, 25, undefined],
    ])
    expect(sources.map(({ id }: { id: string }) => id)).toEqual(['85618NED', '85984NED'])
  })

  test.for([
    ['/cijfers/distance-to-gp.csv?niveau=district', 400, 'wrong-level'],
    ['/cijfers/share-65-plus.json?jaar=2011', 400, 'bad-input'],
    ['/cijfers/share-65-plus.csv?gebied=utrecht', 400, 'bad-input'],
    ['/cijfers/share-65-plus.csv?binnen=atlantis', 400, 'bad-input'],
    ['/cijfers/share-65-plus.csv?binnen=BU03550101', 400, 'bad-input'],
    ['/cijfers/geluk.csv', 404, 'indicator-not-found'],
  ] as const)('%s is refused, never answered with something else', async ([path, status, code], { ask }) => {
    const answer = await ask(path)
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([status, code])
  })
})
