import { expect, test } from 'vitest'
import { createKept } from './kept.ts'

test('a value is made once for a list and a key, and again for another list', () => {
  const kept = createKept<number>(2)
  let made = 0
  const make = () => ++made
  const [list, other] = [[], []]
  expect([kept(list, 'a', make), kept(list, 'a', make), kept(list, 'b', make)]).toEqual([1, 1, 2])
  expect(kept(other, 'a', make)).toBe(3)
})

test('no more keys are kept than asked', () => {
  const kept = createKept<number>(2)
  let made = 0
  const list = {}
  for (const key of ['a', 'b', 'c', 'a']) kept(list, key, () => ++made)
  expect(made).toBe(4)
  expect(kept(list, 'c', () => ++made)).toBe(3)
})
