import { expect } from 'vitest'
import { formTest as test } from './forms.testing.ts'

const good = {
  naam: 'Netwerktafel',
  soort: 'network-table',
  recht: 'decides',
  samenvatting: 'Praat over wonen.',
  taak: '<script>alert(1)</script>',
  sectoren: 'housing\nhospital',
  zichtbaar: 'public',
}

test('a coordinator makes a body and changes it; the old address leads to the new one', async ({ site }) => {
  const made = await site.post('/regios/heuvelrug/gremia/nieuw', good)
  expect(made.to).toBe('/regios/heuvelrug/gremia/netwerktafel?gedaan=gemaakt')
  const path = '/regios/heuvelrug/gremia/netwerktafel'
  expect((await site.read(path)).text).toContain('Ziekenhuiszorg en Wonen')
  expect((await site.read(path)).text).not.toContain('<script>alert')
  const change = { ...good, naam: 'Tafel Wonen', sectoren: 'housing', revisie: '1' }
  expect((await site.post(`${path}/bewerken`, change)).to).toBe(
    '/regios/heuvelrug/gremia/tafel-wonen?gedaan=bewaard',
  )
  expect((await site.read(path)).to).toBe('/regios/heuvelrug/gremia/tafel-wonen')
  const late = await site.post('/regios/heuvelrug/gremia/tafel-wonen/bewerken', {
    ...change,
    taak: 'Mijn taak',
  })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Mijn taak')
  expect(late.text).toContain('&lt;script>alert(1)&lt;/script>')
})

test('says what is wrong and makes nothing', async ({ site }) => {
  const wrong = async (change: Record<string, string>) => {
    const { status, text } = await site.post('/regios/heuvelrug/gremia/nieuw', { ...good, ...change })
    return [status, /<li><a href="#(\w+)"/.exec(text)?.[1]]
  }
  expect(await wrong({ naam: '' })).toEqual([422, 'naam'])
  expect(await wrong({ soort: 'cabal' })).toEqual([422, 'soort'])
  expect(await wrong({ recht: 'rules' })).toEqual([422, 'recht'])
  expect(await wrong({ sectoren: 'housing\nnonsense' })).toEqual([422, 'sectoren'])
  expect(await wrong({ taak: 'x'.repeat(5001) })).toEqual([422, 'taak'])
  expect((await site.post('/regios/heuvelrug/gremia/nieuw', good, site.member)).status).toBe(403)
  expect((await site.read('/regios/heuvelrug/gremia/netwerktafel')).status).toBe(404)
})
