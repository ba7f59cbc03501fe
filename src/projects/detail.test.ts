import { expect, test } from 'vitest'
import { readNumber } from './detail.ts'
import { decideMoved, decideReached } from './result.ts'

test('a number is read as people type it in their language', () => {
  for (const [text, locale, read] of [
    ['12', 'nl', '12'],
    ['7,5', 'nl', '7.5'],
    ['7.5', 'nl', '7.5'],
    ['1.250', 'nl', '1250'],
    ['1.250.000,50', 'nl', '1250000.5'],
    ['1,250.5', 'en', '1250.5'],
    ['−3', 'nl', '-3'],
    ['1e9', 'nl', undefined],
    ['Infinity', 'nl', undefined],
    ['1,2,3', 'nl', undefined],
    ['=1+1', 'nl', undefined],
    ['9'.repeat(13), 'nl', undefined],
  ] as const)
    expect([text, readNumber(text, locale)]).toEqual([text, read])
})

test('a target within the margin is neither reached nor missed', () => {
  const lower = { better: 'lower', target: 8 } as const
  expect(decideReached(lower, { value: 8 })).toBe('reached')
  expect(decideReached(lower, { value: 8.1 })).toBe('not-reached')
  expect(decideReached(lower, { value: 7, low: 6, high: 9 })).toBe('uncertain')
  expect(decideReached({ better: 'higher', target: 8 }, { value: 9, low: 8, high: 10 })).toBe('reached')
  expect(decideReached({ better: 'higher' }, { value: 9 })).toBeUndefined()
})

test('a change is only told where the margins are clear of each other', () => {
  const at = (year: string, low: number, high: number) => ({ value: low, low, high, at: year, source: '' })
  expect(decideMoved('lower', at('2016', 10, 12), at('2020', 8, 9))).toBe('better')
  expect(decideMoved('higher', at('2016', 10, 12), at('2020', 8, 9))).toBe('worse')
  expect(decideMoved('lower', at('2016', 10, 12), at('2020', 9, 11))).toBe('unclear')
  expect(decideMoved('lower', { value: 1, at: '2016', source: '' }, at('2020', 9, 11))).toBeUndefined()
  expect(decideMoved('lower', at('2020', 10, 12), at('2020', 10, 12))).toBeUndefined()
})
