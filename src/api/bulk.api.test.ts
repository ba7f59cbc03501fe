import { expect, test } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { csvPieces, jsonPieces } from './bulk-pieces.ts'
import { bulkAnswer } from './resources.ts'
import { makeApi } from './testing.ts'

databaseTest('the whole of an indicator is every level, every year and every region', async ({ own }) => {
  const ask = await makeApi(own)
  const { json } = await ask('/indicators/share-65-plus/bulk')
  expect(bulkAnswer.strict().safeParse(json).error).toBeUndefined()
  const levels = new Set(json.observations.map(({ level }: { level: string }) => level))
  expect([...levels]).toEqual(['country', 'province', 'municipality', 'district', 'neighbourhood', 'region'])
  const { text, headers } = await ask('/indicators/share-65-plus/bulk?format=csv')
  expect(headers.get('content-disposition')).toBe('attachment; filename="share-65-plus.csv"')
  expect(text.trimEnd().split('\r\n')).toHaveLength(json.observations.length + 1)
  expect(text.match(/gebied,naam/g)).toHaveLength(1)
})

databaseTest('it has an ETag, and an indicator without figures is an empty list', async ({ own }) => {
  const ask = await makeApi(own)
  const etag = (await ask('/indicators/population/bulk', { Accept: 'text/csv' })).headers.get('etag') ?? ''
  expect((await ask('/indicators/population/bulk?format=csv', { 'If-None-Match': etag })).status).toBe(304)
  expect((await ask('/indicators/population/bulk', { 'If-None-Match': etag })).status).toBe(200)
  const empty = await ask('/indicators/cinema-within-5-km/bulk')
  expect([200, 404]).toContain(empty.status)
  expect((await ask('/indicators/nothing/bulk')).status).toBe(404)
  expect((await ask('/indicators/population/bulk?format=xml')).status).toBe(400)
})

test('pieces without rows are still a whole document', () => {
  expect(JSON.parse([...jsonPieces([], { about: 1 })].join(''))).toEqual({ about: 1, observations: [] })
  expect(JSON.parse([...jsonPieces([], {})].join(''))).toEqual({ observations: [] })
  expect([...csvPieces([])].join('')).toMatch(/^gebied,[^\r]*\r\n$/)
})
