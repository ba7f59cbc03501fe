import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from './testing.ts'

const test = databaseTest.extend('ask', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  return async (path: string) => {
    const response = await site.request(path)
    const body = await response.text()
    return { status: response.status, body, text: body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
  }
})

describe('/kaart', () => {
  test('shows municipalities with classes, legend, links and the same figures as a table', async ({
    ask,
  }) => {
    const { status, body, text } = await ask('/kaart')
    expect(status).toBe(200)
    expect(body.match(/<h1/g)).toHaveLength(1)
    expect(body).toContain('<noaber-map')
    expect(body).toContain('<title>Zeist: 21,6%</title>')
    expect(body).toMatch(/<a href="\/gebieden\/GM0355"[^>]*><title>/)
    expect(text).toContain('Gemeente Waarde De Bilt 25,0%')
    expect(body).toContain('<script type="module" src="/assets/map-zoom-1.js">')
  })

  test('adds provinces up from their municipalities', async ({ ask }) => {
    // 11,013 + 43,037 + 14,395 of 44,050 + 374,238 + 66,641 people.
    expect((await ask('/kaart?niveau=province')).text).toContain('Utrecht 14,1%')
    expect((await ask('/kaart.csv?niveau=province')).body).toContain(
      'PV26,Utrecht,province,share-65-plus,Aandeel 65 jaar of ouder,2024,14.1,',
    )
  })

  test('does not draw all neighbourhoods of the country: it says why and offers the provinces', async ({
    ask,
  }) => {
    const { body, text } = await ask('/kaart?niveau=neighbourhood')
    expect(text).toContain('Heel Nederland heeft zo veel buurten')
    expect(body).toContain('binnen=PV26">Utrecht</a>')
    expect(body).not.toContain('<svg')
    expect(body).not.toContain('<script')
    expect(text).toContain('Nijenheim (Zeist) te klein om te tonen')
  })

  test('shows the neighbourhoods of a place by its name', async ({ ask }) => {
    const { body, text } = await ask('/kaart?niveau=neighbourhood&binnen=Zeist')
    expect(body).toContain('<title>Vollenhove: 33,3%</title>')
    expect(text).not.toContain('Lombok')
  })

  test('warns on the map that model figures are estimates', async ({ ask }) => {
    expect((await ask('/kaart?cijfer=lonely-65-plus')).text).toContain('Dit zijn schattingen uit een model.')
  })

  test('says so when the place to look in is unknown or too small', async ({ ask }) => {
    expect((await ask('/kaart?binnen=Atlantis')).text).toContain(
      'Een plaats met de naam of code “Atlantis” kennen we niet.',
    )
    expect((await ask('/kaart?niveau=municipality&binnen=GM0355')).text).toContain(
      'Binnen Zeist liggen geen gemeenten. U ziet heel Nederland.',
    )
  })

  test('shows a district that has one neighbourhood', async ({ ask }) => {
    const { body, text } = await ask('/kaart?niveau=neighbourhood&binnen=WK035502')
    expect(body).toContain('<title>Den Dolder-Zuid: 33,4%')
    expect(text).not.toContain('U ziet heel Nederland')
  })

  test('speaks English', async ({ ask }) => {
    const { text } = await ask('/en/kaart?niveau=neighbourhood&binnen=GM0355')
    expect(text).toContain('Nijenheim too small to show')
    expect(text).not.toMatch(/Soort gebied|De kaart als tabel/)
  })

  test('gives the same figures as JSON', async ({ ask }) => {
    const { observations } = JSON.parse((await ask('/kaart.json?niveau=neighbourhood&binnen=GM0355')).body)
    expect(observations).toHaveLength(3)
    expect(observations[1]).toMatchObject({
      area: 'BU03550102',
      value: null,
      missing: 'suppressed',
      unit: 'percent',
    })
  })
})
