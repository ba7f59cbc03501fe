import type { AreaLevel } from '../areas/area.ts'
import type { Indicator } from '../figures/indicator.ts'
import { type AreaOrder, areaOrderOf } from './area-order.ts'
import { createCsvReader } from './csv.ts'
import type { TableMapping } from './mapping.ts'
import { createTableReader } from './read-table.ts'
import type { Refusal } from './refusal.ts'
import { columnsOf } from './table-plan.ts'
import type { TableReading } from './table-reading.ts'

/** Makers for the tests of this room. */
export const testOrder: Readonly<Record<AreaLevel, readonly string[]>> = {
  country: ['NL00'],
  province: ['PV26'],
  municipality: ['GM0344', 'GM0353', 'GM0355'],
  district: ['WK034401', 'WK034403'],
  neighbourhood: ['BU03440311', 'BU03440312', 'BU0363MK03'],
}

export function orderOf(order: Readonly<Record<AreaLevel, readonly string[]>> = testOrder): AreaOrder {
  return areaOrderOf({ order })
}

export function makeIndicator(id: string, more: Partial<Indicator> = {}): Indicator {
  const words = { nl: id, en: id }
  return {
    id,
    theme: 'ageing',
    name: words,
    explanation: words,
    unit: 'persons',
    decimals: 0,
    direction: 'neither',
    aggregation: { rule: 'sum' },
    sources: ['85984NED'],
    limits: words,
    periodMeaning: words,
    basis: 'register',
    headline: false,
    sentence: words,
    ...more,
  }
}

export const testIndicators: ReadonlyMap<string, Indicator> = new Map(
  [
    makeIndicator('inhabitants'),
    makeIndicator('aged-65-plus'),
    makeIndicator('share-65-plus', {
      unit: 'percent',
      decimals: 1,
      aggregation: { rule: 'ratio', numerator: 'aged-65-plus', denominator: 'inhabitants', per: 100 },
    }),
    makeIndicator('lonely', {
      unit: 'percent',
      decimals: 1,
      aggregation: { rule: 'weighted', weight: 'inhabitants' },
    }),
  ].map((indicator) => [indicator.id, indicator]),
)

export const testMapping: TableMapping = {
  source: '85984NED',
  vintage: 2024,
  area: 'regiocode',
  period: 2024,
  blank: 'suppressed',
  absent: 'not-collected',
  measures: [
    { column: 'inwoners', indicator: 'inhabitants', status: 'final' },
    { column: 'ouderen', indicator: 'aged-65-plus', status: 'final' },
  ],
}

/** Reads a CSV text through the whole chain of pure readers. */
export function readCsvTable(
  text: string,
  more: Partial<TableMapping> = {},
): TableReading & { fault?: Refusal } {
  const mapping = { ...testMapping, ...more }
  const reader = createTableReader({ mapping, indicators: testIndicators, areas: orderOf() })
  const csv = createCsvReader(reader, { expected: columnsOf(mapping) })
  const fault = csv.push(new TextEncoder().encode(text)) ?? csv.end()
  return { ...reader.finish(), ...(fault ? { fault } : {}) }
}
