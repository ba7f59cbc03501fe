import { expect, test } from 'vitest'
import { keptWords } from './kept-words.ts'

test('what is kept is told in words of the reader, with moments by the clock of the Netherlands', () => {
  const row = {
    name: 'Bea',
    example: true,
    created_at: '2026-07-01T22:30:00.5+00:00',
    owner: null,
    motive: '',
  }
  expect(keptWords(row, 'nl')).toEqual([
    { term: 'naam', description: 'Bea' },
    { term: 'voorbeeld', description: 'ja' },
    { term: 'gemaakt op', description: '2 juli 2026 om 00:30' },
  ])
  expect(keptWords({ example: false }, 'en')).toEqual([{ term: 'example', description: 'no' }])
})

test('a column without words, and a value that is no text, are still shown', () => {
  expect(keptWords({ shoe_size: 42 }, 'nl')).toEqual([{ term: 'shoe_size', description: '42' }])
})

test('fixed words of a column are told in the language of the reader; the same word elsewhere is left alone', () => {
  const row = {
    role: 'administrator',
    kind: 'person',
    visibility: 'public',
    slug: 'public',
    digest: 'hourly',
  }
  expect(keptWords(row, 'nl').map(({ description }) => description)).toEqual([
    'Programmamanager',
    'persoon',
    'iedereen',
    'public',
    'hourly',
  ])
})

test('pages are told by their name, lines of the log in words; the number of the row itself stays', () => {
  const row = { id: 'a', bead: 'b', thing: 'c', action: 'sign-in', kind: 'account', means: 'web' }
  const names = new Map([
    ['a', 'Anna'],
    ['b', 'Vallen'],
  ])
  expect(keptWords(row, 'nl', names)).toEqual([
    { term: 'nummer', description: 'a' },
    { term: 'pagina', description: 'Vallen' },
    { term: 'waarmee', description: 'c' },
    { term: 'wat er gebeurde', description: 'logde in met' },
    { term: 'soort', description: 'account' },
    { term: 'langs welke weg', description: 'via de site' },
  ])
})

test('what changed is told field by field, not as a program writes it', () => {
  const tell = (changes: unknown) => keptWords({ changes: JSON.stringify(changes) }, 'nl')[0]?.description
  expect(tell({ method: [null, 'mail'], shown: [false, true] })).toBe(
    'manier: van “leeg” naar “link per mail”; naam zichtbaar voor iedereen: van “nee” naar “ja”',
  )
  expect(tell({ visibility: ['team', 'public'] })).toBe(
    'wie het ziet: van “het team van de regio” naar “iedereen”',
  )
  expect(tell({})).toBe('{}')
})
