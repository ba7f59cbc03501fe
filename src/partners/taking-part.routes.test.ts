import { expect } from 'vitest'
import { formTest as test } from './forms.testing.ts'

const path = '/regios/heuvelrug/partners/de-linde'

test('an organisation that ends its taking part is no longer in the list; its page says until when', async ({
  site,
}) => {
  expect((await site.read(`${path}/deelname`, site.member)).status).toBe(200)
  const ended = await site.post(`${path}/deelname`, { regio: 'heuvelrug', tot: '2025-12-31' }, site.member)
  expect(ended.to).toBe(`${path}?gedaan=beeindigd`)
  expect((await site.read('/regios/heuvelrug/partners')).text).not.toContain('De Linde')
  expect((await site.read(path)).text).toContain('van 1 januari 2025 tot en met 31 december 2025')
  expect((await site.post(`${path}/deelname`, { regio: 'heuvelrug', tot: '' })).status).toBe(303)
  expect((await site.read('/regios/heuvelrug/partners')).text).toContain('De Linde')
})

test('refuses a last day before the first, a region it is not in, and the page of another', async ({
  site,
}) => {
  const post = async (fields: Record<string, string>) => (await site.post(`${path}/deelname`, fields)).status
  expect(await post({ regio: 'heuvelrug', tot: '2024-12-31' })).toBe(422)
  expect(await post({ regio: 'heuvelrug', tot: '31-12-2025' })).toBe(422)
  expect(await post({ regio: 'wijken', tot: '2025-12-31' })).toBe(422)
  expect(await post({})).toBe(422)
  const other = '/regios/heuvelrug/partners/de-eik/deelname'
  expect((await site.post(other, { regio: 'heuvelrug', tot: '2025-12-31' }, site.member)).status).toBe(403)
})

test('does not end what the same organisation does in a region where one has no role', async ({ site }) => {
  const { db, linde } = site
  await db
    .insertInto('partner')
    .values({ organisation: linde.id, region: 'wijken', since: '2025-01-01', until: null })
    .execute()
  for (const person of [site.lead, site.member])
    expect((await site.post(`${path}/deelname`, { regio: 'wijken', tot: '2025-12-31' }, person)).status).toBe(
      422,
    )
  expect((await site.read(`${path}/deelname`, site.lead)).text).not.toContain('value="wijken"')
  const rows = await db.selectFrom('partner').select('until').where('region', '=', 'wijken').execute()
  expect(rows.every(({ until }) => until === null)).toBe(true)
})
