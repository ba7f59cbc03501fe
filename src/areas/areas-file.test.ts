import { describe, expect, test } from 'vitest'
import { type AreasFile, unpackAreas, vintagesOf } from './areas-file.ts'

const file: AreasFile = {
  format: 'noaber-areas/1',
  attribution: 'CBS',
  license: 'CC BY 4.0',
  vintages: {
    '2024': [
      ['BU03550101', 'Vollenhove', null, 62, '3706'],
      ['GM0355', 'Zeist', 'PV26', 4851],
      ['NL00', 'Nederland', null, 3364723],
      ['PV26', 'Utrecht'],
      ['WK035501', 'Zeist-Noord', null, 700],
    ],
    '2020': [
      ['BU00090000', 'Ten Boer-Kern', 'GM0009'],
      ['GM0009', 'Ten Boer', 'PV20'],
      ['GM0355', null, 'PV26'],
      ['NL00'],
    ],
  },
  successions: [],
  divisions: [],
}

describe('the file of areas', () => {
  test('lists its divisions, oldest first', () => {
    expect(vintagesOf(file)).toEqual([2020, 2024])
  })

  test('gives an area its level, the parent that its code says, land area and postcode', () => {
    expect(unpackAreas(file, 2024).find((area) => area.code === 'BU03550101')).toEqual({
      code: 'BU03550101',
      vintage: 2024,
      level: 'neighbourhood',
      name: 'Vollenhove',
      parent: 'WK035501',
      landAreaHa: 62,
      postcode: '3706',
    })
  })

  test('takes a name that did not change from the newest division', () => {
    expect(unpackAreas(file, 2020).map((area) => area.name)).toEqual([
      'Ten Boer-Kern',
      'Ten Boer',
      'Zeist',
      'Nederland',
    ])
  })

  test('prefers the parent in the file, for a neighbourhood whose district had no code', () => {
    expect(unpackAreas(file, 2020)[0]?.parent).toBe('GM0009')
  })

  test('has no areas of a year that is not in it', () => {
    expect(unpackAreas(file, 1999)).toEqual([])
  })
})
