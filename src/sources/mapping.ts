import type { AreaCode } from '../areas/area.ts'
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
  /**
   * Column with the area code (NL, PV, GM, WK, BU; padding is trimmed; NL01 is read as NL00), or the one area that a
   * table without such a column is about.
   */
  readonly area: string | { readonly fixed: AreaCode }
  /** The source's own codes and the area each one stands for, where the source has no area codes; others are skipped. */
  readonly codes?: Readonly<Record<string, AreaCode>>
  /** What it means when an area of the levels in this file has no row at all; `redivided` unless given. */
  readonly absent?: MissingReason | 'zero'
  /** Areas whose figures in this file are known to be wrong: their cells get this reason instead. */
  readonly unusable?: {
    readonly areas: readonly AreaCode[]
    readonly missing: MissingReason
    readonly why: string
  }
  /** The calendar year of all rows, or the column that holds it (`2020` or `2020JJ00`). */
  readonly period: number | { readonly column: string }
  /** Rows are kept only when each of these columns has one of these values (after trimming). */
  readonly keep?: Readonly<Record<string, readonly string[]>>
  /** What a cell without a number means in this file. It differs per source: a single rule is a bug. */
  readonly blank: MissingReason | 'zero'
  /** Other signs of the source, such as `.` and `-99997`. */
  readonly signs?: Readonly<Record<string, MissingReason | 'zero'>>
  /**
   * Several measures with the same indicator are added up per area and period (their margins too); when one of
   * them is missing, so is the sum.
   */
  readonly measures: readonly MeasureMapping[]
  /** Decimal mark of the file; a point unless given. */
  readonly decimal?: ',' | '.'
  /** What separates the columns of a CSV file; told from the file unless given. */
  readonly delimiter?: 'comma' | 'semicolon' | 'tab'
  /** Sheet of a workbook; its first unless given. */
  readonly sheet?: string
  /** Indicators with a `ratio` rule to calculate from the counts of this table, per area, at import. */
  readonly derive?: readonly string[]
}

export interface MeasureMapping {
  /** Column of the source. */
  readonly column: string
  /** Count the rows in which the column has a value, instead of adding up its numbers. */
  readonly countsRows?: true
  /** Only read for `derive`, not stored: another table gives this indicator for the same period and level. */
  readonly onlyToDerive?: true
  readonly indicator: string
  /** Source value x factor = value in the indicator's unit; 1 unless given. */
  readonly factor?: number
  /** Only rows with these values count for this measure; several rows of one area and period are added up. */
  readonly where?: Readonly<Record<string, readonly string[]>>
  readonly status: Status
  /** The source rounded to multiples of this [indicator unit]; the margin is half of it either way. By level when it differs. */
  readonly roundedTo?:
    | number
    | Readonly<Partial<Record<'municipality' | 'district' | 'neighbourhood', number>>>
  /** What the publisher must call this column and its unit: an import stops when they differ. CBS numbers topics anew. */
  readonly expect?: { readonly title?: string; readonly unit?: string }
  /** Overrides the table's `blank` for this column. */
  readonly blank?: MissingReason | 'zero'
}
