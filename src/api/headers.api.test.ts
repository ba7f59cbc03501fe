import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeApi } from './testing.ts'

databaseTest(
  'every answer says the version and may be read from any site, a problem too',
  async ({ own }) => {
    const ask = await makeApi(own)
    for (const path of [
      '',
      '/areas',
      '/areas/GM9999',
      '/nothing',
      '/areas?page=0',
      '/openapi.json',
      '/areas/',
    ]) {
      const { headers } = await ask(path)
      expect(headers.get('api-version'), path).toBe('1.0.0')
      expect(headers.get('access-control-allow-origin'), path).toBe('*')
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    }
  },
)

databaseTest('a slash at the end is not found', async ({ own }) => {
  const ask = await makeApi(own)
  for (const path of ['/', '/areas/', '/areas/GM0355/', '/observations/']) {
    expect((await ask(path)).json, path).toMatchObject({ status: 404, code: 'page-not-found' })
  }
})

databaseTest('only reading is possible, and a browser may ask first', async ({ own }) => {
  const ask = await makeApi(own)
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const { status, headers } = await ask('/areas', {}, method)
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(headers.get('content-type')).toBe('application/problem+json')
  }
  const before = await ask('/areas', {}, 'OPTIONS')
  expect([before.status, before.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD'])
})
