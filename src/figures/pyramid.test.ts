import { describe, expect, test } from 'vitest'
import { calculatePyramid, listPyramidYears, pyramidIds } from './pyramid.ts'
import { type MadeCell, type MadeColumn, makeGazetteer, makeShelves } from './shelves.testing.ts'
import type { Territory } from './territory.ts'

const gazetteer = makeGazetteer([
  ['NL00', 'Nederland'],
  ['PV26', 'Utrecht', 'NL00'],
  ['GM0310', 'De Bilt', 'PV26'],
  ['GM0355', 'Zeist', 'PV26'],
])
const zeist: Territory = { kind: 'area', key: 'GM0355', name: 'Zeist', level: 'municipality' }
const pair: Territory = {
  kind: 'set',
  key: 'regio:paar',
  name: 'Paar',
  level: 'municipality',
  members: ['GM0310', 'GM0355'],
}

/** One man in each class and three women, in Zeist; twice as many in De Bilt. */
const columns = (period: number, oldest?: MadeCell): MadeColumn[] => [
  ...pyramidIds.men.map((indicator) => ({ indicator, period, cells: { GM0310: 2, GM0355: 1 } })),
  ...pyramidIds.women.map((indicator, i) => ({
    indicator,
    period,
    cells: { GM0310: 6, GM0355: oldest !== undefined && i === 19 ? oldest : 3 },
  })),
]

describe('the age pyramid', () => {
  test('has twenty classes of five years for each sex, youngest first', () => {
    expect([pyramidIds.men.length, pyramidIds.women.length]).toEqual([20, 20])
    expect([pyramidIds.men[0], pyramidIds.women[19]]).toEqual([
      'population-men-0-4',
      'population-women-95-plus',
    ])
  })

  test('is in shares of all inhabitants, so that a village can be laid over the country', () => {
    const made = makeShelves(gazetteer, columns(2021))
    const pyramid = calculatePyramid(zeist, 2021, made)
    expect(pyramid?.men).toEqual(Array(20).fill(1.25))
    expect(pyramid?.women).toEqual(Array(20).fill(3.75))
    expect(calculatePyramid(pair, 2021, made)?.women).toEqual(Array(20).fill(3.75))
  })

  test('leaves a class without a figure open, never zero', () => {
    const pyramid = calculatePyramid(zeist, 2021, makeShelves(gazetteer, columns(2021, 'suppressed')))
    expect(pyramid?.women[19]).toBeUndefined()
    expect(pyramid?.women[18]).toBeCloseTo(300 / 77)
  })

  test('is not there for a year or a place without figures', () => {
    const made = makeShelves(gazetteer, columns(2021))
    expect(calculatePyramid(zeist, 2018, made)).toBeUndefined()
    expect(listPyramidYears(zeist, makeShelves(gazetteer, []))).toEqual([])
  })

  test('lists the years that it can show, oldest first', () => {
    expect(listPyramidYears(zeist, makeShelves(gazetteer, [...columns(2021), ...columns(2006)]))).toEqual([
      2006, 2021,
    ])
  })
})
