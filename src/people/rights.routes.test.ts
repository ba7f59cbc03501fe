import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { rights, roles } from './rights.ts'

databaseTest('everybody can read who may do what, in both languages, row by row', async ({ db }) => {
  await makeFigures(db)
  const site = makeSite(db)
  const dutch = await (await site.request('/rechten')).text()
  const english = await (await site.request('/en/rechten')).text()
  expect(dutch).toContain('<h1')
  for (const word of ['Lezer', 'Programmamanager', 'Gremia', 'iets eigens', 'Alleen de sitebeheerder'])
    expect(dutch).toContain(word)
  for (const word of ['Reader', 'Programme manager', 'Bodies', 'of their own'])
    expect(english).toContain(word)
  expect(dutch).not.toMatch(/overleg/i)
  const actions = Object.values(rights).reduce((sum, kind) => sum + Object.keys(kind).length, 0)
  expect(dutch.match(/<tr/g)?.length).toBeGreaterThan(actions)
  expect(roles).toHaveLength(5)
})
