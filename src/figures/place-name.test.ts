import { describe, expect, test } from 'vitest'
import type { Area } from '../areas/area.ts'
import { levelOf, parentByCode } from '../areas/area.ts'
import { buildGazetteer } from '../areas/gazetteer.ts'
import { findPlaces, fullNameOf } from './place-name.ts'

const areas = (
  [
    ['NL00', 'Nederland'],
    ['PV26', 'Utrecht'],
    ['GM0344', 'Utrecht', 'PV26'],
    ['GM0355', 'Zeist', 'PV26'],
    ['GM0373', 'Bergen (NH.)'],
    ['GM0893', 'Bergen (L.)'],
    ['GM0518', "'s-Gravenhage"],
    ['GM0737', 'Tytsjerksteradiel'],
    ['GM1900', 'Súdwest-Fryslân'],
    ['WK035501', 'Zeist'],
    ['WK034401', 'Centrum'],
    ['WK035502', 'Centrum'],
    ['BU03550101', 'Vollenhove'],
  ] as const
).map(([code, name, parent]): Area => {
  const above = parent ?? parentByCode(code)
  return { code, name, vintage: 2024, level: levelOf(code) ?? 'country', ...(above ? { parent: above } : {}) }
})
const library = { gazetteer: buildGazetteer(2024, areas, new Map()), memory: new Map() }
const find = (typed: string) => {
  const places = findPlaces(typed, library)
  if (places.found === 'one') return places.area.code
  return places.found === 'several' ? places.areas.map(({ code }) => code) : places.found
}

describe('a place that somebody types', () => {
  test.each([
    ['GM0355', 'GM0355'],
    [' gm0355 ', 'GM0355'],
    ['NL01', 'NL00'],
    ['the Netherlands', 'NL00'],
    ['netherlands', 'NL00'],
    ['zeist', 'GM0355'],
    ['s gravenhage', 'GM0518'],
    ['SUDWEST FRYSLAN', 'GM1900'],
    ['Tytsj', 'GM0737'],
    ['bergen nh', 'GM0373'],
    ['vollen', 'BU03550101'],
  ])('%s is one place', (typed, code) => expect(find(typed)).toBe(code))

  test('may mean several places; the largest chance comes first', () => {
    expect(find('utrecht')).toEqual(['GM0344', 'PV26'])
    expect(find('centrum')).toEqual(['WK034401', 'WK035502'])
    expect(find('bergen')).toEqual(['GM0893', 'GM0373'])
    expect(find('zeis')).toEqual(['GM0355', 'WK035501'])
  })

  test.each(['', '   ', 'x', 'Atlantis', '%', "' or 1=1 --", '<script>', '\u0000', 'GM9999'])(
    '%j is no place',
    (typed) => expect(find(typed)).toBe('none'),
  )
})

test('a district is named with its municipality', () => {
  const district = areas.find(({ code }) => code === 'WK035502')
  expect(district && fullNameOf(district, library.gazetteer)).toBe('Centrum (Zeist)')
})
