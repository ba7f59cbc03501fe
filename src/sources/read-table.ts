import { areaLevels } from '../areas/area.ts'
import type { Indicator } from '../figures/indicator.ts'
import { type AreaOrder, createAreaFinder, locateArea, OTHER_DIVISION, UNKNOWN_AREA } from './area-order.ts'
import { type CellFault, createCellReader } from './cell-reader.ts'
import { createChooser, createPartFinder, SKIP, slotOf } from './choice.ts'
import { finishColumns } from './finish-columns.ts'
import { createIntern } from './intern.ts'
import type { TableMapping } from './mapping.ts'
import { periodOf } from './period.ts'
import { addPart, createPlateGroup, markPart, type PlateGroup } from './plate.ts'
import { type RawRow, type RowSink, textAt } from './raw-row.ts'
import type { Refusal } from './refusal.ts'
import { createRefusalCounter } from './refusal-count.ts'
import { planTable, type TablePlan } from './table-plan.ts'
import type { TableReading } from './table-reading.ts'

export interface ReadTableOptions {
  readonly mapping: TableMapping
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly areas: AreaOrder
  /** Years that the publisher calls provisional. */
  readonly provisional?: ReadonlySet<number>
}

export interface TableReader extends RowSink {
  rowsRead(): number
  finish(): TableReading
}

/**
 * Rows of a table -> packed columns, one for each indicator, period and level.
 *
 * Nothing is guessed: an unknown code, a second row for the same key, or a cell that is no number is refused and
 * counted with its first examples; the cell then says `unreadable`. Memory is that of the columns themselves.
 */
export function createTableReader(options: ReadTableOptions): TableReader {
  const { mapping, indicators, areas } = options
  const counter = createRefusalCounter()
  const finder = createAreaFinder(areas, mapping.codes)
  const periods = createIntern(4096)
  const groups: (PlateGroup | undefined)[] = []
  const cell = createCellReader(mapping)
  const fixed = typeof mapping.area === 'string' ? undefined : locateArea(mapping.area.fixed, areas)
  let plan: TablePlan = { area: 0, period: 0, keep: [], measures: [] }
  let header: readonly string[] = []
  let isKept = createChooser([])
  let single: number[] = []
  let summed = 0
  let counted: number[] = []
  let partOf = createPartFinder([])
  let rowsRead = 0
  let rowsKept = 0
  let rowsSkipped = 0
  let rowsRefused = 0
  let cells = 0
  let cellsRefused = 0

  function codeAt(raw: RawRow): string {
    return plan.area === undefined ? '' : textAt(raw, plan.area)
  }

  function refuseRow(refusal: Refusal): void {
    rowsRefused++
    counter.add(refusal)
  }

  function refuseCell(reason: CellFault, field: number, raw: RawRow): void {
    cellsRefused++
    counter.add({ reason, line: raw.line, column: header[field] ?? '', found: textAt(raw, field) })
  }

  function refuseArea(found: number, raw: RawRow): void {
    const code = codeAt(raw)
    if (found === OTHER_DIVISION) rowsSkipped++
    else {
      const successors = areas.successorsOf?.(code) ?? []
      refuseRow({
        reason: found === UNKNOWN_AREA ? 'unknown-area' : 'not-an-area-code',
        line: raw.line,
        column: typeof mapping.area === 'string' ? mapping.area : '',
        found: successors.length > 0 ? `${code} → ${successors.join(', ')}` : code,
      })
    }
  }

  /** The plates of the row's period and level; undefined when its period is refused or skipped. */
  function groupOf(raw: RawRow, level: number): PlateGroup | undefined {
    const { period } = plan
    const id =
      typeof period === 'number'
        ? 0
        : periods.idOf(raw.bytes, raw.starts[period.field] ?? 0, raw.ends[period.field] ?? 0)
    const known = groups[slotOf(id, level)]
    if (known) return known
    const year = typeof period === 'number' ? period : periodOf(periods.textOf(id))
    if (year === 'other') rowsSkipped++
    else if (year === undefined || id < 0) {
      const found = typeof period === 'number' ? String(period) : textAt(raw, period.field)
      refuseRow({ reason: 'bad-period', line: raw.line, found })
    } else {
      const same = groups.find(
        (group) => group?.period === year && group.level === (areaLevels[level] ?? 'country'),
      )
      const group =
        same ?? createPlateGroup(year, level, areas.size(areaLevels[level] ?? 'country'), plan.measures)
      groups[slotOf(id, level)] = group
      return group
    }
    return undefined
  }

  function readSingle(raw: RawRow, group: PlateGroup, position: number): boolean {
    if (group.seen[position]) {
      refuseRow({ reason: 'duplicate-key', line: raw.line, found: codeAt(raw) })
      return false
    }
    group.seen[position] = 1
    for (const place of single) {
      const measure = plan.measures[place]
      const plate = group.plates[place]
      if (!measure || !plate) continue
      const flag = cell.read(raw, measure)
      if (cell.fault) refuseCell(cell.fault, measure.field, raw)
      else if (cell.isNumber) plate.numbers++
      plate.flags[position] = flag
      plate.values[position] = cell.value
      cells++
    }
    return true
  }

  /** Counts the row for the measures that count rows: those whose column has a text in it. */
  function countRow(raw: RawRow, group: PlateGroup, position: number): boolean {
    let taken = false
    for (const place of counted) {
      const measure = plan.measures[place]
      const plate = group.plates[place]
      if (!measure || !plate || partOf.find(raw, place) === SKIP) continue
      if ((raw.ends[measure.field] ?? 0) <= (raw.starts[measure.field] ?? 0)) continue
      taken = true
      plate.numbers++
      addPart(plate, position, measure.present, 10 ** measure.indicator.decimals)
      cells++
    }
    return taken
  }

  function readParts(raw: RawRow, group: PlateGroup, position: number): boolean {
    let taken = false
    let double = false
    for (const place of partOf.candidates(raw)) {
      const part = partOf.find(raw, place)
      const measure = plan.measures[place]
      const plate = group.plates[place]
      if (part === SKIP || !measure || !plate) continue
      if (!markPart(plate, position, part)) {
        double = true
        continue
      }
      taken = true
      const flag = cell.read(raw, measure)
      if (cell.fault) refuseCell(cell.fault, measure.field, raw)
      else if (cell.isNumber) plate.numbers++
      if (!addPart(plate, position, flag, cell.value)) refuseCell('out-of-range', measure.field, raw)
      cells++
    }
    if (double && !taken) refuseRow({ reason: 'duplicate-key', line: raw.line, found: codeAt(raw) })
    return taken
  }

  return {
    header(names) {
      const planned = planTable(mapping, names, indicators)
      if ('faults' in planned) {
        for (const fault of planned.faults) counter.add(fault)
        return planned.faults
      }
      plan = planned.plan
      header = names
      isKept = createChooser(plan.keep)
      const placesOf = (wanted: string): number[] =>
        plan.measures.flatMap(({ kind }, place) => (kind === wanted ? [place] : []))
      single = placesOf('single')
      counted = placesOf('rows')
      summed = placesOf('sum').length
      partOf = createPartFinder(plan.measures)
      return []
    },
    row(raw) {
      rowsRead++
      if (!isKept(raw)) {
        rowsSkipped++
        return
      }
      const { area } = plan
      const level =
        area === undefined
          ? (fixed?.level ?? UNKNOWN_AREA)
          : finder.find(raw.bytes, raw.starts[area] ?? 0, raw.ends[area] ?? 0)
      if (level < 0) {
        refuseArea(level, raw)
        return
      }
      const position = area === undefined ? (fixed?.position ?? 0) : finder.position
      const group = groupOf(raw, level)
      if (!group) return
      const refusedBefore = rowsRefused
      let kept = single.length > 0 && readSingle(raw, group, position)
      if (summed > 0) kept = readParts(raw, group, position) || kept
      if (counted.length > 0) kept = countRow(raw, group, position) || kept
      if (kept) rowsKept++
      else if (rowsRefused === refusedBefore) rowsSkipped++
    },
    refuse(refusal) {
      rowsRead++
      refuseRow(refusal)
    },
    rowsRead: () => rowsRead,
    finish() {
      const distinct = [...new Set(groups.filter((group) => group !== undefined))]
      const made = finishColumns(distinct, plan.measures, {
        mapping,
        indicators,
        areas,
        provisional: options.provisional ?? new Set(),
        refuse: (refusal) => {
          cellsRefused++
          counter.add(refusal)
        },
      })
      return {
        columns: made.columns,
        counts: { rowsRead, rowsKept, rowsSkipped, rowsRefused, cells, cellsRefused },
        refusals: counter.list(),
        empty: made.empty,
      }
    },
  }
}
