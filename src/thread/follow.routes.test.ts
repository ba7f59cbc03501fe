import { expect } from 'vitest'
import { isFollowing } from '../beads/index.ts'
import { makeBead, threadTest } from './testing.ts'

threadTest('whoever is signed in follows and stops following', async ({ site }) => {
  const theme = await makeBead(site.db, 'Vallen')
  const person = await site.someone('Piet')
  const at = '/regios/heuvelrug/themas/vallen'
  expect((await site.read(at, person)).text).toContain('value="ja"')
  expect((await site.post(`/volgen/${theme.id}`, { volgen: 'ja' }, person)).to).toBe(`${at}?gedaan=gevolgd`)
  expect(await isFollowing(site.db, person, theme.id)).toBe(true)
  expect((await site.read(`${at}?gedaan=gevolgd`, person)).text).toContain('U volgt dit nu.')
  expect((await site.post(`/en/volgen/${theme.id}`, { volgen: 'nee' }, person)).to).toBe(
    `/en${at}?gedaan=niet-gevolgd`,
  )
  expect(await isFollowing(site.db, person, theme.id)).toBe(false)
})

threadTest('a visitor is asked to sign in, and what one may not see cannot be followed', async ({ site }) => {
  const secret = await makeBead(site.db, 'Geheim', { visibility: 'team' })
  const person = await site.someone('Piet')
  expect((await site.read('/volgen/x', person)).status).toBe(404)
  expect((await site.post(`/volgen/${secret.id}`, {})).status).toBe(401)
  for (const id of [secret.id, crypto.randomUUID(), 'x', "'--"])
    expect((await site.post(`/volgen/${encodeURIComponent(id)}`, {}, person)).status).toBe(404)
})
