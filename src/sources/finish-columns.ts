import type { AreaLevel } from '../areas/area.ts'
import { presentFlag, reasonOfFlag } from '../figures/column.ts'
import type { Indicator } from '../figures/indicator.ts'
import { deriveRatio } from './derive.ts'
import type { MeasureMapping, TableMapping } from './mapping.ts'
import { columnKey, type NewColumn } from './new-column.ts'
import { type Plate, type PlateGroup, partsAt, UNREADABLE, UNSEEN } from './plate.ts'
import type { Refusal } from './refusal.ts'
import type { MeasurePlan } from './table-plan.ts'

interface Finishing {
  readonly mapping: TableMapping
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Flag of an area that the source has no row for. */
  readonly absent: number
  readonly provisional: ReadonlySet<number>
  refuse(refusal: Refusal): void
}

const MARGIN = 0x80

/** Plates that have been filled -> columns, with margins by rounding and with the ratios that the mapping asks for. */
export function finishColumns(
  groups: readonly PlateGroup[],
  measures: readonly MeasurePlan[],
  how: Finishing,
): { readonly columns: NewColumn[]; readonly empty: string[] } {
  const columns: NewColumn[] = []
  const empty: string[] = []
  for (const group of groups) {
    const made = new Map<string, NewColumn>()
    group.plates.forEach((plate, place) => {
      const measure = measures[place]
      if (!measure) return
      if (plate.numbers === 0) empty.push(`${measure.mapping.column} ${group.period} ${group.level}`)
      else made.set(measure.indicator.id, finishPlate(plate, measure, group, how))
    })
    columns.push(...made.values())
    for (const id of how.mapping.derive ?? []) {
      const indicator = how.indicators.get(id)
      if (indicator?.aggregation.rule !== 'ratio') continue
      const numerator = made.get(indicator.aggregation.numerator)
      const denominator = made.get(indicator.aggregation.denominator)
      if (numerator && denominator)
        columns.push(deriveRatio(indicator, indicator.aggregation.per, numerator, denominator))
    }
  }
  columns.sort((a, b) => (columnKey(a) < columnKey(b) ? -1 : 1))
  return { columns, empty }
}

function finishPlate(plate: Plate, measure: MeasurePlan, group: PlateGroup, how: Finishing): NewColumn {
  const { values, flags } = plate
  const size = values.length
  const { decimals, id } = measure.indicator
  let whole = 1
  for (let i = 0; i < size; i++) whole = Math.max(whole, partsAt(plate, i))
  const step = stepOf(measure.mapping, group.level) * 10 ** decimals
  const low = step > 0 ? new Int32Array(size) : undefined
  const high = step > 0 ? new Int32Array(size) : undefined
  const provisional =
    measure.mapping.status === 'final' && how.provisional.has(group.period)
      ? presentFlag('provisional')
      : undefined
  for (let i = 0; i < size; i++) {
    const flag = flags[i] ?? UNSEEN
    if (flag === UNSEEN) flags[i] = how.absent
    else if (plate.parts && partsAt(plate, i) < whole && !reasonOfFlag(flag)) {
      flags[i] = UNREADABLE
      values[i] = 0
      const found = `${measure.mapping.column}: ${partsAt(plate, i)} < ${whole}`
      how.refuse({ reason: 'incomplete-sum', column: measure.mapping.column, found })
    } else if (!reasonOfFlag(flag)) {
      flags[i] = (provisional ?? flag) | (step > 0 ? MARGIN : 0)
      if (!low || !high) continue
      const value = values[i] ?? 0
      // Whole multiples within half a step of what was published; a count is never below zero.
      const slack = Math.floor((step / 2) * whole)
      low[i] = value >= 0 ? Math.max(0, value - slack) : value - slack
      high[i] = value + slack
    }
  }
  return {
    indicator: id,
    period: group.period,
    level: group.level,
    vintage: how.mapping.vintage,
    decimals,
    values,
    flags,
    ...(low && high ? { low, high } : {}),
  }
}

function stepOf({ roundedTo }: MeasureMapping, level: AreaLevel): number {
  if (roundedTo === undefined || typeof roundedTo === 'number') return roundedTo ?? 0
  return level === 'municipality' || level === 'district' || level === 'neighbourhood'
    ? (roundedTo[level] ?? 0)
    : 0
}
