import type { Bilingual } from '../../base/locale.ts'
import type { Indicator } from '../indicator.ts'
import { firstOfJanuary, maps, nationalReason, wholeYear } from './wording.ts'

/** Laws that pay for care, with what they pay for in plain words. */
const laws = [
  {
    id: 'zvw',
    name: { nl: 'Zorgverzekeringswet', en: 'Health Insurance Act' },
    pays: {
      nl: 'De Zorgverzekeringswet betaalt huisarts, ziekenhuis en wijkverpleging.',
      en: 'This act pays for the GP, the hospital and district nursing.',
    },
  },
  {
    id: 'wlz',
    name: { nl: 'Wet langdurige zorg', en: 'Long-term Care Act' },
    pays: {
      nl: 'De Wet langdurige zorg betaalt zware zorg, zoals in een verpleeghuis.',
      en: 'This act pays for heavy care, such as in a nursing home.',
    },
  },
  {
    id: 'wmo',
    name: { nl: 'Wet maatschappelijke ondersteuning', en: 'Social Support Act' },
    pays: {
      nl: 'De Wmo betaalt hulp thuis van de gemeente.',
      en: 'This act pays for help at home from the municipality.',
    },
  },
] as const

const ages = [65, 75, 85, 95] as const

const demandLimits: Bilingual = {
  nl: 'Dit is een rekensom, geen telling: landelijke uitgaven per leeftijd maal het aantal inwoners. Gezondheid, inkomen en aanbod van het gebied zitten er niet in. Alle jaren zijn in euro van 2022. Het aantal inwoners van 2021 is opgeteld uit postcodes.',
  en: 'This is a calculation, not a count: national spending by age times the number of residents. Health, income and supply of the area are not in it. All years are in euros of 2022. The residents of 2021 are added up from postcodes.',
}

const demandSources = [
  'cpb-zorguitgaven-2022',
  'un-wpp-2019',
  '83502NED',
  '71488ned',
  'bevolking-pc4-2018',
  '03759ned',
] as const

const positions: Bilingual = {
  nl: 'Alleen voor 2006. Daarna zijn veel verzorgingshuizen gesloten, dus dit is geen cijfer van nu. Het laat wel zien hoe gebieden verschillen.',
  en: 'Only for 2006. Many care homes have closed since, so this is no figure of today. It does show how areas differ.',
}

export const care: readonly Indicator[] = [
  {
    id: 'wmo-clients-per-1000',
    theme: 'care',
    name: {
      nl: 'Mensen met hulp uit de Wmo, per 1.000 inwoners',
      en: 'Social support clients per 1,000 residents',
    },
    explanation: {
      nl: 'Het aantal mensen met hulp of ondersteuning uit de Wmo op elke duizend inwoners.',
      en: 'The number of people with help from the Social Support Act for every thousand residents.',
    },
    unit: 'per-1000',
    decimals: 0,
    direction: 'neither',
    aggregation: { rule: 'weighted', weight: 'population' },
    sources: maps(2022),
    limits: {
      nl: 'Alleen voor 2022 en per gemeente. Van 21 gemeenten is het cijfer niet bekend. Afgerond op hele aantallen.',
      en: 'Only for 2022 and by municipality. The figure of 21 municipalities is unknown. Rounded to whole numbers.',
    },
    periodMeaning: wholeYear,
    basis: 'register',
    headline: true,
    sentence: {
      nl: 'In {place} krijgen {value} op de duizend inwoners hulp uit de Wmo.',
      en: 'In {place} {value} in every thousand residents get help from the Social Support Act.',
    },
  },
  {
    id: 'youth-care-share',
    theme: 'care',
    name: { nl: 'Jongeren met jeugdzorg', en: 'Young people with youth care' },
    explanation: {
      nl: 'Het deel van de kinderen en jongeren tot 23 jaar dat jeugdzorg krijgt.',
      en: 'The share of children and young people up to 23 who get youth care.',
    },
    unit: 'percent',
    decimals: 1,
    direction: 'neither',
    aggregation: {
      rule: 'refuse',
      reason: {
        nl: 'Het aantal jongeren tot 23 jaar is hier niet bekend. Daarom kunnen we gebieden niet samennemen.',
        en: 'The number of young people up to 23 is not known here. So we cannot combine areas.',
      },
    },
    sources: maps(2022),
    limits: { nl: 'Alleen voor 2022 en per gemeente.', en: 'Only for 2022 and by municipality.' },
    periodMeaning: wholeYear,
    basis: 'register',
    headline: false,
    sentence: {
      nl: 'In {place} krijgt {value} van de jongeren tot 23 jaar jeugdzorg.',
      en: 'In {place} {value} of young people up to 23 get youth care.',
    },
  },
  ...([65, 75] as const).flatMap((age): Indicator[] => [
    {
      id: `in-institution-${age}-plus`,
      theme: 'care',
      name: { nl: `In een instelling, ${age} jaar of ouder`, en: `In an institution, aged ${age} or over` },
      explanation: {
        nl: `Het aantal inwoners van ${age} jaar of ouder in een instelling, zoals een verpleeghuis.`,
        en: `The number of residents aged ${age} or over in an institution, such as a nursing home.`,
      },
      unit: 'persons',
      decimals: 0,
      direction: 'neither',
      aggregation: { rule: 'sum' },
      sources: ['71488ned'],
      limits: positions,
      periodMeaning: firstOfJanuary,
      basis: 'register',
      headline: false,
      sentence: {
        nl: `In {place} woonden {value} mensen van ${age} jaar of ouder in een instelling.`,
        en: `{value} people aged ${age} or over lived in an institution in {place}.`,
      },
    },
    {
      id: `share-in-institution-${age}-plus`,
      theme: 'care',
      name: {
        nl: `Aandeel in een instelling, ${age} jaar of ouder`,
        en: `Share in an institution, aged ${age} or over`,
      },
      explanation: {
        nl: `Het deel van de inwoners van ${age} jaar of ouder in een instelling, zoals een verpleeghuis.`,
        en: `The share of residents aged ${age} or over in an institution, such as a nursing home.`,
      },
      unit: 'percent',
      decimals: 1,
      direction: 'neither',
      aggregation: {
        rule: 'ratio',
        numerator: `in-institution-${age}-plus`,
        denominator: `population-${age}-plus`,
        per: 100,
      },
      sources: ['71488ned'],
      limits: positions,
      periodMeaning: firstOfJanuary,
      basis: 'register',
      headline: false,
      sentence: {
        nl: `In {place} woonde {value} van de inwoners van ${age} jaar of ouder in een instelling.`,
        en: `In {place} {value} of residents aged ${age} or over lived in an institution.`,
      },
    },
  ]),
  ...laws.flatMap((law): Indicator[] => [
    {
      id: `expected-${law.id}-spending`,
      theme: 'care',
      name: {
        nl: `Verwachte zorguitgaven, ${law.name.nl}`,
        en: `Expected care spending, ${law.name.en}`,
      },
      explanation: {
        nl: `De zorguitgaven die je verwacht bij de leeftijd van de inwoners. ${law.pays.nl}`,
        en: `The care spending to expect from the ages of the residents. ${law.pays.en}`,
      },
      unit: 'thousand-euro',
      decimals: 0,
      direction: 'neither',
      aggregation: { rule: 'sum' },
      sources: demandSources,
      limits: demandLimits,
      periodMeaning: firstOfJanuary,
      basis: 'model',
      headline: false,
      sentence: {
        nl: `Naar schatting past bij de leeftijd van de inwoners van {place} een uitgave van {value} per jaar uit de ${law.name.nl}.`,
        en: `An estimated {value} a year from the ${law.name.en} fits the ages of the residents of {place}.`,
      },
    },
    {
      id: `expected-${law.id}-spending-per-person`,
      theme: 'care',
      name: {
        nl: `Verwachte zorguitgaven per inwoner, ${law.name.nl}`,
        en: `Expected care spending per resident, ${law.name.en}`,
      },
      explanation: {
        nl: `De uitgaven per inwoner die je verwacht bij de leeftijd van de inwoners. ${law.pays.nl}`,
        en: `The spending per resident to expect from the ages of the residents. ${law.pays.en}`,
      },
      unit: 'euro',
      decimals: 0,
      direction: 'neither',
      aggregation: {
        rule: 'ratio',
        numerator: `expected-${law.id}-spending`,
        denominator: 'population',
        per: 1000,
      },
      sources: demandSources,
      limits: demandLimits,
      periodMeaning: firstOfJanuary,
      basis: 'model',
      headline: law.id === 'wlz',
      sentence: {
        nl: `Naar schatting past bij de leeftijd van de inwoners van {place} een uitgave van {value} per inwoner per jaar uit de ${law.name.nl}.`,
        en: `An estimated {value} per resident a year from the ${law.name.en} fits the ages of the residents of {place}.`,
      },
    },
    ...ages.map(
      (age): Indicator => ({
        id: `${law.id}-spending-at-${age}`,
        theme: 'care',
        name: {
          nl: `Uitgaven op ${age}-jarige leeftijd, ${law.name.nl}`,
          en: `Spending at age ${age}, ${law.name.en}`,
        },
        explanation: {
          nl: `Wat een inwoner van ${age} jaar gemiddeld per jaar aan zorg kost. ${law.pays.nl}`,
          en: `What a resident aged ${age} costs in care per year on average. ${law.pays.en}`,
        },
        unit: 'euro',
        decimals: 2,
        direction: 'neither',
        aggregation: { rule: 'refuse', reason: nationalReason },
        sources: ['cpb-zorguitgaven-2022'],
        limits: {
          nl: 'Landelijk gemiddelde over alle mensen van deze leeftijd, ook wie geen zorg krijgt. In euro van 2022.',
          en: 'National average over all people of this age, also those who get no care. In euros of 2022.',
        },
        periodMeaning: wholeYear,
        basis: 'register',
        headline: false,
        sentence: {
          nl: `In {place} kost een inwoner van ${age} jaar gemiddeld {value} per jaar uit de ${law.name.nl}.`,
          en: `In {place} a resident aged ${age} costs {value} a year on average under the ${law.name.en}.`,
        },
      }),
    ),
  ]),
]
