import type { MeasureMapping, TableMapping } from '../mapping.ts'
import { fives, measure, sumOf } from './measure.ts'

const bands = ['jaar_0_14', 'jaar_15_24', 'jaar_25_44', 'jaar_45_64', 'jaar_65plus'] as const

const counts: readonly MeasureMapping[] = [
  measure('inwoners', 'population', fives),
  measure('jaar_0_14', 'population-0-14', fives),
  measure('jaar_15_24', 'population-15-24', fives),
  measure('jaar_25_44', 'population-25-44', fives),
  measure('jaar_45_64', 'population-45-64', fives),
  measure('jaar_65plus', 'population-65-plus', fives),
  ...sumOf(bands.slice(1), 'population-15-plus', fives),
  ...sumOf(bands.slice(1, 4), 'population-15-64', fives),
  measure('huishoudens', 'households', fives),
  measure('eenpersoons', 'one-person-households', fives),
  measure('zonder_kinderen', 'households-without-children', fives),
  measure('met_kinderen', 'households-with-children', fives),
  measure('gem_huishoudensgrootte', 'average-household-size'),
  measure('inwoners_per_km2', 'population-density'),
  measure('koop_pct', 'share-owner-occupied'),
  measure('huur_pct', 'share-rental'),
]

const worth = measure('woz_1000_euro', 'woz-value', { factor: 1000, roundedTo: 1000 })
const income = measure('inkomen_per_inwoner_1000_euro', 'income-per-inhabitant', {
  factor: 1000,
  roundedTo: 100,
})
const minimum = measure('onder_of_rond_sociaal_minimum_pct', 'share-below-or-around-social-minimum')

/**
 * `kwb-leeftijd-huishoudens-<year>.csv`: country, municipalities, districts and neighbourhoods, zeros kept.
 *
 * - Rows without a code (municipalities that were divided anew) have an empty `code_herkomst` and are skipped.
 * - A district or neighbourhood code marked `naam` is that of the area of the same name in the *next* year's list.
 *   The mapping keeps the file's own year as vintage: the figures are of that year's borders, the code list of the
 *   vintage is taken from the same file, and a series by code joins by itself.
 * - These exact counts win over the rounded shares and counts of the map of districts for the same year.
 */
const yearly = (year: number, source: string, extra: readonly MeasureMapping[]): TableMapping => ({
  source,
  vintage: year,
  area: 'regiocode',
  period: year,
  keep: { code_herkomst: ['exact', 'naam', 'volgorde'] },
  blank: 'suppressed',
  measures: [...counts, ...extra],
  derive: [
    'share-0-14',
    'share-15-24',
    'share-25-44',
    'share-45-64',
    'share-65-plus',
    'old-age-ratio-15-64',
    'share-one-person-households',
    'share-households-without-children',
    'share-households-with-children',
  ],
})

export const kwbAgeHouseholds2021 = yearly(2021, '85039NED', [worth, income, minimum])
export const kwbAgeHouseholds2022 = yearly(2022, '85318NED', [worth, income, minimum])
export const kwbAgeHouseholds2023 = yearly(2023, '85618NED', [worth, income, minimum])
/** Income and social minimum of 2024 are empty here; income and the newer value of dwellings come from `kwb-2024.csv`. */
export const kwbAgeHouseholds2024 = yearly(2024, '85984NED', [])
