import { describe, expect, test } from 'vitest'
import { latestOf, listObservations } from './observe.ts'
import { estimate, indicatorOf, type MadeColumn, makeGazetteer, makeShelves } from './shelves.testing.ts'
import type { Territory } from './territory.ts'

const gazetteer = makeGazetteer([
  ['NL00', 'Nederland'],
  ['PV26', 'Utrecht', 'NL00'],
  ['GM0310', 'De Bilt', 'PV26'],
  ['GM0344', 'Utrecht', 'PV26'],
  ['GM0355', 'Zeist', 'PV26'],
])
const country: Territory = { kind: 'area', key: 'NL00', name: 'Nederland', level: 'country' }
const zeist: Territory = { kind: 'area', key: 'GM0355', name: 'Zeist', level: 'municipality' }
const pair: Territory = {
  kind: 'set',
  key: 'regio:paar',
  name: 'Paar',
  level: 'municipality',
  members: ['GM0310', 'GM0355'],
}
const observe = (territory: Territory, id: string, columns: readonly MadeColumn[]) =>
  listObservations(territory, indicatorOf(id), makeShelves(gazetteer, columns))

describe('the figures of an area', () => {
  test('are its own, oldest first, also where one is missing', () => {
    const found = observe(zeist, 'population', [
      { indicator: 'population', period: 2024, edition: 7, cells: { GM0355: 66641 } },
      { indicator: 'population', period: 2012, edition: 3, cells: { GM0355: 61235 } },
      { indicator: 'population', period: 2018, cells: { GM0355: 'suppressed' } },
    ])
    expect(found).toEqual([
      { period: 2012, cell: { value: 61235, status: 'final' }, edition: 3 },
      { period: 2018, cell: { missing: 'suppressed' }, edition: 1 },
      { period: 2024, cell: { value: 66641, status: 'final' }, edition: 7 },
    ])
  })

  test('are none where nothing is collected at its level', () => {
    expect(observe(zeist, 'population', [])).toEqual([])
  })

  test('of the country: published where there are, else added up from the municipalities', () => {
    const found = observe(country, 'population', [
      { indicator: 'population', period: 2023, cells: { GM0310: 1000, GM0344: 2000, GM0355: 3000 } },
      {
        indicator: 'population',
        period: 2024,
        cells: { NL00: 17942942, GM0310: 43718, GM0344: 374238, GM0355: 66641 },
      },
    ])
    expect(found.map(({ period, cell }) => [period, cell])).toEqual([
      [2023, { value: 6000, status: 'final' }],
      [2024, { value: 17942942, status: 'final' }],
    ])
    expect(found[0]?.coverage?.areasUsed).toBe(3)
    expect(found[1]?.coverage).toBeUndefined()
  })
})

describe('the figures of a province or country over changing borders', () => {
  test('of a province that was cut otherwise: not the one published then, but that of its municipalities of now', () => {
    const utrecht: Territory = { kind: 'area', key: 'PV26', name: 'Utrecht', level: 'province' }
    const found = observe(utrecht, 'population', [
      // As in CBS 2015, where the province had no Leerdam and Zederik yet: they came in 2019.
      {
        indicator: 'population',
        period: 2015,
        cells: { PV26: 2500, GM0310: 1000, GM0344: 1500, GM0355: 500 },
      },
      {
        indicator: 'population',
        period: 2019,
        cells: { PV26: 3100, GM0310: 1000, GM0344: 1600, GM0355: 499 },
      },
    ])
    expect(found.map(({ period, cell }) => [period, cell])).toEqual([
      [2015, { value: 3000, status: 'final' }],
      [2019, { value: 3100, status: 'final' }],
    ])
  })

  test('of the country are never estimates because a municipality was divided: nobody left', () => {
    const found = observe(country, 'population', [
      {
        indicator: 'population',
        period: 2012,
        cells: {
          GM0310: { value: 1000, status: 'estimate', restated: true },
          GM0344: { value: 2000, status: 'estimate', restated: true },
          GM0355: 3000,
        },
      },
    ])
    expect(found[0]?.cell).toEqual({ value: 6000, status: 'final' })
  })

  test('of the country stay model estimates when all parts are', () => {
    const part = { value: 1000, status: 'estimate' as const }
    const found = observe(country, 'population', [
      {
        indicator: 'population',
        period: 2012,
        cells: { GM0310: { ...part, restated: true }, GM0344: part, GM0355: part },
      },
    ])
    expect(found[0]?.cell).toEqual({ value: 3000, status: 'estimate' })
  })
})

describe('the figures of a set of areas', () => {
  const counts: MadeColumn[] = [
    { indicator: 'population', period: 2024, cells: { GM0310: 43718, GM0344: 374238, GM0355: 66641 } },
    { indicator: 'population-65-plus', period: 2024, cells: { GM0310: 10704, GM0344: 40261, GM0355: 14410 } },
  ]
  const share = (cells: MadeColumn['cells'], period = 2024): MadeColumn => ({
    indicator: 'share-65-plus',
    period,
    decimals: 1,
    cells,
  })

  test('a share is older people over all people, not the mean of shares', () => {
    const [found] = observe(pair, 'share-65-plus', [...counts, share({ GM0310: 24.5, GM0355: 21.6 })])
    // (10,704 + 14,410) / (43,718 + 66,641) = 22.757 %
    expect(found?.cell).toMatchObject({ value: expect.closeTo(22.757, 3), status: 'final' })
    expect(found?.coverage).toMatchObject({ areasUsed: 2, areasMissing: 0 })
  })

  test('a year with only the published percentage is weighted by its denominator', () => {
    const [found] = observe(pair, 'share-65-plus', [
      { indicator: 'population', period: 2012, cells: { GM0310: 42080, GM0355: 61235 } },
      share({ GM0310: 22, GM0355: 20 }, 2012),
    ])
    // (42,080 x 22 + 61,235 x 20) / 103,315 = 20.815 %
    expect(found?.cell).toMatchObject({ value: expect.closeTo(20.8146, 3) })
  })

  test('weights of the nearest year serve where the year itself has none', () => {
    const [found] = observe(pair, 'lonely-65-plus', [
      {
        indicator: 'lonely-65-plus',
        period: 2020,
        decimals: 1,
        cells: { GM0310: estimate(47.8), GM0355: estimate(48.8) },
      },
      ...counts,
    ])
    // (10,704 x 47.8 + 14,410 x 48.8) / 25,114 = 48.374 %, an estimate like its parts
    expect(found?.cell).toMatchObject({ value: expect.closeTo(48.374, 3), status: 'estimate' })
  })

  test('a sum with a missing member has no value, and says how many are missing and why', () => {
    const [found] = observe(pair, 'population', [
      { indicator: 'population', period: 2024, cells: { GM0310: 'not-yet-published', GM0355: 66641 } },
    ])
    expect(found?.cell).toEqual({ missing: 'not-yet-published' })
    expect(found?.coverage).toMatchObject({ areasUsed: 1, areasMissing: 1 })
  })

  test('a member without a place in today’s division is missed, never silently left out', () => {
    const [found] = observe({ ...pair, members: ['GM0355', 'GM9999'] }, 'population', counts)
    expect(found?.cell).toEqual({ missing: 'redivided' })
    expect(found?.coverage?.areasMissing).toBe(1)
  })

  test('a small member without a share is left out with a warning: an estimate on the rest', () => {
    const large = { ...pair, members: ['GM0344', 'GM0310', 'GM0355'] }
    const weights = { indicator: 'population-65-plus', period: 2020 }
    const lonely = { indicator: 'lonely-65-plus', period: 2020, decimals: 1 }
    const cells = { GM0310: estimate(47.8), GM0344: estimate(53.3), GM0355: 'suppressed' as const }
    const few = observe(large, 'lonely-65-plus', [
      { ...weights, cells: { GM0310: 10000, GM0344: 38000, GM0355: 1000 } },
      { ...lonely, cells },
    ])
    expect(few[0]?.cell).toMatchObject({ status: 'estimate', value: expect.closeTo(52.154, 3) })
    expect(few[0]?.coverage?.areasMissing).toBe(1)
    const many = observe(large, 'lonely-65-plus', [
      { ...weights, cells: { GM0310: 10000, GM0344: 38000, GM0355: 13600 } },
      { ...lonely, cells },
    ])
    expect(many[0]?.cell).toEqual({ missing: 'suppressed' })
  })

  test('a mean of amounts in thousands of euros is one in thousands', () => {
    const about = (value: number) => ({
      value,
      low: value - 500,
      high: value + 500,
      status: 'final' as const,
    })
    const [found] = observe(pair, 'woz-value', [
      { indicator: 'woz-value', period: 2024, cells: { GM0310: about(534000), GM0355: about(512000) } },
      { indicator: 'households', period: 2024, cells: { GM0310: 19000, GM0355: 30000 } },
    ])
    // (19,000 x 534 + 30,000 x 512) / 49,000 = 520.53
    expect(found?.cell).toMatchObject({ value: 521000, status: 'final' })
  })

  test('a median of municipalities is refused', () => {
    const [found] = observe(pair, 'median-wealth', [
      { indicator: 'median-wealth', period: 2022, cells: { GM0310: 200, GM0355: 180 } },
    ])
    expect(found?.cell).toEqual({ missing: 'not-applicable' })
  })
})

describe('the newest figure', () => {
  test('is the newest with a value; when no year has one, the newest with its reason', () => {
    const at = (period: number, cell: Parameters<typeof latestOf>[0][number]['cell']) => ({
      period,
      cell,
      edition: 1,
    })
    const known = at(2023, { value: 1, status: 'final' })
    expect(latestOf([known, at(2024, { missing: 'not-yet-published' })])).toBe(known)
    const newest = at(2024, { missing: 'suppressed' })
    expect(latestOf([at(2023, { missing: 'redivided' }), newest])).toBe(newest)
    expect(latestOf([])).toBeUndefined()
  })
})
