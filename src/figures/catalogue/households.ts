import type { Bilingual } from '../../base/locale.ts'
import type { Indicator } from '../indicator.ts'
import { firstOfJanuary, householdBreak, kwb, maps, roundedCounts } from './wording.ts'

const typeSources = [...kwb, 'bevolking-pc4-2018', '70072ned'] as const

const register = {
  theme: 'households',
  direction: 'neither',
  periodMeaning: firstOfJanuary,
  basis: 'register',
} as const
const count = { ...register, unit: 'households', decimals: 0, aggregation: { rule: 'sum' } } as const

const maritalLimits: Bilingual = {
  nl: 'Alleen per gemeente. In 2020 en later is het percentage afgerond op hele procenten.',
  en: 'By municipality only. In 2020 and later the percentage is rounded to whole per cent.',
}

const position2006: Bilingual = {
  nl: 'Alleen voor 2006. Daarna zijn veel verzorgingshuizen gesloten, dus dit is geen cijfer van nu. Het laat wel zien hoe gebieden verschillen.',
  en: 'Only for 2006. Many care homes have closed since, so this is no figure of today. It does show how areas differ.',
}

const marital = (id: string, nl: string, en: string, sources: Indicator['sources']): Indicator => ({
  ...register,
  id: `share-${id}`,
  name: { nl: `Aandeel ${nl}`, en: `Share ${en}` },
  explanation: {
    nl: `Het deel van alle inwoners dat ${nl} is.`,
    en: `The share of all residents who are ${en}.`,
  },
  unit: 'percent',
  decimals: 1,
  aggregation: { rule: 'weighted', weight: 'population' },
  sources,
  limits: maritalLimits,
  headline: false,
  sentence: {
    nl: `In {place} is {value} van de inwoners ${nl}.`,
    en: `In {place} {value} of residents are ${en}.`,
  },
})

export const households: readonly Indicator[] = [
  {
    ...count,
    id: 'households',
    name: { nl: 'Huishoudens', en: 'Households' },
    explanation: {
      nl: 'Het aantal huishoudens. Mensen die in een verpleeghuis wonen, tellen niet mee.',
      en: 'The number of households. People who live in a nursing home are not counted.',
    },
    sources: [...typeSources, ...maps(2020, 2019, 2017, 2012)],
    limits: roundedCounts,
    headline: true,
    sentence: { nl: 'In {place} zijn {value} huishoudens.', en: 'There are {value} households in {place}.' },
  },
  {
    ...count,
    id: 'one-person-households',
    name: { nl: 'Eenpersoonshuishoudens', en: 'One-person households' },
    explanation: {
      nl: 'Het aantal huishoudens van één persoon: mensen die alleen wonen.',
      en: 'The number of households of one person: people who live alone.',
    },
    sources: typeSources,
    limits: householdBreak,
    headline: false,
    sentence: {
      nl: 'In {place} zijn {value} huishoudens van één persoon.',
      en: 'There are {value} one-person households in {place}.',
    },
  },
  {
    ...count,
    id: 'households-without-children',
    name: { nl: 'Paren zonder kinderen', en: 'Households without children' },
    explanation: {
      nl: 'Het aantal huishoudens van meer personen, zonder thuiswonende kinderen.',
      en: 'The number of households of several people, without children living at home.',
    },
    sources: typeSources,
    limits: roundedCounts,
    headline: false,
    sentence: {
      nl: 'In {place} zijn {value} huishoudens van meer personen zonder kinderen.',
      en: 'There are {value} households of several people without children in {place}.',
    },
  },
  {
    ...count,
    id: 'households-with-children',
    name: { nl: 'Huishoudens met kinderen', en: 'Households with children' },
    explanation: {
      nl: 'Het aantal huishoudens met thuiswonende kinderen.',
      en: 'The number of households with children living at home.',
    },
    sources: typeSources,
    limits: roundedCounts,
    headline: false,
    sentence: {
      nl: 'In {place} zijn {value} huishoudens met kinderen.',
      en: 'There are {value} households with children in {place}.',
    },
  },
  {
    ...register,
    id: 'share-one-person-households',
    name: { nl: 'Aandeel eenpersoonshuishoudens', en: 'Share of one-person households' },
    explanation: {
      nl: 'Het deel van alle huishoudens dat uit één persoon bestaat.',
      en: 'The share of all households that consist of one person.',
    },
    unit: 'percent',
    decimals: 1,
    aggregation: { rule: 'ratio', numerator: 'one-person-households', denominator: 'households', per: 100 },
    sources: [...typeSources, ...maps(2020)],
    limits: {
      nl: `${householdBreak.nl} In 2020 afgerond op hele procenten.`,
      en: `${householdBreak.en} In 2020 rounded to whole per cent.`,
    },
    headline: true,
    sentence: {
      nl: 'In {place} bestaat {value} van de huishoudens uit één persoon.',
      en: 'In {place} {value} of households consist of one person.',
    },
  },
  {
    ...register,
    id: 'share-households-without-children',
    name: { nl: 'Aandeel paren zonder kinderen', en: 'Share of households without children' },
    explanation: {
      nl: 'Het deel van alle huishoudens met meer personen en zonder thuiswonende kinderen.',
      en: 'The share of all households with several people and no children at home.',
    },
    unit: 'percent',
    decimals: 1,
    aggregation: {
      rule: 'ratio',
      numerator: 'households-without-children',
      denominator: 'households',
      per: 100,
    },
    sources: [...typeSources, ...maps(2020)],
    limits: roundedCounts,
    headline: false,
    sentence: {
      nl: 'In {place} telt {value} van de huishoudens meer personen, maar geen kinderen.',
      en: 'In {place} {value} of households have several people but no children.',
    },
  },
  {
    ...register,
    id: 'share-households-with-children',
    name: { nl: 'Aandeel huishoudens met kinderen', en: 'Share of households with children' },
    explanation: {
      nl: 'Het deel van alle huishoudens met thuiswonende kinderen.',
      en: 'The share of all households with children living at home.',
    },
    unit: 'percent',
    decimals: 1,
    aggregation: {
      rule: 'ratio',
      numerator: 'households-with-children',
      denominator: 'households',
      per: 100,
    },
    sources: [...typeSources, ...maps(2020)],
    limits: roundedCounts,
    headline: false,
    sentence: {
      nl: 'In {place} heeft {value} van de huishoudens kinderen die thuis wonen.',
      en: 'In {place} {value} of households have children living at home.',
    },
  },
  {
    ...register,
    id: 'average-household-size',
    name: { nl: 'Gemiddelde grootte van een huishouden', en: 'Average household size' },
    explanation: {
      nl: 'Het gemiddelde aantal mensen in een huishouden.',
      en: 'The average number of people in a household.',
    },
    unit: 'ratio',
    decimals: 1,
    aggregation: { rule: 'weighted', weight: 'households' },
    sources: [...kwb, ...maps(2020, 2019, 2018, 2017, 2012)],
    limits: {
      nl: 'Afgerond op één cijfer achter de komma, dus kleine verschillen zeggen niets.',
      en: 'Rounded to one decimal, so small differences mean nothing.',
    },
    headline: false,
    sentence: {
      nl: 'Een huishouden in {place} telt gemiddeld {value} mensen.',
      en: 'A household in {place} has {value} people on average.',
    },
  },
  marital('unmarried', 'ongehuwd', 'unmarried', [...maps(2024, 2022, 2020), '70072ned']),
  marital('married', 'gehuwd', 'married', [...maps(2024, 2022, 2020), '70072ned']),
  marital('divorced', 'gescheiden', 'divorced', [...maps(2020), '70072ned']),
  {
    ...marital('widowed', 'verweduwd', 'widowed', [...maps(2020), '70072ned']),
    explanation: {
      nl: 'Het deel van alle inwoners dat weduwe of weduwnaar is.',
      en: 'The share of all residents who are a widow or widower.',
    },
  },
  ...([65, 75] as const).flatMap((age): Indicator[] => [
    {
      ...count,
      id: `living-alone-${age}-plus`,
      name: { nl: `Alleenwonend, ${age} jaar of ouder`, en: `Living alone, aged ${age} or over` },
      explanation: {
        nl: `Het aantal inwoners van ${age} jaar of ouder dat alleen woont.`,
        en: `The number of residents aged ${age} or over who live alone.`,
      },
      unit: 'persons',
      sources: ['71488ned'],
      limits: position2006,
      headline: false,
      sentence: {
        nl: `In {place} woonden {value} mensen van ${age} jaar of ouder alleen.`,
        en: `{value} people aged ${age} or over lived alone in {place}.`,
      },
    },
    {
      ...register,
      id: `share-living-alone-${age}-plus`,
      name: {
        nl: `Aandeel alleenwonend, ${age} jaar of ouder`,
        en: `Share living alone, aged ${age} or over`,
      },
      explanation: {
        nl: `Het deel van de inwoners van ${age} jaar of ouder dat alleen woont.`,
        en: `The share of residents aged ${age} or over who live alone.`,
      },
      unit: 'percent',
      decimals: 1,
      aggregation: {
        rule: 'ratio',
        numerator: `living-alone-${age}-plus`,
        denominator: `population-${age}-plus`,
        per: 100,
      },
      sources: ['71488ned'],
      limits: position2006,
      headline: false,
      sentence: {
        nl: `In {place} woonde {value} van de inwoners van ${age} jaar of ouder alleen.`,
        en: `In {place} {value} of residents aged ${age} or over lived alone.`,
      },
    },
  ]),
]
