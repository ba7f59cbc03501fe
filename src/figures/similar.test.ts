import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Feature, listSimilarAreas, type SimilarAreas } from './similar.ts'

const codes = ['GM0001', 'GM0002', 'GM0003', 'GM0004', 'GM0005']
const people: Feature = { id: 'people', values: [1000, 1100, 50_000, 1000, undefined], logarithm: true }
const older: Feature = { id: 'share-65-plus', values: [20, 22, 30, 21, 20] }

describe('similar areas', () => {
  test('are the nearest by standardised distance, and say which features and how many were left out', () => {
    const found = listSimilarAreas('GM0001', codes, [people, older], 2) as SimilarAreas
    expect(found.areas.map((area) => area.code)).toEqual(['GM0004', 'GM0002'])
    expect(found).toMatchObject({ features: ['people', 'share-65-plus'], leftOut: 1 })
  })
  test('are at the distance that a hand calculation gives', () => {
    // Values 1, 2, 3 have standard deviation 1; 10, 20, 30 have 10: distances √((1² + 2²)/2) and √((2² + 1²)/2).
    const features = [
      { id: 'a', values: [1, 2, 3] },
      { id: 'b', values: [10, 30, 20] },
    ]
    const found = listSimilarAreas('a', ['a', 'b', 'c'], features, 5) as SimilarAreas
    expect(found.areas.map((area) => area.distance)).toEqual([
      expect.closeTo(2.5 ** 0.5),
      expect.closeTo(2.5 ** 0.5),
    ])
  })
  test('at equal distance come in code order, whatever the order of the input', () => {
    const feature = (values: number[]): Feature => ({ id: 'a', values })
    const first = listSimilarAreas('m', ['m', 'z', 'b'], [feature([5, 6, 4])], 2) as SimilarAreas
    const second = listSimilarAreas('m', ['b', 'm', 'z'], [feature([4, 5, 6])], 2) as SimilarAreas
    expect(first.areas.map((area) => area.code)).toEqual(['b', 'z'])
    expect(second.areas).toEqual(first.areas)
  })
  test('do not use a feature that the area itself lacks or in which all are equal', () => {
    const flat: Feature = { id: 'flat', values: [1, 1, 1, 1, 1] }
    const found = listSimilarAreas('GM0005', codes, [people, flat, older], 9) as SimilarAreas
    expect(found).toMatchObject({ features: ['share-65-plus'], leftOut: 0 })
  })
  test('are refused without a usable feature or for an unknown area', () => {
    expect(listSimilarAreas('GM0001', codes, [], 3)).toEqual({ refused: 'no-shared-features' })
    expect(listSimilarAreas('GM9999', codes, [older], 3)).toEqual({ refused: 'value-missing' })
  })
  test('never hold the area itself and come nearest first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 50 })), { minLength: 1, maxLength: 40 }),
        (list) => {
          const values = list.map((v) => v ?? undefined)
          const places = values.map((_, i) => `BU${String(i).padStart(8, '0')}`)
          const found = listSimilarAreas(places[0]!, places, [{ id: 'a', values }], 10)
          if ('refused' in found) return
          expect(found.areas.map((area) => area.code)).not.toContain(places[0])
          const distances = found.areas.map((area) => area.distance)
          expect(distances).toEqual([...distances].sort((a, b) => a - b))
        },
      ),
    )
  })
})
