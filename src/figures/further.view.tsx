import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { FigureTable, type TableRow } from '../charts/index.ts'
import { addressIn, formatCount } from '../language/index.ts'
import { placeTexts } from '../language/texts-place.ts'
import { nameIn, tableCell } from './figure-parts.ts'
import type { ProfileFigure } from './profile.ts'
import type { Territory } from './territory.ts'

/** Figures of a theme beyond the main ones: one line each, behind one fold. */
export function FurtherFigures({
  figures,
  place,
  locale,
  theme,
}: {
  readonly figures: readonly ProfileFigure[]
  readonly place: Territory
  readonly locale: Locale
  readonly theme: string
}): VNode | null {
  if (figures.length === 0) return null
  const words = placeTexts[locale]
  const query = place.kind === 'area' ? `?gebied=${place.key}` : ''
  const country = figures.flatMap(
    ({ comparisons }) => comparisons.find(({ relation }) => relation === 'country') ?? [],
  )[0]
  const rows = figures.map(({ indicator, latest, comparisons }): TableRow => {
    const same = comparisons.find(({ relation }) => relation === 'country')?.same
    return {
      header: indicator.name[locale],
      href: addressIn(locale, `/cijfers/${indicator.id}${query}`),
      cells: [
        latest ? tableCell(latest.cell, indicator, locale) : { text: words.noFigure, missing: true },
        ...(country ? [tableCell(same?.cell ?? { missing: 'not-collected' }, indicator, locale)] : []),
        { text: latest ? String(latest.period) : '–' },
      ],
    }
  })
  const count = formatCount(figures.length, words.moreFiguresOne, words.moreFiguresMany, locale)
  return (
    <details class="details further">
      <summary>{words.moreFigures(count)}</summary>
      <FigureTable
        id={`meer-${theme}`}
        caption={words.moreFigures(count)}
        columns={[
          { label: words.figureColumn },
          { label: nameIn(place, locale), numeric: true },
          ...(country ? [{ label: nameIn(country.territory, locale), numeric: true }] : []),
          { label: words.yearColumn, numeric: true },
        ]}
        rows={rows}
      />
    </details>
  )
}
