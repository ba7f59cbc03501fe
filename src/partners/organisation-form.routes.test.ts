import { expect } from 'vitest'
import { formTest as test } from './forms.testing.ts'
import { pngOf } from './picture.testing.ts'

const good = {
  naam: 'Zorggroep <script>alert(1)</script>',
  sector: 'elderly-care',
  samenvatting: '"><img src=x onerror=alert(1)>',
  omschrijving: 'Alles over ons.',
  website: 'https://zorggroep.voorbeeld.invalid',
  kvk: '12 34 56 78',
  gebieden: 'GM0310',
  gebiedscodes: 'wk035501, BU03550101',
  zichtbaar: 'public',
  sinds: '2025-03-01',
}

test('a coordinator adds a partner, whose page shows what was typed and nothing runs', async ({ site }) => {
  expect((await site.read('/regios/heuvelrug/partners/nieuw', site.lead)).status).toBe(200)
  const { status, to } = await site.post('/regios/heuvelrug/partners/nieuw', good)
  expect(status).toBe(303)
  expect(to).toBe('/regios/heuvelrug/partners/zorggroep-script-alert-1-script?gedaan=gemaakt')
  const { text } = await site.read(to ?? '')
  expect(text).toContain('Het staat op Noaber.')
  expect(text).toContain('De Bilt, Vollenhove en Zeist-Noord')
  expect(text).toContain('12345678')
  expect(text).not.toMatch(/<script>alert|<img src=x/)
  const audit = await site.db.selectFrom('audit_event').select(['action', 'kind', 'person']).execute()
  expect(audit).toContainEqual({ action: 'create', kind: 'organisation', person: site.lead })
})

test('whoever is not in the team is not let in, and nothing is made', async ({ site }) => {
  const before = await countOf(site)
  expect((await site.read('/regios/heuvelrug/partners/nieuw')).to).toContain('/inloggen?naar=')
  expect((await site.post('/regios/heuvelrug/partners/nieuw', good, site.member)).status).toBe(403)
  expect((await site.post('/regios/wijken/partners/nieuw', good)).status).toBe(403)
  expect(await countOf(site)).toBe(before)
})

test.for([
  ['naam', '   ', 'Vul een naam in.'],
  ['naam', 'x'.repeat(201), 'Dit is te lang.'],
  ['sector', 'cosmetics', 'Kies een sector uit de lijst.'],
  ['samenvatting', 'Bel mevrouw met BSN 111222333', 'burgerservicenummer'],
  ['omschrijving', 'x'.repeat(5001), 'Dit is te lang.'],
  ['website', 'javascript:alert(1)', 'Dit is geen webadres.'],
  ['website', 'https://bank.example@kwaad.example/', 'Dit is geen webadres.'],
  ['website', '//kwaad.example', 'Dit is geen webadres.'],
  ['kvk', '1234567', 'Een KvK-nummer heeft acht cijfers.'],
  ['kvk', '1234567a', 'Een KvK-nummer heeft acht cijfers.'],
  ['gebieden', 'GM9999', 'Deze code kennen wij niet'],
  ['gebiedscodes', 'NL00', 'Deze code kennen wij niet'],
  ['gebiedscodes', "'; drop table bead; --", 'Deze code kennen wij niet'],
  ['zichtbaar', 'nobody', 'Kies wie dit mag zien.'],
  ['sinds', '2025-02-30', 'Deze eerste dag bestaat niet.'],
] as const)(
  'says what is wrong with %s %s beside it, and keeps the rest',
  async ([field, value, words], { site }) => {
    const before = await countOf(site)
    const { status, text } = await site.post('/regios/heuvelrug/partners/nieuw', { ...good, [field]: value })
    expect(status).toBe(422)
    expect(text).toContain(`<a href="#${field}">`)
    expect(text).toContain(words)
    expect(text).toContain('Alles over ons.'.slice(0, field === 'omschrijving' ? 0 : undefined))
    expect(await countOf(site)).toBe(before)
  },
)

test('a partner changes its own page, not that of another', async ({ site }) => {
  const own = '/regios/heuvelrug/partners/de-linde/bewerken'
  const { text } = await site.read(own, site.member)
  const fields = {
    ...good,
    naam: 'De Nieuwe Linde',
    revisie: /name="revisie" value="(\d+)"/.exec(text)?.[1] ?? '',
  }
  const saved = await site.post(own, fields, site.member)
  expect(saved.to).toBe('/regios/heuvelrug/partners/de-nieuwe-linde?gedaan=bewaard')
  expect((await site.read('/regios/heuvelrug/partners/de-linde')).to).toBe(
    '/regios/heuvelrug/partners/de-nieuwe-linde',
  )
  expect((await site.read('/regios/heuvelrug/partners/de-eik/bewerken', site.member)).status).toBe(403)
  expect((await site.post('/regios/heuvelrug/partners/de-eik/bewerken', fields, site.member)).status).toBe(
    403,
  )
})

test('who saves after somebody else sees both texts and loses nothing', async ({ site }) => {
  const path = '/regios/heuvelrug/partners/de-linde/bewerken'
  const first = { ...good, naam: 'De Linde', omschrijving: 'Tekst van de eerste.', revisie: '1' }
  expect((await site.post(path, first)).status).toBe(303)
  const second = await site.post(path, { ...first, omschrijving: 'Tekst van de tweede.' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Tekst van de eerste.')
  expect(second.text).toContain('Tekst van de tweede.')
  expect(second.text).toContain('name="revisie" value="2"')
  const third = await site.post(path, { ...first, omschrijving: 'Tekst van de tweede.', revisie: '2' })
  expect(third.status).toBe(303)
})

test('a logo is served as what it is, with its text on the page', async ({ site }) => {
  const path = '/regios/heuvelrug/partners/de-linde'
  const fields = { ...good, naam: 'De Linde', revisie: '1', logotekst: 'Een groene linde' }
  const sent = await site.send(`${path}/bewerken`, fields, new File([pngOf(300, 200)], 'x.svg'))
  expect(sent.status).toBe(303)
  expect((await site.read(path)).text).toContain('alt="Een groene linde"')
  const { headers } = await site.read(`${path}/logo`)
  expect(headers.get('content-type')).toBe('image/png')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  const gone = await site.post(`${path}/bewerken`, { ...fields, revisie: '2', logoweg: 'ja' })
  expect(gone.status).toBe(303)
  expect((await site.read(`${path}/logo`)).status).toBe(404)
})

test.for([
  ['HTML that is called a picture', '<script>alert(1)</script>', 'Dit bestand is geen PNG'],
  [
    'a drawing with script',
    '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    'Dit bestand is geen PNG',
  ],
  ['a picture of 20,000 pixels', pngOf(20_000, 20_000), 'Dit beeld is te groot'],
  ['more than 100 kB', 'x'.repeat(110_000), 'Dit bestand is te groot'],
  ['a picture without its text', pngOf(10, 10), 'Zeg in een paar woorden'],
] as const)('refuses as a logo %s', async ([name, content, words], { site }) => {
  const text = name.includes('without') ? '' : 'Logo'
  const file = new File([content], '../../logo.png', { type: 'image/png' })
  const fields = { ...good, logotekst: text }
  const { status, text: page } = await site.send('/regios/heuvelrug/partners/nieuw', fields, file)
  expect(status).toBe(422)
  expect(page).toContain(words)
})

test('refuses a form that is far too large before it is read', async ({ site }) => {
  const { status } = await site.post('/regios/heuvelrug/partners/nieuw', {
    ...good,
    omschrijving: 'x'.repeat(2_000_000),
  })
  expect(status).toBe(413)
})

async function countOf(site: { db: import('../database/database.ts').Database }) {
  return (await site.db.selectFrom('bead').select('id').execute()).length
}
