import { type AreaLevel, levelOf } from '../areas/area.ts'
import { isPresentFlag, missingFlag, presentFlag } from '../figures/column.ts'
import type { Indicator, Unit } from '../figures/indicator.ts'
import { addColumns } from './add-columns.ts'
import type { AreaOrder } from './area-order.ts'
import { deriveRatio } from './derive.ts'
import type { MeasureMapping, TableMapping } from './mapping.ts'
import { columnKey, type NewColumn } from './new-column.ts'
import { type Plate, type PlateGroup, partsAt, UNREADABLE, UNSEEN } from './plate.ts'
import type { Refusal } from './refusal.ts'
import type { MeasurePlan } from './table-plan.ts'

interface Finishing {
  readonly mapping: TableMapping
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly areas: AreaOrder
  readonly provisional: ReadonlySet<number>
  refuse(refusal: Refusal): void
}

const MARGIN = 0x80
const COUNTED: ReadonlySet<Unit> = new Set(['persons', 'households', 'dwellings', 'count'])

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
    const incomplete = new Set<string>()
    const hidden = new Set<string>()
    group.plates.forEach((plate, place) => {
      const measure = measures[place]
      if (!measure) return
      const { id } = measure.indicator
      if (measure.mapping.onlyToDerive) hidden.add(id)
      if (plate.numbers === 0 && measure.kind !== 'rows') {
        empty.push(`${measure.mapping.column} ${group.period} ${group.level}`)
        incomplete.add(id)
        return
      }
      const column = finishPlate(plate, measure, group, how)
      const known = made.get(id)
      made.set(id, known ? addColumns(known, column) : column)
    })
    for (const id of incomplete) made.delete(id)
    columns.push(...[...made.values()].filter((column) => !hidden.has(column.indicator)))
    for (const id of how.mapping.derive ?? []) {
      const indicator = how.indicators.get(id)
      if (indicator?.aggregation.rule !== 'ratio') continue
      const numerator = made.get(indicator.aggregation.numerator)
      const denominator = made.get(indicator.aggregation.denominator)
      if (numerator && denominator)
        columns.push(deriveRatio(indicator, indicator.aggregation.per, numerator, denominator))
    }
  }
  for (const column of columns) markUnusable(column, how)
  columns.sort((a, b) => (columnKey(a) < columnKey(b) ? -1 : 1))
  return { columns, empty }
}

function finishPlate(plate: Plate, measure: MeasurePlan, group: PlateGroup, how: Finishing): NewColumn {
  const { values, flags } = plate
  const size = values.length
  const { decimals, id } = measure.indicator
  let whole = 1
  if (plate.parts) for (let i = 0; i < size; i++) whole = Math.max(whole, partsAt(plate, i))
  const step = stepOf(measure.mapping, group.level) * 10 ** decimals
  // A count lies on a whole number within half a step of what was published; a mean or share may lie between two.
  const half = COUNTED.has(measure.indicator.unit) ? Math.floor(step / 2) : Math.ceil(step / 2)
  const slack = half * whole
  const absent =
    how.mapping.absent === 'zero' ? measure.present : missingFlag(how.mapping.absent ?? 'redivided')
  const low = step > 0 ? new Int32Array(size) : undefined
  const high = step > 0 ? new Int32Array(size) : undefined
  const provisional =
    measure.mapping.status === 'final' && how.provisional.has(group.period)
      ? presentFlag('provisional')
      : undefined
  const setMargin = (i: number): void => {
    if (!low || !high) return
    flags[i] = (flags[i] ?? 0) | MARGIN
    const value = values[i] ?? 0
    low[i] = value >= 0 ? Math.max(0, value - slack) : value - slack
    high[i] = value + slack
  }
  for (let i = 0; i < size; i++) {
    const flag = flags[i] ?? UNSEEN
    if (flag === UNSEEN) {
      flags[i] = absent
      if (isPresentFlag(absent)) setMargin(i)
    } else if (plate.parts && partsAt(plate, i) < whole && isPresentFlag(flag)) {
      flags[i] = UNREADABLE
      values[i] = 0
      const found = `${measure.mapping.column}: ${partsAt(plate, i)} < ${whole}`
      how.refuse({ reason: 'incomplete-sum', column: measure.mapping.column, found })
    } else if (plate.parts && isPresentFlag(flag) && (values[i] ?? 0) > measure.bounds.most) {
      how.refuse({
        reason: 'impossible-value',
        column: measure.mapping.column,
        found: String((values[i] ?? 0) / 10 ** decimals),
      })
      flags[i] = UNREADABLE
      values[i] = 0
    } else if (isPresentFlag(flag)) {
      flags[i] = provisional ?? flag
      setMargin(i)
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

/** Areas whose figures the mapping knows to be wrong get the reason instead. */
function markUnusable(column: NewColumn, { mapping, areas }: Finishing): void {
  for (const code of mapping.unusable?.areas ?? []) {
    const position = levelOf(code) === column.level ? areas.positionOf(column.level, code) : undefined
    if (position === undefined || !mapping.unusable) continue
    column.flags[position] = missingFlag(mapping.unusable.missing)
    for (const plane of [column.values, column.low, column.high]) if (plane) plane[position] = 0
  }
}
