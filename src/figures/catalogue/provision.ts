import type { Bilingual } from '../../base/locale.ts'
import type { Indicator } from '../indicator.ts'
import { duringYear, firstOfJanuary, maps, roadDistance } from './wording.ts'

const register = { theme: 'provision', basis: 'register', periodMeaning: duringYear } as const

interface Facility {
  readonly id: string
  /** "de dichtstbijzijnde ...": with its article left out. */
  readonly nl: string
  readonly en: string
  readonly name: Bilingual
  readonly sources: Indicator['sources']
  readonly headline?: true
  readonly limits?: Bilingual
  readonly neuter?: true
}

const gpAndShopYears = ['85984NED', ...maps(2023, 2022, 2020, 2019, 2018), '70072ned', ...maps(2012)] as const
const threeYears = [...maps(2022, 2020), '70072ned'] as const

const facilities: readonly Facility[] = [
  {
    id: 'gp',
    nl: 'huisarts',
    en: 'GP practice',
    name: { nl: 'Afstand tot een huisarts', en: 'Distance to a GP' },
    sources: gpAndShopYears,
    headline: true,
  },
  {
    id: 'gp-out-of-hours',
    nl: 'huisartsenpost',
    en: 'out-of-hours GP',
    name: { nl: 'Afstand tot een huisartsenpost', en: 'Distance to an out-of-hours GP' },
    sources: [...maps(2020), '70072ned'],
  },
  {
    id: 'pharmacy',
    nl: 'apotheek',
    en: 'pharmacy',
    name: { nl: 'Afstand tot een apotheek', en: 'Distance to a pharmacy' },
    sources: maps(2022, 2020),
    headline: true,
  },
  {
    id: 'hospital',
    nl: 'ziekenhuis',
    en: 'hospital',
    neuter: true,
    name: { nl: 'Afstand tot een ziekenhuis', en: 'Distance to a hospital' },
    sources: threeYears,
    headline: true,
    limits: {
      nl: `Buitenpoliklinieken tellen hier niet mee. ${roadDistance.nl}`,
      en: `Outpatient sites are not counted here. ${roadDistance.en}`,
    },
  },
  {
    id: 'hospital-or-outpatient-site',
    nl: 'ziekenhuis of de dichtstbijzijnde buitenpolikliniek',
    en: 'hospital or outpatient site',
    neuter: true,
    name: {
      nl: 'Afstand tot een ziekenhuis of buitenpolikliniek',
      en: 'Distance to a hospital or outpatient site',
    },
    sources: ['85231NED', ...maps(2020)],
    limits: {
      nl: `Per gemeente alleen voor 2020. Per buurt alleen in de provincie Utrecht, in 2021. ${roadDistance.nl}`,
      en: `By municipality for 2020 only. By neighbourhood in the province of Utrecht only, in 2021. ${roadDistance.en}`,
    },
  },
  {
    id: 'supermarket',
    nl: 'grote supermarkt',
    en: 'large supermarket',
    name: { nl: 'Afstand tot een supermarkt', en: 'Distance to a supermarket' },
    sources: [
      '85984NED',
      ...maps(2023, 2022),
      '85231NED',
      ...maps(2020, 2019, 2018, 2017),
      '70072ned',
      ...maps(2012),
    ],
    headline: true,
  },
  {
    id: 'daily-groceries',
    nl: 'winkel voor eten en drinken, naast de supermarkt',
    en: 'food shop other than a supermarket',
    name: { nl: 'Afstand tot een bakker, slager of andere eetwinkel', en: 'Distance to another food shop' },
    sources: maps(2020),
  },
  {
    id: 'department-store',
    nl: 'warenhuis',
    en: 'department store',
    neuter: true,
    name: { nl: 'Afstand tot een warenhuis', en: 'Distance to a department store' },
    sources: maps(2020),
  },
  {
    id: 'primary-school',
    nl: 'basisschool',
    en: 'primary school',
    name: { nl: 'Afstand tot een basisschool', en: 'Distance to a primary school' },
    sources: ['85984NED', ...threeYears],
  },
  {
    id: 'childcare',
    nl: 'kinderdagverblijf',
    en: 'day nursery',
    neuter: true,
    name: { nl: 'Afstand tot een kinderdagverblijf', en: 'Distance to a day nursery' },
    sources: threeYears,
  },
  {
    id: 'library',
    nl: 'bibliotheek',
    en: 'library',
    name: { nl: 'Afstand tot een bibliotheek', en: 'Distance to a library' },
    sources: threeYears,
    headline: true,
  },
  {
    id: 'cafe',
    nl: 'café',
    en: 'café',
    neuter: true,
    name: { nl: 'Afstand tot een café', en: 'Distance to a café' },
    sources: maps(2022, 2020),
  },
  {
    id: 'restaurant',
    nl: 'restaurant',
    en: 'restaurant',
    neuter: true,
    name: { nl: 'Afstand tot een restaurant', en: 'Distance to a restaurant' },
    sources: threeYears,
  },
  {
    id: 'swimming-pool',
    nl: 'zwembad',
    en: 'swimming pool',
    neuter: true,
    name: { nl: 'Afstand tot een zwembad', en: 'Distance to a swimming pool' },
    sources: [...maps(2020), '70072ned'],
  },
  {
    id: 'cinema',
    nl: 'bioscoop',
    en: 'cinema',
    name: { nl: 'Afstand tot een bioscoop', en: 'Distance to a cinema' },
    sources: [...maps(2020), '70072ned'],
  },
  {
    id: 'theatre',
    nl: 'theater',
    en: 'theatre',
    neuter: true,
    name: { nl: 'Afstand tot een theater', en: 'Distance to a theatre' },
    sources: maps(2020),
  },
  {
    id: 'museum',
    nl: 'museum',
    en: 'museum',
    neuter: true,
    name: { nl: 'Afstand tot een museum', en: 'Distance to a museum' },
    sources: maps(2020),
  },
  {
    id: 'train-station',
    nl: 'treinstation',
    en: 'railway station',
    neuter: true,
    name: { nl: 'Afstand tot een treinstation', en: 'Distance to a railway station' },
    sources: threeYears,
  },
  {
    id: 'main-road',
    nl: 'oprit van een grote weg',
    en: 'slip road of a main road',
    name: { nl: 'Afstand tot een grote weg', en: 'Distance to a main road' },
    sources: threeYears,
  },
]

const distance = (facility: Facility): Indicator => {
  const article = facility.neuter ? 'het' : 'de'
  return {
    ...register,
    id: `distance-to-${facility.id}`,
    name: facility.name,
    explanation: {
      nl: `Hoe ver inwoners gemiddeld moeten rijden naar ${article} dichtstbijzijnde ${facility.nl}.`,
      en: `How far residents drive on average to the nearest ${facility.en}.`,
    },
    unit: 'km',
    decimals: 1,
    direction: 'higher-is-worse',
    aggregation: { rule: 'weighted', weight: 'population' },
    sources: facility.sources,
    limits: facility.limits ?? roadDistance,
    headline: facility.headline ?? false,
    sentence: {
      nl: `In {place} is ${article} dichtstbijzijnde ${facility.nl} gemiddeld {value} ver.`,
      en: `In {place} the nearest ${facility.en} is {value} away on average.`,
    },
  }
}

const nearby = (
  id: string,
  what: Bilingual,
  km: number,
  sources: Indicator['sources'],
  limits: Bilingual = roadDistance,
): Indicator => ({
  ...register,
  id: `${id}-within-${km}-km`,
  name: {
    nl: `Aantal ${what.nl} binnen ${km} km`,
    en: `Number of ${what.en} within ${km} km`,
  },
  explanation: {
    nl: `Hoeveel ${what.nl} een inwoner gemiddeld heeft binnen ${km} kilometer rijden.`,
    en: `How many ${what.en} a resident has within ${km} kilometres by road, on average.`,
  },
  unit: 'count',
  decimals: 1,
  direction: 'higher-is-better',
  aggregation: { rule: 'weighted', weight: 'population' },
  sources,
  limits,
  headline: false,
  sentence: {
    nl: `Een inwoner van {place} heeft gemiddeld {value} ${what.nl} binnen ${km} kilometer.`,
    en: `A resident of {place} has {value} ${what.en} within ${km} kilometres on average.`,
  },
})

const gps: Bilingual = { nl: 'huisartsenpraktijken', en: 'GP practices' }
const supermarkets: Bilingual = { nl: 'supermarkten', en: 'supermarkets' }
const schools: Bilingual = { nl: 'basisscholen', en: 'primary schools' }
const hospitals: Bilingual = { nl: 'ziekenhuizen', en: 'hospitals' }

const siteLimits: Bilingual = {
  nl: 'Stand van 2019. Sindsdien zijn locaties gesloten of verhuisd. Wie dicht bij een grens woont, gaat vaak naar een andere gemeente.',
  en: 'State of 2019. Sites have closed or moved since. People near a border often go to another municipality.',
}

const sites = (
  id: string,
  name: Bilingual,
  what: Bilingual,
  sentence: Bilingual,
  options: { limits?: Bilingual; sources?: Indicator['sources'] } = {},
): Indicator => ({
  ...register,
  id,
  name,
  explanation: { nl: `Het aantal ${what.nl} in dit gebied.`, en: `The number of ${what.en} in this area.` },
  unit: 'count',
  decimals: 0,
  direction: 'neither',
  aggregation: { rule: 'sum' },
  sources: options.sources ?? ['ziekenhuislocaties-2019'],
  limits: options.limits ?? siteLimits,
  headline: false,
  sentence,
})

const provinceLimits: Bilingual = {
  nl: 'Stand van 2020, alleen per provincie en voor heel Nederland. Vijfheerenlanden telt hier bij Zuid-Holland. Hoeveel plaatsen er zijn, is niet bekend.',
  en: 'State of 2020, only by province and for the whole country. Vijfheerenlanden counts with Zuid-Holland here. The number of places is not known.',
}

export const provision: readonly Indicator[] = [
  ...facilities.map(distance),
  nearby('gps', gps, 1, maps(2020)),
  nearby('gps', gps, 3, [...maps(2020), '70072ned']),
  nearby('supermarkets', supermarkets, 1, maps(2020)),
  nearby('supermarkets', supermarkets, 3, [...maps(2020), '70072ned']),
  nearby('primary-schools', schools, 3, ['85984NED', ...maps(2020), '70072ned'], {
    nl: 'Waar in 2024 geen getal staat, kan het ook om nul scholen gaan. Gemeten over de weg.',
    en: 'Where 2024 has no number there may also be no school at all. Measured by road.',
  }),
  nearby('hospitals', hospitals, 20, [...maps(2020), '70072ned'], {
    nl: 'Buitenpoliklinieken tellen hier niet mee. Gemeten over de weg.',
    en: 'Outpatient sites are not counted here. Measured by road.',
  }),
  {
    ...register,
    id: 'cars',
    name: { nl: 'Auto’s', en: 'Cars' },
    explanation: {
      nl: 'Het aantal personenauto’s in dit gebied.',
      en: 'The number of passenger cars in this area.',
    },
    unit: 'count',
    decimals: 0,
    direction: 'neither',
    aggregation: { rule: 'sum' },
    sources: [...maps(2024, 2023), '85618NED', ...maps(2022, 2020, 2019, 2018, 2017, 2012)],
    limits: {
      nl: 'Afgerond op 5. Auto’s van de zaak staan soms op het adres van het bedrijf.',
      en: 'Rounded to 5. Company cars are sometimes registered at the address of the company.',
    },
    periodMeaning: firstOfJanuary,
    headline: false,
    sentence: { nl: 'In {place} zijn {value} auto’s.', en: 'There are {value} cars in {place}.' },
  },
  {
    ...register,
    id: 'cars-per-household',
    name: { nl: 'Auto’s per huishouden', en: 'Cars per household' },
    explanation: {
      nl: 'Het gemiddelde aantal personenauto’s per huishouden.',
      en: 'The average number of passenger cars per household.',
    },
    unit: 'ratio',
    decimals: 1,
    direction: 'neither',
    aggregation: { rule: 'ratio', numerator: 'cars', denominator: 'households', per: 1 },
    sources: [...maps(2024), '85618NED', ...maps(2022, 2020)],
    limits: {
      nl: 'Per gemeente. Voor wijken en buurten alleen in de gemeente Utrecht, in 2023. Waar veel leaseauto’s staan, is het cijfer te hoog.',
      en: 'By municipality. For districts and neighbourhoods only in the municipality of Utrecht, in 2023. Where many lease cars are registered the figure is too high.',
    },
    periodMeaning: firstOfJanuary,
    headline: false,
    sentence: {
      nl: 'Een huishouden in {place} heeft gemiddeld {value} auto’s.',
      en: 'A household in {place} has {value} cars on average.',
    },
  },
  sites(
    'hospital-sites',
    { nl: 'Ziekenhuizen', en: 'Hospitals' },
    {
      nl: 'locaties van ziekenhuizen, zonder buitenpoliklinieken',
      en: 'hospital sites, without outpatient sites',
    },
    {
      nl: 'Het aantal locaties van ziekenhuizen in {place} is {value}.',
      en: 'The number of hospital sites in {place} is {value}.',
    },
  ),
  sites(
    'outpatient-sites',
    { nl: 'Buitenpoliklinieken', en: 'Outpatient sites' },
    { nl: 'buitenpoliklinieken van ziekenhuizen', en: 'outpatient sites of hospitals' },
    {
      nl: 'Het aantal buitenpoliklinieken in {place} is {value}.',
      en: 'The number of outpatient sites in {place} is {value}.',
    },
  ),
  sites(
    'emergency-departments',
    { nl: 'Spoedeisende hulp, dag en nacht', en: 'Emergency departments, day and night' },
    {
      nl: 'ziekenhuizen met spoedeisende hulp die dag en nacht open is',
      en: 'hospitals with an emergency department open day and night',
    },
    {
      nl: 'Het aantal ziekenhuizen in {place} met spoedeisende hulp voor dag en nacht is {value}.',
      en: 'The number of hospitals in {place} with an emergency department open day and night is {value}.',
    },
  ),
  sites(
    'nursing-home-locations',
    { nl: 'Locaties van verpleeghuizen', en: 'Nursing home locations' },
    { nl: 'locaties van verpleeghuizen', en: 'nursing home locations' },
    {
      nl: 'Het aantal locaties van verpleeghuizen in {place} is {value}.',
      en: 'The number of nursing home locations in {place} is {value}.',
    },
    { limits: provinceLimits, sources: ['verpleeghuislocaties-2020'] },
  ),
  sites(
    'disability-care-locations',
    { nl: 'Locaties voor gehandicaptenzorg', en: 'Disability care locations' },
    {
      nl: 'locaties waar mensen met een handicap wonen met zorg',
      en: 'locations where disabled people live with care',
    },
    {
      nl: 'Het aantal locaties voor gehandicaptenzorg in {place} is {value}.',
      en: 'The number of disability care locations in {place} is {value}.',
    },
    { limits: provinceLimits, sources: ['verpleeghuislocaties-2020'] },
  ),
]
