import { describe, expect, test } from 'vitest'
import type { Area } from '../areas/area.ts'
import { crumbsOf, inhabitantsOf, leadOf, listKeyFigures } from './place.ts'
import { buildProfile } from './profile.ts'
import { estimate, indicatorOf, type MadeColumn, makeGazetteer, makeShelves } from './shelves.testing.ts'
import { areaTerritory } from './territory.ts'

const gazetteer = makeGazetteer([
  ['NL00', 'Nederland'],
  ['PV26', 'Utrecht', 'NL00'],
  ['GM0355', 'Zeist', 'PV26'],
  ['GM0310', 'De Bilt', 'PV26'],
  ['WK035501', 'Zeist-Noord'],
  ['BU03550101', 'Vollenhove'],
  ['BU03550102', 'Nijenheim'],
  ['BU03550103', 'Kerckebosch'],
])
const shares = (cells: MadeColumn['cells']): MadeColumn => ({
  indicator: 'share-65-plus',
  period: 2024,
  decimals: 1,
  cells,
})
const people = (cells: MadeColumn['cells']): MadeColumn => ({ indicator: 'population', period: 2024, cells })

const shown = [
  'population',
  'share-65-plus',
  'share-one-person-households',
  'lonely-65-plus',
  'wmo-clients-per-1000',
  'distance-to-gp',
].map(indicatorOf)

function prepare(code: string, columns: readonly MadeColumn[]) {
  const shelves = makeShelves(gazetteer, columns)
  const place = areaTerritory(gazetteer, code)
  const area = gazetteer.areas.get(code)
  if (!place || !area) throw new Error(`No area ${code}`)
  return { shelves, area, themes: buildProfile(place, shown, { parents: [], similar: [] }, shelves) }
}
function sayLead(code: string, columns: readonly MadeColumn[], locale: 'nl' | 'en' = 'nl') {
  const { themes, area, shelves } = prepare(code, columns)
  return leadOf(themes, area, shelves, locale)
}

describe('the lead of a place', () => {
  test('says how many are 65 or older, and how high that is in the oldest neighbourhoods', () => {
    const columns = [
      shares({ GM0355: 21.6, BU03550101: 33.3, BU03550102: 12 }),
      people({ GM0355: 66641, BU03550101: 4600, BU03550102: 900 }),
    ]
    expect(sayLead('GM0355', columns)).toBe(
      'Ruim één op de vijf inwoners is 65 jaar of ouder. In sommige buurten is dat één op de drie.',
    )
    expect(sayLead('GM0355', columns, 'en')).toBe(
      'More than one in five residents is 65 or older. In some neighbourhoods it is one in three.',
    )
  })

  test('takes no handful of people for an example of some neighbourhoods', () => {
    const text = sayLead('GM0355', [
      shares({ GM0355: 21.6, BU03550101: 22, BU03550102: 55 }),
      people({ GM0355: 66641, BU03550101: 4600, BU03550102: 199 }),
    ])
    expect(text).toBe('Ruim één op de vijf inwoners is 65 jaar of ouder.')
  })

  test('of a neighbourhood has one sentence, without a share it counts, and hardly anybody is said so', () => {
    expect(sayLead('BU03550101', [shares({ BU03550101: 33.3 }), people({ BU03550101: 4600 })])).toBe(
      'Ongeveer één op de drie inwoners is 65 jaar of ouder.',
    )
    expect(sayLead('BU03550101', [people({ BU03550101: 4600 })])).toBe('Hier wonen 4.600 mensen.')
    expect(sayLead('BU03550102', [shares({ BU03550102: 'suppressed' }), people({ BU03550102: 40 })])).toBe(
      'Hier wonen geen of bijna geen mensen. Daarom zijn er weinig cijfers.',
    )
    expect(sayLead('BU03550102', [])).toBeUndefined()
  })

  test('of the country looks at municipalities', () => {
    expect(
      sayLead('NL00', [
        shares({ NL00: 20.5, GM0355: 21.6, GM0310: 35 }),
        people({ NL00: 17942942, GM0355: 66641, GM0310: 43718 }),
      ]),
    ).toBe(
      'Ongeveer één op de vijf inwoners is 65 jaar of ouder. In sommige gemeenten is dat ruim één op de drie.',
    )
  })

  test('of a region has no second sentence', () => {
    const { themes, shelves } = prepare('GM0355', [
      shares({ GM0355: 21.6, BU03550101: 33.3 }),
      people({ GM0355: 66641, BU03550101: 4600 }),
    ])
    expect(leadOf(themes, undefined as Area | undefined, shelves, 'nl')).toBe(
      'Ruim één op de vijf inwoners is 65 jaar of ouder.',
    )
  })
})

describe('the key figures', () => {
  test('are the first three that the place has, an estimate marked as one', () => {
    const { themes } = prepare('GM0355', [
      shares({ GM0355: 21.6 }),
      { indicator: 'lonely-65-plus', period: 2020, decimals: 1, cells: { GM0355: estimate(48.8) } },
      { indicator: 'wmo-clients-per-1000', period: 2022, cells: { GM0355: 74 } },
      { indicator: 'distance-to-gp', period: 2024, decimals: 1, cells: { GM0355: 0.9 } },
    ])
    expect(listKeyFigures(themes, 'nl', 'schatting')).toEqual([
      { value: '21,6%', text: 'is 65 jaar of ouder' },
      { value: '48,8%', text: 'van de 65-plussers voelt zich eenzaam', note: 'schatting' },
      { value: '74', text: 'van elke 1.000 inwoners krijgen hulp uit de Wmo' },
    ])
  })

  test('skip what is missing here', () => {
    const { themes } = prepare('BU03550101', [
      shares({ BU03550101: 'suppressed' }),
      { indicator: 'distance-to-gp', period: 2024, decimals: 1, cells: { BU03550101: 0.9 } },
    ])
    expect(listKeyFigures(themes, 'en', 'estimate')).toEqual([
      { value: '0.9\u00a0km', text: 'is the average distance to a GP' },
    ])
    expect(listKeyFigures(prepare('BU03550101', []).themes, 'nl', 'schatting')).toEqual([])
  })
})

test('the number of inhabitants is the newest one, or unknown', () => {
  const both = [
    { indicator: 'population', period: 2012, cells: { GM0355: 61235 } },
    people({ GM0355: 66641 }),
  ]
  expect(inhabitantsOf(prepare('GM0355', both).themes)).toBe(66641)
  expect(inhabitantsOf(prepare('GM0355', []).themes)).toBeUndefined()
})

test('the way down to a place leaves out the place itself; the country has its English name in English', () => {
  const shelves = makeShelves(gazetteer, [])
  expect(crumbsOf(shelves, 'BU03550101', 'nl').map(({ name }) => name)).toEqual([
    'Nederland',
    'Utrecht',
    'Zeist',
    'Zeist-Noord',
  ])
  expect(crumbsOf(shelves, 'PV26', 'en')).toEqual([{ name: 'Netherlands', path: '/gebieden/NL00' }])
})
