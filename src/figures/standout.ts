import { bisectLeft, bisectRight } from 'd3-array'
import type { AreaLevel } from '../areas/area.ts'
import { isPresent } from './cell.ts'
import { decideDifference } from './difference.ts'
import type { Indicator } from './indicator.ts'
import type { ProfileFigure, ProfileTheme } from './profile.ts'

/** A figure that is unusual, and how unusual. */
export interface StandOut {
  readonly figure: ProfileFigure
  /** Peers that lie at least as far from the country's figure [fraction of those with a figure]. */
  readonly shareAsFar: number
  readonly direction: 'above' | 'below'
}

/** At most this part of the peers may lie as far from the country's figure. */
export const UNUSUAL = 0.1

/**
 * The headline figures that differ most from the country: those where few peers lie as far away.
 *
 * Counts, figures within their margin of the country's, and figures with too few peers are left out. It
 * says what is unusual, not what is good or bad, and it is no ranking of places.
 *
 * @param peers values, ascending, of an indicator and year for places of the same kind: municipalities, or regions as large as it
 * @param level of the place; of the members for a region
 * @param most how many at most, the most unusual first
 */
export function listStandOuts(
  themes: readonly ProfileTheme[],
  peers: (indicator: Indicator, period: number) => readonly number[],
  level: AreaLevel,
  most: number,
): StandOut[] {
  const found = themes
    .flatMap(({ figures }) => figures)
    .flatMap((figure): StandOut[] => {
      const { indicator, latest } = figure
      const country = figure.comparisons.find(({ relation }) => relation === 'country')?.same
      if (!indicator.headline || indicator.aggregation.rule === 'sum' || !latest || !country) return []
      if (!isPresent(latest.cell) || !isPresent(country.cell)) return []
      if (decideDifference(latest.cell, country.cell, indicator, level) === 'similar') return []
      const distance = Math.abs(latest.cell.value - country.cell.value)
      const shareAsFar = shareBeyond(peers(indicator, latest.period), country.cell.value, distance)
      if (shareAsFar === undefined || shareAsFar > UNUSUAL) return []
      return [{ figure, shareAsFar, direction: latest.cell.value > country.cell.value ? 'above' : 'below' }]
    })
  return found
    .sort((a, b) => a.shareAsFar - b.shareAsFar || (a.figure.indicator.id < b.figure.indicator.id ? -1 : 1))
    .slice(0, most)
}

/** How many headline figures could stand out: known, and with a figure of the country beside them. */
export function countComparable(themes: readonly ProfileTheme[]): number {
  return themes
    .flatMap(({ figures }) => figures)
    .filter(({ indicator, latest, comparisons }) => {
      const country = comparisons.find(({ relation }) => relation === 'country')?.same
      return indicator.headline && latest && isPresent(latest.cell) && country && isPresent(country.cell)
    }).length
}

/** Fewer peers than this say nothing about what is usual. */
const FEWEST_PEERS = 20

/** Part of the values that lie at least `distance` from `centre` [fraction]. @param values ascending */
function shareBeyond(values: readonly number[], centre: number, distance: number): number | undefined {
  if (values.length < FEWEST_PEERS) return undefined
  const below = bisectRight(values, centre - distance + 1e-9)
  const above = values.length - bisectLeft(values, centre + distance - 1e-9)
  return (below + above) / values.length
}
