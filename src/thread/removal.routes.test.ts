import { expect } from 'vitest'
import { makeBead, threadTest } from './testing.ts'

const at = '/regios/heuvelrug/themas/vallen'

threadTest('an administrator removes with a reason, and puts back', async ({ site }) => {
  const theme = await makeBead(site.db, 'Vallen')
  const boss = await site.someone('Bea', 'administrator')
  expect((await site.read(`${at}/verwijderen`, boss)).text).toContain('Waarom verwijdert u dit?')
  expect((await site.post(`${at}/verwijderen`, { reden: ' ' }, boss)).status).toBe(422)
  const gone = await site.post(`${at}/verwijderen`, { reden: 'staat dubbel' }, boss)
  expect(gone.to).toBe('/regios/heuvelrug/verwijderd?gedaan=verwijderd')
  expect((await site.read(at, boss)).status).toBe(404)
  const list = await site.read('/regios/heuvelrug/verwijderd', boss)
  expect(list.text).toContain('Zet terug: Vallen')
  // The retention job takes it for good then.
  expect(list.text).toContain('tot 90 dagen na het weghalen')
  expect((await site.post(`/regios/heuvelrug/verwijderd/${theme.id}`, {}, boss)).status).toBe(303)
  expect((await site.read(at)).status).toBe(200)
  const history = await site.read(`${at}/geschiedenis`, boss)
  expect(history.text).toContain('staat dubbel')
})

threadTest(
  'an editor may not remove, and a post to another region finds nothing to put back',
  async ({ site }) => {
    const theme = await makeBead(site.db, 'Vallen')
    const editor = await site.someone('Eef', 'editor')
    const boss = await site.someone('Bea', 'administrator')
    const elsewhere = await site.someone('Wil', 'administrator', 'wijken')
    expect((await site.post(`${at}/verwijderen`, { reden: 'x' }, editor)).status).toBe(403)
    await site.post(`${at}/verwijderen`, { reden: 'x' }, boss)
    // An editor may put back actions: the page is there, without what they may not put back.
    const list = await site.read('/regios/heuvelrug/verwijderd', editor)
    expect([list.status, list.text.includes('Vallen')]).toEqual([200, false])
    expect((await site.post(`/regios/heuvelrug/verwijderd/${theme.id}`, {}, editor)).status).toBe(403)
    const reader = await site.someone('Rik', 'reader')
    expect((await site.read('/regios/heuvelrug/verwijderd', reader)).status).toBe(403)
    expect((await site.post(`/regios/wijken/verwijderd/${theme.id}`, {}, elsewhere)).status).toBe(404)
    expect((await site.post('/regios/heuvelrug/verwijderd/x', {}, boss)).status).toBe(404)
  },
)

threadTest('the reason, which stays for good, may hold no number of a citizen', async ({ site }) => {
  await makeBead(site.db, 'Vallen')
  const boss = await site.someone('Bea', 'administrator')
  const answer = await site.post(`${at}/verwijderen`, { reden: 'vraag van 111222333' }, boss)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Dit lijkt op een burgerservicenummer (BSN)')
  expect((await site.read(at)).status).toBe(200)
  const long = await site.post(`${at}/verwijderen`, { reden: 'x'.repeat(501) }, boss)
  expect(long.text).toContain('Maak de reden korter')
})
