import { type AreaLevel, areaLevels } from '../areas/area.ts'
import { descendantsAt } from '../areas/gazetteer.ts'
import type { InputFault } from '../base/problem.ts'
import { findIndicator } from '../figures/catalogue.ts'
import type { Indicator } from '../figures/indicator.ts'
import { areaTerritory, divisionTerritory, findDivision, type Territory } from '../figures/territory.ts'
import { type Region, regionTerritory } from '../regions/region.ts'
import type { SearchEnv } from '../search/env.ts'
import type { ObservationQuery } from './parameters.ts'
import { faultOf } from './read-query.ts'

type Library = SearchEnv['Variables']['library']

/** Figures that were asked for: every indicator of every territory in every year that is wanted. */
export interface Choice {
  readonly indicators: readonly Indicator[]
  readonly territories: readonly Territory[]
  readonly wants: (period: number) => boolean
}

/**
 * What a question about figures means on today's areas, or everything that is wrong with it.
 *
 * Either `area` (codes of areas and divisions, and regions) or `level` (all areas of it, `within` one of those);
 * either `period` or `from` and `to`; all years when neither is there.
 */
export function readChoice(
  query: ObservationQuery,
  library: Library,
  regions: readonly Region[],
): Choice | { readonly faults: readonly InputFault[] } {
  const faults: InputFault[] = []
  const indicators = [...new Set(query.indicator)].flatMap((id) => {
    const indicator = findIndicator(id)
    if (!indicator) faults.push(faultOf('indicator', 'unknown-indicator', naming(id, words.noIndicator)))
    return indicator ? [indicator] : []
  })
  const { area, within, level, period, from, to } = query
  const find = (name: string, text: string): Territory[] => {
    const found = findTerritory(text, library, regions)
    if ('kind' in found) return [found]
    faults.push(faultOf(name, found.code, naming(text, found.must)))
    return []
  }
  if (area && (within !== undefined || level !== undefined))
    faults.push(faultOf('area', 'conflict', words.areaOrLevel))
  else if (!area && !level) faults.push(faultOf('area', 'missing', words.areaOrLevel))
  if (period && (from !== undefined || to !== undefined))
    faults.push(faultOf('period', 'conflict', words.periodOrRange))
  if (from !== undefined && to !== undefined && from > to)
    faults.push(faultOf('from', 'after-to', words.fromAfterTo))
  const named = [...new Set(area)].flatMap((text) => find('area', text))
  const outer = within === undefined ? [] : find('within', within)
  const territories = level ? listInside(level, outer[0], library) : named
  if (faults.length === 0 && level && territories.length === 0)
    faults.push(faultOf('within', 'wrong-level', words.nothingInside))
  if (faults.length > 0) return { faults }
  const years = period && new Set(period)
  return {
    indicators,
    territories,
    wants: (year) => (years ? years.has(year) : year >= (from ?? year) && year <= (to ?? year)),
  }
}

type NotFound = { readonly code: string; readonly must: { readonly nl: string; readonly en: string } }

function findTerritory(text: string, library: Library, regions: readonly Region[]): Territory | NotFound {
  const slug = /^regio:(.*)$/i.exec(text.trim())?.[1]
  if (slug !== undefined) {
    const region = regions.find((each) => each.slug === slug.toLowerCase())
    return region ? regionTerritory(region) : { code: 'unknown-region', must: words.noRegion }
  }
  const code = text.trim().toUpperCase()
  const territory = areaTerritory(library.gazetteer, code === 'NL01' ? 'NL00' : code)
  if (territory) return territory
  const division = findDivision(library, code)
  if (division) return divisionTerritory(division)
  const heirs = library.successions.filter((each) => each.code === code).map(({ successor }) => successor)
  if (heirs.length === 0) return { code: 'unknown-area', must: words.noArea }
  const now = heirs.join(', ')
  return {
    code: 'area-has-successor',
    must: { nl: `{name} bestaat niet meer. Nu: ${now}`, en: `{name} no longer exists. Now: ${now}` },
  }
}

/** All areas of a level in an area or region, in code order; those of a region in the order of its members. */
function listInside(level: AreaLevel, outer: Territory | undefined, { gazetteer }: Library): Territory[] {
  const roots = outer === undefined ? undefined : outer.kind === 'set' ? outer.members : [outer.key]
  const codes = roots
    ? roots.flatMap((root) => descendantsAt(gazetteer, root, level))
    : gazetteer.order[level]
  return codes.flatMap((code) => areaTerritory(gazetteer, code) ?? [])
}

function naming(text: string, { nl, en }: { readonly nl: string; readonly en: string }) {
  const name = text.slice(0, 40)
  return { nl: nl.replace('{name}', () => name), en: en.replace('{name}', () => name) }
}

const levels = areaLevels.join(', ')
const words = {
  noIndicator: {
    nl: '{name} kennen we niet. Zie /api/v1/indicators',
    en: '{name} is not known. See /api/v1/indicators',
  },
  noRegion: {
    nl: '{name} kennen we niet. Zie /api/v1/regions',
    en: '{name} is not known. See /api/v1/regions',
  },
  noArea: { nl: '{name} kennen we niet. Zie /api/v1/search', en: '{name} is not known. See /api/v1/search' },
  areaOrLevel: {
    nl: `moet er zijn, of level (${levels}), eventueel met within; niet allebei`,
    en: `must be there, or level (${levels}), with within if you like; not both`,
  },
  periodOrRange: { nl: 'kan niet samen met from en to', en: 'cannot be used with from and to' },
  nothingInside: {
    nl: 'heeft geen gebieden van dit level. Kies een kleiner level',
    en: 'has no areas of this level. Choose a smaller level',
  },
  fromAfterTo: { nl: 'mag niet later zijn dan to', en: 'must not be later than to' },
} as const
