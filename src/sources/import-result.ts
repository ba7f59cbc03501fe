import type { Locale } from '../base/locale.ts'
import { type ChangeCounts, noChanges } from './compare-columns.ts'
import type { ChangeRecord } from './import.queries.ts'
import { noCounts } from './merge-readings.ts'
import type { Refusal } from './refusal.ts'
import { describeRefusal, type RefusalCount } from './refusal-count.ts'
import { refusalTexts } from './refusal-texts.ts'
import type { ReadingCounts } from './table-reading.ts'

/** What came of an import. Also when it was refused, it says how far it came and why. */
export interface ImportResult {
  readonly outcome: 'stored' | 'unchanged' | 'dry-run' | 'refused'
  readonly source: string
  /** Why it was refused; absent otherwise. */
  readonly fault?: Refusal
  readonly run?: number
  readonly edition?: string
  readonly checksum?: string
  readonly counts: ReadingCounts
  readonly columns: number
  readonly refusals: readonly RefusalCount[]
  /** Columns of the source without a number in a period and level. */
  readonly empty: readonly string[]
  /** Columns that another source gives with more right. */
  readonly yielded: readonly string[]
  readonly changes: ChangeCounts
  readonly changeExamples: readonly ChangeRecord[]
}

export function refusedImport(
  source: string,
  fault: Refusal,
  more: Partial<ImportResult> = {},
): ImportResult {
  return {
    counts: noCounts,
    columns: 0,
    refusals: [],
    empty: [],
    yielded: [],
    changes: noChanges,
    changeExamples: [],
    ...more,
    outcome: 'refused',
    source,
    fault,
  }
}

const SHOWN_CHANGES = 10
const SHOWN_NAMES = 5

/** The result as lines for a terminal or a page: what happened, what was refused and why, what changed, what to do. */
export function describeImport(result: ImportResult, locale: Locale): string[] {
  const nl = locale === 'nl'
  const number = (value: number): string => value.toLocaleString(nl ? 'nl-NL' : 'en-GB')
  const { counts, changes } = result
  const lines = [headline(result, locale)]
  if (counts.rowsRead > 0)
    lines.push(
      nl
        ? `${number(counts.rowsRead)} rijen gelezen: ${number(counts.rowsKept)} overgenomen, ${number(counts.rowsSkipped)} overgeslagen, ${number(counts.rowsRefused)} geweigerd. ${number(counts.cells)} cijfers in ${number(result.columns)} kolommen; ${number(counts.cellsRefused)} cijfers onleesbaar.`
        : `${number(counts.rowsRead)} rows read: ${number(counts.rowsKept)} kept, ${number(counts.rowsSkipped)} skipped, ${number(counts.rowsRefused)} refused. ${number(counts.cells)} figures in ${number(result.columns)} columns; ${number(counts.cellsRefused)} unreadable.`,
    )
  for (const { reason, count, examples } of result.refusals) {
    const [first] = examples
    const text = first ? describeRefusal(first, locale) : refusalTexts[reason].what[locale]
    lines.push(`${number(count)} x ${text}`)
  }
  if (result.empty.length > 0)
    lines.push(
      `${nl ? 'Zonder cijfers in de bron' : 'Without figures in the source'}: ${listNames(result.empty)}`,
    )
  if (result.yielded.length > 0)
    lines.push(
      `${nl ? 'Een andere bron gaat voor bij' : 'Another source goes first for'}: ${listNames(result.yielded)}`,
    )
  if (changes.changed + changes.withdrawn + changes.added > 0)
    lines.push(
      nl
        ? `Anders dan in de vorige uitgave: ${number(changes.changed)} gewijzigd, ${number(changes.withdrawn)} ingetrokken, ${number(changes.added)} nieuw ingevuld.`
        : `Other than in the edition before: ${number(changes.changed)} changed, ${number(changes.withdrawn)} withdrawn, ${number(changes.added)} filled in.`,
    )
  for (const change of result.changeExamples.slice(0, SHOWN_CHANGES))
    lines.push(
      `  ${change.indicator} ${change.period} ${change.area}: ${change.old_value} → ${nl && change.new_value === 'withdrawn' ? 'ingetrokken' : change.new_value}`,
    )
  return lines
}

function headline(result: ImportResult, locale: Locale): string {
  const nl = locale === 'nl'
  const name = `${result.source}${result.edition === undefined ? '' : ` (${result.edition})`}`
  if (result.fault) return `${name}: ${describeRefusal(result.fault, locale)}`
  if (result.outcome === 'unchanged')
    return nl
      ? `${name}: niets veranderd sinds de vorige import.`
      : `${name}: nothing changed since the last import.`
  if (result.outcome === 'dry-run')
    return nl ? `${name}: proef. Er is niets opgeslagen.` : `${name}: dry run. Nothing was stored.`
  return nl ? `${name}: opgeslagen.` : `${name}: stored.`
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_NAMES).join(', ')
  return names.length > SHOWN_NAMES ? `${shown} … (${names.length})` : shown
}
