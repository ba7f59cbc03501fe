import { expect, test } from 'vitest'
import { createPerson } from '../people/index.ts'
import { asPerson, testAct } from '../people/testing.ts'
import { csvOf } from '../sheets/list.ts'
import { xlsxOf } from '../sheets/list-xlsx.ts'
import { readSheet } from '../sheets/read-sheet.source.ts'
import { ADDRESS, importTest } from './import.testing.ts'
import { makeOrganisation, makeSeat } from './testing.ts'

importTest(
  'the partners, bodies and seats of a region are written as CSV, XLSX and JSON',
  async ({ site }) => {
    await makeSeat(site.db, { body: site.body.id, organisation: site.linde.id, function: 'Lid' })
    const ask = async (path: string) => {
      const answer = await site.app.request(`/regios/heuvelrug/${path}`)
      return { status: answer.status, headers: answer.headers, text: await answer.text() }
    }
    const csv = await ask('partners.csv')
    expect(csv.text).toContain('Zorggroep De Linde;Ouderenzorg;Helpt ouderen in de buurt.;;;12345678;')
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="partners-heuvelrug.csv"')
    expect(JSON.parse((await ask('partners.json')).text)[0]).toMatchObject({
      naam: 'Zorggroep De Linde',
      sector: 'Ouderenzorg',
    })
    expect((await ask('partners.xlsx')).headers.get('content-type')).toContain('spreadsheetml')
    expect((await ask('gremia.csv')).text).toContain('Werkgroep Wonen;Werkgroep;Adviseert;')
    expect((await ask('zetels.csv')).text).toContain('Zorggroep De Linde;Werkgroep Wonen;;Lid;2025-01-01;')
    expect((await ask('geen-lijst.csv')).status).toBe(404)
  },
)

importTest(
  'a visitor gets what is public, without people who did not agree and without addresses',
  async ({ site }) => {
    await makeOrganisation(site.db, { region: 'heuvelrug', name: 'Nog in klad', visibility: 'draft' })
    const shy = await createPerson(site.db, testAct, {
      name: 'Verlegen Vera',
      region: 'heuvelrug',
      email: 'vera@voorbeeld.invalid',
    })
    const open = await createPerson(site.db, testAct, {
      name: 'Open Otto',
      region: 'heuvelrug',
      consentAt: testAct.at,
    })
    for (const person of [shy, open])
      await makeSeat(site.db, { body: site.body.id, organisation: site.linde.id, person })
    const read = async (path: string, headers = {}) =>
      await (await site.app.request(`/regios/heuvelrug/${path}`, { headers })).text()
    expect(await read('partners.csv')).not.toContain('Nog in klad')
    const seats = await read('zetels.csv')
    expect(seats).toContain('Open Otto')
    expect(seats).not.toMatch(/Vera|@/)
    const own = await read('zetels.csv', asPerson(site.manager))
    expect(own).toContain('Verlegen Vera')
    expect(own).not.toContain('@')
  },
)

importTest('what was written out and is read in again changes nothing', async ({ site }) => {
  await makeOrganisation(site.db, {
    region: 'heuvelrug',
    name: '=SOM(A1)',
    summary: '\'t Is "mooi"; echt',
    description: 'Eerste regel\nTweede regel',
    website: 'https://voorbeeld.invalid/pad?x=1',
    kvk: '00000012',
    areas: ['GM0355', 'WK035501'],
  })
  await makeOrganisation(site.db, { region: 'zeist-alleen', name: 'Alleen in een deel' })
  const person = await createPerson(site.db, testAct, {
    name: '+31 Piet',
    region: 'heuvelrug',
    consentAt: testAct.at,
  })
  await makeSeat(site.db, {
    body: site.body.id,
    organisation: site.linde.id,
    person,
    function: '@lid',
    until: '2027-01-01',
  })
  await makeSeat(site.db, { body: site.body.id, organisation: site.linde.id })
  const headers = asPerson(site.manager)
  for (const path of ['partners.csv', 'partners.xlsx', 'zetels.csv', 'zetels.xlsx']) {
    const bytes = await (await site.app.request(`/regios/heuvelrug/${path}`, { headers })).arrayBuffer()
    const { at } = await site.send(new Blob([bytes]), path)
    expect(at).toContain(ADDRESS)
    const { text } = await site.read(at)
    expect(text).toContain(path.startsWith('partners') ? '3 ongewijzigd</p>' : '2 ongewijzigd</p>')
    expect(text).toContain('Deze lijst verandert niets.')
  }
})

importTest('the template can be read in and says what is missing', async ({ site }) => {
  for (const format of ['csv', 'xlsx']) {
    const answer = await site.app.request(`${ADDRESS}/sjabloon.${format}`, {
      headers: asPerson(site.manager),
    })
    const { at } = await site.send(new Blob([await answer.arrayBuffer()]), `sjabloon.${format}`)
    expect((await site.read(at)).text).toContain('1 nieuw')
  }
})

test('no cell of a CSV file begins as a formula, and no cell of a workbook is one', async () => {
  const nasty = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "=cmd|'/c calc'!A1"]
  const list = { name: 'x', columns: ['naam', 'b'], rows: nasty.map((text) => [text, 'b']) }
  for (const line of csvOf(list).split('\r\n').slice(1, -1)) expect(line).toMatch(/^"?'/)
  const read = await readSheet(xlsxOf(list))
  expect('sheet' in read && read.sheet.rows.map(({ cells }) => cells[0])).toEqual(
    nasty.map((text) => text.trim()),
  )
})
