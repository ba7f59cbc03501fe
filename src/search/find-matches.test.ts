import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelOf, parentByCode } from '../areas/area.ts'
import { buildGazetteer } from '../areas/gazetteer.ts'
import { indicators } from '../figures/catalogue.ts'
import { sourceTables } from '../figures/source-tables.ts'
import { testAreas } from '../figures/testing.ts'
import { exampleRegions } from '../regions/example-regions.ts'
import { listDocuments } from './documents.ts'
import { findMatches } from './find-matches.ts'
import { buildSearchIndex } from './search-index.ts'

/** Real names and codes of 2024 around the ones that people mistype. */
const more = [
  { code: 'PV21', name: 'Fryslân' },
  { code: 'GM0352', name: 'Wijk bij Duurstede', parent: 'PV26' },
  { code: 'GM0518', name: "'s-Gravenhage", parent: 'PV28' },
  { code: 'GM0796', name: "'s-Hertogenbosch", parent: 'PV30' },
  { code: 'GM1900', name: 'Súdwest-Fryslân', parent: 'PV21' },
  { code: 'GM0164', name: 'Hengelo (O.)', parent: 'PV23' },
  { code: 'GM0014', name: 'Groningen', parent: 'PV20' },
  { code: 'GM0080', name: 'Leeuwarden', parent: 'PV21' },
  { code: 'GM0074', name: 'Heerenveen', parent: 'PV21' },
  { code: 'WK170807', name: 'Vollenhove' },
  { code: 'BU17080700', name: 'Vollenhove' },
  { code: 'GM1708', name: 'Steenwijkerland', parent: 'PV23' },
]
const inhabitants: Record<string, number> = { BU03550101: 4600, BU17080700: 3500, GM0355: 66641 }
const areas = [...testAreas, ...more].flatMap(({ code, name, parent }: (typeof testAreas)[number]) => {
  const level = levelOf(code)
  const above = parent ?? parentByCode(code)
  const postcode = { BU03550101: '3706', BU03550102: '3704' }[code]
  return level
    ? [
        {
          code,
          name,
          level,
          vintage: 2024,
          ...(above ? { parent: above } : {}),
          ...(postcode ? { postcode } : {}),
        },
      ]
    : []
})
const index = buildSearchIndex(
  listDocuments({
    gazetteer: buildGazetteer(2024, areas, new Map()),
    successions: [
      { code: 'GM0017', name: 'Haren', successor: 'GM0014', share: 1, basis: 'whole', lastVintage: 2018 },
      { code: 'GM0055', name: 'Boarnsterhim', successor: 'GM0074', share: 0.31, basis: 'population' },
      { code: 'GM0055', name: 'Boarnsterhim', successor: 'GM0080', share: 0.57, basis: 'population' },
    ],
    regions: exampleRegions,
    indicators,
    sources: sourceTables,
    inhabitantsOf: ({ code }) => inhabitants[code],
  }),
)
const find = (query: string) =>
  findMatches(index, query).map(({ document, tier }) => `${tier} ${document.id}`)
const first = (query: string) => find(query)[0]

describe('a place is found', () => {
  test.each([
    ['zeist', 'exact GM0355'],
    ['ZEIST ', 'exact GM0355'],
    ['wijk bij duurstede', 'exact GM0352'],
    ['duurstede wijk', 'words GM0352'],
    ['sudwest fryslan', 'exact GM1900'],
    ['Súdwest-Fryslân', 'exact GM1900'],
    ['s-gravenhage', 'exact GM0518'],
    ['sgravenhage', 'exact GM0518'],
    ['’s-Hertogenbosch', 'exact GM0796'],
    ['hengelo', 'exact GM0164'],
    ['friesland', 'exact PV21'],
    ['leidschendam', 'prefix leidschendam-voorburg'],
    ['voorb', 'prefix WK191601'],
  ])('by its name, however it is written: %s', (query, expected) => {
    expect(first(query)).toBe(expected)
  })

  test.each([
    ['den haag', 'exact GM0518'],
    ['Den Bosch', 'exact GM0796'],
  ])('by the name that people use: %s', (query, expected) => {
    expect(first(query)).toBe(expected)
  })

  test.each(['GM0355', 'gm0355', 'gm355', 'GM 355', '0355'])('by its code: %s', (query) => {
    expect(find(query)).toEqual(['code GM0355'])
  })

  test('by the beginning of a code', () => {
    expect(find('BU0355')).toEqual(['prefix BU03550101', 'prefix BU03550102', 'prefix BU03550201'])
  })

  test.each(['3704', '3704ab', '3704 AB'])('by a postcode, with the municipality first: %s', (query) => {
    expect(find(query)).toEqual(['postcode GM0355', 'postcode BU03550102'])
  })

  test.each([
    ['ziest', 'typo GM0355'],
    ['zeits', 'typo GM0355'],
    ['leidsendam', 'typo leidschendam-voorburg'],
    ['groninen', 'typo GM0014'],
  ])('with a typing error: %s', (query, expected) => {
    expect(find(query)).toContain(expected)
  })

  test('and nothing else is guessed when the name is right', () => {
    expect(find('zeist').filter((hit) => hit.startsWith('typo'))).toEqual([])
  })
})

describe('an old municipality', () => {
  test('leads to its successor', () => {
    expect(find('haren')).toEqual(['exact GM0014'])
    expect(find('GM0017')).toEqual(['code GM0014'])
  })

  test('that was divided leads to each part, the largest first', () => {
    expect(find('Boarnsterhim')).toEqual(['exact GM0080', 'exact GM0074'])
  })
})

describe('the order', () => {
  test('is larger areas first, then more inhabitants', () => {
    expect(find('vollenhove')).toEqual(['exact WK170807', 'exact BU03550101', 'exact BU17080700'])
    expect(find('utrecht').slice(0, 3)).toEqual(['exact PV26', 'exact utrecht', 'exact GM0344'])
  })

  test('tells places of one name apart by where they lie', () => {
    const within = findMatches(index, 'vollenhove').map(({ document }) => document.within)
    expect(within).toEqual(['Steenwijkerland', 'Zeist, Utrecht', 'Steenwijkerland'])
  })
})

describe('regions, figures and sources are found', () => {
  test.each([
    ['twente', 'exact twente'],
    ['U16', 'exact u16'],
    ['regio:twente', 'code twente'],
    ['85984ned', 'code 85984NED'],
  ])('%s', (query, expected) => {
    expect(first(query)).toBe(expected)
  })

  test.each([
    ['eenzaamheid', 'lonely-65-plus'],
    ['eenzaamheit', 'lonely-65-plus'],
    ['eenzame ouderen', 'lonely-65-plus'],
    ['loneliness', 'lonely-65-plus'],
    ['mantelzorg', 'informal-carers-65-plus'],
    ['dokter', 'distance-to-gp'],
    ['alleenstaanden', 'one-person-households'],
  ])('%s, also by another word or ending', (query, expected) => {
    expect(find(query).map((hit) => hit.split(' ')[1])).toContain(expected)
  })
})

describe('whatever is typed', () => {
  test.each(['', ' ', '%', "';", '<>', '()', '\u0000', '😀'])('nothing is found for %j', (query) => {
    expect(find(query)).toEqual([])
  })

  test('a search never fails, finds each thing once and gives the best first', () => {
    const order = ['code', 'postcode', 'exact', 'prefix', 'words', 'text', 'typo']
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string()), (query) => {
        const matches = findMatches(index, query)
        const keys = matches.map(({ document }) => `${document.kind} ${document.id}`)
        expect(new Set(keys).size).toBe(keys.length)
        const tiers = matches.map(({ tier }) => order.indexOf(tier))
        expect(tiers).toEqual([...tiers].sort((a, b) => a - b))
      }),
      { numRuns: 500 },
    )
  })

  test('every name finds its own thing, with one letter left out too', () => {
    const named = index.documents.filter(({ names }) => (names[0]?.length ?? 0) > 0)
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.nat(), (document, at) => {
        const name = document.names[0]?.slice(0, 100) ?? ''
        expect(find(name).map((hit) => hit.split(' ')[1])).toContain(document.id)
        const word = 'Leidschendam'
        const i = 1 + (at % (word.length - 1))
        expect(find(word.slice(0, i) + word.slice(i + 1)).length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})
