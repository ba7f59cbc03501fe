import { type CsvValue, formatCsv } from '../base/csv-text.ts'
import { isPresent } from './cell.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observe.ts'
import type { SourceTable } from './source-table.ts'

/** One observation of one place, complete enough to stand alone in a file. */
export interface ExportRow {
  readonly code: string
  readonly name: string
  readonly level: string
  readonly indicator: Indicator
  readonly observation: Observation
  readonly source: SourceTable | undefined
}

const header = [
  'gebied',
  'naam',
  'niveau',
  'indicator',
  'indicator_naam',
  'jaar',
  'waarde',
  'eenheid',
  'marge_laag',
  'marge_hoog',
  'status',
  'reden_ontbreekt',
  'op_grenzen_van_nu',
  'bron',
  'licentie',
  'naamsvermelding',
] as const

/** The rows as CSV, each with its unit, status or reason, source and licence. */
export function exportCsv(rows: Iterable<ExportRow>): string {
  return formatCsv(header, mapRows(rows))
}

function* mapRows(rows: Iterable<ExportRow>): Iterable<CsvValue[]> {
  for (const { code, name, level, indicator, observation, source } of rows) {
    const { cell, period } = observation
    const present = isPresent(cell) ? cell : undefined
    yield [
      code,
      name,
      level,
      indicator.id,
      indicator.name.nl,
      period,
      present && roundTo(present.value, indicator.decimals),
      indicator.unit,
      present?.low === undefined ? undefined : roundTo(present.low, indicator.decimals),
      present?.high === undefined ? undefined : roundTo(present.high, indicator.decimals),
      present?.status,
      isPresent(cell) ? undefined : cell.missing,
      present ? (present.restated ? 'ja' : 'nee') : undefined,
      source?.id,
      source?.licence,
      source?.attribution,
    ]
  }
}

/** One observation as JSON, the same in pages and API. */
export interface ObservationJson {
  readonly area: string
  readonly areaName: string
  readonly level: string
  readonly indicator: string
  readonly period: number
  readonly value: number | null
  readonly unit: string
  readonly low?: number
  readonly high?: number
  readonly status?: string
  /** Why there is no value. */
  readonly missing?: string
  readonly restated?: true
  readonly source?: string
}

export function exportJson({
  code,
  name,
  level,
  indicator,
  observation,
  source,
}: ExportRow): ObservationJson {
  const { cell, period } = observation
  const common = { area: code, areaName: name, level, indicator: indicator.id, period, unit: indicator.unit }
  const from = source ? { source: source.id } : {}
  if (!isPresent(cell)) return { ...common, value: null, missing: cell.missing, ...from }
  const { decimals } = indicator
  return {
    ...common,
    value: roundTo(cell.value, decimals),
    ...(cell.low === undefined ? {} : { low: roundTo(cell.low, decimals) }),
    ...(cell.high === undefined ? {} : { high: roundTo(cell.high, decimals) }),
    status: cell.status,
    ...(cell.restated ? { restated: true as const } : {}),
    ...from,
  }
}

/** Calculated values are rounded to the decimals of their indicator: more would promise what is not known. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale
}
