import type { Context } from 'hono'
import { csvOf, jsonOf, type List } from './list.ts'
import { xlsxOf } from './list-xlsx.ts'

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type ExportFormat = keyof typeof types
export const formats: readonly ExportFormat[] = ['csv', 'json', 'xlsx']

/** The list as a file of that format, to be kept under a name of our own. */
export function answerList(c: Context, list: List, format: ExportFormat, region?: string): Response {
  const name = region === undefined ? list.name : `${list.name}-${region}`
  c.header('Content-Type', types[format])
  if (format !== 'json') c.header('Content-Disposition', `attachment; filename="${name}.${format}"`)
  if (format === 'csv') return c.body(csvOf(list))
  return format === 'xlsx' ? c.body(xlsxOf(list)) : c.body(JSON.stringify(jsonOf(list)))
}
