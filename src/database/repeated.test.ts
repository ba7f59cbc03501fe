import { expect, test } from 'vitest'
import { isFaultOfName, Repeated } from './repeated.ts'

test('a statement that comes back often gets a name, and keeps it', () => {
  const repeated = new Repeated()
  const names = Array.from({ length: 20 }, () => repeated.nameOf('select $1'))
  expect(names.filter((name) => name === undefined)).toHaveLength(11)
  expect(new Set(names.slice(11))).toEqual(new Set(['noaber_0']))
})

test('statements that never come back get no name, and the number of names has an end', () => {
  const repeated = new Repeated()
  for (let n = 0; n < 5000; n++) expect(repeated.nameOf(`select ${n}`)).toBeUndefined()
  const named = Array.from({ length: 500 }, (_, n) => {
    for (let again = 0; again < 20; again++) repeated.nameOf(`update ${n}`)
    return repeated.nameOf(`update ${n}`)
  })
  expect(new Set(named.filter((name) => name !== undefined)).size).toBe(160)
})

test('after a fault of a name nothing has a name any more', () => {
  const repeated = new Repeated()
  for (let n = 0; n < 20; n++) repeated.nameOf('select $1')
  expect(isFaultOfName(Object.assign(new Error('refused'), { code: '23505' }))).toBe(false)
  expect(isFaultOfName(Object.assign(new Error('cached plan must not change'), { code: '0A000' }))).toBe(true)
  repeated.stop()
  expect(repeated.nameOf('select $1')).toBeUndefined()
})
