import { sectorWords } from '../language/texts-partner-words.ts'
import { hasBsn } from '../people/bsn.ts'
import type { Columns } from '../sheets/columns.ts'
import { readDay } from '../sheets/read-day.ts'
import type { SheetRow } from '../sheets/sheet.ts'
import type { ImportField } from './import-columns.ts'
import { importFields } from './import-columns.ts'
import { type Sector, sectors } from './sector.ts'

/** What can be wrong with a cell; the words are in `texts-partner-import.ts`. */
export type CellFault =
  | 'missing'
  | 'too-long'
  | 'bsn'
  | 'unknown-sector'
  | 'sector-missing'
  | 'bad-website'
  | 'bad-kvk'
  | 'unknown-area'
  | 'bad-email'
  | 'email-of-other'
  | 'two-people'
  | 'body-missing'
  | 'unknown-body'
  | 'two-bodies'
  | 'bad-day'
  | 'until-before-since'
  | 'email-without-person'
  | 'differs-above'
  | 'of-other-region'

export interface Fault {
  readonly field: ImportField
  readonly why: CellFault
  /** What stands there, or the row above that says otherwise. */
  readonly found?: string
}

/** A row as it is understood; absent where the cell is empty. */
export interface ReadRow {
  readonly line: number
  readonly cells: Readonly<Partial<Record<ImportField, string>>>
  readonly name: string
  readonly sector?: Sector
  readonly summary?: string
  readonly description?: string
  readonly website?: string
  readonly kvk?: string
  readonly areas?: readonly string[]
  readonly person?: string
  readonly email?: string
  readonly function?: string
  readonly body?: string
  readonly since?: string
  readonly until?: string
  readonly faults: readonly Fault[]
}

const longest: Readonly<Partial<Record<ImportField, number>>> = {
  name: 200,
  summary: 1000,
  description: 5000,
  website: 500,
  person: 200,
  email: 254,
  function: 200,
  body: 200,
}

/** Cells that hold a number or a day of their own kind; every other one is text. */
const numbers = new Set<ImportField>(['kvk', 'since', 'until'])

/**
 * Reads the cells of one row.
 *
 * @param areas code by name of the area in small letters; codes themselves too
 */
export function readRow(row: SheetRow, columns: Columns, areas: ReadonlyMap<string, string>): ReadRow {
  const faults: Fault[] = []
  const cells: Partial<Record<ImportField, string>> = {}
  for (const field of importFields) {
    const place = columns[field]
    const text = place === undefined ? '' : (row.cells[place] ?? '')
    if (text === '') continue
    cells[field] = text
    if (text.length > (longest[field] ?? 1000)) faults.push({ field, why: 'too-long' })
    if (!numbers.has(field) && hasBsn(text)) faults.push({ field, why: 'bsn' })
  }
  const check = <Value>(field: ImportField, read: (text: string) => Value | CellFault) => {
    const text = cells[field]
    if (text === undefined) return {}
    const value = read(text)
    if (typeof value === 'string' && isFault(value)) {
      faults.push({ field, why: value, found: text.slice(0, 60) })
      return {}
    }
    return { [field]: value }
  }
  const name = cells.name ?? ''
  if (name === '') faults.push({ field: 'name', why: 'missing' })
  if (cells.email !== undefined && cells.person === undefined)
    faults.push({ field: 'person', why: 'email-without-person' })
  const seatField = (['function', 'since', 'until'] as const).find((field) => cells[field] !== undefined)
  if (cells.body === undefined && seatField !== undefined && seatField !== 'function')
    faults.push({ field: 'body', why: 'body-missing' })
  const since = readDay(cells.since)
  const until = readDay(cells.until)
  if (since === 'bad') faults.push({ field: 'since', why: 'bad-day', found: cells.since ?? '' })
  if (until === 'bad') faults.push({ field: 'until', why: 'bad-day', found: cells.until ?? '' })
  if (since !== undefined && until !== undefined && until < since)
    faults.push({ field: 'until', why: 'until-before-since' })
  return {
    ...pick(cells, ['summary', 'description', 'person', 'function', 'body']),
    ...check('sector', readSector),
    ...check('website', readWebsite),
    ...check('kvk', readKvk),
    ...check('email', readEmail),
    ...readAreas(cells.areas, areas, faults),
    ...(since === undefined || since === 'bad' ? {} : { since }),
    ...(until === undefined || until === 'bad' ? {} : { until }),
    line: row.line,
    cells,
    name,
    faults,
  }
}

const cellFaults = new Set<string>(['unknown-sector', 'bad-website', 'bad-kvk', 'bad-email'])
function isFault(text: string): text is CellFault {
  return cellFaults.has(text)
}

function pick<Name extends ImportField>(
  cells: Readonly<Partial<Record<ImportField, string>>>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const picked: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const text = cells[name]
    if (text !== undefined) picked[name] = text
  }
  return picked
}

function readSector(text: string): Sector | CellFault {
  const small = bareOf(text)
  const found = sectors.find(
    (sector) =>
      bareOf(sector) === small ||
      bareOf(sectorWords[sector].nl) === small ||
      bareOf(sectorWords[sector].en) === small,
  )
  return found ?? 'unknown-sector'
}

function readWebsite(text: string): string | CellFault {
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`)
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === ''
    ? url.href
    : 'bad-website'
}

/** Spreadsheets drop the first zero of a number. */
function readKvk(text: string): string | CellFault {
  const digits = text.replaceAll(/[\s.]/g, '')
  return /^\d{7,8}$/.test(digits) ? digits.padStart(8, '0') : 'bad-kvk'
}

function readEmail(text: string): string | CellFault {
  return /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;.]+$/.test(text) ? text.toLowerCase() : 'bad-email'
}

function readAreas(
  text: string | undefined,
  areas: ReadonlyMap<string, string>,
  faults: Fault[],
): { areas?: readonly string[] } {
  if (text === undefined) return {}
  const names = text
    .split(/[,;\n]/)
    .map((name) => name.trim().replace(/^gemeente\s+/i, ''))
    .filter((name) => name !== '')
  const codes = names.flatMap((name) => areas.get(name.toLowerCase()) ?? [])
  const unknown = names.find((name) => !areas.has(name.toLowerCase()))
  if (unknown !== undefined) faults.push({ field: 'areas', why: 'unknown-area', found: unknown.slice(0, 60) })
  return { areas: [...new Set(codes)].sort() }
}

/** Letters and digits only, small: what two names are compared by. */
export function bareOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}
