import type { SourceTable } from '../figures/source-table.ts'
import type { SearchEnv } from '../search/env.ts'
import type { SourceResource, UsedSource } from './resources.ts'
import { API_PATH } from './version.ts'

type Editions = SearchEnv['Variables']['library']['editions']

/** A source table as the API gives it, with the editions that were read. */
export function sourceResource(table: SourceTable, editions: Editions, origin: string): SourceResource {
  const own = [...editions.values()].filter(({ source }) => source === table.id)
  const used = usedSource(table, origin)
  return {
    ...used,
    limits: table.limits,
    editions: own.map(({ edition, retrievedOn, checksum }) => ({ edition, retrievedOn, checksum })),
    links: { ...used.links, page: `${origin}/bronnen#${table.id}` },
  }
}

/** Who to name, and under which licence: beside the figures. */
export function usedSource(table: SourceTable, origin: string): UsedSource {
  const { id, title, publisher, licence, attribution, address } = table
  const self = `${origin}${API_PATH}/sources/${encodeURIComponent(id)}`
  return { id, title, publisher, licence, attribution, address, links: { self } }
}

/** The sources that rows rest on, each once. */
export function sourcesOf(
  rows: Iterable<{ readonly source: SourceTable | undefined }>,
  origin: string,
): UsedSource[] {
  const used = new Set<SourceTable>()
  for (const { source } of rows) if (source) used.add(source)
  return [...used].map((table) => usedSource(table, origin))
}
