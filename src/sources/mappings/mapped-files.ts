import type { AreaLevel } from '../../areas/area.ts'
import type { TableMapping } from '../mapping.ts'
import {
  careSpendingByAge,
  expectedSpending2006,
  expectedSpending2018,
  expectedSpending2019,
  expectedSpending2021,
  hospitals2019,
  nursingHomes2020,
} from './care-provision.ts'
import {
  health2012Adults,
  health2012Older,
  health2016Adults,
  health2016Older,
  health2020Adults,
  health2020Older,
  perceivedHealth,
} from './health.ts'
import { kwb2020Extended } from './kwb-2020-extended.ts'
import { kwb2024 } from './kwb-2024.ts'
import {
  kwbAgeHouseholds2021,
  kwbAgeHouseholds2022,
  kwbAgeHouseholds2023,
  kwbAgeHouseholds2024,
} from './kwb-age-households.ts'
import {
  kwbMunicipalities2012,
  kwbMunicipalities2017,
  kwbMunicipalities2018,
  kwbMunicipalities2019,
  kwbMunicipalities2022,
  kwbMunicipalities2023,
  kwbMunicipalities2024,
} from './kwb-municipalities.ts'
import { districts2022, utrechtCity2023, utrechtProvince2022, utrechtProvinceDistances2021 } from './local.ts'
import {
  householdPosition2006,
  households2018,
  populationByAge2006,
  populationByAge2018,
  populationByAge2019,
  populationByAge2021,
} from './population-by-age.ts'
import { regionKeyFigures2015 } from './region-key-figures-2015.ts'

/** A file, how it is read, and the levels it has rows of: no two files give one indicator, period and level. */
export interface MappedFile {
  readonly file: string
  readonly mapping: TableMapping
  readonly levels: readonly AreaLevel[]
}

const everyLevel: readonly AreaLevel[] = ['country', 'municipality', 'district', 'neighbourhood']
const municipalities: readonly AreaLevel[] = ['municipality']

const of = (file: string, levels: readonly AreaLevel[], ...mappings: readonly TableMapping[]): MappedFile[] =>
  mappings.map((mapping) => ({ file, mapping, levels }))

/**
 * All files, in the order in which they are imported.
 *
 * Not here: tables by postcode (`…-pc4-…`, `kerncijfers-pc4-2020`), as a postcode is no area; the projections of the
 * UN, which belong to forecasts; and the lists of areas and divisions, which `tools/snapshot/areas.ts` reads.
 */
export const mappedFiles: readonly MappedFile[] = [
  ...of('kwb-leeftijd-huishoudens-2024.csv', everyLevel, kwbAgeHouseholds2024),
  ...of('kwb-2024.csv', everyLevel, kwb2024),
  ...of('kwb-leeftijd-huishoudens-2023.csv', everyLevel, kwbAgeHouseholds2023),
  ...of('kwb-leeftijd-huishoudens-2022.csv', everyLevel, kwbAgeHouseholds2022),
  ...of('kwb-leeftijd-huishoudens-2021.csv', everyLevel, kwbAgeHouseholds2021),
  ...of(
    'kwb-gemeenten-2012-2024.csv',
    municipalities,
    kwbMunicipalities2024,
    kwbMunicipalities2023,
    kwbMunicipalities2022,
    kwbMunicipalities2019,
    kwbMunicipalities2018,
    kwbMunicipalities2017,
    kwbMunicipalities2012,
  ),
  ...of('kwb-gemeenten-2020-uitgebreid.csv', municipalities, kwb2020Extended),
  ...of('kwb-2022-wijken.csv', ['district'], districts2022),
  ...of(
    'kwb-2022-buurten-provincie-utrecht.csv',
    ['neighbourhood'],
    utrechtProvince2022,
    utrechtProvinceDistances2021,
  ),
  ...of('kwb-2023-gemeente-utrecht.csv', ['district', 'neighbourhood'], utrechtCity2023),
  ...of('rivm-50090ned-2020-65plus.csv', everyLevel, health2020Older),
  ...of('rivm-50090ned-2020-18plus.csv', everyLevel, health2020Adults),
  ...of('rivm-50090ned-2016-65plus.csv', everyLevel, health2016Older),
  ...of('rivm-50090ned-2016-18plus.csv', everyLevel, health2016Adults),
  ...of('rivm-50090ned-2012-65plus.csv', everyLevel, health2012Older),
  ...of('rivm-50090ned-2012-18plus.csv', everyLevel, health2012Adults),
  ...of(
    'rivm-50150ned-goed-ervaren-gezondheid.csv',
    ['country', 'municipality', 'neighbourhood'],
    ...perceivedHealth,
  ),
  ...of('70072ned-2015.csv', ['country', 'province', 'municipality'], regionKeyFigures2015),
  ...of('bevolking-gemeente-leeftijd-geslacht-2006.csv', municipalities, populationByAge2006),
  ...of('bevolking-gemeente-leeftijd-geslacht-2018.csv', municipalities, populationByAge2018),
  ...of('bevolking-provincie-leeftijd-geslacht-2019.csv', ['country', 'province'], populationByAge2019),
  ...of('bevolking-gemeente-leeftijd-geslacht-2021-afgeleid.csv', municipalities, populationByAge2021),
  ...of('huishoudens-pc4-gemeente-2018.csv', municipalities, households2018),
  ...of(
    'huishoudpositie-gemeente-leeftijd-geslacht-2006.csv',
    ['country', 'municipality'],
    householdPosition2006,
  ),
  ...of('cpb-zorguitgaven-per-leeftijd-2022.csv', ['country'], careSpendingByAge),
  ...of('verwachte-zorguitgaven-2021.csv', municipalities, expectedSpending2021),
  ...of('verwachte-zorguitgaven-2019.csv', ['country', 'province'], expectedSpending2019),
  ...of('verwachte-zorguitgaven-2018.csv', municipalities, expectedSpending2018),
  ...of('verwachte-zorguitgaven-2006.csv', municipalities, expectedSpending2006),
  ...of('locaties-ziekenhuizen-2019.csv', municipalities, hospitals2019),
  ...of('verpleeghuislocaties-per-provincie-2020.csv', ['country', 'province'], nursingHomes2020),
]
