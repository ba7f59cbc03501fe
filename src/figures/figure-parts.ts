import type { Locale } from '../base/locale.ts'
import type { ChartSeries, CompareItem, TableCell } from '../charts/index.ts'
import { formatRange, formatShort, missingWords, restatedWords, statusWords } from '../language/index.ts'
import { placeTexts } from '../language/texts-place.ts'
import { type Cell, isPresent, type PresentCell } from './cell.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observe.ts'
import type { ComparedSeries, ProfileFigure } from './profile.ts'
import type { Territory } from './territory.ts'

/** The name of a territory in a sentence: the country has one in each language, a collaboration says what it is. */
export function nameIn(territory: Pick<Territory, 'key' | 'name'>, locale: Locale): string {
  if (territory.key.startsWith('regio:'))
    return locale === 'nl' ? `regio ${territory.name}` : `the ${territory.name} region`
  return locale === 'en' && territory.key === 'NL00' ? 'the Netherlands' : territory.name
}

/** The name alone, beside a line or at the head of a row: "Netherlands", not "the Netherlands". */
export function labelIn(territory: Pick<Territory, 'key' | 'name'>, locale: Locale): string {
  return nameIn(territory, locale).replace(/^the /, '')
}

/** A cell as written in a table: the figure with what must be known about it, or the reason why there is none. */
export function tableCell(cell: Cell | undefined, indicator: Indicator, locale: Locale): TableCell {
  if (!cell) return { text: missingWords['not-collected'].short[locale], missing: true }
  if (!isPresent(cell)) return { text: missingWords[cell.missing].short[locale], missing: true }
  const notes = [
    ...(isWide(cell)
      ? [
          placeTexts[locale].marginOf(
            formatRange(
              cell.low ?? cell.value,
              cell.high ?? cell.value,
              indicator.unit,
              locale,
              indicator.decimals,
            ),
          ),
        ]
      : []),
    ...(cell.status === 'final' ? [] : [statusWords[cell.status].short[locale]]),
    ...(cell.restated ? [restatedWords.short[locale]] : []),
  ]
  return {
    text: formatShort(cell.value, indicator.unit, locale, indicator.decimals),
    ...(notes.length > 0 ? { note: notes.join(', ') } : {}),
  }
}

/** Whether a margin is worth the room it takes in a table: half its width is over one per cent. Files always have it. */
function isWide({ value, low, high }: PresentCell): boolean {
  return low !== undefined && high !== undefined && (high - low) / 2 > Math.abs(value) * 0.01
}

/** What a chart draws of a place and what it is compared with, in the years of any of them. */
export function lineSeries(figure: ProfileFigure, place: Territory, locale: Locale): ChartSeries[] {
  // Beside the numbers of the whole country those of a place are a flat line at zero.
  const counts = figure.indicator.aggregation.rule === 'sum'
  const others = counts ? [] : figure.comparisons.filter(({ relation }) => relation !== 'similar')
  const years = new Set(
    [figure.series, ...others.map(({ series }) => series)].flat().map(({ period }) => period),
  )
  const list = [...years].sort((a, b) => a - b)
  const points = (series: readonly Observation[]) =>
    list.map((at) => {
      const cell = series.find(({ period }) => period === at)?.cell
      if (!cell || !isPresent(cell)) return { at }
      return { at, value: cell.value, low: cell.low, high: cell.high, forecast: cell.status === 'forecast' }
    })
  return [
    { label: labelIn(place, locale), tone: 'thread', points: points(figure.series) },
    ...others.map(
      ({ territory, relation, series }): ChartSeries => ({
        label: labelIn(territory, locale),
        tone: relation === 'country' ? 'deep' : 'grey',
        points: points(series),
      }),
    ),
  ]
}

/** The figure of one year beside those of parent, country and similar areas. */
export function compareItems(figure: ProfileFigure, place: Territory, locale: Locale): CompareItem[] {
  const item = (label: string, tone: CompareItem['tone'], cell: Cell | undefined): CompareItem =>
    cell && isPresent(cell)
      ? { label, tone, value: cell.value, low: cell.low, high: cell.high }
      : {
          label,
          tone,
          missing: missingWords[cell && !isPresent(cell) ? cell.missing : 'not-collected'].short[locale],
        }
  const tone = ({ relation }: ComparedSeries) => (relation === 'country' ? 'deep' : 'grey')
  return [
    item(labelIn(place, locale), 'thread', figure.latest?.cell),
    ...figure.comparisons.map((other) =>
      item(labelIn(other.territory, locale), tone(other), other.same?.cell),
    ),
  ]
}

/** Years in which the place has a value. */
export function knownYears(series: readonly Observation[]): number[] {
  return series.filter(({ cell }) => isPresent(cell)).map(({ period }) => period)
}

/** The parent or country that the sentence compares with: the country, for the country nothing. */
export function comparedWith(figure: ProfileFigure, locale: Locale) {
  const country = figure.comparisons.find(({ relation }) => relation === 'country')
  if (!country?.same || !isPresent(country.same.cell)) return undefined
  return { name: nameIn(country.territory, locale), cell: country.same.cell }
}
