/** A value in a CSV file; numbers keep their point, nothing is an empty cell. */
export type CsvValue = string | number | undefined

/**
 * Rows as CSV (RFC 4180): comma, CRLF, quotes where needed, UTF-8.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers are left alone.
 */
export function formatCsv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [header.map(formatCell).join(',')]
  for (const row of rows) lines.push(row.map(formatCell).join(','))
  return `${lines.join('\r\n')}\r\n`
}

function formatCell(value: CsvValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
