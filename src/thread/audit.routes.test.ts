import { sql } from 'kysely'
import { expect } from 'vitest'
import { makePerson } from '../people/testing.ts'
import { makeBead, threadTest } from './testing.ts'

const path = '/regios/heuvelrug/logboek'

threadTest(
  'an administrator pages through the log of their region and its parts, and filters it',
  async ({ site }) => {
    const boss = await site.someone('Bea', 'administrator')
    for (let n = 1; n <= 60; n++) await makeBead(site.db, `Thema ${n}`)
    await makeBead(site.db, 'In de wijk', { region: 'zeist-alleen', kind: 'body' })
    await makeBead(site.db, 'Van elders', { region: 'wijken' })
    const first = await site.read(path, boss)
    expect(first.text).toContain('In de wijk')
    expect(first.text).not.toContain('Van elders')
    expect(first.text).toContain(`${path}?pagina=2`)
    expect((await site.read(`${path}?pagina=2`, boss)).text).toContain('Thema 1<')
    const bodies = await site.read(`${path}?soort=body&actie=create&vanaf=2026-01-15&tot=2026-01-15`, boss)
    expect(bodies.text).toContain('1 regels')
    expect((await site.read(`${path}?tot=2026-01-14`, boss)).text).toContain('Er zijn geen regels')
    for (const bad of ['vanaf=gisteren', 'tot=2026-02-31', 'persoon=x'])
      expect((await site.read(`${path}?${bad}`, boss)).status).toBe(400)
  },
)

threadTest('the log can be taken along as CSV, safe to open in a spreadsheet', async ({ site }) => {
  const boss = await site.someone('Bea', 'administrator')
  await makeBead(site.db, '=1+1')
  const csv = await site.read(`${path}.csv?soort=theme`, boss)
  expect(csv.headers.get('content-type')).toContain('text/csv')
  expect(csv.text.trim().split('\r\n')).toHaveLength(2)
  expect(csv.text).toContain(",'=1+1,")
})

threadTest(
  'the verification says that all is well, and which row was changed when it was',
  async ({ site }) => {
    const boss = await site.someone('Bea', 'administrator')
    await makeBead(site.db, 'Vallen')
    expect((await site.read(`${path}/controle`, boss)).text).toContain('Het logboek klopt</h2>')
    await sql.raw('alter table audit_event disable trigger user').execute(site.db)
    await sql.raw("update audit_event set action = 'x' where seq = 2").execute(site.db)
    const bad = await site.read(`${path}/controle`, boss)
    expect(bad.text).toContain('Het logboek klopt niet')
    expect(bad.text).toContain('Regel 2 is veranderd nadat zij werd geschreven.')
  },
)

threadTest(
  'only administrators of that region read its log, and only operators all of it',
  async ({ site }) => {
    const editor = await site.someone('Eef', 'editor')
    const elsewhere = await site.someone('Wil', 'administrator', 'wijken')
    const operator = await makePerson(site.db, { name: 'Olaf', operator: true })
    for (const last of ['', '.csv', '/controle']) {
      for (const person of [editor, elsewhere])
        expect((await site.read(`${path}${last}`, person)).status).toBe(403)
      expect((await site.read(`/beheer/logboek${last}`, elsewhere)).status).toBe(403)
      expect((await site.read(`/beheer/logboek${last}`, operator)).status).toBe(200)
      expect((await site.read(`${path}${last}`)).status).toBe(303)
    }
  },
)
