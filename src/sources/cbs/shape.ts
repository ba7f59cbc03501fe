import type { TableMapping } from '../mapping.ts'
import type { Refusal } from '../refusal.ts'
import { columnsOf } from '../table-plan.ts'
import type { ODataRow, ODataVersion } from './odata-page.ts'

/** What the publisher says about a table: which edition it is and what its columns mean. */
export interface TableShape {
  readonly table: string
  readonly title: string
  /** Moment of the last change, as the publisher writes it. */
  readonly modified: string
  /** Columns (v3) or dimensions and measure codes (v4), by key. */
  readonly columns: ReadonlyMap<string, { readonly title: string; readonly unit: string }>
  /** Years that are not final yet. */
  readonly provisional: ReadonlySet<number>
}

/** v3: `TableInfos`, `DataProperties` and the period dimension. */
export function readShapeV3(
  infos: readonly ODataRow[],
  properties: readonly ODataRow[],
  periods: readonly ODataRow[],
): TableShape {
  const [info] = infos
  const columns = new Map<string, { title: string; unit: string }>()
  for (const property of properties) {
    const key = textOf(property, 'Key')
    // A topic group has no key: only its topics are columns.
    if (key !== '') columns.set(key, { title: textOf(property, 'Title'), unit: textOf(property, 'Unit') })
  }
  return {
    table: textOf(info, 'Identifier'),
    title: textOf(info, 'Title'),
    modified: textOf(info, 'Modified'),
    columns,
    provisional: provisionalYears(periods, 'Key'),
  }
}

/** v4: `Properties`, `Dimensions`, `MeasureCodes` and the codes of the period dimension. */
export function readShapeV4(
  properties: ODataRow | undefined,
  dimensions: readonly ODataRow[],
  measures: readonly ODataRow[],
  periods: readonly ODataRow[],
): TableShape {
  const columns = new Map<string, { title: string; unit: string }>()
  for (const name of ['Id', 'Measure', 'ValueAttribute', 'Value', 'StringValue'])
    columns.set(name, { title: name, unit: '' })
  for (const row of [...dimensions, ...measures])
    columns.set(textOf(row, 'Identifier'), { title: textOf(row, 'Title'), unit: textOf(row, 'Unit') })
  return {
    table: textOf(properties, 'Identifier'),
    title: textOf(properties, 'Title'),
    modified: textOf(properties, 'Modified') || textOf(properties, 'ModifiedDate'),
    columns,
    provisional: provisionalYears(periods, 'Identifier'),
  }
}

/**
 * Whether the table still has the columns that the mapping names, with the title and unit it expects. CBS numbers
 * its topics anew in every table, so a key that exists may mean something else.
 */
export function checkShape(mapping: TableMapping, shape: TableShape, version: ODataVersion): Refusal[] {
  const faults: Refusal[] = []
  for (const column of columnsOf(mapping)) {
    if (shape.columns.has(column)) continue
    const stem = column.replace(/_\d+$/, '')
    const alike = [...shape.columns.keys()].filter((key) => key.replace(/_\d+$/, '') === stem)
    const found = (alike.length > 0 ? alike : [...shape.columns.keys()]).slice(0, 6).join(', ')
    faults.push({ reason: 'missing-column', column, found })
  }
  for (const measure of mapping.measures) {
    const keys = version === 'v4' ? (measure.where?.['Measure'] ?? []) : [measure.column]
    for (const key of keys) {
      const known = shape.columns.get(key)
      if (!known) {
        if (version === 'v4') faults.push({ reason: 'missing-column', column: key })
        continue
      }
      const { title, unit } = measure.expect ?? {}
      if (title !== undefined && title !== known.title)
        faults.push({ reason: 'shape-changed', column: key, found: `${known.title} ≠ ${title}` })
      if (unit !== undefined && unit !== known.unit)
        faults.push({ reason: 'shape-changed', column: key, found: `${known.unit} ≠ ${unit}` })
    }
  }
  return faults
}

function provisionalYears(periods: readonly ODataRow[], key: string): Set<number> {
  const years = periods
    .filter((row) => /voorlopig/i.test(textOf(row, 'Status')))
    .map((row) => /^(\d{4})JJ00/.exec(textOf(row, key))?.[1])
  return new Set(years.flatMap((year) => (year === undefined ? [] : [Number(year)])))
}

function textOf(row: ODataRow | undefined, name: string): string {
  const value = row?.[name]
  return typeof value === 'string' ? value.trim() : ''
}
