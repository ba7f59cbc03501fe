import type { Column } from '../figures/column.ts'

/** A column that has been read and not stored yet: it has no edition. */
export type NewColumn = Omit<Column, 'edition'>

/** Sorts and finds columns: indicator, period, level, vintage. */
export function columnKey(column: Pick<Column, 'indicator' | 'period' | 'level' | 'vintage'>): string {
  return `${column.indicator} ${column.period} ${column.level} ${column.vintage}`
}
