import { describe, expect, test } from 'vitest'
import { sayOneIn } from './lead.ts'

describe('sayOneIn', () => {
  test.each([
    [21.6, 'ruim één op de vijf'],
    [33.3, 'ongeveer één op de drie'],
    [19, 'bijna één op de vijf'],
    [25.1, 'ongeveer één op de vier'],
    [50, 'ongeveer één op de twee'],
  ])('says %s%% as "%s"', (share, phrase) => {
    expect(sayOneIn(share, 'nl')).toBe(phrase)
  })

  test('says nothing where the phrase would mislead', () => {
    expect([0, 3, 80, 100].map((share) => sayOneIn(share, 'nl'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
