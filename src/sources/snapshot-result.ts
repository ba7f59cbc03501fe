import type { Locale } from '../base/locale.ts'
import type { Refusal } from './refusal.ts'
import { describeRefusal } from './refusal-count.ts'

/** What came of writing or loading a snapshot. */
export interface SnapshotResult {
  readonly outcome: 'written' | 'loaded' | 'unchanged' | 'refused'
  readonly fault?: Refusal
  readonly sources: readonly string[]
  /** Sources that were left alone: the database has a newer edition. */
  readonly newer: readonly string[]
  readonly columns: number
  readonly cells: number
  readonly bytes: number
}

/** The result as lines for a terminal. */
export function describeSnapshot(result: SnapshotResult, locale: Locale): string[] {
  const nl = locale === 'nl'
  if (result.fault) return [describeRefusal(result.fault, locale)]
  const number = (value: number): string => value.toLocaleString(nl ? 'nl-NL' : 'en-GB')
  const size = `${number(result.cells)} ${nl ? 'cijfers' : 'figures'}, ${number(Math.round(result.bytes / 1e5) / 10)} MB`
  const count = number(result.sources.length)
  const lines = {
    written: nl
      ? `Momentopname van ${count} bronnen gemaakt: ${size}.`
      : `Snapshot of ${count} sources written: ${size}.`,
    loaded: nl ? `${count} bronnen geladen: ${size}.` : `${count} sources loaded: ${size}.`,
    unchanged: nl ? 'Alle meegeleverde cijfers zijn al geladen.' : 'All shipped figures are loaded already.',
    refused: '',
  }
  if (result.newer.length === 0) return [lines[result.outcome]]
  const kept = nl ? 'Nieuwer in de database, en zo gelaten' : 'Newer in the database, and left so'
  return [lines[result.outcome], `${kept}: ${result.newer.join(', ')}`]
}
