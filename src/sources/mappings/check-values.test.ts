import { describe, expect, test } from 'vitest'
import type { AreaLevel } from '../../areas/area.ts'
import { indicators } from '../../figures/catalogue.ts'
import { type Cell, isPresent } from '../../figures/cell.ts'
import { cellAt } from '../../figures/column.ts'
import { areaOrderOf } from '../area-order.ts'
import { createCsvReader } from '../csv.ts'
import type { TableMapping } from '../mapping.ts'
import { createTableReader } from '../read-table.ts'
import { columnsOf } from '../table-plan.ts'
import { hospitals2019 } from './care-provision.ts'
import { health2020Older, perceivedHealth } from './health.ts'
import { kwb2024 } from './kwb-2024.ts'
import { kwbAgeHouseholds2021, kwbAgeHouseholds2024 } from './kwb-age-households.ts'
import { kwbMunicipalities2012, kwbMunicipalities2022 } from './kwb-municipalities.ts'
import { utrechtProvince2022 } from './local.ts'
import { householdPosition2006, populationByAge2018, populationByAge2021 } from './population-by-age.ts'
import { regionKeyFigures2015 } from './region-key-figures-2015.ts'

/** Rows as CBS and RIVM published them, with only the columns that matter filled in. */
type Row = Readonly<Record<string, string | number>>

const order: Readonly<Record<AreaLevel, readonly string[]>> = {
  country: ['NL00'],
  province: ['PV26'],
  municipality: ['GM0344', 'GM0355', 'GM0824'],
  district: ['WK034401'],
  neighbourhood: ['BU03440111', 'BU03550100'],
}
const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))

function read(mapping: TableMapping, rows: readonly Row[]) {
  const header = columnsOf(mapping)
  const quoted = (text: string | number) => `"${String(text).replaceAll('"', '""')}"`
  const lines = [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]
  const reader = createTableReader({ mapping, indicators: byId, areas: areaOrderOf({ order }) })
  const csv = createCsvReader(reader, { expected: header })
  csv.push(new TextEncoder().encode(`${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`))
  csv.end()
  const { columns, counts } = reader.finish()
  const cell = (indicator: string, code: string): Cell | undefined => {
    const column = columns.find((each) => each.indicator === indicator && order[each.level].includes(code))
    return column && cellAt({ ...column, edition: 1 }, order[column.level].indexOf(code))
  }
  const value = (indicator: string, code: string): number | string | undefined => {
    const found = cell(indicator, code)
    return found && (isPresent(found) ? found.value : found.missing)
  }
  return { cell, value, counts }
}

const ages = ['0-4', '5-9', '10-14', '15-19', '20-24', '25-29', '30-34', '35-39', '40-44', '45-49']
const older = ['50-54', '55-59', '60-64', '65-69', '70-74', '75-79', '80-84', '85-89', '90-94', '95+']

describe('70072ned, 2015', () => {
  const utrecht: Row = {
    RegioS: 'GM0344',
    Perioden: '2015JJ00',
    TotaleBevolking_1: 334176,
    k_20Tot25Jaar_8: 37267,
    k_25Tot45Jaar_9: 119864,
    k_45Tot65Jaar_10: 67472,
    k_65Tot80Jaar_11: 25180,
    k_80JaarOfOuder_12: 8636,
    Land_248: 94.26,
  }

  test('gives the old-age ratio that CBS itself publishes for Utrecht: 15.1', () => {
    const { value } = read(regionKeyFigures2015, [utrecht])
    expect(value('population', 'GM0344')).toBe(334176)
    expect(value('population-80-plus', 'GM0344')).toBe(8636)
    expect(value('old-age-ratio-20-64', 'GM0344')).toBe(15.1)
    expect(value('share-80-plus', 'GM0344')).toBe(2.6)
  })

  test('reads square kilometres of land as hectares', () => {
    expect(read(regionKeyFigures2015, [utrecht]).value('land-area', 'GM0344')).toBe(9426)
  })

  test('skips COROP areas and refuses a municipality that has been abolished', () => {
    const { counts } = read(regionKeyFigures2015, [
      utrecht,
      { RegioS: 'CR17', Perioden: '2015JJ00' },
      { RegioS: 'GM0480', Perioden: '2015JJ00' },
    ])
    expect([counts.rowsKept, counts.rowsSkipped, counts.rowsRefused]).toEqual([1, 1, 1])
  })
})

describe('RIVM 50090NED', () => {
  const row = (code: string, lonely: string): Row => ({
    WijkenEnBuurten: code,
    Perioden: '2020JJ00',
    Leeftijd: '80200',
    Marges: 'MW00000',
    Eenzaam_28: lonely,
  })

  test('reads NL01 as the country and marks every value as an estimate', () => {
    const { cell } = read(health2020Older, [row('NL01', '49.5')])
    expect(cell('lonely-65-plus', 'NL00')).toEqual({ value: 49.5, status: 'estimate' })
  })

  test('calls a blank in a small area suppressed', () => {
    const { value } = read(health2020Older, [row('BU03440111', ''), row('BU03550100', '53.3')])
    expect(value('lonely-65-plus', 'BU03440111')).toBe('suppressed')
  })

  test('leaves the figures for all adults out of the older people', () => {
    const { counts } = read(health2020Older, [{ ...row('GM0344', '53.3'), Leeftijd: '20300' }])
    expect(counts.rowsKept).toBe(0)
  })

  test('reads the revised series under an indicator of its own', () => {
    const of2024 = perceivedHealth.find((mapping) => mapping.period === 2024)
    const { value } = read(of2024 ?? health2020Older, [{ regiocode: 'NL01', 2024: 72.8 }])
    expect(value('perceived-health-18-plus', 'NL00')).toBe(72.8)
    expect(value('good-health-18-plus', 'NL00')).toBeUndefined()
  })
})

describe('key figures by age and household', () => {
  const zeist: Row = {
    regiocode: 'GM0355',
    code_herkomst: 'exact',
    inwoners: 66641,
    jaar_65plus: 14410,
    huishoudens: 30615,
  }

  test('give the share of 65-plussers in Zeist in 2024: 21.6 %', () => {
    const { value, cell } = read(kwbAgeHouseholds2024, [zeist])
    expect(value('share-65-plus', 'GM0355')).toBe(21.6)
    expect(cell('population', 'GM0355')).toEqual({ value: 66641, status: 'final' })
  })

  test('keep a real zero, with the margin that rounding to five leaves', () => {
    const { cell } = read(kwbAgeHouseholds2024, [
      { ...zeist, regiocode: 'BU03440111', inwoners: 0, jaar_65plus: 0, huishoudens: 0 },
    ])
    expect(cell('population', 'BU03440111')).toEqual({ value: 0, status: 'final', low: 0, high: 2 })
  })

  test('skip areas without a code, and say of the areas they were that they were divided anew', () => {
    const { counts, value } = read(kwbAgeHouseholds2021, [
      { ...zeist, regiocode: '', code_herkomst: '' },
      { ...zeist, regiocode: 'BU03550100', code_herkomst: 'naam' },
    ])
    expect(counts.rowsSkipped).toBe(1)
    expect(value('population', 'BU03440111')).toBe('redivided')
  })
})

describe('figures of municipalities', () => {
  test('take a whole per cent of 2012 for what it is: half a per cent either way', () => {
    const { cell } = read(kwbMunicipalities2012, [
      { jaar: '2012', gemeentecode: 'GM0355', aantal_inwoners: 61235, '65plus': 19 },
    ])
    expect(cell('share-65-plus', 'GM0355')).toEqual({ value: 19, status: 'final', low: 18.5, high: 19.5 })
    expect(cell('population', 'GM0355')).toMatchObject({ value: 61235, low: 61233, high: 61237 })
  })

  test('give the Wmo clients of Zeist in 2022, and not those of another year', () => {
    const { value, counts } = read(kwbMunicipalities2022, [
      { jaar: '2022', gemeentecode: 'GM0355', wmo_per_1000: 74 },
      { jaar: '2024', gemeentecode: 'GM0355', wmo_per_1000: 99 },
    ])
    expect(value('wmo-clients-per-1000', 'GM0355')).toBe(74)
    expect(counts.rowsKept).toBe(1)
  })

  test('tell a blank that may be a zero from one that is a secret', () => {
    const { value } = read(kwb2024, [
      { regiocode: 'BU03440111', AfstandTotHuisartsenpraktijk_110: 0.9, ScholenBinnen3Km_114: 9.8 },
      { regiocode: 'BU03550100' },
    ])
    expect(value('primary-schools-within-3-km', 'BU03550100')).toBe('unreadable')
    expect(value('distance-to-gp', 'BU03550100')).toBe('suppressed')
  })
})

describe('population by age', () => {
  const rows = (code: string, persons: number): Row[] =>
    [...ages, ...older].map((leeftijd) => ({
      gemeentecode: code,
      leeftijd,
      inwoners: persons,
      inwoners_man: persons / 2,
      inwoners_vrouw: persons / 2,
    }))

  test('adds five-year classes up to bands, both ends included', () => {
    const { value } = read(populationByAge2018, rows('GM0344', 10))
    expect(value('population', 'GM0344')).toBe(200)
    expect(value('population-65-plus', 'GM0344')).toBe(70)
    expect(value('population-75-plus', 'GM0344')).toBe(50)
    expect(value('oldest-old-support-ratio', 'GM0344')).toBe(1.7)
    expect(value('population-women-95-plus', 'GM0344')).toBe(5)
  })

  test('leaves out the municipalities whose postcodes cross a border, and stores no band that is known exactly', () => {
    const { value, cell } = read(populationByAge2021, [...rows('GM0824', 10), ...rows('GM0355', 10)])
    expect(value('population-80-plus', 'GM0824')).toBe('redivided')
    expect(cell('population-80-plus', 'GM0355')).toMatchObject({ value: 40, status: 'estimate' })
    expect(value('population-65-plus', 'GM0355')).toBeUndefined()
  })

  test('gives who lived alone in 2006 as a share of the same age', () => {
    const { value } = read(
      householdPosition2006,
      ['man', 'vrouw'].flatMap((geslacht) =>
        ['65-69', '70-74', '75-79', '80-84', '85-89', '90-94', '95+'].map((leeftijd) => ({
          regiocode: 'NL01',
          geslacht,
          leeftijd,
          personen: 100,
          alleenstaand: geslacht === 'man' ? 20 : 60,
          in_instelling: 10,
        })),
      ),
    )
    expect(value('living-alone-75-plus', 'NL00')).toBe(400)
    expect(value('share-living-alone-75-plus', 'NL00')).toBe(40)
    expect(value('share-in-institution-75-plus', 'NL00')).toBe(10)
    expect(value('population-75-plus', 'NL00')).toBeUndefined()
  })
})

describe('local tables', () => {
  test('count hospital sites per municipality, none where there is no row', () => {
    const { value } = read(hospitals2019, [
      { id: 1, soort: 'Algemeen ziekenhuis', gemeentecode_2024: 'GM0344', seh_24_7: '1' },
      { id: 2, soort: 'Academisch ziekenhuis', gemeentecode_2024: 'GM0344', seh_24_7: '1' },
      { id: 3, soort: 'Buitenpolikliniek', gemeentecode_2024: 'GM0355', seh_24_7: '' },
    ])
    expect(value('hospital-sites', 'GM0344')).toBe(2)
    expect(value('emergency-departments', 'GM0344')).toBe(2)
    expect(value('emergency-departments', 'GM0355')).toBe(0)
    expect(value('hospital-sites', 'GM0824')).toBe(0)
  })

  test('do not take the 0 of a table that wrote missing values as 0 for a zero', () => {
    const { value } = read(utrechtProvince2022, [
      { buurtcode: 'BU03440111', Woningvoorraad: 396, BouwjaarVanaf2000: '0' },
    ])
    expect(value('dwellings', 'BU03440111')).toBe(396)
    expect(value('share-built-since-2000', 'BU03440111')).not.toBe(0)
    expect(value('dwellings', 'BU03550100')).toBe('not-collected')
  })
})
