import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQueryString } from '../search/query-string.ts'
import { formatOf } from './answer.ts'
import { areaQuery, observationQuery, resultQuery } from './parameters.ts'
import { readQuery } from './read-query.ts'

const read = (schema: Parameters<typeof readQuery>[0], query: string) =>
  readQuery(schema, readQueryString(`https://noaber.example/x?${query}`))
const codes = (reading: ReturnType<typeof read>) =>
  'faults' in reading ? reading.faults.map(({ name, code }) => `${name} ${code}`) : []

describe('readQuery', () => {
  test('reads numbers, lists and choices, and fills in what has a default', () => {
    expect(read(observationQuery, 'indicator=a&indicator=b&level=district&period=2024&pageSize=5')).toEqual({
      query: { indicator: ['a', 'b'], level: 'district', period: [2024], page: 1, pageSize: 5 },
    })
  })

  test('names every fault at once', () => {
    expect(codes(read(areaQuery, 'page=-1&pageSize=1001&level=planet&pagesize=5'))).toEqual([
      'level invalid',
      'page invalid',
      'pageSize invalid',
      'pagesize unknown',
    ])
  })

  test.each(['page=', 'page=0', 'page=1.5', 'page=x', 'page=1e99', 'page=%31%00'])('refuses %s', (query) => {
    expect(codes(read(areaQuery, query))).toHaveLength(1)
  })

  test.each(['period=1899', 'period=2101', 'from=20240', 'to=later'])(
    'refuses the absurd year %s',
    (query) => {
      expect(codes(read(observationQuery, `indicator=a&${query}`))).toHaveLength(1)
    },
  )

  test('refuses a second value where one is meant, and a 51st indicator', () => {
    expect(codes(read(areaQuery, 'level=district&level=country'))).toContain('level repeated')
    const many = (count: number) => Array.from({ length: count }, (_, i) => `indicator=i${i}`).join('&')
    expect(codes(read(observationQuery, many(50)))).toEqual([])
    expect(codes(read(observationQuery, many(51)))).toEqual(['indicator invalid'])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('knows no parameter %s', (name) => {
    expect(codes(read(areaQuery, `${name}=1&${name}=2`))).toEqual([`${name} unknown`])
  })

  test('says each fault in two languages, with the name of the parameter', () => {
    const reading = read(resultQuery, 'page=0')
    expect('faults' in reading ? reading.faults : []).toContainEqual({
      name: 'page',
      code: 'invalid',
      detail: {
        nl: 'page moet een heel getal vanaf 1 zijn.',
        en: 'page must be a whole number from 1.',
      },
    })
  })

  test('whatever stands in an address gives a question or faults, never an error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' })), { maxLength: 8 }),
        (pairs) => {
          const query = pairs.map((pair) => pair.map((each) => escape(each)).join('=')).join('&')
          for (const schema of [areaQuery, observationQuery, resultQuery]) {
            const reading = read(schema, query)
            expect('query' in reading || reading.faults.length > 0).toBe(true)
          }
        },
      ),
    )
  })
})

describe('formatOf', () => {
  test.each([
    [undefined, undefined, 'json'],
    [undefined, '*/*', 'json'],
    [undefined, 'text/csv', 'csv'],
    [undefined, 'text/csv;q=0.5, application/json', 'json'],
    [undefined, 'application/json;q=0.1, TEXT/CSV', 'csv'],
    [undefined, 'text/csv;q=0', 'json'],
    [undefined, 'text/csv;q=many', 'json'],
    ['csv', 'application/json', 'csv'],
    ['json', 'text/csv', 'json'],
  ] as const)('with format %s and Accept %s is %s', (format, accept, expected) => {
    expect(formatOf(format, accept)).toBe(expected)
  })
})
