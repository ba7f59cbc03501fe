import type { AreaCode, AreaLevel } from '../areas/area.ts'
import { lineageOf } from '../areas/gazetteer.ts'
import { isPresent } from './cell.ts'
import { cellAt } from './column.ts'
import type { Indicator, Theme } from './indicator.ts'
import { latestOf, listObservations, type Observation, type Shelves } from './observe.ts'
import { listNearestAreas, type StandardFeature, standardiseFeatures } from './similar.ts'
import { areaTerritory, type Territory } from './territory.ts'

/** A figure of a place with its years and what it is compared with. */
export interface ProfileFigure {
  readonly indicator: Indicator
  /** Oldest first. */
  readonly series: readonly Observation[]
  /** Newest with a value, or the newest with its reason; absent when nothing is collected at this level. */
  readonly latest?: Observation
  /** In the order of the page: nearest parent first, the country last, then similar areas. */
  readonly comparisons: readonly ComparedSeries[]
}

export interface ComparedSeries {
  readonly territory: Territory
  readonly relation: 'parent' | 'country' | 'similar'
  readonly series: readonly Observation[]
  /** Of the same year as the place's latest. */
  readonly same?: Observation
}

export interface ProfileTheme {
  readonly theme: Theme
  readonly figures: readonly ProfileFigure[]
}

/** Results that many pages share; they live as long as the content version. */
export type Memory = Map<string, unknown>

/** What a territory is compared with: parents (nearest first, without the country), the country, similar areas. */
export interface Comparisons {
  readonly parents: readonly Territory[]
  readonly country?: Territory
  readonly similar: readonly Territory[]
}

/**
 * The regiobeeld of a territory: every indicator with its years and comparisons, by theme. Headline indicators stand
 * beside parents, country and similar areas, the others beside the country only.
 *
 * @param indicators those to show, in the order of the page; the caller loads their columns first
 */
export function buildProfile(
  territory: Territory,
  indicators: readonly Indicator[],
  comparisons: Comparisons,
  shelves: Shelves & { readonly memory: Memory },
): ProfileTheme[] {
  const country: Comparisons = { ...comparisons, parents: [], similar: [] }
  const byTheme = Map.groupBy(indicators, (indicator) => indicator.theme)
  return [...byTheme].map(([theme, list]) => ({
    theme,
    figures: list.map((indicator) =>
      buildFigure(territory, indicator, indicator.headline ? comparisons : country, shelves),
    ),
  }))
}

export function buildFigure(
  territory: Territory,
  indicator: Indicator,
  comparisons: Comparisons,
  shelves: Shelves & { readonly memory: Memory },
): ProfileFigure {
  const series = listObservations(territory, indicator, shelves)
  const latest = latestOf(series)
  const related: [ComparedSeries['relation'], Territory][] = [
    ...comparisons.parents.map((parent): ['parent', Territory] => ['parent', parent]),
    ...(comparisons.country ? [['country', comparisons.country] as ['country', Territory]] : []),
    ...comparisons.similar.map((similar): ['similar', Territory] => ['similar', similar]),
  ]
  return {
    indicator,
    series,
    ...(latest ? { latest } : {}),
    comparisons: related.map(([relation, other]) => {
      const years = sharedObservations(other, indicator, shelves)
      const same = years.find(({ period }) => period === latest?.period)
      return { territory: other, relation, series: years, ...(same ? { same } : {}) }
    }),
  }
}

/** Country, provinces and municipalities are on many pages: their years are worked out once a version. */
function sharedObservations(
  territory: Territory,
  indicator: Indicator,
  shelves: Shelves & { readonly memory: Memory },
): readonly Observation[] {
  if (territory.kind === 'area' && territory.level !== 'country' && territory.level !== 'province')
    return listObservations(territory, indicator, shelves)
  const memory = memoryOf<readonly Observation[]>(shelves.memory, `observations of ${territory.key}`)
  const known = memory.get(indicator.id)
  if (known) return known
  const made = listObservations(territory, indicator, shelves)
  memory.set(indicator.id, made)
  return made
}

/** One named part of the shared memory, with its own type of values. */
export function memoryOf<T>(memory: Memory, name: string): Map<string, T> {
  const known = memory.get(name)
  // boundary parser: the memory holds one kind of value under each name, and only this function reads it
  if (known instanceof Map) return known as Map<string, T>
  const made = new Map<string, T>()
  memory.set(name, made)
  return made
}

/** What an area is compared with; for a set of areas the country only. */
export function findComparisons(
  territory: Territory,
  shelves: Shelves & { readonly memory: Memory },
  similarCount = 3,
): Comparisons {
  const { gazetteer } = shelves
  const [top] = gazetteer.order.country
  const country = top === undefined ? undefined : areaTerritory(gazetteer, top)
  if (territory.kind === 'set') return { parents: [], ...(country ? { country } : {}), similar: [] }
  const above = lineageOf(gazetteer, territory.key).slice(0, -1)
  const parents = above
    .filter(({ level }) => level !== 'country')
    .slice(-1)
    .flatMap(({ code }) => areaTerritory(gazetteer, code) ?? [])
  return {
    parents,
    ...(country && territory.level !== 'country' ? { country } : {}),
    similar: listSimilar(territory.key, territory.level, shelves)
      .slice(0, similarCount)
      .flatMap((code) => areaTerritory(gazetteer, code) ?? []),
  }
}

/** What "similar" rests on: how many people live there, how urban it is, how old they are. */
export const SIMILARITY_FEATURES = ['population', 'address-density', 'share-65-plus'] as const

/** Similar areas of the same level, nearest first; none for the country and the provinces, which are too few. */
export function listSimilar(
  code: AreaCode,
  level: AreaLevel,
  shelves: Shelves & { readonly memory: Memory },
): readonly AreaCode[] {
  if (level === 'country' || level === 'province') return []
  const memory = memoryOf<readonly AreaCode[]>(shelves.memory, 'similar')
  const known = memory.get(code)
  if (known) return known
  const found = listNearestAreas(code, shelves.gazetteer.order[level], featuresOf(level, shelves), 5)
  const codes = 'refused' in found ? [] : found.areas.map((area) => area.code)
  memory.set(code, codes)
  return codes
}

/** What the areas of a level are laid beside each other by, worked out once a version. */
function featuresOf(
  level: AreaLevel,
  shelves: Shelves & { readonly memory: Memory },
): readonly StandardFeature[] {
  const memory = memoryOf<readonly StandardFeature[]>(shelves.memory, 'features')
  const known = memory.get(level)
  if (known) return known
  const features = SIMILARITY_FEATURES.flatMap((id) => {
    const column = shelves.shelf(level, id).at(-1)
    if (!column) return []
    const values = Array.from(column.values, (_, position) => {
      const cell = cellAt(column, position)
      return isPresent(cell) ? cell.value : undefined
    })
    return [{ id, values, logarithm: id === 'population' }]
  })
  const standard = standardiseFeatures(features)
  memory.set(level, standard)
  return standard
}
