import { expect } from 'vitest'
import { updateBead } from '../beads/index.ts'
import { testAct } from '../people/testing.ts'
import { makeBead, threadTest } from './testing.ts'

const path = '/regios/heuvelrug/themas'
const fields = { naam: 'Langer thuis', samenvatting: 'Met hulp dichtbij.', zichtbaar: 'public', revisie: '0' }

threadTest('an editor makes a theme, and everybody reads it', async ({ site }) => {
  const editor = await site.someone('Eef', 'editor')
  expect((await site.read(`${path}/nieuw`, editor)).text).toContain('Naam van het thema')
  const made = await site.post(`${path}/nieuw`, fields, editor)
  expect([made.status, made.to]).toEqual([303, `${path}/langer-thuis?gedaan=gemaakt`])
  const page = await site.read(`${path}/langer-thuis?gedaan=gemaakt`)
  expect(page.text).toContain('Het is gemaakt.')
  expect(page.text).toContain('Nog niemand draagt hieraan bij.')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect((await site.read(path)).text).toContain(`href="${path}/langer-thuis"`)
  expect((await site.read(`/en${path}`)).text).toContain('Themes of Heuvelrug')
})

threadTest(
  'what is wrong in the form is told beside the field, with what was typed kept',
  async ({ site }) => {
    const editor = await site.someone('Eef', 'editor')
    const bad = { ...fields, naam: ' ', samenvatting: '<b>x</b>'.repeat(200), zichtbaar: 'iedereen' }
    const answer = await site.post(`${path}/nieuw`, bad, editor)
    expect(answer.status).toBe(422)
    for (const text of ['Vul de naam van het thema in.', 'hoogstens 1.000 tekens', 'Kies wie dit mag zien.'])
      expect(answer.text).toContain(text)
    expect(answer.text).not.toContain('<b>x</b>')
  },
)

threadTest(
  'a visitor, a reader and somebody of another region may not make or change one',
  async ({ site }) => {
    const theme = await makeBead(site.db, 'Vallen')
    const reader = await site.someone('Rie', 'reader')
    const elsewhere = await site.someone('Wil', 'administrator', 'wijken')
    for (const person of [reader, elsewhere]) {
      expect((await site.post(`${path}/nieuw`, fields, person)).status).toBe(403)
      expect((await site.post(`${path}/${theme.slug}/bewerken`, fields, person)).status).toBe(403)
    }
    expect((await site.post(`${path}/nieuw`, fields)).status).toBe(401)
    expect((await site.read(`${path}/nieuw`)).status).toBe(303)
  },
)

threadTest(
  'a change that somebody else was before shows both texts, and can then be saved',
  async ({ site }) => {
    const editor = await site.someone('Eef', 'editor')
    const theme = await makeBead(site.db, 'Vallen')
    await updateBead(site.db, testAct, theme.id, { title: 'Vallen voorkomen' }, 1)
    const stale = await site.post(`${path}/vallen-voorkomen/bewerken`, { ...fields, revisie: '1' }, editor)
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('Iemand anders was u voor')
    expect(stale.text).toContain('Vallen voorkomen')
    expect(stale.text).toContain('value="Langer thuis"')
    const revision = /name="revisie" value="(\d+)"/.exec(stale.text)?.[1] ?? ''
    const saved = await site.post(
      `${path}/vallen-voorkomen/bewerken`,
      { ...fields, revisie: revision },
      editor,
    )
    expect(saved.to).toBe(`${path}/langer-thuis?gedaan=bewaard`)
    const old = await site.app.request(`${path}/vallen`)
    expect([old.status, old.headers.get('location')]).toEqual([301, `${path}/langer-thuis`])
  },
)

threadTest('a theme of the team is there for the team only', async ({ site }) => {
  const theme = await makeBead(site.db, 'Nog geheim', { visibility: 'team' })
  const editor = await site.someone('Eef', 'editor')
  expect((await site.read(`${path}/${theme.slug}`)).status).toBe(404)
  expect((await site.read(path)).text).not.toContain('Nog geheim')
  const page = await site.read(`${path}/${theme.slug}`, editor)
  expect(page.text).toContain('Alleen voor het team van de regio')
  expect(page.headers.get('cache-control')).toBe('private, no-store')
})

threadTest(
  'a number that may be of a citizen, or a sign that cannot be seen, is stopped',
  async ({ site }) => {
    const editor = await site.someone('Eef', 'editor')
    const bsn = await site.post(
      `${path}/nieuw`,
      { ...fields, naam: 'Hulp voor 111222333', samenvatting: 'BSN 123456782' },
      editor,
    )
    expect(bsn.status).toBe(422)
    for (const field of ['Naam van het thema', 'Waar gaat het over?'])
      expect(bsn.text).toContain(`Dit lijkt op een burgerservicenummer (BSN), bij “${field}”.`)
    const unseen = await site.post(`${path}/nieuw`, { ...fields, naam: 'Lang\u202eer' }, editor)
    expect([unseen.status, unseen.text.includes('tekens die niet te zien zijn')]).toEqual([422, true])
  },
)
