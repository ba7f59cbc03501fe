import type { Bilingual } from '../../base/locale.ts'
import type { Indicator } from '../indicator.ts'
import { ageDetail, firstOfJanuary, kwb, maps, roundedCounts, roundedShares, wholeYear } from './wording.ts'

const exactAges = ['83502NED', '71488ned', 'bevolking-pc4-2018', '70072ned', '03759ned'] as const
const bandSources = [...kwb, '71488ned', 'bevolking-pc4-2018', '70072ned', '03759ned'] as const

const count = {
  theme: 'ageing',
  unit: 'persons',
  decimals: 0,
  direction: 'neither',
  aggregation: { rule: 'sum' },
  limits: roundedCounts,
  periodMeaning: firstOfJanuary,
  basis: 'register',
} as const

/** The number of residents in an age band. */
const band = (
  id: string,
  age: Bilingual,
  sources: Indicator['sources'],
  options: { headline?: boolean; limits?: Bilingual } = {},
): Indicator => ({
  ...count,
  id: `population-${id}`,
  name: { nl: `Inwoners ${age.nl}`, en: `Residents aged ${age.en}` },
  explanation: {
    nl: `Het aantal inwoners van ${age.nl}.`,
    en: `The number of residents aged ${age.en}.`,
  },
  sources,
  limits: options.limits ?? roundedCounts,
  headline: options.headline ?? false,
  sentence: {
    nl: `In {place} wonen {value} mensen van ${age.nl}.`,
    en: `{value} people aged ${age.en} live in {place}.`,
  },
})

/** An age band as a share of all residents. */
const share = (
  id: string,
  age: Bilingual,
  sources: Indicator['sources'],
  options: { headline?: boolean; limits?: Bilingual } = {},
): Indicator => ({
  id: `share-${id}`,
  theme: 'ageing',
  name: { nl: `Aandeel ${age.nl}`, en: `Share aged ${age.en}` },
  explanation: {
    nl: `Het deel van alle inwoners dat ${age.nl} is.`,
    en: `The share of all residents who are ${age.en}.`,
  },
  unit: 'percent',
  decimals: 1,
  direction: 'neither',
  aggregation: { rule: 'ratio', numerator: `population-${id}`, denominator: 'population', per: 100 },
  sources,
  limits: options.limits ?? roundedShares,
  periodMeaning: firstOfJanuary,
  basis: 'register',
  headline: options.headline ?? false,
  sentence: {
    nl: `In {place} is {value} van de inwoners ${age.nl}.`,
    en: `In {place} {value} of residents are ${age.en}.`,
  },
})

const between = (from: number, to: number): Bilingual => ({
  nl: `${from} tot en met ${to} jaar`,
  en: `${from} to ${to}`,
})
const from = (age: number): Bilingual => ({ nl: `${age} jaar of ouder`, en: `${age} or over` })

const bandYears = [...bandSources, ...maps(2020, 2019, 2017, 2012)] as const
const detail = { limits: ageDetail }

export const ageing: readonly Indicator[] = [
  {
    ...count,
    id: 'population',
    name: { nl: 'Inwoners', en: 'Residents' },
    explanation: { nl: 'Het aantal mensen dat hier woont.', en: 'The number of people who live here.' },
    sources: bandYears,
    headline: true,
    sentence: { nl: 'In {place} wonen {value} mensen.', en: '{value} people live in {place}.' },
  },
  {
    ...count,
    id: 'population-men',
    name: { nl: 'Mannen', en: 'Men' },
    explanation: {
      nl: 'Het aantal mannen en jongens dat hier woont.',
      en: 'The number of men and boys who live here.',
    },
    sources: [...maps(2024, 2023, 2022), '85618NED', ...exactAges, ...maps(2020, 2019, 2017, 2012)],
    headline: false,
    sentence: { nl: 'In {place} wonen {value} mannen.', en: '{value} men live in {place}.' },
  },
  {
    ...count,
    id: 'population-women',
    name: { nl: 'Vrouwen', en: 'Women' },
    explanation: {
      nl: 'Het aantal vrouwen en meisjes dat hier woont.',
      en: 'The number of women and girls who live here.',
    },
    sources: [...maps(2024, 2023, 2022), '85618NED', ...exactAges, ...maps(2020, 2019, 2017, 2012)],
    headline: false,
    sentence: { nl: 'In {place} wonen {value} vrouwen.', en: '{value} women live in {place}.' },
  },
  band('0-14', between(0, 14), bandSources),
  band('15-24', between(15, 24), bandSources),
  band('25-44', between(25, 44), bandSources),
  band('45-64', between(45, 64), bandSources),
  band('15-64', between(15, 64), bandSources),
  band('20-64', between(20, 64), exactAges, detail),
  band('50-74', between(50, 74), ['83502NED', '71488ned', 'bevolking-pc4-2018', '03759ned'], detail),
  band('15-plus', from(15), bandSources),
  band('65-plus', from(65), bandSources, { headline: true }),
  band('65-79', between(65, 79), exactAges, detail),
  band('75-plus', from(75), ['83502NED', '71488ned', 'bevolking-pc4-2018', '03759ned'], detail),
  band('80-plus', from(80), exactAges, detail),
  band('85-plus', from(85), ['83502NED', '71488ned', 'bevolking-pc4-2018', '03759ned'], detail),
  band('90-plus', from(90), ['83502NED', '71488ned', 'bevolking-pc4-2018', '03759ned'], detail),
  share('0-14', between(0, 14), bandYears),
  share('15-24', between(15, 24), bandYears),
  share('25-44', between(25, 44), bandYears),
  share('45-64', between(45, 64), bandYears),
  share('65-plus', from(65), bandYears, { headline: true }),
  share('75-plus', from(75), ['83502NED', '71488ned', 'bevolking-pc4-2018', '03759ned'], detail),
  share('80-plus', from(80), exactAges, { headline: true, ...detail }),
  share('85-plus', from(85), ['83502NED', '71488ned', 'bevolking-pc4-2018', '03759ned'], detail),
  {
    id: 'old-age-ratio-15-64',
    theme: 'ageing',
    name: { nl: 'Grijze druk (65+ op 15-64)', en: 'Old-age ratio (65+ to 15-64)' },
    explanation: {
      nl: 'Het aantal 65-plussers op elke honderd inwoners van 15 tot en met 64 jaar.',
      en: 'The number of residents aged 65 or over for every hundred aged 15 to 64.',
    },
    unit: 'ratio',
    decimals: 1,
    direction: 'neither',
    aggregation: {
      rule: 'ratio',
      numerator: 'population-65-plus',
      denominator: 'population-15-64',
      per: 100,
    },
    sources: bandSources,
    limits: {
      nl: 'Het CBS rekent de grijze druk meestal over 20 tot en met 64 jaar. Die leeftijden zijn per wijk en buurt niet bekend, daarom geldt hier 15 tot en met 64 jaar.',
      en: 'CBS mostly calculates this over ages 20 to 64. Those ages are not known by district and neighbourhood, so 15 to 64 is used here.',
    },
    periodMeaning: firstOfJanuary,
    basis: 'register',
    headline: true,
    sentence: {
      nl: 'Op elke honderd inwoners van 15 tot en met 64 jaar zijn er in {place} {value} 65-plussers.',
      en: 'For every hundred residents aged 15 to 64 there are {value} aged 65 or over in {place}.',
    },
  },
  {
    id: 'old-age-ratio-20-64',
    theme: 'ageing',
    name: { nl: 'Grijze druk (65+ op 20-64)', en: 'Old-age ratio (65+ to 20-64)' },
    explanation: {
      nl: 'Het aantal 65-plussers op elke honderd inwoners van 20 tot en met 64 jaar.',
      en: 'The number of residents aged 65 or over for every hundred aged 20 to 64.',
    },
    unit: 'ratio',
    decimals: 1,
    direction: 'neither',
    aggregation: {
      rule: 'ratio',
      numerator: 'population-65-plus',
      denominator: 'population-20-64',
      per: 100,
    },
    sources: exactAges,
    limits: ageDetail,
    periodMeaning: firstOfJanuary,
    basis: 'register',
    headline: false,
    sentence: {
      nl: 'Op elke honderd inwoners van 20 tot en met 64 jaar zijn er in {place} {value} 65-plussers.',
      en: 'For every hundred residents aged 20 to 64 there are {value} aged 65 or over in {place}.',
    },
  },
  {
    id: 'oldest-old-support-ratio',
    theme: 'ageing',
    name: { nl: 'Mogelijke mantelzorgers per 85-plusser', en: 'Oldest old support ratio' },
    explanation: {
      nl: 'Het aantal inwoners van 50 tot en met 74 jaar voor elke 85-plusser. Uit die groep komen de meeste mantelzorgers.',
      en: 'The number of residents aged 50 to 74 for each resident aged 85 or over. Most informal carers come from that group.',
    },
    unit: 'ratio',
    decimals: 1,
    direction: 'higher-is-better',
    aggregation: { rule: 'ratio', numerator: 'population-50-74', denominator: 'population-85-plus', per: 1 },
    sources: ['83502NED', '71488ned', 'bevolking-pc4-2018', '03759ned'],
    limits: {
      nl: 'Dit telt mensen die zorg zouden kunnen geven, niet mensen die het doen. Alleen voor 2006, 2018, 2019 en 2021, niet per wijk of buurt.',
      en: 'This counts people who could give care, not people who do. Only for 2006, 2018, 2019 and 2021, not by district or neighbourhood.',
    },
    periodMeaning: firstOfJanuary,
    basis: 'register',
    headline: true,
    sentence: {
      nl: 'In {place} zijn er {value} inwoners van 50 tot en met 74 jaar voor elke 85-plusser.',
      en: 'In {place} there are {value} residents aged 50 to 74 for each resident aged 85 or over.',
    },
  },
  {
    ...count,
    id: 'births',
    name: { nl: 'Geboorten', en: 'Births' },
    explanation: {
      nl: 'Het aantal kinderen dat in het jaar is geboren.',
      en: 'The number of children born in the year.',
    },
    sources: ['85618NED', ...maps(2020), '70072ned'],
    limits: {
      nl: 'Alleen per gemeente in 2015 en 2020. Voor wijken en buurten alleen in de gemeente Utrecht, in 2023.',
      en: 'By municipality in 2015 and 2020 only. For districts and neighbourhoods in the municipality of Utrecht only, in 2023.',
    },
    periodMeaning: wholeYear,
    headline: false,
    sentence: {
      nl: 'In {place} zijn in het jaar {value} kinderen geboren.',
      en: '{value} children were born in {place} in the year.',
    },
  },
  {
    ...count,
    id: 'deaths',
    name: { nl: 'Sterfte', en: 'Deaths' },
    explanation: {
      nl: 'Het aantal inwoners dat in het jaar is overleden.',
      en: 'The number of residents who died in the year.',
    },
    sources: ['85618NED', ...maps(2020), '70072ned'],
    limits: {
      nl: 'Alleen per gemeente in 2015 en 2020. Voor wijken en buurten alleen in de gemeente Utrecht, in 2023.',
      en: 'By municipality in 2015 and 2020 only. For districts and neighbourhoods in the municipality of Utrecht only, in 2023.',
    },
    periodMeaning: wholeYear,
    headline: false,
    sentence: {
      nl: 'In {place} zijn in het jaar {value} inwoners overleden.',
      en: '{value} residents of {place} died in the year.',
    },
  },
  {
    id: 'deaths-per-1000',
    theme: 'ageing',
    name: { nl: 'Sterfte per 1.000 inwoners', en: 'Deaths per 1,000 residents' },
    explanation: {
      nl: 'Het aantal overleden inwoners op elke duizend inwoners, in een jaar.',
      en: 'The number of residents who died for every thousand residents, in a year.',
    },
    unit: 'per-1000',
    decimals: 1,
    direction: 'neither',
    aggregation: { rule: 'ratio', numerator: 'deaths', denominator: 'population', per: 1000 },
    sources: [...maps(2022, 2020), '70072ned'],
    limits: {
      nl: 'Waar veel ouderen wonen, overlijden meer mensen: het zegt niets over de gezondheid. In 2022 afgerond op hele aantallen.',
      en: 'Where many older people live more people die: it says nothing about health. In 2022 rounded to whole numbers.',
    },
    periodMeaning: wholeYear,
    basis: 'register',
    headline: false,
    sentence: {
      nl: 'In {place} overleden in het jaar {value} op de duizend inwoners.',
      en: 'In {place} {value} in every thousand residents died in the year.',
    },
  },
  {
    id: 'births-per-1000',
    theme: 'ageing',
    name: { nl: 'Geboorten per 1.000 inwoners', en: 'Births per 1,000 residents' },
    explanation: {
      nl: 'Het aantal geboren kinderen op elke duizend inwoners, in een jaar.',
      en: 'The number of children born for every thousand residents, in a year.',
    },
    unit: 'per-1000',
    decimals: 1,
    direction: 'neither',
    aggregation: { rule: 'ratio', numerator: 'births', denominator: 'population', per: 1000 },
    sources: [...maps(2022, 2020), '70072ned'],
    limits: {
      nl: 'Waar veel jonge mensen wonen, worden meer kinderen geboren. In 2022 afgerond op hele aantallen.',
      en: 'Where many young people live more children are born. In 2022 rounded to whole numbers.',
    },
    periodMeaning: wholeYear,
    basis: 'register',
    headline: false,
    sentence: {
      nl: 'In {place} zijn in het jaar {value} kinderen geboren op elke duizend inwoners.',
      en: 'In {place} {value} children were born for every thousand residents in the year.',
    },
  },
]
