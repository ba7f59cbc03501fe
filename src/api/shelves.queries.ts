import type { AreaLevel } from '../areas/area.ts'
import { findIndicator } from '../figures/catalogue.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { Shelves } from '../figures/observe.ts'
import type { SearchEnv } from '../search/env.ts'

type Library = SearchEnv['Variables']['library']

/**
 * The figures of some indicators at some levels, held for as long as the answer takes.
 *
 * The library may let go of a column to make room for another; an answer that is sent bit by bit would then lose its
 * end without anybody noticing. So it keeps its own hold on what it needs.
 */
export async function holdShelves(
  library: Library,
  levels: Iterable<AreaLevel>,
  indicators: readonly Indicator[],
): Promise<Shelves> {
  const needed = [...new Set(indicators.flatMap((each) => [each, ...partsOf(each)]))]
  const held = new Map<string, ReturnType<Library['shelf']>>()
  for (const level of new Set(levels)) {
    // One at a time: what was just loaded is certainly still there.
    for (const each of needed) {
      await library.load(level, [each])
      held.set(`${level} ${each.id}`, library.shelf(level, each.id))
    }
  }
  return {
    gazetteer: library.gazetteer,
    shelf: (level, indicator) => held.get(`${level} ${indicator}`) ?? [],
  }
}

/** What an indicator is added up from. */
function partsOf({ aggregation }: Indicator): Indicator[] {
  const ids =
    aggregation.rule === 'ratio'
      ? [aggregation.numerator, aggregation.denominator]
      : aggregation.rule === 'weighted'
        ? [aggregation.weight]
        : []
  return ids.flatMap((id) => findIndicator(id) ?? [])
}
