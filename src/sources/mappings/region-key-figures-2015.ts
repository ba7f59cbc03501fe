import type { TableMapping } from '../mapping.ts'
import { measure, sumOf } from './measure.ts'

const under15 = ['JongerDan5Jaar_4', 'k_5Tot10Jaar_5', 'k_10Tot15Jaar_6'] as const
const from15To20 = 'k_15Tot20Jaar_7'
const from20To65 = ['k_20Tot25Jaar_8', 'k_25Tot45Jaar_9', 'k_45Tot65Jaar_10'] as const
const from65 = ['k_65Tot80Jaar_11', 'k_80JaarOfOuder_12'] as const

/**
 * `70072ned-2015.csv`: country, provinces and municipalities of 2015.
 *
 * Rows of COROP areas and parts of the country (CR, LD) are of other divisions and are skipped; the 320 codes of
 * municipalities that had been abolished have no figures and are refused, as they are not in the list of 2015.
 * Column names repeat with another number: `_4` to `_12` are counts, `_13` to `_21` the same ages as a share.
 * The hospital distance leaves outpatient sites out, as in 2022 (mean difference with that column of 2020: 0.7 km,
 * against 3.0 with them).
 */
export const regionKeyFigures2015: TableMapping = {
  source: '70072ned',
  vintage: 2015,
  area: 'RegioS',
  period: { column: 'Perioden' },
  blank: 'suppressed',
  measures: [
    measure('TotaleBevolking_1', 'population'),
    measure('Mannen_2', 'population-men'),
    measure('Vrouwen_3', 'population-women'),
    ...sumOf(under15, 'population-0-14'),
    ...sumOf([from15To20, 'k_20Tot25Jaar_8'], 'population-15-24'),
    measure('k_25Tot45Jaar_9', 'population-25-44'),
    measure('k_45Tot65Jaar_10', 'population-45-64'),
    ...sumOf([from15To20, ...from20To65], 'population-15-64'),
    ...sumOf(from20To65, 'population-20-64'),
    ...sumOf([from15To20, ...from20To65, ...from65], 'population-15-plus'),
    ...sumOf(from65, 'population-65-plus'),
    measure('k_65Tot80Jaar_11', 'population-65-79'),
    measure('k_80JaarOfOuder_12', 'population-80-plus'),
    measure('Ongehuwd_30', 'share-unmarried'),
    measure('Gehuwd_31', 'share-married'),
    measure('Gescheiden_32', 'share-divorced'),
    measure('Verweduwd_33', 'share-widowed'),
    measure('Bevolkingsdichtheid_57', 'population-density'),
    measure('Geboorte_58', 'births'),
    measure('Sterfte_60', 'deaths'),
    measure('TotaalAantalParticuliereHuishoudens_82', 'households'),
    measure('Eenpersoonshuishoudens_83', 'one-person-households'),
    measure('HuishoudensZonderKinderen_84', 'households-without-children'),
    measure('HuishoudensMetKinderen_85', 'households-with-children'),
    measure('VoorraadOp1Januari_90', 'dwellings'),
    measure('GemiddeldeWoningwaarde_99', 'woz-value', { factor: 1000, roundedTo: 1000 }),
    measure('TotaalAantalBanen_112', 'jobs', { factor: 1000, roundedTo: 100 }),
    measure('Pensioenontvangers65JaarOfOuder_139', 'pensioner-income-65-plus', {
      factor: 1000,
      roundedTo: 100,
    }),
    measure('AOW_167', 'aow-recipients', { roundedTo: 10 }),
    measure('BedrijfsvestigingenTotaal_168', 'businesses', { roundedTo: 5 }),
    measure('AfstandTotHuisartsenpraktijk_213', 'distance-to-gp'),
    measure('AantalHuisartsenpraktijkenBinnen3Km_214', 'gps-within-3-km'),
    measure('AfstandTotHuisartsenpost_215', 'distance-to-gp-out-of-hours'),
    measure('AfstandTotZiekenhuis_216', 'distance-to-hospital'),
    measure('AantalZiekenhuizenBinnen20Km_217', 'hospitals-within-20-km'),
    measure('AfstandTotKinderdagverblijf_218', 'distance-to-childcare'),
    measure('AfstandTotSchoolBasisonderwijs_220', 'distance-to-primary-school'),
    measure('AantalBasisonderwijsscholenBinnen3Km_221', 'primary-schools-within-3-km'),
    measure('AfstandTotGroteSupermarkt_226', 'distance-to-supermarket'),
    measure('AantalGroteSupermarktenBinnen3Km_227', 'supermarkets-within-3-km'),
    measure('AfstandTotRestaurant_228', 'distance-to-restaurant'),
    measure('AfstandTotBibliotheek_230', 'distance-to-library'),
    measure('AfstandTotBioscoop_231', 'distance-to-cinema'),
    measure('AfstandTotZwembad_233', 'distance-to-swimming-pool'),
    measure('AfstandTotOpritHoofdverkeersweg_236', 'distance-to-main-road'),
    measure('AfstandTotTreinstation_237', 'distance-to-train-station'),
    measure('Land_248', 'land-area', { factor: 100 }),
    measure('Omgevingsadressendichtheid_252', 'address-density'),
  ],
  derive: [
    'share-0-14',
    'share-15-24',
    'share-25-44',
    'share-45-64',
    'share-65-plus',
    'share-80-plus',
    'old-age-ratio-15-64',
    'old-age-ratio-20-64',
    'births-per-1000',
    'deaths-per-1000',
    'share-one-person-households',
    'share-households-without-children',
    'share-households-with-children',
  ],
}
