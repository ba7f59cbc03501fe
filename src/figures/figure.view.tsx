import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { BarChart, DotPlot, Figure, FigureTable, LineChart, type TableRow } from '../charts/index.ts'
import { addressIn, formatNumber, formatShort, texts } from '../language/index.ts'
import { placeTexts } from '../language/texts-place.ts'
import { isPresent } from './cell.ts'
import {
  comparedWith,
  compareItems,
  knownYears,
  labelIn,
  lineSeries,
  nameIn,
  tableCell,
} from './figure-parts.ts'
import type { ProfileFigure } from './profile.ts'
import { describeFigure, type FigureSentences } from './sentence.ts'
import type { Territory } from './territory.ts'

export interface IndicatorFigureProps {
  readonly figure: ProfileFigure
  readonly place: Territory
  readonly locale: Locale
  /** How the source wants to be named, with the year of the newest figure. */
  readonly source: string
  readonly headingLevel?: 2 | 3 | 4
}

/** One indicator of one place: sentence, picture, table, and where it comes from. */
export function IndicatorFigure({
  figure,
  place,
  locale,
  source,
  headingLevel = 3,
}: IndicatorFigureProps): VNode {
  const { indicator, latest } = figure
  const words = texts[locale].figures
  const sentences = sentencesOf(figure, place, locale)
  return (
    <Figure
      id={indicator.id}
      heading={indicator.name[locale]}
      headingLevel={headingLevel}
      sentence={drawSentences(sentences)}
      notes={listNotes(figure, locale)}
      explanation={{ text: words.whatIsThis, content: explain(figure, locale) }}
      table={{ text: words.table, content: drawTable(figure, place, locale) }}
      csv={{ text: words.csv, href: addressIn(locale, csvAddress(place, indicator.id)) }}
      source={{
        text: `${words.source}: ${source}${latest ? ` ${latest.period}` : ''}`,
        href: addressIn(locale, `/bronnen#${indicator.sources[0]}`),
      }}
    >
      {drawPicture(figure, place, locale, sentences)}
    </Figure>
  )
}

/** Dutch address of the file with this figure: of the area alone, or of everything about a set of areas. */
function csvAddress(place: Territory, indicator: string): string {
  if (place.kind === 'area') return `/cijfers/${indicator}.csv?gebied=${place.key}`
  return place.key.startsWith('regio:')
    ? `/regios/${place.key.slice('regio:'.length)}.csv`
    : `/gebieden/${place.key}.csv`
}

export function sentencesOf(figure: ProfileFigure, place: Territory, locale: Locale): FigureSentences {
  const level = place.kind === 'area' ? place.level : 'municipality'
  const name = nameIn(place, locale)
  return describeFigure(
    figure.indicator,
    { name, level },
    figure.latest,
    figure.series,
    comparedWith(figure, locale),
    locale,
  )
}

function drawSentences({ main, value, comparison, change }: FigureSentences): VNode {
  const at = value === undefined ? -1 : main.indexOf(value)
  return (
    <p>
      {value === undefined || at < 0 ? (
        main
      ) : (
        <>
          {main.slice(0, at)}
          <b>{value}</b>
          {main.slice(at + value.length)}
        </>
      )}
      {comparison === undefined ? null : ` ${comparison}`}
      {change === undefined ? null : ` ${change}`}
    </p>
  )
}

function drawPicture(
  figure: ProfileFigure,
  place: Territory,
  locale: Locale,
  { main, comparison = '' }: FigureSentences,
): ComponentChildren {
  const { indicator } = figure
  const words = placeTexts[locale]
  const known = knownYears(figure.series)
  if (known.length === 0) return null
  const format = (value: number) => formatShort(value, indicator.unit, locale, indicator.decimals)
  const common = {
    id: `${indicator.id}-p`,
    title: indicator.name[locale],
    description: `${main} ${comparison}`.trim(),
    format,
    formatTick: (value: number, decimals: number) => formatShort(value, indicator.unit, locale, decimals),
    emptyText: words.noFigure,
  }
  if (indicator.basis !== 'model' && known.length > 1) {
    return <LineChart {...common} series={lineSeries(figure, place, locale)} axisNote={words.axisNote} />
  }
  if (indicator.basis === 'model') {
    const axisNote = (from: string, to: string) => words.axisRange(from, to)
    return <DotPlot {...common} items={compareItems(figure, place, locale)} axisNote={axisNote} />
  }
  const items =
    indicator.aggregation.rule === 'sum'
      ? compareItems(figure, place, locale).slice(0, 1)
      : compareItems(figure, place, locale)
  return items.length < 2 ? null : <BarChart {...common} items={items} />
}

/** Warnings that belong beside the picture. */
function listNotes(figure: ProfileFigure, locale: Locale): string[] {
  const words = placeTexts[locale]
  const { indicator, latest, series } = figure
  const cell = latest?.cell
  if (!latest || !cell) return []
  if (!isPresent(cell)) return noteOfGap(figure, locale)
  const notes = indicator.basis === 'model' ? [words.modelNote] : []
  if (latest.coverage && latest.coverage.areasMissing > 0) {
    const { areasUsed, areasMissing } = latest.coverage
    notes.push(
      `${words.addedNote(formatNumber(areasUsed, locale), formatNumber(areasUsed + areasMissing, locale))} ${words.addedMissing(formatNumber(areasMissing, locale))}`,
    )
  }
  if (
    indicator.basis !== 'model' &&
    cell.low !== undefined &&
    cell.high !== undefined &&
    cell.high - cell.low > cell.value * 0.02
  ) {
    notes.push(words.roundedNote)
  }
  if (series.some((one) => isPresent(one.cell) && one.cell.restated)) notes.push(words.restatedNote)
  return notes
}

/** How many of the areas that would be added up have no figure; a refusal has its reason in the sentence. */
function noteOfGap({ indicator, latest }: ProfileFigure, locale: Locale): string[] {
  if (!latest?.coverage || latest.coverage.areasMissing === 0 || indicator.aggregation.rule === 'refuse')
    return []
  const { areasUsed, areasMissing } = latest.coverage
  return [
    placeTexts[locale].notAdded(
      formatNumber(areasMissing, locale),
      formatNumber(areasUsed + areasMissing, locale),
    ),
  ]
}

function explain({ indicator }: ProfileFigure, locale: Locale): VNode {
  return (
    <>
      <p>{indicator.explanation[locale]}</p>
      <p>{indicator.limits[locale]}</p>
      <p>
        <a href={addressIn(locale, `/cijfers/${indicator.id}`)}>{placeTexts[locale].allAboutThis}</a>
      </p>
    </>
  )
}

/** Years down, places across; a single year: places down. Missing years keep their row and say why. */
export function drawTable(figure: ProfileFigure, place: Territory, locale: Locale): VNode {
  const { indicator } = figure
  const words = texts[locale].figures
  const others = figure.comparisons.filter(({ relation }) => relation !== 'similar')
  const name = indicator.name[locale]
  if (knownYears(figure.series).length <= 1) {
    const rows: TableRow[] = [
      {
        header: labelIn(place, locale),
        emphasis: true,
        cells: [tableCell(figure.latest?.cell, indicator, locale)],
      },
      ...figure.comparisons.map((other) => ({
        header: labelIn(other.territory, locale),
        cells: [tableCell(other.same?.cell, indicator, locale)],
      })),
    ]
    const year = figure.latest === undefined ? '–' : String(figure.latest.period)
    return (
      <FigureTable
        id={`${indicator.id}-t`}
        caption={placeTexts[locale].tablePlaces(name, year)}
        columns={[{ label: words.area }, { label: words.value, numeric: true }]}
        rows={rows}
      />
    )
  }
  const rows = figure.series.toReversed().map(
    (one): TableRow => ({
      header: String(one.period),
      cells: [one, ...others.map(({ series }) => series.find(({ period }) => period === one.period))].map(
        (seen) => tableCell(seen?.cell, indicator, locale),
      ),
    }),
  )
  return (
    <FigureTable
      id={`${indicator.id}-t`}
      caption={placeTexts[locale].tableYears(name)}
      columns={[
        { label: words.year },
        { label: labelIn(place, locale), numeric: true },
        ...others.map(({ territory }) => ({ label: labelIn(territory, locale), numeric: true })),
      ]}
      rows={rows}
    />
  )
}
