import type { Indicator } from '../indicator.ts'
import { ageDetail, firstOfJanuary } from './wording.ts'

/** The classes of the population pyramid. */
export const ageClasses = [
  '0-4',
  '5-9',
  '10-14',
  '15-19',
  '20-24',
  '25-29',
  '30-34',
  '35-39',
  '40-44',
  '45-49',
  '50-54',
  '55-59',
  '60-64',
  '65-69',
  '70-74',
  '75-79',
  '80-84',
  '85-89',
  '90-94',
  '95+',
] as const
export type AgeClass = (typeof ageClasses)[number]

const sexes = [
  { id: 'men', nl: 'mannen', en: 'men' },
  { id: 'women', nl: 'vrouwen', en: 'women' },
] as const
export type Sex = (typeof sexes)[number]['id']

/** Id of the indicator that counts one bar of the pyramid. */
export function ageSexId(sex: Sex, age: AgeClass): string {
  return `population-${sex}-${age === '95+' ? '95-plus' : age}`
}

const agesInWords = (age: AgeClass) => {
  const [from = '', to = ''] = age.split('-')
  return age === '95+'
    ? { nl: '95 jaar of ouder', en: '95 or over' }
    : { nl: `${from} tot en met ${to} jaar`, en: `${from} to ${to}` }
}

/** The bars of the population pyramid: forty counts that make one picture, so they are in no list. */
export const ageSex: readonly Indicator[] = sexes.flatMap((sex) =>
  ageClasses.map((age): Indicator => {
    const words = agesInWords(age)
    const capital = sex.nl.charAt(0).toUpperCase() + sex.nl.slice(1)
    const capitalEn = sex.en.charAt(0).toUpperCase() + sex.en.slice(1)
    return {
      id: ageSexId(sex.id, age),
      theme: 'ageing',
      name: { nl: `${capital} van ${words.nl}`, en: `${capitalEn} aged ${words.en}` },
      explanation: {
        nl: `Het aantal ${sex.nl} van ${words.nl} dat hier woont.`,
        en: `The number of ${sex.en} aged ${words.en} who live here.`,
      },
      unit: 'persons',
      decimals: 0,
      direction: 'neither',
      aggregation: { rule: 'sum' },
      sources: ['83502NED', '71488ned', 'bevolking-pc4-2018', '03759ned'],
      limits: ageDetail,
      periodMeaning: firstOfJanuary,
      basis: 'register',
      headline: false,
      sentence: {
        nl: `In {place} wonen {value} ${sex.nl} van ${words.nl}.`,
        en: `{value} ${sex.en} aged ${words.en} live in {place}.`,
      },
    }
  }),
)
