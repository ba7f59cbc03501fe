import type { MeasureMapping, TableMapping } from '../mapping.ts'
import { measure } from './measure.ts'

/**
 * `kwb-gemeenten-2012-2024.csv`: one file with the municipalities of seven years, each on its own borders.
 *
 * For the same indicator, year and level another file wins where it is more exact:
 * counts and ages of 2018 from the population table of 2018; counts, ages, households, tenure, value and density of
 * 2021-2024 from the key figures by age and household; 2024 also from `kwb-2024.csv`.
 * Age shares of 2012, 2017 and 2019 are whole per cents here and have no other source.
 */
const of = (year: number, vintageMeasures: readonly MeasureMapping[]): TableMapping => ({
  source: `wijk-en-buurtkaart-${year}`,
  vintage: year,
  area: 'gemeentecode',
  period: year,
  keep: { jaar: [String(year)] },
  blank: 'suppressed',
  measures: vintageMeasures,
})

const wholePercentShares = [
  measure('0_15', 'share-0-14', { roundedTo: 1 }),
  measure('15_25', 'share-15-24', { roundedTo: 1 }),
  measure('25_45', 'share-25-44', { roundedTo: 1 }),
  measure('45_65', 'share-45-64', { roundedTo: 1 }),
  measure('65plus', 'share-65-plus', { roundedTo: 1 }),
]
const counts = (roundedTo?: number): MeasureMapping[] => {
  const rounding = roundedTo === undefined ? {} : { roundedTo }
  return [
    measure('aantal_inwoners', 'population', rounding),
    measure('mannen', 'population-men', rounding),
    measure('vrouwen', 'population-women', rounding),
    measure('huishoudens', 'households', rounding),
  ]
}
const fixedTenure = [
  measure('koopwoningen', 'share-owner-occupied'),
  measure('huurwoningen', 'share-rental'),
  measure('gem_woz_waarde', 'woz-value', { factor: 1000, roundedTo: 1000 }),
  measure('bevolkingsdichtheid', 'population-density'),
]
const size = measure('gem_huishouden_grootte', 'average-household-size')
const dwellings = measure('woningvoorraad', 'dwellings')
const single = measure('pct_eengezins', 'share-single-family')
const energy = (roundedTo: number) => [
  measure('gem_aardgas', 'gas-use', { roundedTo }),
  measure('gem_elektriciteit', 'electricity-use', { roundedTo }),
]
const businesses = measure('bedrijfsvestigingen', 'businesses', { roundedTo: 5 })
const gp = measure('afstand_huisarts', 'distance-to-gp')
const supermarket = measure('afstand_supermarkt', 'distance-to-supermarket')
const cars = measure('personenautos', 'cars', { roundedTo: 5 })
const wholeThousands = measure('gem_inkomen_inwoner', 'income-per-inhabitant', {
  factor: 1000,
  roundedTo: 1000,
})
const participation = measure('arbeidsparticipatie', 'labour-participation')
const marital = [
  measure('pct_ongehuwd', 'share-unmarried', { roundedTo: 1 }),
  measure('pct_gehuwd', 'share-married', { roundedTo: 1 }),
]
const carsPerHousehold = measure('auto_per_huishouden', 'cars-per-household')

/** Everything of 2012 is rounded to 5; income has one decimal here (hundreds of euros). */
export const kwbMunicipalities2012 = of(2012, [
  ...counts(5),
  ...wholePercentShares,
  ...fixedTenure,
  size,
  measure('woningvoorraad', 'dwellings', { roundedTo: 5 }),
  ...energy(50),
  measure('gem_inkomen_inwoner', 'income-per-inhabitant', { factor: 1000, roundedTo: 100 }),
  businesses,
  gp,
  supermarket,
  cars,
])
/** Without the distance to a GP, which is empty in 2017. */
export const kwbMunicipalities2017 = of(2017, [
  ...counts(),
  ...wholePercentShares,
  ...fixedTenure,
  size,
  dwellings,
  ...energy(10),
  wholeThousands,
  businesses,
  supermarket,
  cars,
  single,
])
/** Counts, ages and households of 2018 come from the population table of 2018. */
export const kwbMunicipalities2018 = of(2018, [
  ...fixedTenure,
  size,
  dwellings,
  ...energy(10),
  wholeThousands,
  businesses,
  gp,
  supermarket,
  cars,
  single,
  participation,
])
export const kwbMunicipalities2019 = of(2019, [
  ...counts(),
  ...wholePercentShares,
  ...fixedTenure,
  size,
  dwellings,
  ...energy(10),
  wholeThousands,
  businesses,
  gp,
  supermarket,
  cars,
  single,
  participation,
])
export const kwbMunicipalities2022: TableMapping = {
  ...of(2022, [
    measure('mannen', 'population-men'),
    measure('vrouwen', 'population-women'),
    dwellings,
    ...energy(10),
    businesses,
    gp,
    supermarket,
    cars,
    carsPerHousehold,
    single,
    participation,
    measure('omgevingsadressendichtheid', 'address-density'),
    measure('stedelijkheid', 'urbanity-class'),
    measure('geboorte_relatief', 'births-per-1000', { roundedTo: 1 }),
    measure('sterfte_relatief', 'deaths-per-1000', { roundedTo: 1 }),
    ...marital,
    measure('opl_laag', 'education-low', { roundedTo: 10 }),
    measure('opl_midden', 'education-medium', { roundedTo: 10 }),
    measure('opl_hoog', 'education-high', { roundedTo: 10 }),
    measure('opl_laag', 'education-known', { roundedTo: 10 }),
    measure('opl_midden', 'education-known', { roundedTo: 10 }),
    measure('opl_hoog', 'education-known', { roundedTo: 10 }),
    measure('gem_inkomen_ontvanger', 'income-per-recipient', { factor: 1000, roundedTo: 1000 }),
    measure('pct_hh_laag_inkomen', 'share-low-income-households', { roundedTo: 1 }),
    measure('pct_hh_hoog_inkomen', 'share-high-income-households', { roundedTo: 1 }),
    measure('gem_gestand_inkomen', 'standardised-household-income', { factor: 1000, roundedTo: 100 }),
    measure('mediaan_vermogen', 'median-wealth', { factor: 1000, roundedTo: 100 }),
    measure('pct_meergezins', 'share-multi-family'),
    measure('pct_huurcorporatie', 'share-housing-association'),
    measure('pct_bouwjaar_na_2000', 'share-built-since-2000'),
    measure('pct_leegstand', 'share-vacant'),
    measure('pct_stadsverwarming', 'share-district-heating'),
    measure('pct_werknemers', 'share-employees'),
    measure('pct_zelfstandigen', 'share-self-employed'),
    measure('pct_jeugdzorg', 'youth-care-share'),
    measure('wmo_per_1000', 'wmo-clients-per-1000'),
    measure('afstand_apotheek', 'distance-to-pharmacy'),
    // Without outpatient sites: it follows the column of 2020 that leaves them out (mean difference 0.2 km against 3.5).
    measure('afstand_ziekenhuis', 'distance-to-hospital'),
    measure('afstand_cafe', 'distance-to-cafe'),
    measure('afstand_restaurant', 'distance-to-restaurant'),
    measure('afstand_kdv', 'distance-to-childcare'),
    measure('afstand_basisonderwijs', 'distance-to-primary-school'),
    measure('afstand_treinstation', 'distance-to-train-station'),
    measure('afstand_bibliotheek', 'distance-to-library'),
    measure('afstand_oprit', 'distance-to-main-road'),
    measure('opp_land', 'land-area'),
  ]),
  derive: ['share-education-low', 'share-education-high'],
}
export const kwbMunicipalities2023 = of(2023, [
  measure('mannen', 'population-men'),
  measure('vrouwen', 'population-women'),
  dwellings,
  businesses,
  gp,
  supermarket,
  cars,
  single,
])
export const kwbMunicipalities2024 = of(2024, [
  measure('mannen', 'population-men'),
  measure('vrouwen', 'population-women'),
  cars,
  carsPerHousehold,
  ...marital,
])
