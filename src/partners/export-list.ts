import type { Gazetteer } from '../areas/gazetteer.ts'
import { bodyKindWords, bodyRightWords, sectorWords } from '../language/texts-partner-words.ts'
import type { ListedBody, ListedOrganisation, ListedSeat } from './export.queries.ts'
import { columnNames, type ImportField, importFields } from './import-columns.ts'

/** A list as it is written out: Dutch names of columns, the same that an import knows. */
export interface ExportList {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const named = (fields: readonly ImportField[]): string[] =>
  fields.map((field) => columnNames[field][0] ?? field)

export function listOfPartners(partners: readonly ListedOrganisation[], gazetteer: Gazetteer): ExportList {
  return {
    name: 'partners',
    columns: named(['name', 'sector', 'summary', 'description', 'website', 'kvk', 'areas']),
    rows: partners.map(({ name, sector, summary, description, website, kvk, areas }) => [
      name,
      sectorWords[sector].nl,
      summary,
      description,
      website ?? '',
      kvk ?? '',
      // Names of districts are not unique: only a municipality goes by its name.
      areas
        .map((code) => (code.startsWith('GM') ? (gazetteer.areas.get(code)?.name ?? code) : code))
        .join(', '),
    ]),
  }
}

export function listOfSeats(seats: readonly ListedSeat[]): ExportList {
  return {
    name: 'zetels',
    columns: named(['name', 'body', 'person', 'function', 'since', 'until']),
    rows: seats.map((seat) => [
      seat.organisation,
      seat.body,
      seat.person ?? '',
      seat.function,
      seat.since,
      seat.until ?? '',
    ]),
  }
}

export function listOfBodies(bodies: readonly ListedBody[]): ExportList {
  return {
    name: 'gremia',
    columns: ['gremium', 'soort', 'recht', 'samenvatting', 'taak', 'sectoren', 'zetels'],
    rows: bodies.map(({ name, kind, right, summary, task, sectors, seats }) => [
      name,
      bodyKindWords[kind].nl[0],
      bodyRightWords[right].nl,
      summary,
      task,
      sectors.map((sector) => sectorWords[sector].nl).join(', '),
      `${seats}`,
    ]),
  }
}

/** An empty list with the columns of an import, and one row that shows how. */
export const template: ExportList = {
  name: 'sjabloon',
  columns: named(importFields),
  rows: [
    [
      'Zorggroep Voorbeeld',
      'Ouderenzorg',
      'Wonen met zorg.',
      '',
      'https://voorbeeld.invalid',
      '',
      '',
      'Noor Voorbeeld',
      'noor@voorbeeld.invalid',
      '',
      '',
      '',
      '',
    ],
  ],
}

/**
 * The list as CSV for Dutch spreadsheets: semicolons, CRLF and a byte order mark. A text that a spreadsheet would read
 * as a formula gets an apostrophe in front; an import takes it off again.
 */
export function csvOf({ columns, rows }: ExportList): string {
  const line = (cells: readonly string[]) => cells.map(cellOf).join(';')
  return `\uFEFF${[columns, ...rows].map(line).join('\r\n')}\r\n`
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The list as objects, for programs. */
export function jsonOf({ columns, rows }: ExportList): readonly Readonly<Record<string, string>>[] {
  return rows.map((cells) => Object.fromEntries(columns.map((name, place) => [name, cells[place] ?? ''])))
}
