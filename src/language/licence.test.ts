import { expect, test } from 'vitest'
import { licenceName } from './licence.ts'

// Names as on https://creativecommons.org/licenses/
test.each([
  ['CC-BY-4.0', 'CC BY 4.0'],
  ['CC-BY-3.0-IGO', 'CC BY 3.0 IGO'],
  ['CC-BY', 'CC BY'],
])('the licence %s is read as %s', (id, name) => {
  expect(licenceName(id)).toBe(name)
})

test('a licence in words stays as it is', () => {
  expect(licenceName('Hergebruik met bronvermelding')).toBe('Hergebruik met bronvermelding')
})
