import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { resultList } from './resources.ts'
import { makeApi } from './testing.ts'

databaseTest('a search says what it found, how, and where to read on', async ({ own }) => {
  const ask = await makeApi(own)
  const { json } = await ask('/search?query=ziest')
  expect(resultList.strict().safeParse(json).error).toBeUndefined()
  expect(json.results[0]).toEqual({
    kind: 'municipality',
    id: 'GM0355',
    title: { nl: 'Zeist', en: 'Zeist' },
    match: 'typo',
    within: 'Utrecht',
    inhabitants: 66641,
    links: {
      self: 'https://noaber.example/api/v1/areas/GM0355',
      page: 'https://noaber.example/gebieden/GM0355',
    },
  })
})

databaseTest('every link of a result leads to the thing itself', async ({ own }) => {
  const ask = await makeApi(own)
  for (const query of ['heuvelrug', 'lombok', 'eenzaamheid', '85984NED', 'maartensdijk']) {
    const { json } = await ask(`/search?query=${query}`)
    expect(json.results.length, query).toBeGreaterThan(0)
    const self = json.results[0].links.self.replace('https://noaber.example/api/v1', '')
    expect((await ask(self)).status, self).toBe(200)
  }
})

databaseTest('kinds can be chosen; no question and a very long one are refused', async ({ own }) => {
  const ask = await makeApi(own)
  const { json } = await ask('/search?query=utrecht&kind=province')
  expect(json.results.map(({ id }: { id: string }) => id)).toEqual(['PV26'])
  expect((await ask('/search')).status).toBe(400)
  expect((await ask('/search?query=')).status).toBe(400)
  expect((await ask(`/search?query=${'x'.repeat(101)}`)).status).toBe(400)
  expect((await ask(`/search?query=${'x'.repeat(10_000)}`)).json.status).toBe(414)
  expect((await ask('/search?query=zeist&page=1000')).json.results).toEqual([])
})
