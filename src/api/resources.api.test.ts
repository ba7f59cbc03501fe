import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { operations, schemas } from './operations.ts'
import { parameterWords } from './parameters.ts'
import { makeApi } from './testing.ts'

databaseTest('every operation answers what the description says', async ({ own }) => {
  const ask = await makeApi(own)
  for (const { id, path, parts, query, answer } of operations) {
    const filled = parts.reduce((at, { name, example }) => at.replace(`{${name}}`, example), path)
    const needed = Object.entries(query.shape).filter(([name]) => ['indicator', 'query'].includes(name))
    const values = new URLSearchParams(
      needed.flatMap(([name, field]) => {
        const example = parameterWords.get(field)?.example
        return example === undefined ? [] : [[name, example]]
      }),
    )
    if (id === 'listObservations') values.set('area', 'GM0355')
    const { status, json } = await ask(`${filled.replace('twente', 'heuvelrug')}?${values}`)
    expect(status, id).toBe(200)
    expect(schemas[answer].safeParse(json).error, id).toBeUndefined()
  }
})

databaseTest(
  'lists that do not depend on headers are kept by the cache, the others are not',
  async ({ own }) => {
    const ask = await makeApi(own)
    const policy = async (path: string) => (await ask(path)).headers.get('cache-control')
    expect(await policy('/areas')).toMatch(/^public/)
    expect(await policy('/observations?indicator=population&area=GM0355')).not.toMatch(/public/)
    expect(await policy('/areas/GM9999')).toBe('no-store')
  },
)
