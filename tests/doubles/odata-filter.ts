/**
 * The part of OData's $filter that is known to work at CBS: `eq`, `ge`, `startswith`, `substringof`, `and`, `or`.
 * Texts are compared as they are stored, padding and all.
 */
export function matchesFilter(filter: string, row: Readonly<Record<string, unknown>>): boolean {
  return filter
    .split(/\s+or\s+/i)
    .some((part) =>
      part.split(/\s+and\s+/i).every((clause) => matchesClause(clause.trim().replace(/^\(+/, ''), row)),
    )
}

function matchesClause(clause: string, row: Readonly<Record<string, unknown>>): boolean {
  const compared = /^(\w+)\s+(eq|ge)\s+'([^']*)'\)*$/i.exec(clause)
  if (compared) {
    const [, column = '', sign, text = ''] = compared
    const cell = String(row[column] ?? '')
    return sign?.toLowerCase() === 'ge' ? cell >= text : cell === text
  }
  const starts = /^startswith\((\w+),\s*'([^']*)'\)+$/i.exec(clause)
  if (starts) return String(row[starts[1] ?? ''] ?? '').startsWith(starts[2] ?? '')
  const holds = /^substringof\('([^']*)',\s*(\w+)\)+$/i.exec(clause)
  if (holds) return String(row[holds[2] ?? ''] ?? '').includes(holds[1] ?? '')
  throw new Error(`The double does not know this filter: ${clause}`)
}
