import type { MissingReason } from '../figures/cell.ts'
import { missingFlag, presentFlag } from '../figures/column.ts'
import type { Indicator } from '../figures/indicator.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import type { MeasureMapping, TableMapping } from './mapping.ts'
import { type NumberShape, numberShape } from './numbers.ts'
import type { Refusal } from './refusal.ts'

/** A mapping laid on the header of one file: names have become places. */
export interface TablePlan {
  /** Field of the area code; undefined when the whole table is about one area. */
  readonly area: number | undefined
  readonly period: number | { readonly field: number }
  readonly keep: readonly Choice[]
  readonly measures: readonly MeasurePlan[]
}

/** A row counts when this field has one of these texts. */
export interface Choice {
  readonly field: number
  readonly texts: readonly string[]
}

export interface MeasurePlan {
  readonly mapping: MeasureMapping
  readonly indicator: Indicator
  readonly field: number
  readonly where: readonly Choice[]
  /** `single`: one row an area and period; `sum`: several rows, told apart by `where`; `rows`: counts the rows. */
  readonly kind: 'single' | 'sum' | 'rows'
  /** Number of different rows that may be added up in one cell; 0 unless it is a sum. */
  readonly parts: number
  readonly shape: NumberShape
  /** What a packed value of this indicator can be at all. */
  readonly bounds: Bounds
  /** Flag of a cell without a number; 0 stands for "it is zero". */
  readonly blank: number
  readonly present: number
}

const MAX_PARTS = 1024

/** Names of the columns that a mapping needs. */
export function columnsOf(mapping: TableMapping): string[] {
  const wheres = mapping.measures.flatMap((measure) => Object.keys(measure.where ?? {}))
  const period = typeof mapping.period === 'number' ? [] : [mapping.period.column]
  const measured = mapping.measures.map(({ column }) => column)
  const area = typeof mapping.area === 'string' ? [mapping.area] : []
  return [...new Set([...area, ...period, ...Object.keys(mapping.keep ?? {}), ...wheres, ...measured])]
}

/** Lays a mapping on a header. Everything that does not fit comes back at once, not only the first. */
export function planTable(
  mapping: TableMapping,
  header: readonly string[],
  indicators: ReadonlyMap<string, Indicator>,
): { readonly plan: TablePlan } | { readonly faults: readonly Refusal[] } {
  const faults: Refusal[] = []
  for (const column of columnsOf(mapping)) {
    const times = header.filter((name) => name === column).length
    if (times === 0)
      faults.push({ reason: 'missing-column', line: 1, column, found: nearest(column, header) })
    if (times > 1) faults.push({ reason: 'duplicate-column', line: 1, column })
  }
  const choices = (wanted: Readonly<Record<string, readonly string[]>> = {}): Choice[] =>
    Object.entries(wanted).map(([column, texts]) => ({ field: header.indexOf(column), texts }))
  const measures: MeasurePlan[] = []
  for (const measure of mapping.measures) {
    const indicator = indicators.get(measure.indicator)
    const shape = numberShape(indicator?.decimals ?? 0, measure.factor, mapping.decimal)
    const where = choices(measure.where)
    const kind = measure.countsRows ? 'rows' : where.length > 0 ? 'sum' : 'single'
    const parts = kind === 'sum' ? where.reduce((product, { texts }) => product * texts.length, 1) : 0
    if (!indicator)
      faults.push({ reason: 'unknown-indicator', column: measure.column, found: measure.indicator })
    if (!shape)
      faults.push({ reason: 'bad-mapping', column: measure.column, found: `factor ${measure.factor}` })
    if (parts > MAX_PARTS || (kind === 'sum' && parts === 0))
      faults.push({ reason: 'bad-mapping', column: measure.column, found: `where: ${parts}` })
    if (!indicator || !shape) continue
    measures.push({
      mapping: measure,
      indicator,
      field: header.indexOf(measure.column),
      where,
      kind,
      parts,
      shape,
      bounds: boundsOf(indicator),
      blank: blankFlag(measure.blank ?? mapping.blank),
      present: presentFlag(measure.status),
    })
  }
  for (const id of mapping.derive ?? [])
    if (indicators.get(id)?.aggregation.rule !== 'ratio')
      faults.push({ reason: 'unknown-indicator', found: id })
  if (faults.length > 0) return { faults }
  const period =
    typeof mapping.period === 'number' ? mapping.period : { field: header.indexOf(mapping.period.column) }
  const area = typeof mapping.area === 'string' ? header.indexOf(mapping.area) : undefined
  return { plan: { area, period, keep: choices(mapping.keep), measures } }
}

export function blankFlag(blank: MissingReason | 'zero'): number {
  return blank === 'zero' ? 0 : missingFlag(blank)
}

/** The columns that look like the one that is missing: CBS changes the number, people change the case. */
function nearest(column: string, header: readonly string[]): string {
  const stem = column.toLowerCase().replace(/_\d+$/, '')
  const alike = header.filter((name) => name.toLowerCase().replace(/_\d+$/, '') === stem)
  return (alike.length > 0 ? alike : header).slice(0, 6).join(', ')
}
