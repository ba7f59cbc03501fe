import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { areaDetail, areaList } from './resources.ts'
import { makeApi } from './testing.ts'

const codes = (json: { areas: { code: string }[] }) => json.areas.map(({ code }) => code)

databaseTest('areas come in code order, by level, by parent and in pages', async ({ own }) => {
  const ask = await makeApi(own)
  const all = await ask('/areas')
  expect(areaList.strict().safeParse(all.json).error).toBeUndefined()
  expect(all.json.paging).toEqual({ page: 1, pageSize: 100, pages: 1, total: 18 })
  expect(codes((await ask('/areas?level=province')).json)).toEqual(['PV26', 'PV28'])
  expect(codes((await ask('/areas?parent=pv26')).json)).toEqual(['GM0310', 'GM0344', 'GM0355'])
  const page = (await ask('/areas?parent=PV26&pageSize=2&page=2')).json
  expect(codes(page)).toEqual(['GM0355'])
  expect(page.links).toEqual({
    self: 'https://noaber.example/api/v1/areas?parent=PV26&pageSize=2&page=2',
    previous: 'https://noaber.example/api/v1/areas?parent=PV26&pageSize=2&page=1',
  })
  const beyond = (await ask('/areas?page=9999')).json
  expect(beyond.areas).toEqual([])
  expect(beyond.links.next).toBeUndefined()
})

databaseTest('areas are found by name, the best first, also within a level', async ({ own }) => {
  const ask = await makeApi(own)
  expect(codes((await ask('/areas?query=zeist')).json)).toEqual(['GM0355', 'WK035501'])
  expect(codes((await ask('/areas?query=zeist&level=district')).json)).toEqual(['WK035501'])
  expect(codes((await ask('/areas?query=maartensdijk')).json)).toEqual(['GM0310'])
})

databaseTest('an area has what lies above, below and beside it, and its regions', async ({ own }) => {
  const ask = await makeApi(own)
  const { status, json } = await ask('/areas/gm0355')
  expect(status).toBe(200)
  expect(areaDetail.strict().safeParse(json).error).toBeUndefined()
  expect(json).toMatchObject({
    code: 'GM0355',
    name: 'Zeist',
    level: 'municipality',
    vintage: 2024,
    lineage: ['NL00', 'PV26', 'GM0355'],
    children: ['WK035501', 'WK035502'],
    neighbours: ['GM0310'],
    regions: ['heuvelrug'],
  })
})

databaseTest('an old code says what it became, an unknown one that it is not known', async ({ own }) => {
  const ask = await makeApi(own)
  const old = await ask('/areas/GM0333', { 'Accept-Language': 'en' })
  expect(old.status).toBe(404)
  expect(old.json).toMatchObject({ code: 'area-has-successor', status: 404, successors: ['GM0310'] })
  expect((await ask('/areas/GM9999')).json.code).toBe('area-not-found')
  expect((await ask('/areas/%3Cscript%3E')).status).toBe(404)
  expect((await ask('/areas?parent=GM0333')).status).toBe(400)
  expect((await ask('/areas/GM0355?level=country')).status).toBe(400)
})
