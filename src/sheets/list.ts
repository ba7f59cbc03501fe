/** A list as it is written out: Dutch names of columns, the same that an import knows. */
export interface List {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * The list as CSV for Dutch spreadsheets: semicolons, CRLF and a byte order mark. A text that a spreadsheet would read
 * as a formula gets an apostrophe in front; an import takes it off again.
 */
export function csvOf({ columns, rows }: List): string {
  const line = (cells: readonly string[]) => cells.map(cellOf).join(';')
  return `\uFEFF${[columns, ...rows].map(line).join('\r\n')}\r\n`
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The list as objects, for programs. */
export function jsonOf({ columns, rows }: List): readonly Readonly<Record<string, string>>[] {
  return rows.map((cells) => Object.fromEntries(columns.map((name, place) => [name, cells[place] ?? ''])))
}
