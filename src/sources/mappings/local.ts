import type { MeasureMapping, TableMapping } from '../mapping.ts'
import { measure } from './measure.ts'

/** `kwb-2022-wijken.csv`: what the file by age and household lacks, for all districts of 2022. Shares are whole per cents. */
export const districts2022: TableMapping = {
  source: '85318NED',
  vintage: 2022,
  area: 'code',
  period: 2022,
  blank: 'suppressed',
  measures: [
    measure('dwelling_total', 'dwellings'),
    measure('employment_rate', 'labour-participation'),
    measure('income_low', 'share-low-income-persons'),
    measure('income_high', 'share-high-income-persons'),
    measure('edu_appl_sci', 'share-education-high', { roundedTo: 1 }),
  ],
}

/**
 * `kwb-2022-buurten-provincie-utrecht.csv`: neighbourhoods of one province; elsewhere nothing was collected here.
 *
 * Its maker wrote missing values as 0. Where a real zero is possible too, a 0 says `unreadable`: we cannot tell.
 */
const utrechtProvince = (
  source: string,
  period: number,
  zeros: 'unreadable' | 'zero',
  measures: readonly MeasureMapping[],
): TableMapping => ({
  source,
  vintage: 2022,
  area: 'buurtcode',
  period,
  blank: 'suppressed',
  absent: 'not-collected',
  signs: { '0': zeros, '0.0': zeros },
  measures,
})

export const utrechtProvince2022 = utrechtProvince('85318NED', 2022, 'unreadable', [
  measure('Woningvoorraad', 'dwellings'),
  measure('PercentageMeergezinswoning', 'share-multi-family'),
  measure('BouwjaarVanaf2000', 'share-built-since-2000'),
])
/** Distances of 2021 on the neighbourhoods of 2022. Outpatient sites count here (mean difference 0.05 km with that column of 2020). */
export const utrechtProvinceDistances2021 = utrechtProvince('85231NED', 2021, 'unreadable', [
  measure('AfstandTotZiekenhuis_85231NED', 'distance-to-hospital-or-outpatient-site'),
  measure('AfstandTotGroteSupermarkt_85231NED', 'distance-to-supermarket'),
])

const fives = { roundedTo: 5 } as const
const tens = { roundedTo: 10 } as const

/**
 * `kwb-2023-gemeente-utrecht.csv`: districts and neighbourhoods of the municipality of Utrecht.
 *
 * Its municipality row is left out: one municipality would be a column of its own. Counts that other files give for
 * the whole country are left out too.
 */
export const utrechtCity2023: TableMapping = {
  source: '85618NED',
  vintage: 2023,
  area: 'gwb_code',
  period: 2023,
  keep: { recs: ['Wijk', 'Buurt'] },
  blank: 'suppressed',
  absent: 'not-collected',
  measures: [
    measure('a_man', 'population-men', fives),
    measure('a_vrouw', 'population-women', fives),
    measure('a_geb', 'births', fives),
    measure('a_ste', 'deaths', fives),
    measure('a_woning', 'dwellings'),
    measure('p_1gezw', 'share-single-family'),
    measure('p_mgezw', 'share-multi-family'),
    measure('p_leegsw', 'share-vacant'),
    measure('p_wcorpw', 'share-housing-association'),
    measure('p_ov_hw', 'share-other-landlords'),
    measure('p_bjo2k', 'share-built-since-2000'),
    measure('a_soz_wb', 'social-assistance', tens),
    measure('a_soz_ao', 'disability-benefits', tens),
    measure('a_soz_ww', 'unemployment-benefits', tens),
    measure('a_soz_ow', 'aow-recipients', tens),
    measure('a_bedv', 'businesses', fives),
    measure('a_pau', 'cars', fives),
    measure('g_pau_hh', 'cars-per-household'),
    measure('a_lan_ha', 'land-area'),
    measure('ste_mvs', 'urbanity-class'),
    measure('ste_oad', 'address-density'),
  ],
}
