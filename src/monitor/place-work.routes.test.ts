import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeSite } from '../figures/testing.ts'
import { makeProject } from '../projects/testing.ts'
import { makeYear, REGION, wordsOf } from './testing.ts'

databaseTest('the page of a place leads to what happens there now', async ({ own }) => {
  const { db } = own
  await makeYear(db)
  const site = makeSite(db)
  const place = await (await site.request('/gebieden/GM0355')).text()
  expect(place).toContain('href="/gebieden/GM0355/samen"')
  for (const title of ['Minder vallen', 'Ochtend over de rollen']) expect(place).toContain(`>${title}</a>`)
  expect(place).toContain('Partners van regio Heuvelrug in Zeist')
  const words = await wordsOf(site.request('/gebieden/GM0355/samen'))
  expect(words).toMatch(/Projecten in Zeist Minder vallen/)
  expect(words).toMatch(/Projecten in de hele regio Losse draad/)
  expect(words).toContain('Ochtend over de rollen')
  expect(words).toContain('Regio Heuvelrug')
  expect(words).toContain('Voorbeeldregio')
  expect(words).toMatch(/Hier werken onder meer [^.]+\./)
  // What runs in another part of the region is not of the whole region.
  await makeProject(db, { region: REGION, title: 'Elders in de regio', regions: ['zeist-alleen'] })
  expect(await wordsOf(site.request('/gebieden/GM0310/samen'))).not.toContain('Elders in de regio')
  expect(await wordsOf(site.request('/gebieden/GM0355/samen'))).toContain('Elders in de regio')
  // A project of a district lies in its municipality, that of another municipality does not.
  await makeProject(db, { region: REGION, title: 'In de wijk', areas: ['WK035501'] })
  await makeProject(db, { region: REGION, title: 'Verderop', areas: ['GM0310'] })
  const later = await wordsOf(site.request('/gebieden/GM0355/samen'))
  expect(later).toContain('In de wijk')
  expect(later).not.toContain('Verderop')
})

databaseTest('a place without region says so, and what is no place is refused', async ({ own }) => {
  await makeYear(own.db)
  const site = makeSite(own.db)
  expect(await (await site.request('/gebieden/GM1916')).text()).not.toContain('/samen"')
  expect(await wordsOf(site.request('/gebieden/GM1916/samen'))).toContain('werkt nog geen regio op Noaber')
  expect((await site.request('/gebieden/GM9999/samen')).status).toBe(404)
  expect((await site.request('/gebieden/gm0355/samen')).headers.get('location')).toBe(
    '/gebieden/GM0355/samen',
  )
})
