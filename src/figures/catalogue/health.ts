import type { Indicator } from '../indicator.ts'
import { autumn } from './wording.ts'

/** Health outside table 50090NED: the revised series of perceived health, which is never joined with the older one. */
export const health: readonly Indicator[] = [
  {
    id: 'perceived-health-18-plus',
    theme: 'health',
    name: {
      nl: 'Goed ervaren gezondheid, 18 jaar of ouder (herziene reeks)',
      en: 'Good perceived health, aged 18 or over (revised series)',
    },
    explanation: {
      nl: 'Het deel van de inwoners van 18 jaar of ouder dat de eigen gezondheid goed of zeer goed noemt.',
      en: 'The share of residents aged 18 or over who call their own health good or very good.',
    },
    unit: 'percent',
    decimals: 1,
    direction: 'higher-is-better',
    aggregation: { rule: 'weighted', weight: 'population-15-plus' },
    sources: ['50150NED'],
    limits: {
      nl: 'Dit is een schatting met een rekenmodel, op de buurten van 2024. De reeks is herzien: vergelijk haar niet met het oudere cijfer over gezondheid. Per wijk is er geen cijfer. Gebieden zijn samengenomen met het aantal inwoners van 15 jaar of ouder.',
      en: 'This is an estimate by a model, on the neighbourhoods of 2024. The series is revised: do not compare it with the older figure on health. There is no figure by district. Areas are combined with the number of residents aged 15 or over.',
    },
    periodMeaning: autumn,
    basis: 'model',
    headline: true,
    sentence: {
      nl: 'Naar schatting noemt {value} van de volwassenen in {place} de eigen gezondheid goed of zeer goed.',
      en: 'An estimated {value} of adults in {place} call their own health good or very good.',
    },
  },
]
