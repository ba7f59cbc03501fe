import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnownOrganisation } from './import-known.ts'
import { indexOf, matchOf } from './import-match.ts'
import type { ReadRow } from './import-row.ts'

const rowOf = (name: string): ReadRow => ({ line: 2, cells: {}, name, faults: [] })
const known = (names: readonly string[]) =>
  indexOf({
    region: 'noord',
    day: '2026-01-15',
    organisations: names.map(
      (name): KnownOrganisation => ({
        id: name,
        name,
        revision: 1,
        sector: 'other',
        summary: '',
        description: '',
        areas: [],
        isPartner: true,
        isOwn: true,
      }),
    ),
    people: [],
    bodies: [],
    seats: [],
  })

/** Dice's coefficient of the pairs of letters of two names, as its definition says it. */
function dice(one: string, other: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)))
  const [a, b] = [pairs(one), pairs(other)]
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size)
}

test('night and nacht look alike for a quarter, which is too little to ask about', () => {
  expect(dice('night', 'nacht')).toBe(0.25)
  expect(matchOf(rowOf('night'), known(['nacht']), undefined)).toBeUndefined()
})

test('the name that looks most alike is found, and none that looks less alike than 0.72', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), name, (names, asked) => {
      const found = matchOf(rowOf(asked), known(names), undefined)
      const best = Math.max(0, ...names.map((one) => dice(asked, one)))
      if (names.includes(asked)) expect(found?.why).toBe('name')
      else if (best < 0.72) expect(found).toBeUndefined()
      else expect(dice(asked, found?.known.name ?? '')).toBe(best)
    }),
  )
})
