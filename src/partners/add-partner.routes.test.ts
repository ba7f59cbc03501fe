import { expect } from 'vitest'
import { giveRole, makePerson } from '../people/testing.ts'
import { formTest as test } from './forms.testing.ts'
import { makeOrganisation } from './testing.ts'

const path = '/regios/heuvelrug/partners/nieuw/bestaand'

test('a coordinator finds an organisation of another region by name, number and place, and adds it once', async ({
  site,
}) => {
  const { db, elsewhere, lead } = site
  await db.updateTable('organisation').set({ kvk: '87654321' }).where('id', '=', elsewhere.id).execute()
  await db.insertInto('work_area').values({ organisation: elsewhere.id, code: 'GM0310' }).execute()
  for (const query of ['zoek=ELDERS', 'zoek=87.65+43+21', 'plaats=de+bilt', 'zoek=eld&plaats=De+Bilt']) {
    const { status, text } = await site.read(`${path}?${query}`, lead)
    expect(status).toBe(200)
    expect(text).toContain(`name="organisatie" value="${elsewhere.id}"`)
    expect(text).toContain('Partner van Wijken van Zeist')
  }
  expect((await site.read(`${path}?zoek=zzzz`, lead)).text).toContain('Wij vonden geen organisatie')
  const before = await auditOf(site)
  for (let time = 0; time < 2; time += 1) {
    const added = await site.post(path, { organisatie: elsewhere.id })
    expect([added.status, added.to]).toEqual([303, '/regios/wijken/partners/elders?gedaan=toegevoegd'])
  }
  expect((await auditOf(site)).length).toBe(before.length + 1)
  expect((await auditOf(site)).at(-1)).toMatchObject({
    person: lead,
    region: 'heuvelrug',
    thing: elsewhere.id,
  })
  for (const region of ['heuvelrug', 'wijken'])
    expect((await site.read(`/regios/${region}/partners`)).text).toContain('Elders')
  expect((await site.read('/regios/wijken/partners/elders')).text).toContain('Heuvelrug')
  expect((await site.read(`${path}?zoek=elders`, lead)).text).toContain('Is al partner van deze regio')
})

test('an organisation of no region is added; two clicks at once make one partner', async ({ site }) => {
  const { db, elsewhere } = site
  await db.deleteFrom('partner').where('organisation', '=', elsewhere.id).execute()
  expect((await site.read(`${path}?zoek=elders`, site.lead)).text).toContain('Nog nergens partner')
  const before = await auditOf(site)
  const both = await Promise.all([1, 2].map(() => site.post(path, { organisatie: elsewhere.id })))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect((await auditOf(site)).length).toBe(before.length + 1)
})

test('what is a draft, hidden, removed, no organisation or no id is not found and not added', async ({
  site,
}) => {
  const { db, body, lead } = site
  const make = async (name: string, visibility: 'draft' | 'team' | 'partners' | 'public') =>
    (await makeOrganisation(db, { region: 'wijken', name, visibility })).id
  const draft = await make('Geheim een', 'draft')
  const team = await make('Geheim twee', 'team')
  const partners = await make('Geheim drie', 'partners')
  const gone = await make('Geheim vier', 'public')
  await db.updateTable('bead').set({ removed_at: new Date() }).where('id', '=', gone).execute()
  const ownDraft = (
    await makeOrganisation(db, { region: 'heuvelrug', name: 'Geheim vijf', visibility: 'draft' })
  ).id
  expect((await site.read(`${path}?zoek=geheim`, lead)).text).not.toMatch(/Geheim (een|twee|drie|vier|vijf)/)
  const before = await auditOf(site)
  for (const id of [draft, team, partners, gone, ownDraft, body.id, 'geen-id', ''])
    expect((await site.post(path, { organisatie: id })).status).toBe(404)
  expect(await auditOf(site)).toEqual(before)
})

test('whoever does not lead the region adds and ends nothing there', async ({ site }) => {
  const { elsewhere, linde, member } = site
  expect((await site.read(path)).to).toContain('/inloggen?naar=')
  expect((await site.read(path, member)).status).toBe(403)
  const before = await auditOf(site)
  expect((await site.post(path, { organisatie: elsewhere.id }, member)).status).toBe(403)
  const other = '/regios/wijken/partners/nieuw/bestaand'
  expect((await site.post(other, { organisatie: linde.id })).status).toBe(403)
  const end = { organisatie: elsewhere.id, tot: '2025-06-01', was: '' }
  expect((await site.post('/regios/wijken/deelname', end)).status).toBe(403)
  expect((await site.post('/regios/heuvelrug/deelname', end)).status).toBe(404)
  expect(await auditOf(site)).toEqual(before)
})

test('a new partner with the number or name of one that is there is not made before somebody says so', async ({
  site,
}) => {
  const { db, elsewhere } = site
  await db.updateTable('organisation').set({ kvk: '87654321' }).where('id', '=', elsewhere.id).execute()
  const secret = await makeOrganisation(db, { region: 'wijken', name: 'Verborgen huis', visibility: 'draft' })
  const form = { sector: 'welfare', zichtbaar: 'public', sinds: '2025-03-01' }
  const to = '/regios/heuvelrug/partners/nieuw'
  for (const typed of [{ naam: 'Heel anders', kvk: '87654321' }, { naam: 'Stichting Elders' }]) {
    const double = await site.post(to, { ...form, ...typed })
    expect(double.status).toBe(422)
    expect(double.text).toContain(`name="organisatie" value="${elsewhere.id}"`)
    expect(double.text).toContain(`value="${typed.naam}"`)
  }
  expect((await site.post(to, { ...form, naam: 'Stichting Elders', tochnieuw: 'ja' })).status).toBe(303)
  const hidden = await site.post(to, { ...form, naam: 'Verborgen huis' })
  expect([hidden.status, hidden.text.includes(secret.id)]).toEqual([303, false])
})

test('an administrator of both regions sees one way to end it for each', async ({ site }) => {
  const { db, elsewhere } = site
  const both = await makePerson(db, { name: 'Beide' })
  for (const region of ['heuvelrug', 'wijken'])
    await giveRole(db, { person: both, organisation: elsewhere.id, region, role: 'administrator' })
  expect((await site.post(path, { organisatie: elsewhere.id }, both)).status).toBe(303)
  const { text } = await site.read('/regios/wijken/partners/elders', both)
  expect(text.match(/href="[^"]*\/deelname[^"]*"/g)?.length).toBe(2)
})

test('the page of a partner draws where it works, and says it in words for who cannot see it', async ({
  site,
}) => {
  const { db, linde } = site
  await db.insertInto('work_area').values({ organisation: linde.id, code: 'WK035501' }).execute()
  const { text } = await site.read('/regios/heuvelrug/partners/de-linde')
  expect(text).toContain('Waar De Linde werkt</title>')
  expect(text).toContain('Kaart van Heuvelrug. Gekleurd: een deel van Zeist.</desc>')
  expect(text).toContain('Zeist: Werkt in een deel</title>')
})

async function auditOf(site: { db: import('../database/database.ts').Database }) {
  return await site.db
    .selectFrom('audit_event')
    .select(['action', 'kind', 'person', 'region', 'thing', 'changes'])
    .orderBy('seq')
    .execute()
}
