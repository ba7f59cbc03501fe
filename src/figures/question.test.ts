import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fields, readQuestion } from './question.ts'

const schema = z.object({
  thema: fields.thema,
  zoek: fields.zoek,
  jaar: fields.jaar,
  pagina: fields.pagina,
  niveau: fields.niveau,
  gebied: z.array(z.string().max(20)).max(3),
})
const read = (asked: Record<string, string[]>) => readQuestion(asked, schema, ['gebied'])

describe('a query', () => {
  test('is read with its standard values', () => {
    expect(read({})).toEqual({ question: { pagina: 1, gebied: [] } })
    expect(read({ thema: ['care'], jaar: ['2024'], pagina: ['3'], gebied: ['GM0355', 'NL00'] })).toEqual({
      question: { thema: 'care', jaar: 2024, pagina: 3, gebied: ['GM0355', 'NL00'] },
    })
  })

  test('of a form that was left empty is an empty query; white space and unknown fields do not matter', () => {
    expect(read({ thema: [''], zoek: ['  '], gebied: ['', ' NL00 '], utm_source: ['x', 'y'] })).toEqual({
      question: { pagina: 1, gebied: ['NL00'] },
    })
  })

  test('names the same list entry or value twice without harm', () => {
    expect(read({ gebied: ['NL00', 'NL00'], jaar: ['2024', '2024'] })).toEqual({
      question: { pagina: 1, jaar: 2024, gebied: ['NL00'] },
    })
  })

  test.each([
    [{ jaar: ['2023', '2024'] }, { field: 'jaar', fault: 'repeated' }],
    [{ thema: ['geluk'] }, { field: 'thema', fault: 'not-understood' }],
    [{ niveau: ['straat'] }, { field: 'niveau', fault: 'not-understood' }],
    [{ zoek: ['x'.repeat(101)] }, { field: 'zoek', fault: 'too-long' }],
    [{ gebied: ['x'.repeat(21)] }, { field: 'gebied', fault: 'too-long' }],
    [{ gebied: ['a', 'b', 'c', 'd'] }, { field: 'gebied', fault: 'too-many' }],
  ] as const)('%j is refused with its field', (asked, fault) => {
    expect(read(asked as unknown as Record<string, string[]>)).toEqual(fault)
  })

  test.each(['99999', '1600', '-2024', '2024.5', '2O24', 'null', '２０２４'])('has no year %s', (jaar) => {
    expect(read({ jaar: [jaar] })).toEqual({ field: 'jaar', fault: 'not-understood' })
  })

  test.each(['-1', '0', '1.5', '1e3', '999999', 'NaN', '; drop table'])('has no page %s', (pagina) => {
    expect(read({ pagina: [pagina] })).toEqual({ field: 'pagina', fault: 'not-understood' })
  })
})
