import { areaLevels } from '../areas/area.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { SearchEnv } from '../search/env.ts'
import type { IndicatorResource, UsedIndicator } from './resources.ts'
import { API_PATH } from './version.ts'

type Entries = SearchEnv['Variables']['library']['entries']

/** An indicator as the API gives it, with the levels and years that its sources have. */
export function indicatorResource(indicator: Indicator, entries: Entries, origin: string): IndicatorResource {
  const { id, sources, headline, theme, explanation, decimals, direction, aggregation, basis, limits } =
    indicator
  const own = entries.filter((entry) => entry.indicator === id)
  return {
    ...usedIndicator(indicator, origin),
    theme,
    explanation,
    decimals,
    direction,
    aggregation,
    basis,
    limits,
    headline,
    sources: [...sources],
    available: areaLevels.flatMap((level) => {
      const periods = own.filter((entry) => entry.level === level).map(({ period }) => period)
      return periods.length === 0 ? [] : [{ level, periods: [...new Set(periods)].sort((a, b) => a - b) }]
    }),
    links: {
      self: `${origin}${API_PATH}/indicators/${id}`,
      page: `${origin}/cijfers/${id}`,
      bulk: `${origin}${API_PATH}/indicators/${id}/bulk`,
    },
  }
}

/** The definition in short, beside the figures. */
export function usedIndicator({ id, name, unit, periodMeaning }: Indicator, origin: string): UsedIndicator {
  return { id, name, unit, periodMeaning, links: { self: `${origin}${API_PATH}/indicators/${id}` } }
}
