import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { BarChart, type CompareItem, Figure } from '../charts/index.ts'
import { addressIn, formatList, missingWords, texts, unitHeading } from '../language/index.ts'
import { compareTexts } from '../language/texts-compare.ts'
import { placeTexts } from '../language/texts-place.ts'
import { isPresent } from './cell.ts'
import { listDifferences, type SideBySide } from './compare.ts'
import type { Library } from './library.queries.ts'
import { sourceOf } from './provenance.ts'
import { formatCell } from './sentence.ts'
import { tellingName } from './telling-name.ts'
import type { Territory } from './territory.ts'

export interface SideBySideProps {
  readonly figure: SideBySide
  readonly library: Library
  readonly locale: Locale
}

/** One figure of several areas: what differs beyond the margin, in words and as a picture. */
export function SideBySideFigure({ figure, library, locale }: SideBySideProps): VNode {
  const { indicator, year, cells } = figure
  const words = texts[locale].figures
  const edition = cells.find(({ observation }) => observation)?.observation?.edition
  const source = edition === undefined ? undefined : sourceOf(library, edition)
  const sentence = describeDifferences({ figure, library, locale })
  const id = source?.id ?? indicator.sources[0]
  return (
    <Figure
      id={indicator.id}
      heading={indicator.name[locale]}
      headingLevel={3}
      sentence={<p>{sentence}</p>}
      notes={indicator.basis === 'model' ? [placeTexts[locale].modelNote] : []}
      explanation={{
        text: compareTexts[locale].allAbout,
        href: addressIn(locale, `/cijfers/${indicator.id}`),
      }}
      source={{
        text: `${words.source}: ${source?.attribution ?? id} ${year ?? ''}`.trim(),
        href: addressIn(locale, `/bronnen#${id}`),
      }}
    >
      {drawPicture({ figure, library, locale }, sentence)}
    </Figure>
  )
}

/** "Zeist: 21,6% (2024). Dat is hoger dan in Utrecht en lager dan in De Bilt." */
export function describeDifferences({ figure, library, locale }: SideBySideProps): string {
  const words = compareTexts[locale]
  const differences = listDifferences(figure)
  if (!differences) return words.noFigure
  const { first, higherThan, similarTo, lowerThan } = differences
  const { indicator, year } = figure
  const names = (list: readonly Territory[]) =>
    formatList(
      list.map((territory) => tellingName(territory, library, locale)),
      locale,
    )
  const value = formatCell(first.cell.value, indicator, locale)
  const main = startUpper(
    words.first(tellingName(first.territory, library, locale), value, String(year ?? '')),
  )
  if (indicator.aggregation.rule === 'sum') return `${main} ${words.counts}`
  const said = words[scaleOf(indicator)]
  const parts = [
    ...(higherThan.length > 0 ? [said.higher(names(higherThan))] : []),
    ...(similarTo.length > 0 ? [said.similar(names(similarTo))] : []),
    ...(lowerThan.length > 0 ? [said.lower(names(lowerThan))] : []),
  ]
  return parts.length === 0 ? main : `${main} ${words.differences(parts.join('; '))}`
}

/** Which words go with the unit: more of people, further away, higher. */
function scaleOf({ unit }: SideBySide['indicator']): 'amount' | 'distance' | 'level' {
  if (unit === 'km') return 'distance'
  return unit === 'percent' || unit === 'per-1000' ? 'amount' : 'level'
}

function drawPicture({ figure, library, locale }: SideBySideProps, description: string): VNode {
  const { indicator, cells } = figure
  const words = placeTexts[locale]
  const items = cells.map(({ territory, observation }, i): CompareItem => {
    const label = tellingName(territory, library, locale)
    const tone = i === 0 ? 'thread' : territory.key === 'NL00' ? 'deep' : 'grey'
    const cell = observation?.cell
    if (cell && isPresent(cell)) return { label, tone, value: cell.value, low: cell.low, high: cell.high }
    return { label, tone, missing: missingWords[cell?.missing ?? 'not-collected'].short[locale] }
  })
  const common = {
    id: `${indicator.id}-p`,
    title: `${indicator.name[locale]} (${unitHeading(indicator.unit, locale)})`,
    description,
    items,
    format: (value: number) => formatCell(value, indicator, locale),
    emptyText: words.noFigure,
  }
  // From zero, estimates too: an axis that begins near the figures would make much of what is within the margin.
  return <BarChart {...common} />
}

function startUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
