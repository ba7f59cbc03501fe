import type { AreaLevel } from '../areas/area.ts'
import { isPresentFlag, reasonOfFlag } from '../figures/column.ts'
import type { NewColumn } from './new-column.ts'

export type ChangeKind = 'changed' | 'withdrawn' | 'added'

/** One value that a new edition has otherwise than the one before. */
export interface Change {
  readonly kind: ChangeKind
  readonly indicator: string
  readonly period: number
  readonly level: AreaLevel
  readonly vintage: number
  readonly position: number
  /** In the indicator's unit, or the reason why there is none. */
  readonly old: string
  readonly new: string
}

export interface ChangeCounts {
  readonly changed: number
  readonly withdrawn: number
  readonly added: number
  /** Columns that the edition before did not have. */
  readonly newColumns: number
  /** Columns that the new edition no longer has; their values count as withdrawn. */
  readonly droppedColumns: number
}

export const noChanges: ChangeCounts = {
  changed: 0,
  withdrawn: 0,
  added: 0,
  newColumns: 0,
  droppedColumns: 0,
}

/**
 * What a new edition of a column changes, withdraws and adds; a column that it no longer has is withdrawn whole.
 * Calls `note` for every difference, in the order of the areas.
 */
export function compareColumns(
  old: NewColumn,
  next: NewColumn | undefined,
  note: (change: Change) => void,
): void {
  const size = old.values.length
  const oldScale = 10 ** old.decimals
  const newScale = 10 ** (next?.decimals ?? 0)
  for (let position = 0; position < size; position++) {
    const before = old.flags[position] ?? 0
    const after = next?.flags[position]
    const was = isPresentFlag(before)
    const is = after !== undefined && isPresentFlag(after)
    if (!was && !is) continue
    const oldValue = (old.values[position] ?? 0) / oldScale
    const newValue = (next?.values[position] ?? 0) / newScale
    if (was && is && oldValue === newValue) continue
    note({
      kind: was && is ? 'changed' : was ? 'withdrawn' : 'added',
      indicator: old.indicator,
      period: old.period,
      level: old.level,
      vintage: old.vintage,
      position,
      old: was ? String(oldValue) : (reasonOfFlag(before) ?? ''),
      new: is ? String(newValue) : ((after === undefined ? undefined : reasonOfFlag(after)) ?? 'withdrawn'),
    })
  }
}
