import { ageClasses, ageSexId } from '../../figures/catalogue/age-sex.ts'
import type { MeasureMapping, TableMapping } from '../mapping.ts'
import { measure } from './measure.ts'

/** Bands that are made of whole five-year classes, with the place of their first and last class. */
const bands: readonly (readonly [indicator: string, from: string, to: string])[] = [
  ['population', '0-4', '95+'],
  ['population-0-14', '0-4', '10-14'],
  ['population-15-24', '15-19', '20-24'],
  ['population-25-44', '25-29', '40-44'],
  ['population-45-64', '45-49', '60-64'],
  ['population-15-64', '15-19', '60-64'],
  ['population-20-64', '20-24', '60-64'],
  ['population-50-74', '50-54', '70-74'],
  ['population-15-plus', '15-19', '95+'],
  ['population-65-plus', '65-69', '95+'],
  ['population-65-79', '65-69', '75-79'],
  ['population-75-plus', '75-79', '95+'],
  ['population-80-plus', '80-84', '95+'],
  ['population-85-plus', '85-89', '95+'],
  ['population-90-plus', '90-94', '95+'],
]

const labels: readonly string[] = ageClasses

/** The age classes from one to another, both included. */
export function classesBetween(from: string, to: string): readonly string[] {
  return labels.slice(labels.indexOf(from), labels.indexOf(to) + 1)
}

type Options = Partial<Pick<MeasureMapping, 'status'>>

const bandMeasures = (options: Options, onlyToDerive: ReadonlySet<string>): MeasureMapping[] =>
  bands.map(([indicator, from, to]) =>
    measure('inwoners', indicator, {
      where: { leeftijd: classesBetween(from, to) },
      ...options,
      ...(onlyToDerive.has(indicator) ? { onlyToDerive: true } : {}),
    }),
  )

const sexMeasures = (options: Options): MeasureMapping[] =>
  (['men', 'women'] as const).flatMap((sex) =>
    ageClasses.map((age) =>
      measure(sex === 'men' ? 'inwoners_man' : 'inwoners_vrouw', ageSexId(sex, age), {
        where: { leeftijd: [age] },
        ...options,
      }),
    ),
  )

const totalsBySex = (options: Options): MeasureMapping[] => [
  measure('inwoners_man', 'population-men', { where: { leeftijd: labels }, ...options }),
  measure('inwoners_vrouw', 'population-women', { where: { leeftijd: labels }, ...options }),
]

const detailShares = [
  'share-75-plus',
  'share-80-plus',
  'share-85-plus',
  'old-age-ratio-20-64',
  'oldest-old-support-ratio',
] as const
const bandShares = [
  'share-0-14',
  'share-15-24',
  'share-25-44',
  'share-45-64',
  'share-65-plus',
  'old-age-ratio-15-64',
] as const

const exact = (source: string, year: number, area: string): TableMapping => ({
  source,
  vintage: year,
  area,
  period: year,
  blank: 'zero',
  measures: [...bandMeasures({}, new Set()), ...totalsBySex({}), ...sexMeasures({})],
  derive: [...bandShares, ...detailShares],
})

/** `bevolking-gemeente-leeftijd-geslacht-2006.csv`: exact, municipalities of 2006. */
export const populationByAge2006 = exact('03759ned', 2006, 'gemeentecode')
/** `bevolking-gemeente-leeftijd-geslacht-2018.csv`: exact; wins over the rounded shares of the map of 2018. */
export const populationByAge2018 = exact('bevolking-pc4-2018', 2018, 'gemeentecode')
/** `bevolking-provincie-leeftijd-geslacht-2019.csv`: exact, country and provinces. */
export const populationByAge2019 = exact('71488ned', 2019, 'regiocode')

const known = new Set([
  'population',
  'population-0-14',
  'population-15-24',
  'population-25-44',
  'population-45-64',
  'population-15-64',
  'population-15-plus',
  'population-65-plus',
])

/**
 * `bevolking-gemeente-leeftijd-geslacht-2021-afgeleid.csv`: added up from postcodes, so an estimate.
 *
 * The five bands of 2021 come exactly from the key figures of that year; this file only adds finer ages, and uses
 * its own totals for the shares so that numerator and denominator are about the same postcodes.
 * Haaren (GM0788) is still in it though it ended on 1 January 2021: its row is refused as an unknown code.
 */
export const populationByAge2021: TableMapping = {
  source: '83502NED',
  vintage: 2021,
  area: 'gemeentecode',
  period: 2021,
  blank: 'zero',
  absent: 'not-collected',
  unusable: {
    areas: ['GM0824', 'GM0865', 'GM0439', 'GM0797', 'GM0757'],
    missing: 'redivided',
    why: 'Oisterwijk, Vught, Purmerend, Heusden and Boxtel are 7 to 18 % off: postcodes across borders and mergers',
  },
  measures: [
    ...bandMeasures({ status: 'estimate' }, known),
    ...totalsBySex({ status: 'estimate' }),
    ...sexMeasures({ status: 'estimate' }),
  ],
  derive: detailShares,
}

/** `huishoudens-pc4-gemeente-2018.csv`: exact household types per municipality; its postcode rows are no areas. */
export const households2018: TableMapping = {
  source: 'bevolking-pc4-2018',
  vintage: 2018,
  area: 'gemeentecode',
  period: 2018,
  keep: { soort: ['gemeente'] },
  blank: 'suppressed',
  measures: [
    measure('huishoudens', 'households'),
    measure('eenpersoons', 'one-person-households'),
    measure('meerpersoons_zonder_kinderen', 'households-without-children'),
    measure('meerpersoons_met_kinderen', 'households-with-children'),
  ],
  derive: [
    'share-one-person-households',
    'share-households-without-children',
    'share-households-with-children',
  ],
}

const positionsFrom = (age: 65 | 75): MeasureMapping[] => {
  const where = {
    geslacht: ['man', 'vrouw'],
    leeftijd: classesBetween(age === 65 ? '65-69' : '75-79', '95+'),
  }
  return [
    measure('personen', `population-${age}-plus`, { where, onlyToDerive: true }),
    measure('alleenstaand', `living-alone-${age}-plus`, { where }),
    measure('in_instelling', `in-institution-${age}-plus`, { where }),
  ]
}

/** `huishoudpositie-gemeente-leeftijd-geslacht-2006.csv`: who lives alone or in an institution, by age and sex. */
export const householdPosition2006: TableMapping = {
  source: '71488ned',
  vintage: 2006,
  area: 'regiocode',
  period: 2006,
  blank: 'zero',
  measures: [...positionsFrom(65), ...positionsFrom(75)],
  derive: [
    'share-living-alone-65-plus',
    'share-living-alone-75-plus',
    'share-in-institution-65-plus',
    'share-in-institution-75-plus',
  ],
}
