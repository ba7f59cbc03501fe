import type { Edition } from './column.queries.ts'
import type { ProfileTheme } from './profile.ts'
import type { SourceTable } from './source-table.ts'
import { sourceTables } from './source-tables.ts'

const byId = new Map(sourceTables.map((table) => [table.id, table]))

export interface Editions {
  readonly editions: ReadonlyMap<number, Edition>
}

/** The source table behind an edition; undefined only when an edition of an unknown table was loaded. */
export function sourceOf({ editions }: Editions, edition: number): SourceTable | undefined {
  const known = editions.get(edition)
  return known && byId.get(known.source)
}

/** The sources of everything that a profile shows, each once, in the order in which they are first used. */
export function listProfileSources(themes: readonly ProfileTheme[], library: Editions): SourceTable[] {
  const used = new Set<number>()
  for (const { figures } of themes) {
    for (const { series, comparisons } of figures) {
      for (const { edition } of series) used.add(edition)
      for (const other of comparisons) for (const { edition } of other.series) used.add(edition)
    }
  }
  return [...new Set([...used].flatMap((edition) => sourceOf(library, edition) ?? []))]
}
