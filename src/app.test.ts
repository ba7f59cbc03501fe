import { describe, expect } from 'vitest'
import type { Database } from './database/database.ts'
import { databaseTest } from './database/testing.ts'
import { createLibraryKeeper } from './figures/index.ts'
import { makeColumn, makeFigures, makeSite } from './figures/testing.ts'
import { createRegion } from './regions/region.queries.ts'
import { testRegions } from './regions/testing.ts'

/** A new edition of the inhabitants of 2024, in one transaction, as an import stores it. */
async function replacePopulation(db: Database, people: Readonly<Record<string, number>>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('figure_column')
      .where('indicator', '=', 'population')
      .where('period', '=', 2024)
      .execute()
    await makeColumn(trx, { indicator: 'population', period: 2024, source: '85984NED', cells: people })
    await trx
      .updateTable('content_version')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .execute()
  })
}

/** The people of 2024 in the file of a place, by the name of the place. */
async function readPeople(answer: Response): Promise<number | null | undefined> {
  const { observations } = (await answer.json()) as {
    observations: { indicator: string; period: number; value: number | null }[]
  }
  return observations.find(({ indicator, period }) => indicator === 'population' && period === 2024)?.value
}

describe('a reader while an edition is replaced', () => {
  databaseTest(
    'gets the old one, or is asked to come again and gets the new one',
    async ({ own: { db } }) => {
      await makeFigures(db)
      // A clock that stands still: without being told, this site never looks for a new edition.
      const site = makeSite(db)
      expect(await readPeople(await site.request('/gebieden/GM0355.json'))).toBe(66641)
      await replacePopulation(db, { NL00: 20, GM0310: 1, GM0344: 2, GM0355: 3, GM1916: 4, WK035501: 5 })
      // All of this page is in memory: it is the old edition, whole.
      expect(await readPeople(await site.request('/gebieden/GM0310.json'))).toBe(44050)
      // Districts are not: half of this page would be new.
      const again = await site.request('http://other.example/en/gebieden/WK035501.json?x=1')
      expect([again.status, again.headers.get('location')]).toEqual([307, '/en/gebieden/WK035501.json?x=1'])
      expect(await readPeople(await site.request('/gebieden/WK035501.json'))).toBe(5)
      expect(await readPeople(await site.request('/gebieden/GM0355.json'))).toBe(3)
    },
  )
})

describe('the content version', () => {
  databaseTest('covers the regions too: a new one is there at the next look', async ({ own: { db } }) => {
    await makeFigures(db)
    let now = 0
    const site = makeSite(db, { libraries: createLibraryKeeper(db, () => now) })
    expect((await site.request('/regios/heuvelrug')).status).toBe(404)
    const [region] = testRegions
    if (!region) throw new Error('no region')
    await createRegion(db, region)
    expect((await site.request('/regios/heuvelrug')).status).toBe(404)
    now = 1000
    expect((await site.request('/regios/heuvelrug')).status).toBe(200)
    expect(await (await site.request('/gebieden/GM0355')).text()).toContain('href="/regios/heuvelrug"')
  })
})

describe('an address with a slash too many', () => {
  databaseTest(
    'leads people to the page that they mean, and never to another site',
    async ({ own: { db } }) => {
      await makeFigures(db)
      const site = makeSite(db)
      const leadsTo = async (path: string) => {
        const { status, headers } = await site.request(`http://noaber.example${path}`)
        return [status, headers.get('location')]
      }
      expect(await leadsTo('/en/')).toEqual([301, '/en'])
      expect(await leadsTo('/gebieden/GM0355/?a=b')).toEqual([301, '/gebieden/GM0355?a=b'])
      expect(await leadsTo('//evil.example/')).toEqual([301, '/evil.example'])
      expect(await leadsTo('/\\evil.example/')).toEqual([301, '/evil.example'])
      expect((await leadsTo('/'))[0]).toBe(200)
      expect((await leadsTo('/api/v1/areas/'))[0]).toBe(404)
    },
  )
})
