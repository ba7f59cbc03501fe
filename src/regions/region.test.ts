import { describe, expect, test } from 'vitest'
import { makeGazetteer } from '../figures/shelves.testing.ts'
import { checkRegion, childrenOf, levelOfMembers, type Region, regionsOf, regionTerritory } from './region.ts'

const gazetteer = makeGazetteer([
  ['NL00', 'Nederland'],
  ['PV26', 'Utrecht', 'NL00'],
  ['GM0310', 'De Bilt', 'PV26'],
  ['GM0355', 'Zeist', 'PV26'],
  ['WK035501', 'Zeist-Noord'],
  ['BU03550101', 'Vollenhove'],
])

function makeRegion(slug: string, codes: readonly string[], more: Partial<Region> = {}): Region {
  return {
    slug,
    name: slug,
    description: { nl: 'Een regio.', en: 'A region.' },
    membership: { nl: 'Eigen opgave.', en: 'Own statement.' },
    members: codes.map((code) => ({ code })),
    example: false,
    ...more,
  }
}
const faults = (region: Region, known: readonly string[] = []) =>
  checkRegion(region, new Set(known), gazetteer)

describe('a region that somebody wants to make', () => {
  test('is fine with municipalities or districts, a short address and a known parent', () => {
    expect(faults(makeRegion('heuvelrug-2', ['GM0310', 'GM0355']))).toEqual([])
    expect(faults(makeRegion('noord', ['WK035501'], { parent: 'heuvelrug' }), ['heuvelrug'])).toEqual([])
  })

  test('has an address of small letters, digits and single hyphens', () => {
    for (const slug of ['', 'Utrecht', 'het gooi', 'a--b', '-a', 'a-', 'a/b', 'é', '<b>', 'a'.repeat(61)])
      expect(faults(makeRegion(slug, ['GM0310'])), slug).toEqual([{ fault: 'bad-slug' }])
  })

  test('has members, each once, that exist today as municipality or district', () => {
    expect(faults(makeRegion('a', []))).toEqual([{ fault: 'no-members' }])
    expect(faults(makeRegion('a', ['GM0310', 'GM0310']))).toEqual([{ fault: 'member-twice', code: 'GM0310' }])
    for (const code of ['GM9999', 'BU03550101', 'PV26', 'zeist', ''])
      expect(faults(makeRegion('a', [code])), code).toEqual([{ fault: 'unknown-area', code }])
  })

  test('mixes no municipalities with districts: they would be counted twice', () => {
    expect(faults(makeRegion('a', ['GM0310', 'WK035501']))).toEqual([{ fault: 'mixed-levels' }])
  })

  test('is no part of itself, nor of a region that is not there', () => {
    expect(faults(makeRegion('a', ['GM0310'], { parent: 'a' }), ['a'])).toEqual([{ fault: 'own-parent' }])
    expect(faults(makeRegion('a', ['GM0310'], { parent: 'b' }))).toEqual([
      { fault: 'unknown-parent', parent: 'b' },
    ])
  })

  test('hears of all its faults at once', () => {
    const found = faults(makeRegion('A B', ['GM9999', 'GM9999'], { parent: 'c' }))
    expect(found.map(({ fault }) => fault)).toEqual([
      'bad-slug',
      'unknown-area',
      'unknown-area',
      'member-twice',
      'unknown-parent',
    ])
  })
})

describe('a region', () => {
  test('is a set of areas that figures can be about', () => {
    expect(regionTerritory(makeRegion('duin', ['GM0310', 'GM0355'], { name: 'Duin' }))).toEqual({
      kind: 'set',
      key: 'regio:duin',
      name: 'Duin',
      level: 'municipality',
      members: ['GM0310', 'GM0355'],
    })
    expect(levelOfMembers(makeRegion('noord', ['WK035501']))).toBe('district')
  })

  test('holds an area when it holds the area or one that it lies in; the smallest region comes first', () => {
    const large = makeRegion('large', ['GM0310', 'GM0355'])
    const small = makeRegion('small', ['GM0355'])
    const other = makeRegion('other', ['GM0310'])
    const lineage = ['NL00', 'PV26', 'GM0355', 'WK035501', 'BU03550101']
    expect(regionsOf([large, other, small], lineage).map(({ slug }) => slug)).toEqual(['small', 'large'])
    expect(regionsOf([large, other, small], ['NL00', 'PV26'])).toEqual([])
  })

  test('has the regions that name it as their parent for parts', () => {
    const regions = [makeRegion('a', []), makeRegion('b', [], { parent: 'a' }), makeRegion('c', [])]
    expect(childrenOf(regions, 'a').map(({ slug }) => slug)).toEqual(['b'])
    expect(childrenOf(regions, 'b')).toEqual([])
  })
})
