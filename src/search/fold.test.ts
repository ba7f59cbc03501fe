import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, stemOf } from './fold.ts'
import { readQueryString } from './query-string.ts'
import { countTypos, letterBits, mayBeNear } from './typo.ts'

describe('fold', () => {
  test.each([
    ["'s-Gravenhage", 's gravenhage'],
    ['Súdwest-Fryslân', 'sudwest fryslan'],
    ['  Bergen (NH.) ', 'bergen nh'],
    ['ĲSSELSTEIN', 'ijsselstein'],
    ['65‑plus', '65 plus'],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('stemOf', () => {
  test.each([
    ['eenzaam', 'eenzaamheid', 'eenzame'],
    ['roken', 'rook', 'roken'],
    ['huis', 'huizen', 'huis'],
    ['fiets', 'fietsen', 'fietsen'],
    ['mantelzorg', 'mantelzorger', 'mantelzorgers'],
    ['gemeente', 'gemeenten', 'gemeentes'],
  ])('%s, %s and %s are one word', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1)
  })
})

describe('countTypos', () => {
  // Distances as in the literature: kitten/sitting 3 (Levenshtein 1966), ca/abc 3 for optimal string alignment.
  test.each([
    ['zeist', 'zeist', 0],
    ['ziest', 'zeist', 1],
    ['utreht', 'utrecht', 1],
    ['leidsendam', 'leidschendam', 2],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('%s and %s are %i apart', (a, b, errors) => {
    expect(countTypos(a, b, 5)).toBe(errors)
    expect(countTypos(b, a, 5)).toBe(errors)
  })

  test('stops at its limit', () => {
    expect(countTypos('amsterdam', 'rotterdam', 1)).toBe(2)
  })

  test('the letters alone never rule out a word that is near', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdez1é'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const near = countTypos(a, b, 2) <= 2
        expect(!near || mayBeNear(letterBits(a), letterBits(b), 2)).toBe(true)
      }),
    )
  })
})

describe('readQueryString', () => {
  test('reads values in order, with + as a space', () => {
    const values = readQueryString('https://noaber.example/x?q=wijk+bij%20d&soort=wijk&soort=buurt#deel')
    expect(values).toEqual(
      new Map([
        ['q', ['wijk bij d']],
        ['soort', ['wijk', 'buurt']],
      ]),
    )
  })

  test.each(['?q=%ff', '?q=%', '?q=%C3%28', '?%ff=1', '?q=%00'])('refuses damaged text: %s', (query) => {
    expect(readQueryString(`https://noaber.example/${query}`)).toBeUndefined()
  })

  test('gives back any text that was written well', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readQueryString(`https://noaber.example/?q=${encodeURIComponent(text)}`)
        expect(read?.get('q')).toEqual(text.includes('\0') ? undefined : [text])
      }),
    )
  })
})
