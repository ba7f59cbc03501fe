import { type Area, areaLevels } from '../areas/area.ts'
import { findIndicator, indicators } from '../figures/catalogue.ts'
import { isPresent } from '../figures/cell.ts'
import { cellAt } from '../figures/column.ts'
import { listLevelColumns } from '../figures/level-figures.ts'
import { sourceTables } from '../figures/source-tables.ts'
import type { Region } from '../regions/region.ts'
import type { SearchDocument, SearchKind } from './document.ts'
import { listDocuments } from './documents.ts'
import type { Library } from './env.ts'
import { findMatches, type MatchTier } from './find-matches.ts'
import { type FoundPage, type Hit, pageOf } from './found-page.ts'
import { buildSearchIndex, type SearchIndex } from './search-index.ts'

export interface SearchOptions {
  /** Only hits of this kind; all when left out. */
  readonly kind?: SearchKind
  /** From 1; a page beyond the last is the last. */
  readonly page?: number
  readonly pageSize?: number
}

/** Most hits on a page of people. */
export const HITS_PER_PAGE = 20

/**
 * Finds areas, old municipalities, regions, figures and sources by name, code, postcode, or something that looks like it.
 *
 * The index is built once for a content version and lives in its library; a search is then some milliseconds of
 * computing and no query.
 *
 * @param query whatever was typed; nothing makes it fail
 */
export async function searchEverything(
  library: Library,
  regions: readonly Region[],
  query: string,
  options: SearchOptions = {},
): Promise<FoundPage> {
  const index = await indexOf(library, regions)
  const { kind, page = 1, pageSize = HITS_PER_PAGE } = options
  return pageOf(findMatches(index, query), { ...(kind === undefined ? {} : { kind }), page, pageSize })
}

/** The index of a content version, built by the first who asks. */
export async function indexOf(library: Library, regions: readonly Region[]): Promise<SearchIndex> {
  const known = library.memory.get(MEMORY)
  // boundary parser: only this function writes this entry
  if (known !== undefined) return known as Promise<SearchIndex>
  const made = makeIndex(library, regions)
  library.memory.set(MEMORY, made)
  // A failure must not stick: the next question tries again.
  made.catch(() => library.memory.delete(MEMORY))
  return made
}

const MEMORY = 'search-index'

async function makeIndex(library: Library, regions: readonly Region[]): Promise<SearchIndex> {
  const population = findIndicator('population')
  if (population) for (const level of areaLevels) await library.load(level, [population])
  const { gazetteer, successions } = library
  const inhabitantsOf = (area: Area): number | undefined => {
    // Of a province the newest figure is the sum of its municipalities.
    const column = population && listLevelColumns(area.level, population, library).at(-1)
    const position = gazetteer.position.get(area.code)
    const cell = column && position !== undefined ? cellAt(column, position) : undefined
    return cell && isPresent(cell) ? cell.value : undefined
  }
  const sources = sourceTables
  return buildSearchIndex(
    listDocuments({ gazetteer, successions, regions, indicators, sources, inhabitantsOf }),
  )
}

export type { FoundPage, Hit, MatchTier, SearchDocument }
