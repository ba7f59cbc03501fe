import { listNeededColumns } from './aggregate.ts'
import { findIndicator } from './catalogue.ts'
import type { Indicator } from './indicator.ts'
import type { Library } from './library.queries.ts'
import { listObservations, type Observation } from './observe.ts'
import { levelsOf, type Territory } from './territory.ts'

/** All years of an indicator in one place, with the columns that it needs brought into memory. */
export async function loadObservations(
  library: Library,
  place: Territory,
  indicator: Indicator,
): Promise<readonly Observation[]> {
  const needed = listNeededColumns(indicator).flatMap((id) => findIndicator(id) ?? [])
  for (const level of levelsOf(place)) await library.load(level, needed)
  return listObservations(place, indicator, library)
}
