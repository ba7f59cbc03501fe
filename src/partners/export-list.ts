import type { Gazetteer } from '../areas/gazetteer.ts'
import { bodyKindWords, bodyRightWords, sectorWords } from '../language/texts-partner-words.ts'
import type { List } from '../sheets/list.ts'
import type { ListedBody, ListedOrganisation, ListedSeat } from './export.queries.ts'
import { columnNames, type ImportField, importFields } from './import-columns.ts'

const named = (fields: readonly ImportField[]): string[] =>
  fields.map((field) => columnNames[field][0] ?? field)

export function listOfPartners(partners: readonly ListedOrganisation[], gazetteer: Gazetteer): List {
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

export function listOfSeats(seats: readonly ListedSeat[]): List {
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

export function listOfBodies(bodies: readonly ListedBody[]): List {
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
export const template: List = {
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
