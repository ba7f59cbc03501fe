import type { Area, AreaCode, AreaLevel } from '../areas/area.ts'
import { areaLevels } from '../areas/area.ts'
import { descendantsAt, type Gazetteer } from '../areas/gazetteer.ts'
import { type Cell, isPresent } from './cell.ts'
import { type Column, cellAt, isPresentFlag } from './column.ts'
import { columnOf, nearestColumn } from './shelf.ts'

/** Why the page shows something else than was asked. */
export type SelectionNote = 'level-not-there' | 'year-not-there' | 'within-too-small'

/** Figures of one indicator, level and year within an area: what a map and a table show. */
export interface Selection {
  readonly level: AreaLevel
  readonly within: Area
  /** Levels that the indicator has, largest areas first. */
  readonly levels: readonly AreaLevel[]
  /** Years at this level, oldest first. */
  readonly periods: readonly number[]
  /** Absent when the indicator has no figures at all. */
  readonly column?: Column
  readonly rows: readonly AreaCell[]
  readonly notes: readonly SelectionNote[]
}

export interface AreaCell {
  readonly area: Area
  readonly cell: Cell
}

export interface Wanted {
  readonly level?: AreaLevel | undefined
  readonly within?: Area | undefined
  readonly year?: number | undefined
}

/**
 * The level to show: the one that was asked, else municipalities, or what lies within the chosen area.
 *
 * @param levels levels of the indicator; when empty, municipalities
 */
export function chooseLevel(wanted: Wanted, levels: readonly AreaLevel[]): AreaLevel {
  if (wanted.level && levels.includes(wanted.level)) return wanted.level
  const depth = wanted.within ? areaLevels.indexOf(wanted.within.level) : 0
  const below = levels.filter((level) => areaLevels.indexOf(level) > Math.max(depth, 1))
  return below[0] ?? levels.at(-1) ?? 'municipality'
}

/**
 * Figures of a level and year within an area, by name. What is not there is replaced by the nearest that is, and said so.
 *
 * @param columns of the level, oldest first
 */
export function selectFigures(
  wanted: Wanted,
  levels: readonly AreaLevel[],
  level: AreaLevel,
  columns: readonly Column[],
  gazetteer: Gazetteer,
): Selection | undefined {
  const top = gazetteer.areas.get(gazetteer.order.country[0] ?? '')
  if (!top) return undefined
  const notes: SelectionNote[] = []
  if (wanted.level && wanted.level !== level) notes.push('level-not-there')
  let within = wanted.within ?? top
  let codes = codesWithin(gazetteer, within, level)
  // A district of one neighbourhood is fine; a municipality among municipalities is itself.
  if (within !== top && (within.level === level || codes.length === 0)) {
    notes.push('within-too-small')
    within = top
    codes = codesWithin(gazetteer, within, level)
  }
  const asked = wanted.year === undefined ? columns.findLast(hasValue) : columnOf(columns, wanted.year)
  const column = asked ?? nearestColumn(columns, wanted.year ?? Number.POSITIVE_INFINITY)
  if (wanted.year !== undefined && column && column.period !== wanted.year) notes.push('year-not-there')
  const rows = column ? listRows(column, codes, gazetteer) : []
  const periods = columns.map(({ period }) => period)
  return { level, within, levels, periods, ...(column ? { column } : {}), rows, notes }
}

/** Too many small areas to be seen on one map. */
export function isTooFine({ level, within }: Pick<Selection, 'level' | 'within'>): boolean {
  return within.level === 'country' && (level === 'district' || level === 'neighbourhood')
}

export function countMissing(rows: readonly AreaCell[]): number {
  return rows.filter(({ cell }) => !isPresent(cell)).length
}

function codesWithin(gazetteer: Gazetteer, within: Area, level: AreaLevel): readonly AreaCode[] {
  return within.level === 'country' ? gazetteer.order[level] : descendantsAt(gazetteer, within.code, level)
}

function hasValue({ flags }: Column): boolean {
  return flags.some(isPresentFlag)
}

function listRows(column: Column, codes: readonly AreaCode[], gazetteer: Gazetteer): AreaCell[] {
  return codes
    .flatMap((code) => {
      const area = gazetteer.areas.get(code)
      return area ? [{ area, cell: cellAt(column, gazetteer.position.get(code) ?? -1) }] : []
    })
    .sort((a, b) => byName.compare(a.area.name, b.area.name) || (a.area.code < b.area.code ? -1 : 1))
}

const byName = new Intl.Collator('nl', { numeric: true })
