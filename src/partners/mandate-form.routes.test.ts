import { expect } from 'vitest'
import { formTest as test } from './forms.testing.ts'

const path = '/regios/heuvelrug/partners/de-linde'

test('a coordinator records a mandate, which stands with giver and holder, and changes it', async ({
  site,
}) => {
  const { other } = site
  const fields = {
    ontvanger: other.id,
    persoon: '',
    waarvoor: 'Mag <b>tekenen</b>.',
    van: '2025-01-01',
    tot: '',
    besluit: 'Bestuursbesluit',
    besluitadres: 'https://linde.voorbeeld.invalid/besluit',
  }
  expect((await site.post(`${path}/mandaten/nieuw`, fields)).to).toBe(`${path}?gedaan=mandaat`)
  const giver = await site.read(path, site.lead)
  expect(giver.text).toContain('Mag &lt;b>tekenen&lt;/b>.')
  expect((await site.read('/regios/heuvelrug/partners/de-eik')).text).toContain('Gekregen van')
  const id = /\/mandaten\/([0-9a-f-]{36})"/.exec(giver.text)?.[1]
  const form = await site.read(`${path}/mandaten/${id}`, site.lead)
  expect(form.text).toContain('<title>Mandaat van De Linde wijzigen')
  const ended = { ...fields, tot: '2026-06-30', revisie: '1' }
  expect((await site.post(`${path}/mandaten/${id}`, ended)).status).toBe(303)
  expect((await site.post(`${path}/mandaten/${id}`, ended)).status).toBe(409)
  const ofAnother = `/regios/heuvelrug/partners/de-eik/mandaten/${id}`
  expect((await site.post(ofAnother, { ...ended, revisie: '2' })).status).toBe(404)
})

test('refuses a mandate to nobody, to two, to oneself, to elsewhere, or on a wrong address', async ({
  site,
}) => {
  const { other, elsewhere, linde } = site
  const fields = { ontvanger: other.id, persoon: '', waarvoor: 'Tekenen.', van: '2025-01-01' }
  const wrong = async (change: Record<string, string>) => {
    const { status, text } = await site.post(`${path}/mandaten/nieuw`, { ...fields, ...change })
    return [status, /<li><a href="#(\w+)"/.exec(text)?.[1]]
  }
  expect(await wrong({ ontvanger: '' })).toEqual([422, 'ontvanger'])
  expect(await wrong({ ontvanger: linde.id })).toEqual([422, 'ontvanger'])
  expect(await wrong({ ontvanger: elsewhere.id })).toEqual([422, 'ontvanger'])
  expect(await wrong({ persoon: 'Onbekend' })).toContain(422)
  expect(await wrong({ waarvoor: ' ' })).toEqual([422, 'waarvoor'])
  expect(await wrong({ tot: '2024-01-01' })).toEqual([422, 'tot'])
  expect(await wrong({ besluitadres: 'data:text/html,<script>' })).toEqual([422, 'besluitadres'])
  expect((await site.post(`${path}/mandaten/nieuw`, fields, site.member)).status).toBe(403)
  expect(await site.db.selectFrom('mandate').select('id').execute()).toEqual([])
})
