import type { Outcome } from './invitation.ts'
import type { ListedRow } from './invitation-list.ts'

/** Field of the form for an organisation that is not known, by its place among those names. */
export function choiceField(index: number): string {
  return `onbekend-${index}`
}

/** Names of organisations in the list that are not known, once each, as they were first written. */
export function unknownNames(
  rows: readonly ListedRow[],
  organisations: readonly { readonly name: string }[],
): string[] {
  const known = new Set(organisations.map(({ name }) => name.toLowerCase()))
  const found = new Map<string, string>()
  for (const { organisation } of rows) {
    const key = organisation.toLowerCase()
    if (key !== '' && !known.has(key) && !found.has(key)) found.set(key, organisation)
  }
  return [...found.values()]
}

/** What was chosen in the form for each of those names. */
export function choicesOf(
  names: readonly string[],
  fields: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map(names.map((name, index) => [name.toLowerCase(), fields[choiceField(index)] ?? '']))
}

/** Addresses of people who only have the name of somebody with a seat: what those fields were set to. */
export function apartOf(fields: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(
    Object.entries(fields).flatMap(([name, value]) => (name.startsWith('zelfde-') ? [value] : [])),
  )
}

/** A text that is different when something else would be sent than what was shown. */
export function fingerprintOf(rows: readonly ListedRow[], outcomes: readonly Outcome[]): string {
  return JSON.stringify(outcomes.map((outcome, index) => [rows[index]?.email, outcome]))
}
