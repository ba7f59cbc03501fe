import { describe, expect, test } from 'vitest'
import { areaValues, careOffices, setValues } from './peers.ts'
import { buildFigure, buildProfile, findComparisons, listSimilar } from './profile.ts'
import { estimate, indicatorOf, makeGazetteer, makeShelves } from './shelves.testing.ts'
import type { Territory } from './territory.ts'

const gazetteer = makeGazetteer([
  ['NL00', 'Nederland'],
  ['PV26', 'Utrecht', 'NL00'],
  ['GM0310', 'De Bilt', 'PV26'],
  ['GM0344', 'Utrecht', 'PV26'],
  ['GM0355', 'Zeist', 'PV26'],
  ['GM0353', 'IJsselstein', 'PV26'],
  ['WK035501', 'Zeist-Noord'],
  ['WK035502', 'Den Dolder'],
])
const shelves = () =>
  makeShelves(gazetteer, [
    {
      indicator: 'population',
      period: 2024,
      cells: { NL00: 17942942, GM0310: 43718, GM0344: 374238, GM0353: 33421, GM0355: 66641 },
    },
    {
      indicator: 'address-density',
      period: 2024,
      cells: { NL00: 2071, GM0310: 1244, GM0344: 3472, GM0353: 1587, GM0355: 1789 },
    },
    {
      indicator: 'share-65-plus',
      period: 2024,
      decimals: 1,
      cells: { NL00: 20.5, GM0310: 24.5, GM0344: 10.8, GM0353: 19.9, GM0355: 21.6 },
    },
    {
      indicator: 'lonely-65-plus',
      period: 2020,
      decimals: 1,
      cells: { NL00: estimate(49.5), GM0310: estimate(47.8), GM0355: estimate(48.8) },
    },
  ])
const zeist: Territory = { kind: 'area', key: 'GM0355', name: 'Zeist', level: 'municipality' }
const region: Territory = {
  kind: 'set',
  key: 'regio:paar',
  name: 'Paar',
  level: 'municipality',
  members: ['GM0310', 'GM0355'],
}

describe('what a place is compared with', () => {
  test('a municipality: its province, the country, and places like it', () => {
    const { parents, country, similar } = findComparisons(zeist, shelves(), 2)
    expect(parents.map(({ key }) => key)).toEqual(['PV26'])
    expect(country?.key).toBe('NL00')
    expect(similar.map(({ key }) => key)).toEqual(['GM0353', 'GM0310'])
  })

  test('a district: its municipality, not the province', () => {
    const district: Territory = { kind: 'area', key: 'WK035501', name: 'Zeist-Noord', level: 'district' }
    expect(findComparisons(district, shelves()).parents.map(({ key }) => key)).toEqual(['GM0355'])
  })

  test('the country with nothing, a region with the country alone', () => {
    const country: Territory = { kind: 'area', key: 'NL00', name: 'Nederland', level: 'country' }
    expect(findComparisons(country, shelves())).toEqual({ parents: [], similar: [] })
    expect(findComparisons(region, shelves())).toMatchObject({
      parents: [],
      country: { key: 'NL00' },
      similar: [],
    })
  })
})

describe('similar areas', () => {
  test('are alike in people, density and age; the city is last', () => {
    expect(listSimilar('GM0355', 'municipality', shelves())).toEqual(['GM0353', 'GM0310', 'GM0344'])
  })

  test('are none among the few provinces, or where no feature is known', () => {
    expect(listSimilar('PV26', 'province', shelves())).toEqual([])
    expect(listSimilar('WK035501', 'district', shelves())).toEqual([])
    expect(listSimilar('GM9999', 'municipality', shelves())).toEqual([])
  })
})

describe('a figure of the profile', () => {
  test('stands beside the same year of the others, also when the newest there is another', () => {
    const known = makeShelves(gazetteer, [
      { indicator: 'share-65-plus', period: 2023, decimals: 1, cells: { NL00: 20.2, GM0355: 21.3 } },
      {
        indicator: 'share-65-plus',
        period: 2024,
        decimals: 1,
        cells: { NL00: 20.5, GM0355: 'not-yet-published' },
      },
    ])
    const found = buildFigure(zeist, indicatorOf('share-65-plus'), findComparisons(zeist, known), known)
    expect(found.latest).toMatchObject({ period: 2023, cell: { value: 21.3 } })
    const country = found.comparisons.find(({ relation }) => relation === 'country')
    expect(country?.same).toMatchObject({ period: 2023, cell: { value: 20.2 } })
  })

  test('headline figures stand beside parent, country and similar areas, the others beside the country', () => {
    const made = shelves()
    const [ageing] = buildProfile(
      zeist,
      [indicatorOf('share-65-plus'), indicatorOf('share-0-14')],
      findComparisons(zeist, made),
      made,
    )
    expect(ageing?.figures.map(({ comparisons }) => comparisons.map(({ relation }) => relation))).toEqual([
      ['parent', 'country', 'similar', 'similar', 'similar'],
      ['country'],
    ])
  })

  test('comes in themes, in the order of the indicators', () => {
    const made = shelves()
    const profile = buildProfile(
      region,
      [indicatorOf('population'), indicatorOf('lonely-65-plus'), indicatorOf('share-65-plus')],
      findComparisons(region, made),
      made,
    )
    expect(
      profile.map(({ theme, figures }) => [theme, figures.map(({ indicator }) => indicator.id)]),
    ).toEqual([
      ['ageing', ['population', 'share-65-plus']],
      ['society', ['lonely-65-plus']],
    ])
    expect(profile[0]?.figures[0]?.latest?.cell).toEqual({ value: 110359, status: 'final' })
  })
})

describe('peers', () => {
  test('of an area are all areas of its level with a figure of that year, ascending', () => {
    expect(areaValues('municipality', shelves())(indicatorOf('lonely-65-plus'), 2020)).toEqual([47.8, 48.8])
    expect(areaValues('municipality', shelves())(indicatorOf('lonely-65-plus'), 2016)).toEqual([])
  })

  test('of a region are the regions of the care offices that are in force now', () => {
    const office = (code: string, members: string[], validUntil?: number) => ({
      kind: 'zorgkantoor',
      code,
      name: code,
      validFrom: 2015,
      ...(validUntil === undefined ? {} : { validUntil }),
      members: members.map((municipality) => ({ municipality, vintage: 2024 })),
    })
    const offices = careOffices({
      divisions: [
        office('ZK22', ['GM0310', 'GM0355']),
        office('ZK23', ['GM0344']),
        office('ZK99', ['GM0353'], 2018),
        { ...office('GG2412', ['GM0353']), kind: 'ggd' },
      ],
    })
    expect(offices.map(({ code }) => code)).toEqual(['ZK22', 'ZK23'])
    expect(setValues(offices, shelves())(indicatorOf('population'), 2024)).toEqual([110359, 374238])
  })
})
