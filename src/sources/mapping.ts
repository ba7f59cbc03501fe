import type { MissingReason, Status } from '../figures/cell.ts'

/**
 * How the columns of one published table become figures: the only place where a publisher's names meet ours.
 *
 * A mapping belongs to one table *and* edition: CBS numbers its topics anew in every table.
 */
export interface TableMapping {
  /** Id of a source table (`figures/source-tables.ts`). */
  readonly source: string
  /** Year of the division of the codes in this file. */
  readonly vintage: number
  /** Column with the area code (NL, PV, GM, WK, BU; padding is trimmed; NL01 is read as NL00). */
  readonly area: string
  /** The calendar year of all rows, or the column that holds it (`2020` or `2020JJ00`). */
  readonly period: number | { readonly column: string }
  /** Rows are kept only when each of these columns has one of these values (after trimming). */
  readonly keep?: Readonly<Record<string, readonly string[]>>
  /** What a cell without a number means in this file. It differs per source: a single rule is a bug. */
  readonly blank: MissingReason | 'zero'
  /** Other signs of the source, such as `.` and `-99997`. */
  readonly signs?: Readonly<Record<string, MissingReason | 'zero'>>
  readonly measures: readonly MeasureMapping[]
  /** Indicators with a `ratio` rule to calculate from the counts of this table, per area, at import. */
  readonly derive?: readonly string[]
}

export interface MeasureMapping {
  /** Column of the source. */
  readonly column: string
  readonly indicator: string
  /** Source value x factor = value in the indicator's unit; 1 unless given. */
  readonly factor?: number
  /** Only rows with these values count for this measure; several rows of one area and period are added up. */
  readonly where?: Readonly<Record<string, readonly string[]>>
  readonly status: Status
  /** The source rounded to multiples of this [indicator unit]; the margin is half of it either way. By level when it differs. */
  readonly roundedTo?: number | Readonly<Partial<Record<'municipality' | 'district' | 'neighbourhood', number>>>
  /** Overrides the table's `blank` for this column. */
  readonly blank?: MissingReason | 'zero'
}
