import type { Bilingual } from '../base/locale.ts'
import { ageSex } from './catalogue/age-sex.ts'
import { ageing } from './catalogue/ageing.ts'
import { care } from './catalogue/care.ts'
import { health } from './catalogue/health.ts'
import { healthSurvey } from './catalogue/health-survey.ts'
import { households } from './catalogue/households.ts'
import { housing } from './catalogue/housing.ts'
import { provision } from './catalogue/provision.ts'
import { workIncome } from './catalogue/work-income.ts'
import type { Indicator, Theme } from './indicator.ts'

/** All indicators, in the order of the lists: headline figures are marked, the population pyramid comes last. */
export const indicators: readonly Indicator[] = [
  ...ageing,
  ...households,
  ...health,
  ...healthSurvey,
  ...care,
  ...workIncome,
  ...housing,
  ...provision,
  ...ageSex,
]

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))

export function findIndicator(id: string): Indicator | undefined {
  return byId.get(id)
}

export type Family = 'age-sex'

const families = new Map<string, Family>(ageSex.map((indicator) => [indicator.id, 'age-sex']))

/** The picture that an indicator is one part of; undefined for a figure that stands by itself. */
export function familyOf(id: string): Family | undefined {
  return families.get(id)
}

/** The indicators of a theme, headline figures first; parts of a family (the pyramid) are left out. */
export function listByTheme(theme: Theme): readonly Indicator[] {
  const inTheme = indicators.filter((each) => each.theme === theme && familyOf(each.id) === undefined)
  return [...inTheme.filter((each) => each.headline), ...inTheme.filter((each) => !each.headline)]
}

/** Name of each theme and the line under it. */
export const themeTexts: Readonly<Record<Theme, { readonly name: Bilingual; readonly intro: Bilingual }>> = {
  ageing: {
    name: { nl: 'Ouder worden', en: 'Ageing' },
    intro: {
      nl: 'Hoeveel mensen wonen hier, en hoeveel van hen zijn ouder?',
      en: 'How many people live here, and how many of them are older?',
    },
  },
  households: {
    name: { nl: 'Huishoudens', en: 'Households' },
    intro: {
      nl: 'Met hoeveel mensen wonen inwoners samen, en wie woont alleen?',
      en: 'How many people live together, and who lives alone?',
    },
  },
  lifestyle: {
    name: { nl: 'Leefstijl', en: 'Lifestyle' },
    intro: {
      nl: 'Bewegen, gewicht, roken en drinken.',
      en: 'Exercise, weight, smoking and drinking.',
    },
  },
  health: {
    name: { nl: 'Gezondheid', en: 'Health' },
    intro: {
      nl: 'Hoe gezond voelen mensen zich, en welke ziekten hebben zij?',
      en: 'How healthy do people feel, and which illnesses do they have?',
    },
  },
  society: {
    name: { nl: 'Meedoen en omzien naar elkaar', en: 'Taking part and caring for each other' },
    intro: {
      nl: 'Eenzaamheid, mantelzorg, vrijwilligers, regie en rondkomen.',
      en: 'Loneliness, informal care, volunteers, control and making ends meet.',
    },
  },
  care: {
    name: { nl: 'Zorg en ondersteuning', en: 'Care and support' },
    intro: {
      nl: 'Wie heeft hulp nodig, wie krijgt hulp, en wat kost dat?',
      en: 'Who needs help, who gets help, and what does it cost?',
    },
  },
  'work-income': {
    name: { nl: 'Werk en inkomen', en: 'Work and income' },
    intro: {
      nl: 'Wat verdienen mensen, wie heeft werk en wie een uitkering?',
      en: 'What do people earn, who works and who gets a benefit?',
    },
  },
  housing: {
    name: { nl: 'Wonen', en: 'Housing' },
    intro: {
      nl: 'In wat voor woningen leven mensen, en wat zijn die waard?',
      en: 'What kind of dwellings do people live in, and what are they worth?',
    },
  },
  provision: {
    name: { nl: 'Voorzieningen dichtbij', en: 'Services nearby' },
    intro: {
      nl: 'Hoe ver is het naar de huisarts, de winkel en de bibliotheek?',
      en: 'How far is it to the GP, the shops and the library?',
    },
  },
}
