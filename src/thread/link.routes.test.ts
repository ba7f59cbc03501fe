import { expect } from 'vitest'
import { makeBead, threadTest } from './testing.ts'

const at = '/regios/heuvelrug/themas/vallen/koppelen'
const linksIn = (text: string) =>
  [...text.matchAll(/koppelen\/([0-9a-f-]{36})\/verwijderen/g)].map(([, id]) => id)

threadTest('an editor chooses how and with what, and takes the link away again', async ({ site }) => {
  await makeBead(site.db, 'Vallen')
  const group = await makeBead(site.db, 'Werkgroep 100%', { kind: 'body' })
  await makeBead(site.db, 'Klankbordgroep', { kind: 'body' })
  const editor = await site.someone('Eef', 'editor')
  const choice = 'contributes-to.body.in'
  const found = await site.read(`${at}?relatie=${choice}&naam=100%25`, editor)
  expect(found.text).toContain('Koppel met Werkgroep 100%')
  expect(found.text).not.toContain('Koppel met Klankbordgroep')
  const made = await site.post(at, { relatie: choice, met: group.id }, editor)
  expect(made.to).toBe(`${at}?gedaan=gekoppeld`)
  expect((await site.read('/regios/heuvelrug/themas/vallen')).text).toContain(
    '/regios/heuvelrug/gremia/werkgroep-100',
  )
  expect((await site.post(at, { relatie: choice, met: group.id }, editor)).text).toContain(
    'Deze koppeling is er al.',
  )
  const [link] = linksIn((await site.read(at, editor)).text)
  expect((await site.post(`${at}/${link}/verwijderen`, {}, editor)).to).toBe(`${at}?gedaan=ontkoppeld`)
  expect((await site.post(`${at}/${link}/verwijderen`, {}, editor)).status).toBe(404)
})

threadTest('another region, another relation and made-up ids are refused', async ({ site }) => {
  await makeBead(site.db, 'Vallen')
  const foreign = await makeBead(site.db, 'Elders', { region: 'wijken', kind: 'body' })
  const group = await makeBead(site.db, 'Werkgroep', { kind: 'body' })
  const editor = await site.someone('Eef', 'editor')
  const outsider = await site.someone('Wil', 'editor', 'wijken')
  const choice = 'contributes-to.body.in'
  expect((await site.post(at, { relatie: choice, met: foreign.id }, editor)).status).toBe(403)
  for (const [relatie, met] of [
    ['contributes-to.theme.uit', group.id],
    [choice, 'x'],
    ['x', group.id],
    ['', ''],
  ])
    expect((await site.post(at, { relatie: relatie ?? '', met: met ?? '' }, editor)).status).toBe(422)
  expect((await site.post(at, { relatie: choice, met: group.id }, outsider)).status).toBe(403)
  expect((await site.read(at, outsider)).status).toBe(403)
})

threadTest('a contributor joins what is of their own organisation, and nothing else', async ({ site }) => {
  const theme = await makeBead(site.db, 'Vallen')
  await makeBead(site.db, 'Andere', { kind: 'organisation' })
  const contributor = await site.someone('Cor', 'contributor')
  const own = '/regios/heuvelrug/partners/welzijn-heuvelrug/koppelen'
  const body = { relatie: 'contributes-to.theme.uit', met: theme.id }
  expect((await site.post(own, body, contributor)).status).toBe(303)
  expect((await site.post('/regios/heuvelrug/partners/andere/koppelen', body, contributor)).status).toBe(403)
})
