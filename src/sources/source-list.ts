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
  /** Absent for a table that came with the program. */
  readonly rows?: ImportedRows
}

/** What the last import of a table read and kept [rows]. */
export interface ImportedRows {
  readonly rowsRead: number
  readonly rowsKept: number
  readonly rowsRefused: number
}

/** All tables by publisher, each in the order of the catalogue of sources. */
export function listSources(
  editions: Iterable<LoadedEdition & { readonly source: string }>,
  imports: readonly (ImportedRows & { readonly source: string })[],
): ReadonlyMap<string, readonly ListedSource[]> {
  const bySource = Map.groupBy(editions, ({ source }) => source)
  const listed = sourceTables.map((table): ListedSource => {
    const rows = imports.find(({ source }) => source === table.id)
    return {
      table,
      editions: bySource.get(table.id) ?? [],
      indicators: indicators.filter(({ id, sources }) => sources.includes(table.id) && !familyOf(id)),
      ...(rows ? { rows } : {}),
    }
  })
  return Map.groupBy(listed, ({ table }) => table.publisher)
}
