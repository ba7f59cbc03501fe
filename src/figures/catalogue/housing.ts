import type { Bilingual } from '../../base/locale.ts'
import type { Indicator } from '../indicator.ts'
import { classReason, firstOfJanuary, kwb, maps, wholePercent, wholeYear } from './wording.ts'

const register = {
  theme: 'housing',
  direction: 'neither',
  basis: 'register',
  periodMeaning: firstOfJanuary,
  headline: false,
} as const

const byHouseholds: Bilingual = {
  nl: `${wholePercent.nl} Gebieden zijn samengenomen met het aantal huishoudens.`,
  en: `${wholePercent.en} Areas are combined with the number of households.`,
}

/** A share of all dwellings, published in whole per cent. Weighted by households: dwellings are not known for all years and levels. */
const dwellingShare = (
  id: string,
  name: Bilingual,
  rest: Bilingual,
  sentence: Bilingual,
  sources: Indicator['sources'],
  options: { headline?: true; limits?: Bilingual } = {},
): Indicator => ({
  ...register,
  id,
  name,
  explanation: {
    nl: `Het deel van alle woningen dat ${rest.nl}.`,
    en: `The share of all dwellings that ${rest.en}.`,
  },
  unit: 'percent',
  decimals: 0,
  aggregation: { rule: 'weighted', weight: 'households' },
  sources,
  limits: options.limits ?? byHouseholds,
  headline: options.headline ?? false,
  sentence,
})

const localTypes: Bilingual = {
  nl: `Per gemeente, voor wijken en buurten alleen in de provincie of de gemeente Utrecht. ${byHouseholds.nl}`,
  en: `By municipality; for districts and neighbourhoods only in the province or municipality of Utrecht. ${byHouseholds.en}`,
}

export const housing: readonly Indicator[] = [
  {
    ...register,
    id: 'dwellings',
    name: { nl: 'Woningen', en: 'Dwellings' },
    explanation: {
      nl: 'Het aantal woningen, ook als er niemand in woont.',
      en: 'The number of dwellings, also when nobody lives in them.',
    },
    unit: 'dwellings',
    decimals: 0,
    aggregation: { rule: 'sum' },
    sources: [
      ...maps(2023),
      '85618NED',
      '85318NED',
      ...maps(2022, 2020, 2019, 2018, 2017),
      '70072ned',
      ...maps(2012),
    ],
    limits: {
      nl: 'Per gemeente tot en met 2023. Per wijk alleen voor 2022. Per buurt alleen in de provincie Utrecht in 2022 en de gemeente Utrecht in 2023.',
      en: 'By municipality up to 2023. By district for 2022 only. By neighbourhood only in the province of Utrecht in 2022 and the municipality of Utrecht in 2023.',
    },
    headline: false,
    sentence: { nl: 'In {place} staan {value} woningen.', en: 'There are {value} dwellings in {place}.' },
  },
  {
    ...register,
    id: 'woz-value',
    name: { nl: 'WOZ-waarde van een woning', en: 'Value of a dwelling' },
    explanation: {
      nl: 'De gemiddelde waarde van een woning volgens de gemeente (WOZ).',
      en: 'The average value of a dwelling according to the municipality (WOZ).',
    },
    unit: 'euro',
    decimals: 0,
    aggregation: { rule: 'weighted', weight: 'households' },
    sources: [...kwb, ...maps(2019, 2018, 2017), '70072ned', ...maps(2012)],
    limits: {
      nl: 'Afgerond op duizend euro. Voor heel kleine gebieden geheim. Gebieden zijn samengenomen met het aantal huishoudens.',
      en: 'Rounded to a thousand euros. Secret for very small areas. Areas are combined with the number of households.',
    },
    periodMeaning: {
      nl: 'het belastingjaar; de waarde is die van een jaar eerder',
      en: 'the tax year; the value is that of one year earlier',
    },
    headline: true,
    sentence: {
      nl: 'Een woning in {place} is gemiddeld {value} waard.',
      en: 'A dwelling in {place} is worth {value} on average.',
    },
  },
  dwellingShare(
    'share-owner-occupied',
    { nl: 'Koopwoningen', en: 'Owner-occupied dwellings' },
    { nl: 'van de bewoner zelf is', en: 'belong to the people who live there' },
    {
      nl: 'In {place} is {value} van de woningen een koopwoning.',
      en: 'In {place} {value} of dwellings are owner-occupied.',
    },
    [...kwb, ...maps(2020, 2019, 2018, 2017, 2012)],
    { headline: true },
  ),
  dwellingShare(
    'share-rental',
    { nl: 'Huurwoningen', en: 'Rented dwellings' },
    { nl: 'wordt verhuurd', en: 'are rented out' },
    {
      nl: 'In {place} is {value} van de woningen een huurwoning.',
      en: 'In {place} {value} of dwellings are rented.',
    },
    [...kwb, ...maps(2020, 2019, 2018, 2017, 2012)],
  ),
  dwellingShare(
    'share-housing-association',
    { nl: 'Woningen van een woningcorporatie', en: 'Housing association dwellings' },
    { nl: 'van een woningcorporatie is', en: 'belong to a housing association' },
    {
      nl: 'In {place} is {value} van de woningen van een woningcorporatie.',
      en: 'In {place} {value} of dwellings belong to a housing association.',
    },
    ['85618NED', ...maps(2022, 2020)],
    { limits: localTypes },
  ),
  dwellingShare(
    'share-other-landlords',
    { nl: 'Woningen van andere verhuurders', en: 'Dwellings of other landlords' },
    {
      nl: 'van een andere verhuurder is dan een woningcorporatie',
      en: 'belong to a landlord other than a housing association',
    },
    {
      nl: 'In {place} is {value} van de woningen van een andere verhuurder.',
      en: 'In {place} {value} of dwellings belong to another landlord.',
    },
    ['85618NED', ...maps(2020)],
    { limits: localTypes },
  ),
  dwellingShare(
    'share-single-family',
    { nl: 'Eengezinswoningen', en: 'Single-family houses' },
    { nl: 'een huis is en geen appartement', en: 'are houses and not flats' },
    {
      nl: 'In {place} is {value} van de woningen een eengezinswoning.',
      en: 'In {place} {value} of dwellings are single-family houses.',
    },
    ['85984NED', ...maps(2023), '85618NED', ...maps(2022, 2020, 2019, 2018, 2017)],
    { headline: true },
  ),
  dwellingShare(
    'share-multi-family',
    { nl: 'Appartementen', en: 'Flats' },
    { nl: 'een appartement of bovenwoning is', en: 'are flats' },
    {
      nl: 'In {place} is {value} van de woningen een appartement of bovenwoning.',
      en: 'In {place} {value} of dwellings are flats.',
    },
    ['85618NED', '85318NED', ...maps(2022, 2020)],
    { limits: localTypes },
  ),
  dwellingShare(
    'share-built-since-2000',
    { nl: 'Woningen van na 2000', en: 'Dwellings built since 2000' },
    { nl: 'in 2000 of later is gebouwd', en: 'were built in 2000 or later' },
    {
      nl: 'In {place} is {value} van de woningen gebouwd in 2000 of later.',
      en: 'In {place} {value} of dwellings were built in 2000 or later.',
    },
    ['85618NED', '85318NED', ...maps(2022, 2020)],
    { limits: localTypes },
  ),
  dwellingShare(
    'share-vacant',
    { nl: 'Leegstaande woningen', en: 'Vacant dwellings' },
    { nl: 'leeg staat', en: 'stand empty' },
    {
      nl: 'In {place} staat {value} van de woningen leeg.',
      en: 'In {place} {value} of dwellings stand empty.',
    },
    ['85618NED', ...maps(2022, 2020)],
    { limits: localTypes },
  ),
  dwellingShare(
    'share-district-heating',
    { nl: 'Woningen met stadsverwarming', en: 'Dwellings with district heating' },
    { nl: 'warm wordt met stadsverwarming', en: 'are heated by district heating' },
    {
      nl: 'In {place} heeft {value} van de woningen stadsverwarming.',
      en: 'In {place} {value} of dwellings have district heating.',
    },
    maps(2022),
    {
      limits: {
        nl: 'Alleen voor 2022, en alleen bekend van 54 gemeenten. Afgerond op hele procenten.',
        en: 'Only for 2022, and known for 54 municipalities only. Rounded to whole per cent.',
      },
    },
  ),
  ...(
    [
      ['gas-use', 'Gebruik van aardgas', 'Natural gas use', 'aardgas', 'natural gas', 'cubic-metre'],
      ['electricity-use', 'Gebruik van stroom', 'Electricity use', 'stroom', 'electricity', 'kwh'],
    ] as const
  ).map(
    ([id, nameNl, nameEn, nl, en, unit]): Indicator => ({
      ...register,
      id,
      name: { nl: nameNl, en: nameEn },
      explanation: {
        nl: `Hoeveel ${nl} een woning gemiddeld in een jaar gebruikt.`,
        en: `How much ${en} a dwelling uses in a year on average.`,
      },
      unit,
      decimals: 0,
      aggregation: { rule: 'weighted', weight: 'households' },
      sources: maps(2022, 2019, 2018, 2017, 2012),
      limits: {
        nl: 'Alleen per gemeente. Afgerond op 10, in 2012 op 50. Gebieden zijn samengenomen met het aantal huishoudens.',
        en: 'By municipality only. Rounded to 10, in 2012 to 50. Areas are combined with the number of households.',
      },
      periodMeaning: wholeYear,
      sentence: {
        nl: `Een woning in {place} gebruikt gemiddeld {value} ${nl} per jaar.`,
        en: `A dwelling in {place} uses {value} of ${en} a year on average.`,
      },
    }),
  ),
  {
    ...register,
    id: 'land-area',
    name: { nl: 'Oppervlakte land', en: 'Land area' },
    explanation: {
      nl: 'Hoe groot het gebied is, zonder water.',
      en: 'How large the area is, without water.',
    },
    unit: 'ha',
    decimals: 0,
    aggregation: { rule: 'sum' },
    sources: ['85984NED', '85618NED', ...maps(2022, 2020), '70072ned'],
    limits: { nl: 'Afgerond op hele hectaren.', en: 'Rounded to whole hectares.' },
    sentence: { nl: '{place} heeft {value} land.', en: '{place} has {value} of land.' },
  },
  {
    ...register,
    id: 'population-density',
    name: { nl: 'Inwoners per km²', en: 'Residents per km²' },
    explanation: {
      nl: 'Het aantal inwoners op elke vierkante kilometer land.',
      en: 'The number of residents for every square kilometre of land.',
    },
    unit: 'per-km2',
    decimals: 0,
    aggregation: { rule: 'ratio', numerator: 'population', denominator: 'land-area', per: 100 },
    sources: [...kwb, ...maps(2020, 2019, 2018, 2017), '70072ned', ...maps(2012)],
    limits: {
      nl: 'Een gemiddelde over al het land, ook weiland en bos.',
      en: 'An average over all land, including fields and woods.',
    },
    sentence: {
      nl: 'De bevolkingsdichtheid van {place} is {value}.',
      en: 'The population density of {place} is {value}.',
    },
  },
  {
    ...register,
    id: 'address-density',
    name: { nl: 'Adressen in de omgeving', en: 'Surrounding address density' },
    explanation: {
      nl: 'Het gemiddelde aantal adressen per vierkante kilometer binnen één kilometer van een adres.',
      en: 'The average number of addresses per square kilometre within one kilometre of an address.',
    },
    unit: 'addresses-per-km2',
    decimals: 0,
    aggregation: { rule: 'weighted', weight: 'households' },
    sources: ['85984NED', '85618NED', ...maps(2022, 2020), '70072ned'],
    limits: {
      nl: 'Gebieden zijn samengenomen met het aantal huishoudens, omdat het aantal adressen niet bekend is.',
      en: 'Areas are combined with the number of households, as the number of addresses is not known.',
    },
    sentence: {
      nl: 'De dichtheid van adressen in {place} is gemiddeld {value}.',
      en: 'The address density in {place} is {value} on average.',
    },
  },
  {
    ...register,
    id: 'urbanity-class',
    name: { nl: 'Stedelijkheid', en: 'Urbanity' },
    explanation: {
      nl: 'Hoe stedelijk een gebied is, in vijf klassen. Klasse 1 is zeer sterk stedelijk en klasse 5 is niet stedelijk.',
      en: 'How urban an area is, in five classes. Class 1 is very urban and class 5 is rural.',
    },
    unit: 'class',
    decimals: 0,
    aggregation: { rule: 'refuse', reason: classReason },
    sources: ['85984NED', '85618NED', ...maps(2022, 2020)],
    limits: {
      nl: 'De klasse volgt uit het aantal adressen in de omgeving. Binnen een gebied kan het sterk verschillen.',
      en: 'The class follows from the number of addresses nearby. It can differ much within an area.',
    },
    sentence: {
      nl: '{place} hoort bij stedelijkheid {value} op een schaal van 1 (zeer stedelijk) tot 5 (niet stedelijk).',
      en: '{place} has urbanity {value} on a scale from 1 (very urban) to 5 (rural).',
    },
  },
]
