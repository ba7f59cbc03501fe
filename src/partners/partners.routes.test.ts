import { expect } from 'vitest'
import { removeBead } from '../beads/index.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createPerson } from '../people/index.ts'
import { asPerson, giveRole, makePerson, NOW, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { createMandate, endPartner } from './index.ts'
import { sayWhere } from './place-words.ts'
import { makeBody, makeOrganisation, makeSeat } from './testing.ts'

/** The region Heuvelrug with a partner of its own, one of its part, one that has left, and one of elsewhere. */
const test = databaseTest.extend('site', async ({ own: { db } }) => {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const welfare = await makeOrganisation(db, {
    region: 'heuvelrug',
    name: 'Zorgcoöperatie <b>De Linde</b>',
    summary: 'Buren helpen buren.',
    sector: 'citizens-initiative',
    areas: ['WK035501'],
    website: 'https://linde.voorbeeld.invalid/',
    kvk: '12345678',
    description: 'Eerste alinea.\n\n<script>alert(1)</script>',
  })
  const part = await makeOrganisation(db, { region: 'zeist-alleen', name: 'Élan wonen', sector: 'housing' })
  const left = await makeOrganisation(db, { region: 'heuvelrug', name: 'Vertrokken', sector: 'housing' })
  await endPartner(db, testAct, { region: 'heuvelrug', organisation: left.id, until: '2025-12-31' })
  await makeOrganisation(db, { region: 'wijken', name: 'Elders' })
  await makeOrganisation(db, { region: 'heuvelrug', name: 'Aan de Bilt', areas: ['GM0310'] })
  await makeOrganisation(db, { region: 'heuvelrug', name: 'Nog in klad', visibility: 'draft' })
  return { db, app: makeSite(db), welfare, part }
})

async function read(site: { app: ReturnType<typeof makeSite> }, path: string, person?: string) {
  const answer = await site.app.request(path, person ? { headers: asPerson(person) } : {})
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

const namesIn = (text: string) =>
  [...text.matchAll(/strung__name"><a[^>]*>(.*?)<\/a>/g)].map(([, name]) => name)

test('lists the partners of a region and of its parts, by name as Dutch people sort', async ({ site }) => {
  const { text, headers } = await read(site, '/regios/heuvelrug/partners')
  expect(namesIn(text)).toEqual(['Aan de Bilt', 'Élan wonen', 'Zorgcoöperatie &lt;b>De Linde&lt;/b>'])
  expect(text).toContain('doet mee in Zeist alleen')
  expect(text).toContain('3\u00a0organisaties uit 3\u00a0sectoren')
  expect(text).not.toContain('Nog in klad')
  expect(headers.get('cache-control')).toBe('no-cache')
})

test('finds partners by words without their accents, by sector and by the area that they work in', async ({
  site,
}) => {
  const found = async (query: string) =>
    namesIn((await read(site, `/regios/heuvelrug/partners?${query}`)).text)
  expect(await found('zoek=cooperatie%20linde')).toEqual(['Zorgcoöperatie &lt;b>De Linde&lt;/b>'])
  expect(await found('zoek=wonen')).toEqual(['Élan wonen'])
  expect(await found('sector=welfare')).toEqual(['Aan de Bilt'])
  expect(await found('gebied=GM0310')).toEqual(['Aan de Bilt'])
  expect(await found('gebied=GM0355')).toEqual(['Élan wonen', 'Zorgcoöperatie &lt;b>De Linde&lt;/b>'])
  expect(await found('zoek=niemand')).toEqual([])
})

test('takes an address with nonsense in it for one without a choice', async ({ site }) => {
  const { status, text } = await read(
    site,
    '/regios/heuvelrug/partners?sector=%3Cscript%3E&gebied=GM9999&pagina=-3&beeld=x',
  )
  expect(status).toBe(200)
  expect(namesIn(text)).toHaveLength(3)
})

test('shows on the map how many partners work where, and the same in a table', async ({ site }) => {
  const { text } = await read(site, '/regios/heuvelrug/partners?beeld=kaart')
  expect(text).toContain('<title>De Bilt: 1</title>')
  expect(text).toContain('<title>Zeist: 2</title>')
  expect(text).toMatch(/Zeist<\/a><\/th><td[^>]*>2</)
})

test('shows the team its drafts too, and never keeps that page', async ({ site }) => {
  const manager = await makePerson(site.db, { name: 'Manager' })
  await giveRole(site.db, {
    person: manager,
    organisation: site.welfare.id,
    role: 'coordinator',
    region: 'heuvelrug',
  })
  const { text, headers } = await read(site, '/regios/heuvelrug/partners', manager)
  expect(namesIn(text)).toContain('Nog in klad')
  expect(text).toContain('/regios/heuvelrug/partners/nieuw')
  expect(headers.get('cache-control')).toBe('private, no-store')
})

test('shows at once what changed, and to each reader what they may see', async ({ site }) => {
  const path = '/regios/heuvelrug/partners'
  const team = await makePerson(site.db, { name: 'Team' })
  await giveRole(site.db, {
    person: team,
    organisation: site.part.id,
    role: 'coordinator',
    region: 'heuvelrug',
  })
  expect(namesIn((await read(site, path, team)).text)).toContain('Nog in klad')
  expect(namesIn((await read(site, path)).text)).not.toContain('Nog in klad')
  const added = await makeOrganisation(site.db, { region: 'heuvelrug', name: 'Net erbij' })
  expect(namesIn((await read(site, path)).text)).toContain('Net erbij')
  await removeBead(site.db, testAct, added.id)
  expect(namesIn((await read(site, path)).text)).not.toContain('Net erbij')
  expect(namesIn((await read(site, path, team)).text)).not.toContain('Net erbij')
})

test('says on the page of a partner who, where, since when, and what they sit in', async ({ site }) => {
  const { db, welfare, part } = site
  const body = await makeBody(db, { region: 'heuvelrug', name: 'Werkgroep Wonen', right: 'decides' })
  const shown = await createPerson(db, testAct, {
    name: 'Anna Bos',
    email: 'anna@voorbeeld.invalid',
    region: 'heuvelrug',
    consentAt: NOW,
  })
  const hidden = await createPerson(db, testAct, { name: 'Geheim Persoon', region: 'heuvelrug' })
  await makeSeat(db, { body: body.id, organisation: welfare.id, person: shown, function: 'voorzitter' })
  await makeSeat(db, { body: body.id, organisation: welfare.id, person: hidden })
  await createMandate(db, testAct, {
    region: 'heuvelrug',
    giver: welfare.id,
    holder: { organisation: part.id },
    scope: 'Mag tekenen tot 10.000 euro.',
    since: '2025-01-01',
    source: 'Besluit van het bestuur',
    sourceUrl: 'https://linde.voorbeeld.invalid/besluit',
  })
  const { status, text } = await read(site, `/regios/heuvelrug/partners/${welfare.slug}`)
  expect(status).toBe(200)
  expect(text).toContain('Werkgroep Wonen')
  expect(text).toContain('voorzitter')
  expect(text).toContain('/regios/heuvelrug/personen/anna-bos/bericht')
  expect(text).toContain('Naam niet openbaar')
  expect(text).not.toContain('Geheim')
  expect(text).toContain('Mag tekenen tot 10.000 euro.')
  expect(text).toContain('rel="external noopener nofollow ugc"')
  expect(text).toContain('12345678')
  expect(text).toContain('in Heuvelrug sinds 1 januari 2025')
  expect(text).not.toContain('<script>alert')
  expect((await read(site, `/regios/heuvelrug/partners/${part.slug}`)).status).toBe(404)
  expect((await read(site, `/regios/heuvelrug/partners/nog-in-klad`)).status).toBe(404)
})

test('says in words that a partner works in more areas than are named', () => {
  const page = new Map(['A', 'B', 'C', 'D', 'E', 'F'].map((name) => [name, { name }] as const))
  const where = (areas: string[], locale: 'nl' | 'en') =>
    sayWhere(
      { areas, regions: ['heuvelrug'] } as never,
      { slug: 'heuvelrug' } as never,
      [],
      { areas: page } as never,
      locale,
    )
  expect(where(['A', 'B', 'C', 'D', 'E', 'F'], 'nl')).toBe('A, B, C en 3 andere')
  expect(where(['A', 'B', 'C', 'D', 'E', 'F'], 'en')).toBe('A, B, C and 3 others')
  expect(where(['A', 'B', 'C', 'D'], 'nl')).toBe('A, B, C en D')
})

test('answers in English under /en', async ({ site }) => {
  const { text } = await read(site, '/en/regios/heuvelrug/partners')
  expect(text).toContain('3\u00a0organisations from 3\u00a0sectors')
  expect(text).toContain('/en/regios/zeist-alleen/partners/elan-wonen')
})
