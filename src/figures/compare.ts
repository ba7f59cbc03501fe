import { type AreaLevel, areaLevels } from '../areas/area.ts'
import { isPresent, type PresentCell } from './cell.ts'
import { decideDifference } from './difference.ts'
import type { Indicator } from './indicator.ts'
import { listObservations, type Observation, type Shelves } from './observe.ts'
import type { Comparisons } from './profile.ts'
import type { Territory } from './territory.ts'

/** More side by side cannot be read, also not on a large screen. */
export const MOST_AREAS = 6
export const MOST_FIGURES = 12

/** Figures to begin with: one or two of each theme, from every kind of source. */
export const FIRST_FIGURES = [
  'share-65-plus',
  'share-80-plus',
  'share-one-person-households',
  'good-health-65-plus',
  'lonely-65-plus',
  'informal-carers-65-plus',
  'wmo-clients-per-1000',
  'woz-value',
  'distance-to-gp',
] as const

/** One figure of several territories in one year. */
export interface SideBySide {
  readonly indicator: Indicator
  /** Newest year that at least two of them have (or one, when no year has two); absent when there are no figures. */
  readonly year?: number
  /** In the order of the territories. */
  readonly cells: readonly { readonly territory: Territory; readonly observation?: Observation }[]
}

/** Puts the figure of some territories side by side, all of one year. The caller loads the columns first. */
export function compareFigure(
  indicator: Indicator,
  territories: readonly Territory[],
  shelves: Shelves,
): SideBySide {
  const series = territories.map((territory) => listObservations(territory, indicator, shelves))
  const counts = new Map<number, number>()
  for (const { period, cell } of series.flat()) {
    counts.set(period, (counts.get(period) ?? 0) + (isPresent(cell) ? 1 : 0))
  }
  const years = [...counts.keys()].sort((a, b) => b - a)
  const withAtLeast = (count: number) => years.find((year) => (counts.get(year) ?? 0) >= count)
  const year = withAtLeast(2) ?? withAtLeast(1) ?? years[0]
  const cells = territories.map((territory, i) => {
    const observation = series[i]?.find(({ period }) => period === year)
    return observation ? { territory, observation } : { territory }
  })
  return { indicator, ...(year === undefined ? {} : { year }), cells }
}

export interface Differences {
  readonly first: { readonly territory: Territory; readonly cell: PresentCell }
  readonly higherThan: readonly Territory[]
  readonly similarTo: readonly Territory[]
  readonly lowerThan: readonly Territory[]
}

/**
 * How the first territory with a figure stands to the others that have one.
 *
 * Nothing is called higher or lower within the margin. Counts and classes are not compared: all three lists are empty.
 */
export function listDifferences({ indicator, cells }: SideBySide): Differences | undefined {
  const known = cells.flatMap(({ territory, observation }) =>
    observation && isPresent(observation.cell) ? [{ territory, cell: observation.cell }] : [],
  )
  const [first, ...others] = known
  if (!first) return undefined
  const compares = indicator.aggregation.rule !== 'sum' && indicator.unit !== 'class'
  const words = others.map((other) => {
    const level = lowestLevel(first.territory, other.territory)
    return { other, word: decideDifference(first.cell, other.cell, indicator, level) }
  })
  const those = (decide: (word: string) => boolean) =>
    compares ? words.filter(({ word }) => decide(word)).map(({ other }) => other.territory) : []
  return {
    first,
    higherThan: those((word) => word.endsWith('more')),
    similarTo: those((word) => word === 'similar'),
    lowerThan: those((word) => word.endsWith('less')),
  }
}

/** The smaller of two places has the wider margin. */
function lowestLevel(one: Territory, other: Territory): AreaLevel {
  return areaLevels.indexOf(one.level) > areaLevels.indexOf(other.level) ? one.level : other.level
}

/** What to compare a single place with, when nothing else was chosen: what it lies in, the country, the most similar. */
export function listCompanions({ parents, country, similar }: Comparisons): Territory[] {
  return [...parents, ...(country ? [country] : []), ...similar].slice(0, MOST_AREAS - 1)
}
