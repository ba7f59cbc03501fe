import type { Area, AreaCode, AreaLevel } from '../areas/area.ts'
import { levelOf, parentByCode, TODAY_VINTAGE } from '../areas/area.ts'
import { buildGazetteer, type Gazetteer } from '../areas/gazetteer.ts'
import { findIndicator } from './catalogue.ts'
import { type MissingReason, missingReasons, type PresentCell } from './cell.ts'
import { type Column, missingFlag, presentFlag } from './column.ts'
import type { Indicator } from './indicator.ts'
import type { Shelves } from './observe.ts'
import type { Memory } from './profile.ts'

/** Makers for calculations on figures in memory: no database, no application. */
export type MadeCell = number | MissingReason | PresentCell

export interface MadeColumn {
  readonly indicator: string
  readonly period: number
  readonly level?: AreaLevel
  readonly vintage?: number
  readonly decimals?: number
  readonly edition?: number
  /** What is left out is `not-collected`. */
  readonly cells: Readonly<Record<AreaCode, MadeCell>>
}

/** Code, name, and the parent where the code does not say it. */
export type MadeArea = readonly [code: AreaCode, name: string, parent?: AreaCode]

export function makeGazetteer(made: readonly MadeArea[], vintage = TODAY_VINTAGE): Gazetteer {
  const areas = made.map(([code, name, parent]): Area => {
    const above = parent ?? parentByCode(code)
    return {
      code,
      vintage,
      level: levelOf(code) ?? 'country',
      name,
      ...(above === undefined ? {} : { parent: above }),
    }
  })
  return buildGazetteer(vintage, areas, new Map())
}

export function packColumn(made: MadeColumn, codes: readonly AreaCode[]): Column {
  const decimals = made.decimals ?? 0
  const cells = codes.map((code): PresentCell | MissingReason => {
    const cell = made.cells[code] ?? 'not-collected'
    return typeof cell === 'number' ? { value: cell, status: 'final' } : cell
  })
  const packed = (read: (cell: PresentCell) => number | undefined) =>
    Int32Array.from(cells, (cell) =>
      typeof cell === 'string' ? 0 : Math.round((read(cell) ?? 0) * 10 ** decimals),
    )
  return {
    indicator: made.indicator,
    period: made.period,
    level: made.level ?? 'municipality',
    vintage: made.vintage ?? TODAY_VINTAGE,
    decimals,
    edition: made.edition ?? 1,
    values: packed(({ value }) => value),
    flags: Uint8Array.from(cells, (cell) =>
      typeof cell === 'string'
        ? missingFlag(missingReasons.find((reason) => reason === cell) ?? 'not-collected')
        : presentFlag(cell.status, { margin: cell.low !== undefined, restated: cell.restated === true }),
    ),
    low: packed(({ low }) => low),
    high: packed(({ high }) => high),
  }
}

/** Figures of a small country, as a library has them. */
export function makeShelves(
  gazetteer: Gazetteer,
  made: readonly MadeColumn[],
): Shelves & { readonly memory: Memory } {
  const columns = made.flatMap((column) => {
    const levels = new Set(Object.keys(column.cells).flatMap((code) => levelOf(code) ?? []))
    return [...levels].map((level) => packColumn({ ...column, level }, gazetteer.order[level]))
  })
  return {
    gazetteer,
    shelf: (level, indicator) =>
      columns
        .filter((column) => column.level === level && column.indicator === indicator)
        .sort((a, b) => a.period - b.period),
    memory: new Map(),
  }
}

/** An indicator that the catalogue is known to have. */
export function indicatorOf(id: string): Indicator {
  const found = findIndicator(id)
  if (!found) throw new Error(`No indicator ${id} in the catalogue`)
  return found
}

/** A model estimate, as the RIVM gives them: without a margin. */
export const estimate = (value: number): PresentCell => ({ value, status: 'estimate' })
