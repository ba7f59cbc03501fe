import { expect } from 'vitest'
import { createPerson } from '../people/index.ts'
import { NOW, testAct } from '../people/testing.ts'
import { formTest as test } from './forms.testing.ts'
import { makeBody, makeSeat } from './testing.ts'

test('has a page of a core team with names, work and what drives people only with their consent', async ({
  site,
}) => {
  const { db, linde: welfare } = site
  const team = await makeBody(db, { region: 'heuvelrug', name: 'Kernteam', kind: 'core-team' })
  const told = { work: 'Houdt de planning bij.', motive: 'Mijn moeder.', region: 'heuvelrug' }
  const shown = await createPerson(db, testAct, { ...told, name: 'Anke van der Berg', consentAt: NOW })
  const hidden = await createPerson(db, testAct, { ...told, name: 'Geheim', motive: 'Niet te zien.' })
  await makeSeat(db, { body: team.id, organisation: welfare.id, person: shown })
  await makeSeat(db, { body: team.id, organisation: welfare.id, person: hidden, function: 'secretaris' })
  const { text } = await site.read('/regios/heuvelrug/kernteam')
  expect(text).toContain('>AB</text>')
  expect(text).toContain('Mijn moeder.')
  expect(text).toContain('secretaris')
  expect(text).not.toMatch(/Geheim|Niet te zien/)
  expect(await site.read('/regios/heuvelrug/personen/anke-van-der-berg')).toMatchObject({ status: 200 })
  expect((await site.read('/regios/heuvelrug/personen/geheim')).status).toBe(404)
  const page = await site.read('/regios/heuvelrug/personen/anke-van-der-berg')
  expect(page.text).not.toContain('@')
})

test('offers to send a message only to people whom it can reach', async ({ site }) => {
  const { db, linde } = site
  const team = await makeBody(db, { region: 'heuvelrug', name: 'Kernteam', kind: 'core-team' })
  const made = { region: 'heuvelrug', consentAt: NOW }
  const reached = await createPerson(db, testAct, {
    ...made,
    name: 'Bea Bereikbaar',
    email: 'bea@voorbeeld.invalid',
  })
  const mute = await createPerson(db, testAct, { ...made, name: 'Stien Stil' })
  for (const person of [reached, mute]) await makeSeat(db, { body: team.id, organisation: linde.id, person })
  const people = '/regios/heuvelrug/personen'
  for (const address of ['/regios/heuvelrug/kernteam', '/regios/heuvelrug/partners/de-linde']) {
    const { text } = await site.read(address)
    expect(text).toContain('Stien Stil')
    expect(text).toContain(`href="${people}/bea-bereikbaar/bericht"`)
    expect(text).not.toContain(`${people}/stien-stil/bericht`)
  }
  expect((await site.read(`${people}/bea-bereikbaar`)).text).toContain('/bea-bereikbaar/bericht"')
  expect((await site.read(`${people}/stien-stil`)).text).not.toContain('/bericht"')
})

test('a page of a person who took back their consent is gone for the public, whatever their bead says', async ({
  site,
}) => {
  const { db } = site
  const id = await createPerson(db, testAct, { name: 'Kees Spijt', region: 'heuvelrug', consentAt: NOW })
  await db.updateTable('person').set({ consent_at: null }).where('id', '=', id).execute()
  expect((await site.read('/regios/heuvelrug/personen/kees-spijt')).status).toBe(404)
})

test('names on the page of a body the sectors that are missing, in words and with a shape', async ({
  site,
}) => {
  const { db, linde: welfare, other: part } = site
  const board = await makeBody(db, {
    region: 'heuvelrug',
    name: 'Netwerktafel',
    kind: 'network-table',
    right: 'advises',
    task: 'Praat mee.',
    sectors: ['welfare', 'insurer', 'hospital'],
  })
  await makeSeat(db, { body: board.id, organisation: welfare.id })
  await makeSeat(db, { body: board.id, organisation: part.id, until: '2025-06-30', function: 'oud-lid' })
  const { text } = await site.read('/regios/heuvelrug/gremia/netwerktafel')
  expect(text).toContain(
    'Deze sectoren horen erbij en ontbreken: Ziekenhuiszorg en Zorgverzekeraar of zorgkantoor.',
  )
  expect(text.match(/sectors__item--missing/g)).toHaveLength(2)
  expect(text.match(/sectors__item--present/g)).toHaveLength(1)
  expect(text).toContain('Wie zaten er eerder in?')
  expect(text).toContain('oud-lid')
  const list = await site.read('/regios/heuvelrug/gremia')
  expect(list.text).toContain('Netwerktafel')
  expect(list.text).toContain('1\u00a0zetel')
})
