import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { region, regionList } from './resources.ts'
import { makeApi } from './testing.ts'

databaseTest('regions come with their members and why one is doubtful', async ({ own }) => {
  const ask = await makeApi(own)
  const list = (await ask('/regions')).json
  expect(regionList.strict().safeParse(list).error).toBeUndefined()
  expect(list.regions.map(({ slug }: { slug: string }) => slug)).toEqual(['heuvelrug'])
  const one = (await ask('/regions/heuvelrug')).json
  expect(region.strict().safeParse(one).error).toBeUndefined()
  expect(one.members).toEqual([
    { code: 'GM0310' },
    { code: 'GM0355', doubtful: { nl: 'Misschien.', en: 'Perhaps.' } },
  ])
})

databaseTest('an unknown region is not found, a wrong page is refused', async ({ own }) => {
  const ask = await makeApi(own)
  expect((await ask('/regions/mars')).json).toMatchObject({ status: 404, code: 'region-not-found' })
  expect((await ask('/regions?page=-1')).status).toBe(400)
})
