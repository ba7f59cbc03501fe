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

/** How many differences of each kind, with the first ones in full: a whole new edition may differ a million times. */
export interface ChangeList {
  readonly count: Record<ChangeKind, number>
  readonly first: Change[]
}

export function createChangeList(): ChangeList {
  return { count: { changed: 0, withdrawn: 0, added: 0 }, first: [] }
}

/**
 * What a new edition of a column changes, withdraws and adds; a column that it no longer has is withdrawn whole.
 *
 * @param most differences of each kind that are kept in full in `list`; all are counted
 */
export function compareColumns(
  old: NewColumn,
  next: NewColumn | undefined,
  list: ChangeList,
  most: number,
): void {
  const { values, flags } = old
  const oldScale = 10 ** old.decimals
  const newScale = 10 ** (next?.decimals ?? old.decimals)
  const isSameScale = oldScale === newScale
  for (let position = 0; position < values.length; position++) {
    const was = isPresentFlag(flags[position] ?? 0)
    const after = next?.flags[position]
    const is = after !== undefined && isPresentFlag(after)
    if (!was && !is) continue
    const before = values[position] ?? 0
    const now = next?.values[position] ?? 0
    if (was && is && (isSameScale ? before === now : before / oldScale === now / newScale)) continue
    const kind = was && is ? 'changed' : was ? 'withdrawn' : 'added'
    list.count[kind]++
    if (list.count[kind] > most) continue
    list.first.push({
      kind,
      indicator: old.indicator,
      period: old.period,
      level: old.level,
      vintage: old.vintage,
      position,
      old: was ? String(before / oldScale) : (reasonOfFlag(flags[position] ?? 0) ?? ''),
      new: is
        ? String(now / newScale)
        : ((after === undefined ? undefined : reasonOfFlag(after)) ?? 'withdrawn'),
    })
  }
}
