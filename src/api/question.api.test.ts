import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeApi } from './testing.ts'

databaseTest('damaged text in an address is refused in words, on every list', async ({ own }) => {
  const ask = await makeApi(own)
  for (const path of ['/areas', '/regions', '/indicators', '/sources', '/observations', '/search']) {
    const { status, json } = await ask(`${path}?query=%ff%fe`)
    expect(status, path).toBe(400)
    expect(json.errors, path).toEqual([
      {
        in: 'query',
        location: { name: '' },
        code: 'not-utf-8',
        detail: 'De tekst in het adres is beschadigd: het is geen UTF-8.',
      },
    ])
  }
})

databaseTest('everything that is wrong is named at once, in the text too', async ({ own }) => {
  const ask = await makeApi(own)
  const { json } = await ask('/areas?page=x&pageSize=0&colour=red', { 'Accept-Language': 'en' })
  expect(json.errors.map(({ code }: { code: string }) => code)).toEqual(['invalid', 'invalid', 'unknown'])
  expect(json.detail).toContain('page must be a whole number from 1; pageSize must be')
})
