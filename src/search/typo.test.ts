import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countTypos, listOneTypo } from './typo.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdez'), minLength: 1, maxLength: 9 })

test('every spelling with one typing error is one error away, and is listed once', () => {
  fc.assert(
    fc.property(word, (typed) => {
      const listed = listOneTypo(typed)
      expect(new Set(listed).size).toBe(listed.length)
      expect(listed.every((other) => countTypos(typed, other, 2) === 1)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('no spelling with one typing error is left out', () => {
  const letter = fc.constantFrom(...'abcdez')
  fc.assert(
    fc.property(word, fc.nat(9), fc.nat(2), fc.option(letter, { nil: '' }), (typed, at, taken, put) => {
      const other = typed.slice(0, at) + put + typed.slice(at + taken)
      if (countTypos(typed, other, 2) === 1) expect(listOneTypo(typed)).toContain(other)
    }),
    { numRuns: 300 },
  )
  expect(listOneTypo('ouderen')).toEqual(expect.arrayContaining(['ouedren', 'oudern', 'ouderren', 'oudqren']))
})
