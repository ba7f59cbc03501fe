import { familyOf, indicators } from '../figures/catalogue.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { SourceTable } from '../figures/source-table.ts'
import { sourceTables } from '../figures/source-tables.ts'

export interface LoadedEdition {
  readonly edition: string
  /** ISO date. */
  readonly retrievedOn: string
  /** SHA-256, hex. */
  readonly checksum: string
}

/** A table with what was loaded from it and what it is used for. */
export interface ListedSource {
  readonly table: SourceTable
  readonly editions: readonly LoadedEdition[]
  readonly indicators: readonly Indicator[]
}

/** All tables by publisher, each in the order of the catalogue of sources. */
export function listSources(
  editions: Iterable<LoadedEdition & { readonly source: string }>,
): ReadonlyMap<string, readonly ListedSource[]> {
  const bySource = Map.groupBy(editions, ({ source }) => source)
  const listed = sourceTables.map((table) => ({
    table,
    editions: bySource.get(table.id) ?? [],
    indicators: indicators.filter(({ id, sources }) => sources.includes(table.id) && !familyOf(id)),
  }))
  return Map.groupBy(listed, ({ table }) => table.publisher)
}
