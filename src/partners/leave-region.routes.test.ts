import { expect } from 'vitest'
import { formTest as test } from './forms.testing.ts'

const path = '/regios/heuvelrug/partners/nieuw/bestaand'

test('who leads a region ends what an organisation of elsewhere does there, and nothing else; it can come back', async ({
  site,
}) => {
  const { db, elsewhere, lead } = site
  await site.post(path, { organisatie: elsewhere.id })
  const home = '/regios/wijken/partners/elders'
  const end = `/regios/heuvelrug/deelname?organisatie=${elsewhere.id}`
  expect((await site.read(home, lead)).text).toContain(end)
  expect((await site.read(home)).text).not.toContain('/deelname')
  const form = await site.read(end, lead)
  expect(form.text).toContain('De organisatie wordt niet verwijderd.')
  await db.updateTable('partner').set({ since: '2025-01-01' }).where('region', '=', 'heuvelrug').execute()
  const fields = { organisatie: elsewhere.id, was: '', tot: '2025-12-31' }
  const bad = await site.post('/regios/heuvelrug/deelname', { ...fields, tot: '2024-01-01' })
  expect([bad.status, bad.text.includes('value="2024-01-01"')]).toEqual([422, true])
  expect((await site.post('/regios/heuvelrug/deelname', fields)).to).toBe(`${home}?gedaan=beeindigd`)
  const late = await site.post('/regios/heuvelrug/deelname', { ...fields, tot: '2026-12-31' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('31 december 2025')
  expect(late.text).toContain('value="2026-12-31"')
  expect((await site.read('/regios/heuvelrug/partners')).text).not.toContain('Elders')
  expect((await site.read('/regios/wijken/partners')).text).toContain('Elders')
  expect((await site.read(home)).text).toContain('31 december 2025')
  expect((await site.post(path, { organisatie: elsewhere.id })).status).toBe(303)
  expect((await site.read('/regios/heuvelrug/partners')).text).toContain('Elders')
})
