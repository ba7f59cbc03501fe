import { brotliDecompressSync } from 'node:zlib'
import type { AreaLevel } from '../areas/area.ts'
import { areaLevels, TODAY_VINTAGE } from '../areas/area.ts'
import type { Gazetteer } from '../areas/gazetteer.ts'
import {
  findBoundaries,
  findGazetteer,
  listAreaOrders,
  listDivisions,
  listSuccessions,
  orderKey,
} from '../areas/index.ts'
import type { Division, Succession } from '../areas/succession.ts'
import { readTopology, type Topology } from '../areas/topology.ts'
import type { Database } from '../database/database.ts'
import {
  type ColumnEntry,
  type Edition,
  findContentVersion,
  listColumnEntries,
  listColumns,
  listEditions,
} from './column.queries.ts'
import type { Column } from './column.ts'
import type { Indicator } from './indicator.ts'
import { createShelfCache, type Shelf } from './shelf.ts'
import { bringToToday, createCrosswalks } from './today.ts'

/**
 * All figures of one content version: which there are, and the columns that were asked for, in memory.
 *
 * A request works with one library from begin to end, so it sees the old or the new edition, never a mix.
 */
export interface Library {
  readonly version: number
  readonly gazetteer: Gazetteer
  /** Absent when no boundaries were loaded: pages then have no maps. */
  readonly topology?: Topology
  readonly successions: readonly Succession[]
  readonly divisions: readonly Division[]
  readonly editions: ReadonlyMap<number, Edition>
  readonly entries: readonly ColumnEntry[]
  /** Brings columns into memory; those that are there already cost nothing. @throws StaleLibrary */
  load(level: AreaLevel, indicators: readonly Indicator[]): Promise<void>
  /** Columns on today's borders, by period; empty when there are none or they were not loaded. */
  shelf(level: AreaLevel, indicator: string): Shelf
  /** Results that many pages share, such as the figures of the country; they live as long as this version. */
  readonly memory: Map<string, unknown>
  readonly bytes: number
}

/** An edition was replaced while this library was in use: ask for the current library and try again. */
export class StaleLibrary extends Error {}

export const DEFAULT_CACHE_BYTES = 256 * 1024 * 1024

/** @param now clock [ms]; figures that were asked for lately stay in memory, the rest up to `cacheBytes` */
export async function openLibrary(
  db: Database,
  now: () => number,
  cacheBytes = DEFAULT_CACHE_BYTES,
): Promise<Library> {
  const version = await findContentVersion(db)
  const [gazetteer, orders, successions, entries, editions, boundaries, divisions] = await Promise.all([
    findGazetteer(db, TODAY_VINTAGE),
    listAreaOrders(db),
    listSuccessions(db, TODAY_VINTAGE),
    listColumnEntries(db),
    listEditions(db),
    findBoundaries(db, TODAY_VINTAGE),
    listDivisions(db),
  ])
  const findOrder = (vintage: number, level: AreaLevel) => orders.get(orderKey(vintage, level)) ?? []
  const crosswalk = createCrosswalks(findOrder, successions)
  const cache = createShelfCache(cacheBytes, now)
  const stored = Map.groupBy(entries, (entry) => `${entry.level} ${entry.indicator}`)

  /** Levels of which a whole list of indicators is in memory; forgotten when a shelf had to make room. */
  const complete = new Map<AreaLevel, { indicators: readonly Indicator[]; evictions: number }>()

  async function load(level: AreaLevel, indicators: readonly Indicator[]): Promise<void> {
    const before = complete.get(level)
    const isComplete = before?.indicators === indicators && before.evictions === cache.evictions
    cache.begin(isComplete ? level : undefined)
    if (isComplete) return
    await loadMissing(level, indicators)
    complete.set(level, { indicators, evictions: cache.evictions })
  }

  async function loadMissing(level: AreaLevel, indicators: readonly Indicator[]): Promise<void> {
    const wanted = indicators.filter(
      ({ id }) => stored.has(`${level} ${id}`) && !cache.find(`${level} ${id}`),
    )
    if (wanted.length === 0) return
    const names = new Set(
      wanted.flatMap((indicator) => [indicator.id, ...weightsToRestate(level, indicator)]),
    )
    const expected = [...names].flatMap((id) => stored.get(`${level} ${id}`) ?? [])
    const found = await listColumns(
      db,
      level,
      [...names],
      [...new Set(expected.map((entry) => entry.edition))],
    )
    if (found.length !== expected.length) throw new StaleLibrary()
    const byIndicator = Map.groupBy(found, (column) => column.indicator)
    for (const indicator of wanted) cache.keep(`${level} ${indicator.id}`, shelve(indicator, byIndicator))
  }

  /** A weight is only needed to bring columns of an older division onto today's borders. */
  function weightsToRestate(level: AreaLevel, indicator: Indicator): string[] {
    const columns = stored.get(`${level} ${indicator.id}`) ?? []
    return columns.some(({ vintage }) => vintage !== TODAY_VINTAGE) ? weightOf(indicator) : []
  }

  function shelve(indicator: Indicator, found: ReadonlyMap<string, Column[]>): Shelf {
    const weights = weightOf(indicator).flatMap((id) => found.get(id) ?? [])
    return bringToToday(
      found.get(indicator.id) ?? [],
      indicator.aggregation.rule,
      weights,
      findOrder,
      crosswalk,
    )
  }

  return {
    version,
    gazetteer,
    ...(boundaries ? { topology: readTopology(brotliDecompressSync(boundaries)) } : {}),
    successions,
    divisions,
    entries,
    editions: new Map(editions.map((edition) => [edition.id, edition])),
    load,
    shelf: (level, indicator) => cache.find(`${level} ${indicator}`) ?? [],
    memory: new Map(),
    get bytes() {
      return cache.bytes
    },
  }
}

function weightOf({ aggregation }: Indicator): string[] {
  if (aggregation.rule === 'weighted') return [aggregation.weight]
  return aggregation.rule === 'ratio' ? [aggregation.denominator] : []
}

/** Keeps the library of the current content version; looks at most once a second whether it changed. */
export interface LibraryKeeper {
  current(): Promise<Library>
  /** Makes the next request look at once. */
  expire(): void
}

export function createLibraryKeeper(db: Database, now: () => number, cacheBytes?: number): LibraryKeeper {
  let library: Promise<Library> | undefined
  let checkedAt = Number.NEGATIVE_INFINITY
  return {
    expire() {
      checkedAt = Number.NEGATIVE_INFINITY
    },
    async current() {
      if (library && now() - checkedAt < 1000) return library
      checkedAt = now()
      const before = library
      if (before && (await before).version === (await findContentVersion(db))) return before
      library = openLibrary(db, now, cacheBytes)
      // A failure must not stick: the next request tries again.
      library.catch(() => {
        library = undefined
      })
      return library
    },
  }
}

/** Loads every level of the given indicators: after start, so that the first visitor does not wait. */
export async function warmLibrary(library: Library, indicators: readonly Indicator[]): Promise<void> {
  for (const level of areaLevels) await library.load(level, indicators)
}
