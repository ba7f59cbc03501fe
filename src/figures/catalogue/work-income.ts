import type { Bilingual } from '../../base/locale.ts'
import type { Indicator } from '../indicator.ts'
import {
  endOfYear,
  incomeLimits,
  kwb,
  maps,
  meanReason,
  medianReason,
  wholePercent,
  wholeYear,
} from './wording.ts'

const register = { theme: 'work-income', basis: 'register', headline: false } as const
const onlyMunicipalities: Bilingual = {
  nl: 'Alleen per gemeente, in 2020 en 2022. In 2022 afgerond op hele procenten.',
  en: 'By municipality only, in 2020 and 2022. In 2022 rounded to whole per cent.',
}
const only2020: Bilingual = {
  nl: 'Alleen voor 2020 en per gemeente.',
  en: 'Only for 2020 and by municipality.',
}

const benefit = (
  id: string,
  name: Bilingual,
  who: Bilingual,
  sources: Indicator['sources'],
  options: { headline?: true; limits?: Bilingual } = {},
): Indicator => ({
  ...register,
  id,
  name,
  explanation: { nl: `Het aantal mensen met ${who.nl}.`, en: `The number of people with ${who.en}.` },
  unit: 'persons',
  decimals: 0,
  direction: 'neither',
  aggregation: { rule: 'sum' },
  sources,
  limits: options.limits ?? {
    nl: 'Per gemeente alleen voor 2020. Per wijk en buurt alleen in de gemeente Utrecht, in 2023. Afgerond op 10.',
    en: 'By municipality for 2020 only. By district and neighbourhood in the municipality of Utrecht only, in 2023. Rounded to 10.',
  },
  periodMeaning: endOfYear,
  headline: options.headline ?? false,
  sentence: {
    nl: `In {place} hebben {value} mensen ${who.nl}.`,
    en: `In {place} {value} people have ${who.en}.`,
  },
})

const householdShare = (
  id: string,
  name: Bilingual,
  rest: Bilingual,
  limits: Bilingual,
  sources: Indicator['sources'],
  options: { decimals?: number; headline?: true; direction?: Indicator['direction'] } = {},
): Indicator => ({
  ...register,
  id,
  name,
  explanation: {
    nl: `Het deel van de huishoudens met ${rest.nl}.`,
    en: `The share of households with ${rest.en}.`,
  },
  unit: 'percent',
  decimals: options.decimals ?? 1,
  direction: options.direction ?? 'higher-is-worse',
  aggregation: { rule: 'weighted', weight: 'households' },
  sources,
  limits,
  periodMeaning: wholeYear,
  headline: options.headline ?? false,
  sentence: {
    nl: `In {place} heeft {value} van de huishoudens ${rest.nl}.`,
    en: `In {place} {value} of households have ${rest.en}.`,
  },
})

const education = (level: string, nl: string, en: string): readonly Indicator[] => [
  {
    ...register,
    id: `education-${level}`,
    name: { nl: `Mensen met een ${nl} opleiding`, en: `People with ${en} education` },
    explanation: {
      nl: `Het aantal inwoners van 15 tot 75 jaar met een ${nl} opleiding.`,
      en: `The number of residents aged 15 to 75 with ${en} education.`,
    },
    unit: 'persons',
    decimals: 0,
    direction: 'neither',
    aggregation: { rule: 'sum' },
    sources: maps(2022, 2020),
    limits: {
      nl: 'Alleen per gemeente. Deels geschat uit een steekproef en afgerond op tientallen.',
      en: 'By municipality only. Partly estimated from a sample and rounded to tens.',
    },
    periodMeaning: wholeYear,
    basis: 'survey',
    sentence: {
      nl: `In {place} hebben {value} mensen van 15 tot 75 jaar een ${nl} opleiding.`,
      en: `In {place} {value} people aged 15 to 75 have ${en} education.`,
    },
  },
]

const educationShare = (level: string, nl: string, en: string, extra: readonly string[]): Indicator => ({
  ...register,
  id: `share-education-${level}`,
  name: { nl: `Aandeel met een ${nl} opleiding`, en: `Share with ${en} education` },
  explanation: {
    nl: `Het deel van de inwoners van 15 tot 75 jaar met een ${nl} opleiding.`,
    en: `The share of residents aged 15 to 75 with ${en} education.`,
  },
  unit: 'percent',
  decimals: 1,
  direction: 'neither',
  aggregation: { rule: 'ratio', numerator: `education-${level}`, denominator: 'education-known', per: 100 },
  sources: [...maps(2022, 2020), ...extra],
  limits: {
    nl: 'Deels geschat uit een steekproef. Van wijken is er alleen een cijfer over 2022, afgerond op hele procenten.',
    en: 'Partly estimated from a sample. For districts there is only a figure of 2022, rounded to whole per cent.',
  },
  periodMeaning: wholeYear,
  basis: 'survey',
  sentence: {
    nl: `In {place} heeft {value} van de inwoners van 15 tot 75 jaar een ${nl} opleiding.`,
    en: `In {place} {value} of residents aged 15 to 75 have ${en} education.`,
  },
})

export const workIncome: readonly Indicator[] = [
  {
    ...register,
    id: 'income-per-inhabitant',
    name: { nl: 'Inkomen per inwoner', en: 'Income per resident' },
    explanation: {
      nl: 'Het gemiddelde inkomen per inwoner in een jaar. Kinderen en anderen zonder inkomen tellen mee.',
      en: 'The average income per resident in a year. Children and others without income are counted.',
    },
    unit: 'euro',
    decimals: 0,
    direction: 'higher-is-better',
    aggregation: { rule: 'weighted', weight: 'population' },
    sources: [...kwb, ...maps(2020, 2019, 2018, 2017, 2012)],
    limits: incomeLimits,
    periodMeaning: wholeYear,
    headline: true,
    sentence: {
      nl: 'In {place} is het inkomen gemiddeld {value} per inwoner per jaar.',
      en: 'In {place} average income is {value} per resident a year.',
    },
  },
  {
    ...register,
    id: 'income-per-recipient',
    name: { nl: 'Inkomen per persoon met inkomen', en: 'Income per person with an income' },
    explanation: {
      nl: 'Het gemiddelde inkomen in een jaar van iedereen die inkomen heeft.',
      en: 'The average income in a year of everyone who has an income.',
    },
    unit: 'euro',
    decimals: 0,
    direction: 'higher-is-better',
    aggregation: { rule: 'refuse', reason: meanReason },
    sources: maps(2022, 2020),
    limits: {
      nl: 'Alleen per gemeente. In 2022 afgerond op duizenden euro.',
      en: 'By municipality only. In 2022 rounded to thousands of euros.',
    },
    periodMeaning: wholeYear,
    sentence: {
      nl: 'Wie in {place} inkomen heeft, krijgt gemiddeld {value} per jaar.',
      en: 'People in {place} who have an income get {value} a year on average.',
    },
  },
  {
    ...register,
    id: 'pensioner-income-65-plus',
    name: { nl: 'Inkomen van gepensioneerden', en: 'Income of pensioners' },
    explanation: {
      nl: 'Het gemiddelde inkomen in een jaar van mensen van 65 jaar of ouder met pensioen of AOW.',
      en: 'The average income in a year of people aged 65 or over with a pension.',
    },
    unit: 'euro',
    decimals: 0,
    direction: 'higher-is-better',
    aggregation: { rule: 'refuse', reason: meanReason },
    sources: ['70072ned'],
    limits: {
      nl: 'Alleen voor 2015, per gemeente en provincie. Afgerond op honderd euro.',
      en: 'Only for 2015, by municipality and province. Rounded to a hundred euros.',
    },
    periodMeaning: wholeYear,
    sentence: {
      nl: 'Gepensioneerden in {place} hadden gemiddeld een inkomen van {value} per jaar.',
      en: 'Pensioners in {place} had an average income of {value} a year.',
    },
  },
  {
    ...register,
    id: 'standardised-household-income',
    name: { nl: 'Besteedbaar inkomen van huishoudens', en: 'Disposable household income' },
    explanation: {
      nl: 'Het gemiddelde bedrag dat een huishouden per jaar te besteden heeft. Het houdt rekening met de grootte van het huishouden.',
      en: 'The average amount a household has to spend in a year. It takes the size of the household into account.',
    },
    unit: 'euro',
    decimals: 0,
    direction: 'higher-is-better',
    aggregation: { rule: 'weighted', weight: 'households' },
    sources: maps(2022, 2020),
    limits: {
      nl: 'Alleen per gemeente, in 2020 en 2022. Afgerond op honderd euro.',
      en: 'By municipality only, in 2020 and 2022. Rounded to a hundred euros.',
    },
    periodMeaning: wholeYear,
    sentence: {
      nl: 'Een huishouden in {place} heeft gemiddeld {value} per jaar te besteden.',
      en: 'A household in {place} has {value} a year to spend on average.',
    },
  },
  {
    ...register,
    id: 'median-wealth',
    name: { nl: 'Vermogen van huishoudens', en: 'Household wealth' },
    explanation: {
      nl: 'Het vermogen van het middelste huishouden: de helft heeft meer, de helft minder. Een eigen huis telt mee.',
      en: 'The wealth of the middle household: half have more, half have less. An own house is included.',
    },
    unit: 'euro',
    decimals: 0,
    direction: 'higher-is-better',
    aggregation: { rule: 'refuse', reason: medianReason },
    sources: maps(2022, 2020),
    limits: {
      nl: 'Alleen per gemeente, in 2020 en 2022. Afgerond op honderd euro.',
      en: 'By municipality only, in 2020 and 2022. Rounded to a hundred euros.',
    },
    periodMeaning: { nl: '1 januari van het jaar', en: '1 January of the year' },
    sentence: {
      nl: 'Het middelste huishouden in {place} heeft een vermogen van {value}.',
      en: 'The middle household in {place} has a wealth of {value}.',
    },
  },
  householdShare(
    'share-below-or-around-social-minimum',
    { nl: 'Huishoudens rond het sociaal minimum', en: 'Households around the social minimum' },
    {
      nl: 'een inkomen onder of rond het sociaal minimum',
      en: 'an income below or around the social minimum',
    },
    {
      nl: 'Voor kleine gebieden is het cijfer geheim. Het percentage is afgerond. Gebieden zijn samengenomen met het aantal huishoudens.',
      en: 'For small areas the figure is secret. The percentage is rounded. Areas are combined with the number of households.',
    },
    ['85618NED', '85318NED', '85039NED', ...maps(2020)],
    { headline: true },
  ),
  householdShare(
    'share-up-to-110-social-minimum',
    { nl: 'Huishoudens tot 110% van het minimum', en: 'Households up to 110% of the minimum' },
    {
      nl: 'een inkomen tot 110% van het sociaal minimum',
      en: 'an income of up to 110% of the social minimum',
    },
    only2020,
    maps(2020),
  ),
  householdShare(
    'share-up-to-120-social-minimum',
    { nl: 'Huishoudens tot 120% van het minimum', en: 'Households up to 120% of the minimum' },
    {
      nl: 'een inkomen tot 120% van het sociaal minimum',
      en: 'an income of up to 120% of the social minimum',
    },
    only2020,
    maps(2020),
  ),
  householdShare(
    'share-low-income-households',
    { nl: 'Huishoudens met een laag inkomen', en: 'Households with a low income' },
    {
      nl: 'een inkomen bij de laagste 40% van het land',
      en: 'an income among the lowest 40% of the country',
    },
    onlyMunicipalities,
    maps(2022, 2020),
  ),
  householdShare(
    'share-high-income-households',
    { nl: 'Huishoudens met een hoog inkomen', en: 'Households with a high income' },
    {
      nl: 'een inkomen bij de hoogste 20% van het land',
      en: 'an income among the highest 20% of the country',
    },
    onlyMunicipalities,
    maps(2022, 2020),
    { direction: 'neither' },
  ),
  ...(
    [
      ['low', 'laag', 'low', 'laagste 40%', 'lowest 40%', 'higher-is-worse'],
      ['high', 'hoog', 'high', 'hoogste 20%', 'highest 20%', 'neither'],
    ] as const
  ).map(
    ([id, nl, en, groupNl, groupEn, direction]): Indicator => ({
      ...register,
      id: `share-${id}-income-persons`,
      name: { nl: `Mensen met een ${nl} inkomen`, en: `People with a ${en} income` },
      explanation: {
        nl: `Het deel van de mensen met inkomen dat bij de ${groupNl} van het land hoort.`,
        en: `The share of people with an income who are among the ${groupEn} of the country.`,
      },
      unit: 'percent',
      decimals: 1,
      direction,
      aggregation: { rule: 'weighted', weight: 'population-15-plus' },
      sources: ['85318NED', ...maps(2020)],
      limits: {
        nl: 'Per gemeente alleen voor 2020, per wijk alleen voor 2022. Gebieden zijn samengenomen met het aantal inwoners van 15 jaar of ouder.',
        en: 'By municipality for 2020 only, by district for 2022 only. Areas are combined with the number of residents aged 15 or over.',
      },
      periodMeaning: wholeYear,
      sentence: {
        nl: `In {place} hoort {value} van de mensen met inkomen bij de ${groupNl} van het land.`,
        en: `In {place} {value} of people with an income are among the ${groupEn} of the country.`,
      },
    }),
  ),
  {
    ...register,
    id: 'labour-participation',
    name: { nl: 'Mensen met werk', en: 'People in work' },
    explanation: {
      nl: 'Het deel van de inwoners van 15 tot 75 jaar dat betaald werk heeft.',
      en: 'The share of residents aged 15 to 75 who have paid work.',
    },
    unit: 'percent',
    decimals: 0,
    direction: 'higher-is-better',
    aggregation: { rule: 'weighted', weight: 'population-15-64' },
    sources: [...maps(2022), '85318NED', ...maps(2019, 2018)],
    limits: {
      nl: 'Afgerond op hele procenten. Per wijk alleen voor 2022. Gebieden zijn samengenomen met het aantal inwoners van 15 tot en met 64 jaar.',
      en: 'Rounded to whole per cent. By district for 2022 only. Areas are combined with the number of residents aged 15 to 64.',
    },
    periodMeaning: wholeYear,
    headline: true,
    sentence: {
      nl: 'In {place} heeft {value} van de inwoners van 15 tot 75 jaar betaald werk.',
      en: 'In {place} {value} of residents aged 15 to 75 have paid work.',
    },
  },
  ...(
    [
      [
        'employees',
        'werknemer',
        'employees',
        'in loondienst is',
        'are employed by someone',
        'is',
        'in loondienst',
      ],
      [
        'self-employed',
        'zelfstandige',
        'self-employed',
        'voor zichzelf werkt',
        'work for themselves',
        'werkt',
        'voor zichzelf',
      ],
    ] as const
  ).map(
    ([id, nl, en, whoNl, whoEn, verb, rest]): Indicator => ({
      ...register,
      id: `share-${id}`,
      name: { nl: `Werkenden: aandeel ${nl}`, en: `Workers: share ${en}` },
      explanation: {
        nl: `Het deel van de werkende inwoners dat ${whoNl}.`,
        en: `The share of working residents who ${whoEn}.`,
      },
      unit: 'percent',
      decimals: 0,
      direction: 'neither',
      aggregation: { rule: 'refuse', reason: meanReason },
      sources: maps(2022),
      limits: {
        nl: `Alleen voor 2022 en per gemeente. ${wholePercent.nl}`,
        en: `Only for 2022 and by municipality. ${wholePercent.en}`,
      },
      periodMeaning: wholeYear,
      sentence: {
        nl: `Van de werkenden in {place} ${verb} {value} ${rest}.`,
        en: `In {place} {value} of workers ${whoEn}.`,
      },
    }),
  ),
  benefit(
    'aow-recipients',
    { nl: 'Mensen met AOW', en: 'People with a state pension' },
    { nl: 'AOW, het pensioen van de overheid', en: 'a state pension' },
    ['85618NED', ...maps(2020), '70072ned'],
    {
      limits: {
        nl: 'Per gemeente alleen voor 2015 en 2020. Per wijk en buurt alleen in de gemeente Utrecht, in 2023. Afgerond op 10.',
        en: 'By municipality for 2015 and 2020 only. By district and neighbourhood in the municipality of Utrecht only, in 2023. Rounded to 10.',
      },
    },
  ),
  benefit(
    'disability-benefits',
    { nl: 'Mensen met een uitkering bij ziekte', en: 'People with a disability benefit' },
    { nl: 'een uitkering omdat zij niet kunnen werken', en: 'a disability benefit' },
    ['85618NED', ...maps(2020)],
  ),
  benefit(
    'unemployment-benefits',
    { nl: 'Mensen met WW', en: 'People with an unemployment benefit' },
    { nl: 'een uitkering voor werklozen (WW)', en: 'an unemployment benefit' },
    ['85618NED', ...maps(2020)],
  ),
  benefit(
    'social-assistance',
    { nl: 'Mensen met bijstand', en: 'People on social assistance' },
    { nl: 'een uitkering uit de bijstand', en: 'social assistance' },
    ['85618NED', ...maps(2020)],
  ),
  {
    ...register,
    id: 'jobs',
    name: { nl: 'Banen', en: 'Jobs' },
    explanation: {
      nl: 'Het aantal banen van werknemers in dit gebied.',
      en: 'The number of jobs of employees in this area.',
    },
    unit: 'count',
    decimals: 0,
    direction: 'neither',
    aggregation: { rule: 'sum' },
    sources: ['70072ned'],
    limits: {
      nl: 'Alleen voor 2015, per gemeente en provincie. Afgerond op honderd banen.',
      en: 'Only for 2015, by municipality and province. Rounded to a hundred jobs.',
    },
    periodMeaning: { nl: 'december van het jaar', en: 'December of the year' },
    sentence: { nl: 'In {place} waren {value} banen.', en: 'There were {value} jobs in {place}.' },
  },
  {
    ...register,
    id: 'businesses',
    name: { nl: 'Bedrijven', en: 'Businesses' },
    explanation: {
      nl: 'Het aantal vestigingen van bedrijven, ook van mensen die voor zichzelf werken.',
      en: 'The number of business sites, also of people who work for themselves.',
    },
    unit: 'count',
    decimals: 0,
    direction: 'neither',
    aggregation: { rule: 'sum' },
    sources: [...maps(2023), '85618NED', ...maps(2022, 2020, 2019, 2018, 2017), '70072ned', ...maps(2012)],
    limits: { nl: 'Afgerond op 5.', en: 'Rounded to 5.' },
    periodMeaning: { nl: '1 januari van het jaar', en: '1 January of the year' },
    sentence: {
      nl: 'In {place} zijn {value} vestigingen van bedrijven.',
      en: 'There are {value} business sites in {place}.',
    },
  },
  ...education('low', 'lage', 'low'),
  ...education('medium', 'middelbare', 'medium'),
  ...education('high', 'hoge', 'high'),
  {
    ...register,
    id: 'education-known',
    name: { nl: 'Mensen van wie de opleiding bekend is', en: 'People whose education is known' },
    explanation: {
      nl: 'Het aantal inwoners van 15 tot 75 jaar van wie we de opleiding weten.',
      en: 'The number of residents aged 15 to 75 whose education is known.',
    },
    unit: 'persons',
    decimals: 0,
    direction: 'neither',
    aggregation: { rule: 'sum' },
    sources: maps(2022, 2020),
    limits: {
      nl: 'Alleen per gemeente. Deels geschat uit een steekproef en afgerond op tientallen.',
      en: 'By municipality only. Partly estimated from a sample and rounded to tens.',
    },
    periodMeaning: wholeYear,
    basis: 'survey',
    sentence: {
      nl: 'In {place} is van {value} mensen van 15 tot 75 jaar de opleiding bekend.',
      en: 'In {place} the education of {value} people aged 15 to 75 is known.',
    },
  },
  educationShare('low', 'lage', 'low', []),
  educationShare('high', 'hoge', 'high', ['85318NED']),
]
