import type { Locale } from '../base/locale.ts'
import { listByTheme, themeTexts } from '../figures/catalogue.ts'
import { themes } from '../figures/indicator.ts'
import {
  betterWords,
  detailHelp,
  detailLabels,
  projectDetailTexts,
} from '../language/texts-project-details.ts'
import {
  factorGroupWords,
  factorWayWords,
  needKindWords,
  needStateWords,
} from '../language/texts-project-words.ts'
import type { Choice, DetailField } from './detail.ts'
import { factorGroups, factorWays, needKinds, needStates } from './project.ts'
import type { FormFault, FormFields } from './project-form.ts'

export type DetailKind = 'grant' | 'need' | 'factor' | 'result' | 'measurement'

/** What may be chosen, as far as it differs by project. */
export interface DetailChoices {
  readonly organisations: readonly Choice[]
  /** Projects of the region that a follow-up application can be. */
  readonly projects: readonly Choice[]
  readonly areas: readonly Choice[]
}

type Named = keyof typeof detailLabels

/** The fields of the form of a part of a project. */
export function fieldsOfKind(
  kind: DetailKind,
  locale: Locale,
  choices: DetailChoices,
): readonly DetailField[] {
  const words = projectDetailTexts[locale]
  const field = (
    name: Named,
    as: DetailField['as'],
    more: Partial<Pick<DetailField, 'required' | 'max' | 'choices'>> = {},
  ): DetailField => {
    const help = Object.entries(detailHelp).find(([one]) => one === name)?.[1][locale]
    return { name, as, label: detailLabels[name][locale], ...(help === undefined ? {} : { help }), ...more }
  }
  const none: Choice = { value: '', text: words.none }
  if (kind === 'grant')
    return [
      field('programma', 'line', { required: true }),
      field('ronde', 'line'),
      field('nummer', 'line', { max: 100 }),
      field('begin', 'day'),
      field('eind', 'day'),
      field('penvoerder', 'line'),
      field('verantwoordelijk', 'line'),
      field('organisatie', 'choice', { choices: [none, ...choices.organisations] }),
      field('samenvatting', 'lines', { max: 20_000 }),
      field('onderwerpen', 'lines', { max: 3500 }),
      field('budget', 'number'),
      field('betaler', 'line'),
      field('vervolg', 'lines', { max: 2000 }),
      field('vervolgproject', 'choice', { choices: [none, ...choices.projects] }),
    ]
  if (kind === 'need')
    return [
      field('soort', 'choice', {
        choices: needKinds.map((one) => ({ value: one, text: needKindWords[one][locale] })),
      }),
      field('wat', 'lines', { required: true, max: 500 }),
      field('voorwie', 'line'),
      field('stand', 'choice', {
        choices: needStates.map((one) => ({ value: one, text: needStateWords[one][locale] })),
      }),
      field('wie', 'line'),
    ]
  if (kind === 'factor')
    return [
      field('groep', 'choice', {
        choices: factorGroups.map((one) => ({ value: one, text: factorGroupWords[one][locale] })),
      }),
      field('richting', 'choice', {
        choices: factorWays.map((one) => ({ value: one, text: factorWayWords[one][locale] })),
      }),
      field('wat', 'lines', { required: true, max: 500 }),
      field('gewicht', 'choice', {
        choices: words.weightWords.map((word, i) => ({ value: `${i + 1}`, text: `${i + 1}: ${word}` })),
      }),
      field('maatregel', 'lines', { max: 500 }),
    ]
  if (kind === 'measurement')
    return [
      field('gemeten', 'day', { required: true }),
      field('waarde', 'number', { required: true }),
      field('bron', 'line', { max: 300 }),
    ]
  return [
    field('cijfer', 'choice', { choices: [none, ...listIndicators(locale)] }),
    field('gebied', 'choice', { choices: [none, ...choices.areas] }),
    field('maat', 'line', { max: 300 }),
    field('eenheid', 'line', { max: 50 }),
    field('beter', 'choice', {
      choices: [
        { value: 'higher', text: betterWords.higher[locale] },
        { value: 'lower', text: betterWords.lower[locale] },
      ],
    }),
    field('nul', 'number'),
    field('nuldag', 'day'),
    field('doel', 'number'),
    field('doeldag', 'day'),
  ]
}

function listIndicators(locale: Locale): Choice[] {
  return themes.flatMap((theme) =>
    listByTheme(theme).map(({ id, name }) => ({
      value: id,
      text: `${themeTexts[theme].name[locale]}: ${name[locale]}`,
    })),
  )
}

/** What is wrong with fields that are good by themselves. @param day today, in the Netherlands */
export function checkDetail(kind: DetailKind, fields: FormFields, day: string, locale: Locale): FormFault[] {
  const words = projectDetailTexts[locale]
  const has = (name: Named) => (fields[name] ?? '') !== ''
  const fault = (field: Named, message: string, wrong: boolean) => (wrong ? [{ field, message }] : [])
  if (kind === 'grant') {
    const topics = topicsOf(fields['onderwerpen'] ?? '')
    return [
      ...fault('eind', words.endsBefore, has('begin') && has('eind') && isBefore(fields, 'eind', 'begin')),
      ...fault('budget', words.numberNegative, Number(fields['budget']) < 0),
      ...fault('onderwerpen', words.topicsBad, topics.length > 30 || topics.some((one) => one.length > 100)),
    ]
  }
  if (kind === 'measurement') return fault('gemeten', words.measuredLater, (fields['gemeten'] ?? '') > day)
  if (kind !== 'result') return []
  const isFigure = has('cijfer')
  return [
    ...fault('gebied', words.areaMissing, isFigure && !has('gebied')),
    ...fault('gebied', words.choiceBad, !isFigure && has('gebied')),
    ...fault('maat', words.measureMissing, !isFigure && !has('maat')),
    ...fault('maat', words.notHere, isFigure && has('maat')),
    ...fault('eenheid', words.notHere, isFigure && has('eenheid')),
    ...fault('nul', words.onlyOwn, isFigure && has('nul')),
    ...fault('doel', words.targetMissing, has('doeldag') && !has('doel')),
    ...fault(
      'doeldag',
      words.endsBefore,
      has('nuldag') && has('doeldag') && isBefore(fields, 'doeldag', 'nuldag'),
    ),
  ]
}

const isBefore = (fields: FormFields, a: Named, b: Named) => (fields[a] ?? '') < (fields[b] ?? '')

/** The topics of a grant, one a line. */
export function topicsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ]
}
