import { createRowWriter, type RowSink } from '../raw-row.ts'
import type { Refusal } from '../refusal.ts'

export type ODataVersion = 'v3' | 'v4'
export type ODataRow = Readonly<Record<string, unknown>>

/** One answer of an entity set. */
export interface ODataPage {
  readonly rows: readonly ODataRow[]
  /** Address of the next page, to be followed as it is. */
  readonly next?: string
}

/** Reads an answer; undefined when it is no (whole) answer: cut off, or not JSON at all. */
export function readPage(text: string, version: ODataVersion): ODataPage | undefined {
  const answer = parseJson(text)
  if (!isRow(answer)) return undefined
  const rows = answer['value']
  if (!Array.isArray(rows)) return undefined
  const next = answer[version === 'v3' ? 'odata.nextLink' : '@odata.nextLink']
  return { rows: rows.filter(isRow), ...(typeof next === 'string' && next !== '' ? { next } : {}) }
}

/** A single object that is its own answer, as v4 `Properties` is. */
export function readSingle(text: string): ODataRow | undefined {
  const answer = parseJson(text)
  return isRow(answer) ? answer : undefined
}

/**
 * Hands the rows of pages on, page after page. The names in the first row are the header; a later row with other
 * names means that the table changed its shape under way.
 *
 * In v4 a `Value` that is null stands for its `ValueAttribute` (`Secret`, `Impossible`): the mapping's `signs` say
 * what that means, and what they do not name is refused.
 */
export function createPageReader(
  sink: RowSink,
  version: ODataVersion,
): (page: ODataPage) => Refusal | undefined {
  let header: readonly string[] = []
  let writer: ReturnType<typeof createRowWriter> | undefined
  let line = 1
  return (page) => {
    for (const row of page.rows) {
      if (!writer) {
        header = Object.keys(row).filter((name) => !name.includes('odata.'))
        writer = createRowWriter(header.length)
        const [fault] = sink.header(header)
        if (fault) return fault
      }
      line++
      writer.begin(line)
      for (const name of header) {
        const value = row[name]
        if (value === undefined) return { reason: 'shape-changed', line, column: name }
        writer.put(cellText(value, name, row, version))
      }
      sink.row(writer.row)
    }
    return undefined
  }
}

function cellText(value: unknown, name: string, row: ODataRow, version: ODataVersion): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (version === 'v4' && name === 'Value') {
    const attribute = row['ValueAttribute']
    return typeof attribute === 'string' && attribute !== 'None' ? attribute : ''
  }
  return ''
}

function parseJson(text: string): unknown {
  try {
    const answer: unknown = JSON.parse(text)
    return answer
  } catch {
    return undefined
  }
}

function isRow(value: unknown): value is ODataRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
