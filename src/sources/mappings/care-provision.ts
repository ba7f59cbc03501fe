import type { MeasureMapping, TableMapping } from '../mapping.ts'
import { measure } from './measure.ts'
import { populationByAge2021 } from './population-by-age.ts'

const laws = ['zvw', 'wlz', 'wmo'] as const
const ages = [65, 75, 85, 95] as const

/** `cpb-zorguitgaven-per-leeftijd-2022.csv`: national averages, so one area: the country. Youth care is not used. */
export const careSpendingByAge: TableMapping = {
  source: 'cpb-zorguitgaven-2022',
  vintage: 2024,
  area: { fixed: 'NL00' },
  period: 2022,
  blank: 'not-collected',
  measures: laws.flatMap((law) =>
    ages.map(
      (age): MeasureMapping =>
        measure(`${law}_eur_per_inwoner`, `${law}-spending-at-${age}`, {
          where: { leeftijd: [String(age)] },
        }),
    ),
  ),
}

/**
 * Table made by `tools/snapshot/expected-spending.ts`: national spending by age times the residents of each age.
 *
 * @param source of the residents: it decides the vintage and the period
 */
const expected = (year: number, absent: 'redivided' | 'not-collected'): TableMapping => ({
  source: 'cpb-zorguitgaven-2022',
  vintage: year,
  area: 'regiocode',
  period: year,
  blank: 'unreadable',
  absent,
  measures: [
    measure('inwoners', 'population', { onlyToDerive: true, status: 'estimate' }),
    ...laws.map((law) => measure(`${law}_x1000_euro`, `expected-${law}-spending`, { status: 'estimate' })),
  ],
  derive: laws.map((law) => `expected-${law}-spending-per-person`),
})

export const expectedSpending2006 = expected(2006, 'redivided')
export const expectedSpending2018 = expected(2018, 'redivided')
export const expectedSpending2019 = expected(2019, 'redivided')
/** The same five municipalities as in the table of residents are left out. */
export const expectedSpending2021: TableMapping = {
  ...expected(2021, 'not-collected'),
  ...(populationByAge2021.unusable === undefined ? {} : { unusable: populationByAge2021.unusable }),
}

/** `locaties-ziekenhuizen-2019.csv`: one row a site; a municipality without a row has none. */
export const hospitals2019: TableMapping = {
  source: 'ziekenhuislocaties-2019',
  vintage: 2024,
  area: 'gemeentecode_2024',
  period: 2019,
  blank: 'zero',
  absent: 'zero',
  measures: [
    measure('id', 'hospital-sites', {
      countsRows: true,
      where: {
        soort: ['Algemeen ziekenhuis', 'Academisch ziekenhuis', 'Kinderziekenhuis', 'Havenziekenhuis'],
      },
    }),
    measure('id', 'outpatient-sites', { countsRows: true, where: { soort: ['Buitenpolikliniek'] } }),
    measure('id', 'emergency-departments', { countsRows: true, where: { seh_24_7: ['1'] } }),
  ],
}

/** Table made by `tools/snapshot/nursing-homes.ts`: safety regions added up to provinces; every region lies in one. */
export const nursingHomes2020: TableMapping = {
  source: 'verpleeghuislocaties-2020',
  vintage: 2024,
  area: 'regiocode',
  period: 2020,
  blank: 'not-collected',
  measures: [
    measure('verpleeghuizen', 'nursing-home-locations'),
    measure('gehandicaptenzorginstellingen', 'disability-care-locations'),
  ],
}
