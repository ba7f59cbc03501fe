import type { Locale } from '../base/locale.ts'
import { formatDate, formatNumber } from '../language/index.ts'
import { projectDetailTexts } from '../language/texts-project-details.ts'
import type { Measured, Result } from './detail-shape.ts'
import { decideMoved, decideReached, decimalsOf } from './result.ts'

/** How the numbers of a result are written: all with as many decimals. */
export function formatterOf(result: Result, locale: Locale): (value: number) => string {
  const { figure, target, baseline, measurements } = result
  const own = [target, baseline?.value, ...measurements.map(({ value }) => value)]
  const typed = own.flatMap((value) => (value === undefined ? [] : [value]))
  const decimals = figure?.decimals ?? decimalsOf(...typed)
  return (value) =>
    result.unit === '%' ? `${formatNumber(value, locale, decimals)}%` : formatNumber(value, locale, decimals)
}

/** A day in words; the year of a figure as it is. */
export function sayMoment(at: string, locale: Locale): string {
  return at.length === 4 ? at : formatDate(at, locale)
}

/** "van 12 naar 8 valincidenten per maand in 2026". @returns nothing without a target */
export function sayGoal(result: Result, locale: Locale): string {
  const { unit, target, targetOn, baseline } = result
  if (target === undefined) return ''
  const format = formatterOf(result, locale)
  const tail = unit === '' || unit === '%' ? '' : ` ${unit}`
  const when = targetOn === undefined ? '' : sayTargetDay(targetOn, locale)
  return projectDetailTexts[locale].goalFrom(
    baseline && format(baseline.value),
    `${format(target)}${tail}`,
    when,
  )
}

/** "Doel: van 12 naar 8 valincidenten per maand in 2026. Nu: 10 (1 maart 2026). Het doel is nog niet gehaald." */
export function sayResult(result: Result, locale: Locale): string {
  const words = projectDetailTexts[locale]
  const { unit, target, baseline, baselineOn, figure, measurements } = result
  const format = formatterOf(result, locale)
  const tail = unit === '' || unit === '%' ? '' : ` ${unit}`
  const from = baseline && format(baseline.value)
  const lines = [
    target === undefined ? words.noGoal : `${words.goalLabel}: ${sayGoal(result, locale)}.`,
    ...(target === undefined && from !== undefined ? [words.start(`${from}${tail}`, '')] : []),
    ...(figure && baselineOn !== undefined && !baseline && measurements.length > 0
      ? [words.noBaseline(baselineOn.slice(0, 4))]
      : []),
  ]
  const now = measurements.at(-1)
  if (!now) return [...lines, figure ? words.noFigure : words.notMeasured].join(' ')
  return [
    ...lines,
    words.now(format(now.value), sayMoment(now.at, locale)),
    ...judge(result, now, locale),
  ].join(' ')
}

/** What may be said of the last measurement, and no more. */
function judge(result: Result, now: Measured, locale: Locale): string[] {
  const words = projectDetailTexts[locale]
  const { figure, better, baseline, target } = result
  const format = formatterOf(result, locale)
  const isBare = figure?.isUnsure === true && (now.low === undefined || now.high === undefined)
  if (isBare) return target === undefined ? [] : [words.uncertainNoMargin]
  const reached = decideReached(result, now)
  const moved = figure && baseline ? decideMoved(better, baseline, now) : undefined
  const between = locale === 'nl' ? 'en' : 'and'
  const range = `${format(now.low ?? now.value)} ${between} ${format(now.high ?? now.value)}`
  return [
    ...(moved === undefined ? [] : [words.moved[moved]]),
    ...(reached === 'reached' ? [words.reached] : []),
    ...(reached === 'not-reached' ? [words.notReached] : []),
    ...(reached === 'uncertain' ? [words.uncertain(range)] : []),
  ]
}

function sayTargetDay(day: string, locale: Locale): string {
  const words = projectDetailTexts[locale]
  return day.endsWith('-12-31') ? words.inYear(day.slice(0, 4)) : words.byDay(formatDate(day, locale))
}
