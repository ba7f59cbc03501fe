import type { VNode } from 'preact'
import type { AreaCode, AreaLevel } from '../areas/area.ts'
import type { Locale } from '../base/locale.ts'
import { Figure, SmallMultiples } from '../charts/index.ts'
import { addressIn, formatShort, missingWords, texts } from '../language/index.ts'
import { placeTexts } from '../language/texts-place.ts'
import { regionTexts } from '../language/texts-region.ts'
import { findIndicator } from './catalogue.ts'
import { isPresent } from './cell.ts'
import { cellAt } from './column.ts'
import type { Library } from './library.queries.ts'
import { sourceOf } from './provenance.ts'
import { describeFigure } from './sentence.ts'

export interface MemberLinesProps {
  readonly members: readonly AreaCode[]
  readonly level: AreaLevel
  readonly library: Library
  readonly locale: Locale
}

/** More small charts than this are no longer read at a glance. */
const MOST_MEMBERS = 20

/** How the share of older people went in each member of a set, on the same axes. */
export function MemberLines({ members, level, library, locale }: MemberLinesProps): VNode | null {
  const indicator = findIndicator('share-65-plus')
  const shelf = library.shelf(level, 'share-65-plus')
  const newest = shelf.at(-1)
  if (!indicator || !newest || members.length < 2 || members.length > MOST_MEMBERS) return null
  const words = regionTexts[locale]
  const format = (value: number) =>
    formatShort(value, indicator.unit, locale, Number.isInteger(value) ? 0 : indicator.decimals)
  const panels = members
    .flatMap((code) => library.gazetteer.areas.get(code) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    .map(({ code, name }) => {
      const position = library.gazetteer.position.get(code) ?? -1
      const series = shelf.map((column) => ({
        period: column.period,
        cell: cellAt(column, position),
        edition: column.edition,
      }))
      const last = series.at(-1)
      const cell = last?.cell
      const points = series.map((one) => ({
        at: one.period,
        value: isPresent(one.cell) ? one.cell.value : undefined,
      }))
      const known = cell !== undefined && isPresent(cell)
      const { main, change = '' } = describeFigure(
        indicator,
        { name, level },
        last,
        series,
        undefined,
        locale,
      )
      return {
        heading: name,
        href: addressIn(locale, `/gebieden/${code}`),
        series: [{ label: name, tone: 'thread' as const, points }],
        figure: known
          ? formatShort(cell.value, indicator.unit, locale, indicator.decimals)
          : missingWords[cell?.missing ?? 'not-collected'].short[locale],
        missing: !known,
        description: `${main} ${change}`.trim(),
      }
    })
  const source = sourceOf(library, newest.edition)
  const sentence = words.memberLinesText(String(shelf[0]?.period ?? ''), String(newest.period))
  return (
    <Figure
      id="per-gebied"
      heading={words.memberLinesTitle}
      sentence={<p>{sentence}</p>}
      source={{
        text: `${texts[locale].figures.source}: ${source?.attribution ?? ''} ${newest.period}`,
        href: addressIn(locale, `/bronnen${source ? `#${source.id}` : ''}`),
      }}
      explanation={{
        text: texts[locale].figures.whatIsThis,
        href: addressIn(locale, `/cijfers/${indicator.id}`),
      }}
      wide
    >
      <SmallMultiples
        id="per-gebied-p"
        title={words.memberLinesTitle}
        description={sentence}
        panels={panels}
        format={format}
        axisNote={placeTexts[locale].axisNote}
        emptyText={placeTexts[locale].noFigure}
      />
    </Figure>
  )
}
