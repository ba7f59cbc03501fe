import type { AreaLevel } from '../areas/area.ts'
import type { Bilingual, Locale } from '../base/locale.ts'
import { formatNumber, formatPercentagePoints, formatValue, missingWords } from '../language/index.ts'
import { isPresent, type PresentCell } from './cell.ts'
import { type Difference, decideDifference, uncertaintyOf } from './difference.ts'
import { roundTo } from './export.ts'
import type { Indicator, Unit } from './indicator.ts'
import type { Observation } from './observe.ts'

/** What may be said about a figure, in whole sentences. */
export interface FigureSentences {
  /** The figure itself, or why there is none. */
  readonly main: string
  /** The value in `main` as written there, to set in bold; absent when there is none. */
  readonly value?: string
  readonly comparison?: string
  readonly change?: string
}

export interface Compared {
  readonly name: string
  readonly cell: PresentCell
}

/**
 * The sentences of one figure of one place.
 *
 * A difference within the margin is called no difference; model estimates get no trend (their editions differ in
 * method) and nothing is ever ranked. Counts are not compared with larger areas: more people is not more ageing.
 *
 * @param latest the observation to describe, with the series it comes from (oldest first)
 */
export function describeFigure(
  indicator: Indicator,
  place: { readonly name: string; readonly level: AreaLevel },
  latest: Observation | undefined,
  series: readonly Observation[],
  other: Compared | undefined,
  locale: Locale,
): FigureSentences {
  const cell = latest?.cell ?? { missing: 'not-collected' as const }
  if (!latest || !isPresent(cell)) {
    const why = whyAbsent(indicator, latest)
    return { main: absent(place.name, why[locale], locale) }
  }
  const value = formatInSentence(cell.value, indicator, locale)
  const main = indicator.sentence[locale].replace('{place}', place.name).replace('{value}', value)
  const comparison = other && compare(indicator, place.level, cell, other, locale)
  const change = describeChange(indicator, place.level, { ...latest, cell }, series, locale)
  return {
    main: startUpper(main),
    value,
    ...(comparison === undefined ? {} : { comparison }),
    ...(change === undefined ? {} : { change }),
  }
}

/** Units that the sentence itself names: "In Zeist wonen 66.641 mensen". */
const namedUnits: ReadonlySet<Unit> = new Set([
  'persons',
  'households',
  'dwellings',
  'per-1000',
  'ratio',
  'count',
  'class',
])

/** A value as the sentence of its indicator wants it. */
export function formatInSentence(value: number, indicator: Indicator, locale: Locale): string {
  if (namedUnits.has(indicator.unit)) return formatNumber(value, locale, indicator.decimals)
  return formatCell(value, indicator, locale)
}

/** A value as written everywhere: with its unit and the decimals of its source. */
export function formatCell(value: number, indicator: Indicator, locale: Locale): string {
  return formatValue(value, indicator.unit, locale, indicator.decimals)
}

/** Areas that were not added up have the reason of their indicator, the rest that of the cell. */
function whyAbsent({ aggregation }: Indicator, latest: Observation | undefined): Bilingual {
  if (latest?.coverage && aggregation.rule === 'refuse') return aggregation.reason
  const reason = latest && !isPresent(latest.cell) ? latest.cell.missing : 'not-collected'
  return missingWords[reason].why
}

function absent(place: string, why: string, locale: Locale): string {
  return locale === 'nl'
    ? `Voor ${place} is dit cijfer er niet. ${why}`
    : `There is no such figure for ${place}. ${why}`
}

function compare(
  indicator: Indicator,
  level: AreaLevel,
  cell: PresentCell,
  other: Compared,
  locale: Locale,
): string | undefined {
  if (indicator.aggregation.rule === 'sum' || indicator.unit === 'class') return undefined
  const difference = decideDifference(cell, other.cell, indicator, level)
  const value = formatInSentence(other.cell.value, indicator, locale)
  const word = differenceWords[locale][scaleOf(indicator)][difference]
  if (locale === 'nl') return `Dat is ${word} in ${other.name} (${value}).`
  return `That is ${word} in ${other.name} (${value}).`
}

/** Which words go with the unit: more/less people or euros, further/nearer, a higher/lower density. */
function scaleOf({ unit }: Indicator): 'amount' | 'distance' | 'level' {
  if (unit === 'km') return 'distance'
  return unit === 'per-km2' || unit === 'addresses-per-km2' ? 'level' : 'amount'
}

type DifferenceWords = Readonly<Record<'amount' | 'distance' | 'level', Readonly<Record<Difference, string>>>>

const differenceWords: Readonly<Record<Locale, DifferenceWords>> = {
  nl: {
    amount: ladder(
      'ongeveer evenveel als',
      'iets meer dan',
      'meer dan',
      'veel meer dan',
      'iets minder dan',
      'minder dan',
      'veel minder dan',
    ),
    distance: ladder(
      'ongeveer even ver als',
      'iets verder dan',
      'verder dan',
      'veel verder dan',
      'iets dichterbij dan',
      'dichterbij dan',
      'veel dichterbij dan',
    ),
    level: ladder(
      'ongeveer even hoog als',
      'iets hoger dan',
      'hoger dan',
      'veel hoger dan',
      'iets lager dan',
      'lager dan',
      'veel lager dan',
    ),
  },
  en: {
    amount: ladder(
      'about the same as',
      'slightly more than',
      'more than',
      'much more than',
      'slightly less than',
      'less than',
      'much less than',
    ),
    distance: ladder(
      'about as far as',
      'slightly further than',
      'further than',
      'much further than',
      'slightly nearer than',
      'nearer than',
      'much nearer than',
    ),
    level: ladder(
      'about as high as',
      'slightly higher than',
      'higher than',
      'much higher than',
      'slightly lower than',
      'lower than',
      'much lower than',
    ),
  },
}

function ladder(
  similar: string,
  slightlyMore: string,
  more: string,
  muchMore: string,
  slightlyLess: string,
  less: string,
  muchLess: string,
): Record<Difference, string> {
  return {
    similar,
    'slightly-more': slightlyMore,
    more,
    'much-more': muchMore,
    'slightly-less': slightlyLess,
    less,
    'much-less': muchLess,
  }
}

/** From the oldest to the described year, for register figures only. */
function describeChange(
  indicator: Indicator,
  level: AreaLevel,
  latest: Observation & { readonly cell: PresentCell },
  series: readonly Observation[],
  locale: Locale,
): string | undefined {
  if (indicator.basis === 'model' || indicator.unit === 'class') return undefined
  const first = series.find(({ cell }) => isPresent(cell))
  if (!first || !isPresent(first.cell) || first.period >= latest.period) return undefined
  const shown = (value: number) => roundTo(value, indicator.decimals)
  const change = shown(latest.cell.value) - shown(first.cell.value)
  const open = uncertaintyOf(latest.cell, indicator, level) + uncertaintyOf(first.cell, indicator, level)
  const since = locale === 'nl' ? `Sinds ${first.period}` : `Since ${first.period}`
  if (Math.abs(change) <= open + 1e-9) {
    return locale === 'nl'
      ? `${since} is dat ongeveer gelijk gebleven.`
      : `${since} that has stayed about the same.`
  }
  const words = locale === 'nl' ? (change > 0 ? 'gegroeid' : 'gedaald') : change > 0 ? 'grown' : 'fallen'
  const size = sizeOf(indicator, change, first.cell.value, locale)
  if (indicator.unit === 'percent') {
    return locale === 'nl'
      ? `${since} is het aandeel ${words} met ${size}.`
      : `${since} the share has ${words} by ${size}.`
  }
  if (indicator.aggregation.rule === 'sum') {
    return locale === 'nl'
      ? `${since} is het aantal ${words} met ${size}.`
      : `${since} the number has ${words} by ${size}.`
  }
  const before = formatCell(first.cell.value, indicator, locale)
  return locale === 'nl' ? `In ${first.period} was dat ${before}.` : `In ${first.period} it was ${before}.`
}

function sizeOf(indicator: Indicator, change: number, before: number, locale: Locale): string {
  const size = Math.abs(change)
  if (indicator.unit === 'percent') return formatPercentagePoints(size, locale, 1).replace('+', '')
  const number = formatNumber(size, locale, indicator.decimals)
  if (before < 100) return number
  return `${number} (${formatNumber((100 * size) / before, locale, 0)}%)`
}

function startUpper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
