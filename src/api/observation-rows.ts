import type { ExportRow } from '../figures/export.ts'
import type { Indicator } from '../figures/indicator.ts'
import { listObservations, type Observation, type Shelves } from '../figures/observe.ts'
import { type Editions, sourceOf } from '../figures/provenance.ts'
import type { Territory } from '../figures/territory.ts'
import type { Choice } from './choice.ts'

/**
 * A page of the figures that were asked for, by indicator, then territory, then year, and how many there are in all.
 *
 * Every territory of one level has figures for the same years, so all but the page itself is only counted.
 */
export function pageOfRows(
  choice: Choice,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
  shelves: Shelves,
  editions: Editions,
): { readonly rows: readonly ExportRow[]; readonly total: number } {
  const rows: ExportRow[] = []
  const from = (page - 1) * pageSize
  let total = 0
  const territories = choice.territories.map((each) => ({ each, likes: `${each.kind} ${each.level}` }))
  for (const indicator of choice.indicators) {
    const counts = new Map<string, number>()
    const list = (territory: Territory) =>
      listObservations(territory, indicator, shelves).filter(({ period }) => choice.wants(period))
    for (const { each: territory, likes } of territories) {
      let found: Observation[] | undefined
      let count = counts.get(likes)
      if (count === undefined) {
        found = list(territory)
        count = found.length
        counts.set(likes, count)
      }
      const start = total
      total += count
      if (total <= from || start >= from + pageSize) continue
      found ??= list(territory)
      const first = Math.max(0, from - start)
      for (const observation of found.slice(first, from + pageSize - start))
        rows.push(rowOf(territory, indicator, observation, editions))
    }
  }
  return { rows, total }
}

/** Every figure of one indicator for the given territories, in their order. */
export function* allRows(
  territories: Iterable<Territory>,
  indicator: Indicator,
  shelves: Shelves,
  editions: Editions,
): Iterable<ExportRow> {
  for (const territory of territories) {
    for (const observation of listObservations(territory, indicator, shelves))
      yield rowOf(territory, indicator, observation, editions)
  }
}

function rowOf(
  { key, name, kind, level }: Territory,
  indicator: Indicator,
  observation: Observation,
  editions: Editions,
): ExportRow {
  const source = sourceOf(editions, observation.edition)
  return { code: key, name, level: kind === 'set' ? 'region' : level, indicator, observation, source }
}
