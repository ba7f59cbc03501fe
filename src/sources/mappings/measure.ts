import type { MeasureMapping } from '../mapping.ts'

type Options = Omit<MeasureMapping, 'column' | 'indicator' | 'status'> &
  Partial<Pick<MeasureMapping, 'status'>>

/** One column that becomes one indicator; final unless said otherwise. */
export function measure(column: string, indicator: string, options: Options = {}): MeasureMapping {
  return { column, indicator, status: 'final', ...options }
}

/** Columns that are added up to one indicator. */
export function sumOf(
  columns: readonly string[],
  indicator: string,
  options: Options = {},
): MeasureMapping[] {
  return columns.map((column) => measure(column, indicator, options))
}

/** CBS rounds counts of districts and neighbourhoods to fives; municipalities are exact. */
export const fives = { roundedTo: { district: 5, neighbourhood: 5 } } as const
