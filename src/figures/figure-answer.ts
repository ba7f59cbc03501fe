import type { Context } from 'hono'
import { PUBLIC_PAGE } from '../web/index.ts'
import { type ExportRow, exportCsv, exportJson } from './export.ts'

/** The figures of a page as a file: CSV to open, JSON to read on. */
export function answerRows(c: Context, format: string, rows: Iterable<ExportRow>, name: string): Response {
  c.header('Cache-Control', PUBLIC_PAGE)
  if (format === 'csv') {
    c.header('Content-Type', 'text/csv; charset=UTF-8; header=present')
    c.header('Content-Disposition', `attachment; filename="${name}.csv"`)
    return c.body(exportCsv(rows))
  }
  const list = [...rows]
  const sources = new Map(list.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])))
  return c.json({
    observations: list.map(exportJson),
    sources: [...sources.values()].map(({ id, title, publisher, licence, attribution, address }) => ({
      id,
      title,
      publisher,
      licence,
      attribution,
      address,
    })),
  })
}
