import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { sourceTables } from '../figures/source-tables.ts'
import { source, sourceList } from './resources.ts'
import { makeApi } from './testing.ts'

databaseTest('every source is listed with its licence and limits', async ({ own }) => {
  const ask = await makeApi(own)
  const { json } = await ask('/sources')
  expect(sourceList.strict().safeParse(json).error).toBeUndefined()
  expect(json.sources).toHaveLength(sourceTables.length)
})

databaseTest('a source has the editions that were read, and says when', async ({ own }) => {
  const ask = await makeApi(own)
  const { json } = await ask('/sources/50090NED')
  expect(source.strict().safeParse(json).error).toBeUndefined()
  expect(json.editions).toEqual([{ edition: '2024-12-04', retrievedOn: '2026-11-20', checksum: 'abc123' }])
  expect((await ask('/sources/nothing')).status).toBe(404)
})
