import { type AreaLevel, areaLevels } from '../areas/area.ts'
import type { ColumnEntry } from './column.queries.ts'
import type { Indicator } from './indicator.ts'
import { type Memory, memoryOf } from './profile.ts'

/** For which levels and years an indicator has figures. */
export interface Availability {
  /** Largest areas first. */
  readonly levels: readonly AreaLevel[]
  /** Newest year with figures at any level; absent when there are none. */
  readonly newest?: number
}

/**
 * Where an indicator is to be had, by its id: levels that the source gives, and provinces and country where they can be
 * added up from municipalities.
 */
export function findAvailability(
  indicator: Indicator,
  library: { readonly entries: readonly ColumnEntry[]; readonly memory: Memory },
): Availability {
  const entries = memoryOf<readonly ColumnEntry[]>(library.memory, 'entries')
  if (entries.size === 0) {
    for (const [id, list] of Map.groupBy(library.entries, (entry) => entry.indicator)) entries.set(id, list)
  }
  const own = entries.get(indicator.id) ?? []
  const stored = new Set(own.map(({ level }) => level))
  const addsUp = stored.has('municipality') && indicator.aggregation.rule !== 'refuse'
  const levels = areaLevels.filter(
    (level) => stored.has(level) || (addsUp && (level === 'country' || level === 'province')),
  )
  const newest = own.reduce((latest, { period }) => Math.max(latest, period), 0)
  return newest === 0 ? { levels } : { levels, newest }
}
