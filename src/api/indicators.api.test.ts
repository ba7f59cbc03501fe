import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { indicators } from '../figures/catalogue.ts'
import { indicator, indicatorList } from './resources.ts'
import { makeApi } from './testing.ts'

databaseTest('every indicator of the catalogue is listed, page after page', async ({ own }) => {
  const ask = await makeApi(own)
  const found: string[] = []
  let path: string | undefined = '/indicators?pageSize=40'
  while (path) {
    const { json } = await ask(path)
    expect(indicatorList.strict().safeParse(json).error).toBeUndefined()
    found.push(...json.indicators.map(({ id }: { id: string }) => id))
    path = json.links.next?.replace('https://noaber.example/api/v1', '')
  }
  expect(found).toEqual(indicators.map(({ id }) => id))
})

databaseTest(
  'an indicator has its whole definition, and the years and levels that there are',
  async ({ own }) => {
    const ask = await makeApi(own)
    const { json } = await ask('/indicators/share-65-plus')
    expect(indicator.strict().safeParse(json).error).toBeUndefined()
    expect(json.unit).toBe('percent')
    expect(json.available).toContainEqual({ level: 'municipality', periods: [2023, 2024] })
    expect(json.available).toContainEqual({ level: 'neighbourhood', periods: [2024] })
  },
)

databaseTest('an unknown indicator is not found', async ({ own }) => {
  const ask = await makeApi(own)
  const { json } = await ask(`/indicators/${'x'.repeat(300)}`)
  expect(json).toMatchObject({ status: 404, code: 'indicator-not-found' })
})
