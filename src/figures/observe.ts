import type { AreaLevel } from '../areas/area.ts'
import type { Gazetteer } from '../areas/gazetteer.ts'
import { hasTodayBorders } from '../areas/province-borders.ts'
import { calculateAggregate } from './aggregate.ts'
import { type Cell, isPresent } from './cell.ts'
import { type Column, cellAt } from './column.ts'
import type { Indicator } from './indicator.ts'
import { roundToMargin } from './rounding.ts'
import { nearestColumn, type Shelf } from './shelf.ts'
import { partsOf, type Territory } from './territory.ts'
import type { Coverage } from './weighting.ts'
import { asPartsOfCountry } from './whole-country.ts'

/** One figure: a territory, an indicator, a year; a value or the reason why there is none; and where it came from. */
export interface Observation {
  readonly period: number
  readonly cell: Cell
  /** Editions that the value rests on; leads to source, licence and date. */
  readonly edition: number
  /** How it was added up; absent for a published figure of the area itself. */
  readonly coverage?: Coverage
}

/** Where figures are: columns on today's borders, and the areas that their positions mean. */
export interface Shelves {
  readonly gazetteer: Gazetteer
  shelf(level: AreaLevel, indicator: string): Shelf
}

/**
 * The figures of a territory over the years, oldest first: published ones where there are (on today's borders), else
 * calculated from its municipalities (or members) by the rule of the indicator.
 *
 * @returns one observation for each period that any of the columns has; empty when there is nothing at this level
 */
export function listObservations(
  territory: Territory,
  indicator: Indicator,
  shelves: Shelves,
): Observation[] {
  const own =
    territory.kind === 'area' ? ownObservations(territory.key, territory.level, indicator, shelves) : []
  if (territory.kind === 'area' && territory.level !== 'country' && territory.level !== 'province') return own
  const parts = aggregated(territory, indicator, shelves, new Set(own.map(({ period }) => period)))
  return [...own, ...parts].sort((a, b) => a.period - b.period)
}

function ownObservations(
  code: string,
  level: AreaLevel,
  indicator: Indicator,
  shelves: Shelves,
): Observation[] {
  const position = shelves.gazetteer.position.get(code)
  if (position === undefined) return []
  return shelves
    .shelf(level, indicator.id)
    .filter(({ period }) => hasTodayBorders(code, period))
    .map((column) => ({ period: column.period, cell: cellAt(column, position), edition: column.edition }))
}

function aggregated(
  territory: Territory,
  indicator: Indicator,
  shelves: Shelves,
  known: ReadonlySet<number>,
): Observation[] {
  const { level, positions } = partsOf(territory, shelves.gazetteer)
  positions.sort((a, b) => a - b)
  const exactly = findByPeriod(level, shelves)
  const isCountry = territory.kind === 'area' && territory.level === 'country'
  return shelves
    .shelf(level, indicator.id)
    .filter(({ period }) => !known.has(period))
    .map(({ period, edition }) => {
      const exact = (id: string) => exactly(id, period)
      const rule = weightedWhere(indicator, exact)
      const weight = rule.aggregation.rule === 'weighted' ? rule.aggregation.weight : undefined
      // A weight of another year divides almost the same; a numerator of another year would be another figure.
      const find = (id: string) => {
        const column =
          exact(id) ?? (id === weight ? nearestColumn(shelves.shelf(level, id), period) : undefined)
        return column && isCountry ? asPartsOfCountry(column) : column
      }
      const { cell, coverage } = calculateAggregate(rule, positions, find)
      return { period, cell: asExactAsItsParts(cell, indicator), edition, coverage }
    })
}

/** The column of an indicator for a period; each shelf is gone through once, not once for every year of a series. */
function findByPeriod(
  level: AreaLevel,
  shelves: Shelves,
): (id: string, period: number) => Column | undefined {
  const known = new Map<string, ReadonlyMap<number, Column>>()
  return (id, period) => {
    let columns = known.get(id)
    if (!columns) {
      columns = new Map(shelves.shelf(level, id).map((column) => [column.period, column]))
      known.set(id, columns)
    }
    return columns.get(period)
  }
}

/** Amounts are published on whole hundreds or thousands of euros; their mean is no more exact. */
function asExactAsItsParts(cell: Cell, { unit }: Indicator): Cell {
  if (unit !== 'euro' || !isPresent(cell) || cell.low === undefined || cell.high === undefined) return cell
  return { ...cell, value: roundToMargin(cell.value, cell.high - cell.low) }
}

/** A ratio of which a year has only the published percentage (not both its counts) is weighted by its denominator. */
function weightedWhere(
  indicator: Indicator,
  find: (id: string) => unknown,
): Pick<Indicator, 'id' | 'aggregation'> {
  const { id, aggregation } = indicator
  if (aggregation.rule !== 'ratio') return indicator
  if (find(aggregation.numerator) !== undefined && find(aggregation.denominator) !== undefined)
    return indicator
  return { id, aggregation: { rule: 'weighted', weight: aggregation.denominator } }
}

/** The newest observation with a value; when no year has one, the newest with its reason. */
export function latestOf(observations: readonly Observation[]): Observation | undefined {
  return observations.findLast(({ cell }) => isPresent(cell)) ?? observations.at(-1)
}
