import { isPresent } from './cell.ts'
import { type Column, cellAt } from './column.ts'
import { decideDifference } from './difference.ts'
import type { ProfileFigure, ProfileTheme } from './profile.ts'
import { columnOf, type Shelf } from './shelf.ts'

/** A figure that is unusual, and how unusual. */
export interface StandOut {
  readonly figure: ProfileFigure
  /** Municipalities that lie at least as far from the country's figure [fraction of those with a figure]. */
  readonly shareAsFar: number
  readonly direction: 'above' | 'below'
}

/** At most this part of the municipalities may lie as far from the country's figure. */
export const UNUSUAL = 0.25

/**
 * The headline figures that differ most from the country: those where few municipalities lie as far away.
 *
 * Counts, figures within their margin of the country's, and figures without enough municipalities are left out. It
 * says what is unusual, not what is good or bad, and it is no ranking of places.
 *
 * @param municipalities columns of an indicator for municipalities, on today's borders
 * @param most how many at most, the most unusual first
 */
export function listStandOuts(
  themes: readonly ProfileTheme[],
  municipalities: (indicator: string) => Shelf,
  most: number,
): StandOut[] {
  const found = themes
    .flatMap(({ figures }) => figures)
    .flatMap((figure): StandOut[] => {
      const { indicator, latest } = figure
      const country = figure.comparisons.find(({ relation }) => relation === 'country')?.same
      if (!indicator.headline || indicator.aggregation.rule === 'sum' || !latest || !country) return []
      if (!isPresent(latest.cell) || !isPresent(country.cell)) return []
      if (decideDifference(latest.cell, country.cell, indicator, 'municipality') === 'similar') return []
      const column = columnOf(municipalities(indicator.id), latest.period)
      const shareAsFar =
        column && shareBeyond(column, country.cell.value, Math.abs(latest.cell.value - country.cell.value))
      if (shareAsFar === undefined || shareAsFar > UNUSUAL) return []
      return [{ figure, shareAsFar, direction: latest.cell.value > country.cell.value ? 'above' : 'below' }]
    })
  return found
    .sort((a, b) => a.shareAsFar - b.shareAsFar || (a.figure.indicator.id < b.figure.indicator.id ? -1 : 1))
    .slice(0, most)
}

/** Fewer areas than this say nothing about what is usual. */
const FEWEST_AREAS = 30

/** Part of the areas with a figure that lie at least `distance` from `centre` [fraction]. */
function shareBeyond(column: Column, centre: number, distance: number): number | undefined {
  let all = 0
  let beyond = 0
  for (let position = 0; position < column.flags.length; position++) {
    const cell = cellAt(column, position)
    if (!isPresent(cell)) continue
    all += 1
    if (Math.abs(cell.value - centre) >= distance - 1e-9) beyond += 1
  }
  return all < FEWEST_AREAS ? undefined : beyond / all
}
