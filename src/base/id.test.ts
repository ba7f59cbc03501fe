import { expect, test } from 'vitest'
import { isId, newId } from './id.ts'

test('an id holds its moment, version 7 and variant 2 of RFC 9562', () => {
  // The moment of the example in appendix A.6 of RFC 9562.
  const id = newId(new Date(0x017f22e279b0))
  expect(id.slice(0, 15)).toBe('017f22e2-79b0-7')
  expect(id.charAt(19)).toMatch(/[89ab]/)
  expect(isId(id)).toBe(true)
})

test('ids of later moments sort later, and two of one moment differ', () => {
  const early = newId(new Date('2026-01-01T00:00:00Z'))
  const late = newId(new Date('2026-01-01T00:00:00.001Z'))
  expect(early < late).toBe(true)
  expect(newId(new Date(0))).not.toBe(newId(new Date(0)))
})

test('anything else is not an id', () => {
  for (const text of ['', 'x', "1' or 1=1", '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n'])
    expect(isId(text)).toBe(false)
})
