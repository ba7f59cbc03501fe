import { formatCsv } from '../base/csv-text.ts'
import type { AuditHead, StoredEvent } from './audit-verify.ts'

/** The columns of an exported trail, in order. */
export const auditColumns = [
  'seq',
  'at',
  'person',
  'organisation',
  'means',
  'action',
  'kind',
  'thing',
  'region',
  'changes',
  'salt',
  'changesHash',
  'previous',
  'hash',
] as const

/** Rows as CSV, with or without the line of names. Nothing (`null`) is an empty cell. */
export function formatAuditCsv(events: readonly StoredEvent[], header: boolean): string {
  const text = formatCsv(
    auditColumns,
    events.map((event) =>
      auditColumns.map((column) => (column === 'at' ? event.at.toISOString() : (event[column] ?? undefined))),
    ),
  )
  return header ? text : text.slice(text.indexOf('\r\n') + 2)
}

/** Rows as lines of JSON. */
export function formatAuditLines(events: readonly StoredEvent[]): string {
  return events
    .map(
      (event) => `${JSON.stringify(Object.fromEntries(auditColumns.map((name) => [name, event[name]])))}\n`,
    )
    .join('')
}

/** The last line of a file of JSON: without it nobody sees that the last rows are gone. */
export function formatAuditHead(head: AuditHead): string {
  return `${JSON.stringify({ head })}\n`
}

export interface AuditFile {
  readonly events: readonly StoredEvent[]
  readonly head?: AuditHead
}

/** Reads an exported trail, CSV or lines of JSON. @returns the number of the line that cannot be read otherwise */
export function readAuditFile(text: string): AuditFile | { readonly badLine: number } {
  return text.trimStart().startsWith('{') ? readLines(text) : readCsv(text)
}

function readLines(text: string): AuditFile | { readonly badLine: number } {
  const events: StoredEvent[] = []
  let head: AuditHead | undefined
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = objectIn(line)
    const found = value === undefined ? undefined : readHead(value['head'])
    const event = value === undefined || found ? undefined : eventFrom((name) => value[name])
    if (found) head = found
    else if (event) events.push(event)
    else return { badLine: place + 1 }
  }
  return { events, ...(head ? { head } : {}) }
}

function readCsv(text: string): AuditFile | { readonly badLine: number } {
  const rows = cellsOf(text.replace(/^\uFEFF/, ''))
  const header = rows[0]
  if (!header || auditColumns.some((name) => !header.includes(name))) return { badLine: 1 }
  const events: StoredEvent[] = []
  for (const [place, cells] of rows.slice(1).entries()) {
    const event = eventFrom((name) => {
      // An apostrophe keeps a spreadsheet from running the cell as a formula.
      const cell = (cells[header.indexOf(name)] ?? '').replace(/^'(?=[=+\-@\t\r])/, '')
      if (cell === '') return name === 'changesHash' ? '' : null
      return name === 'seq' ? Number(cell) : cell
    })
    if (!event) return { badLine: place + 2 }
    events.push(event)
  }
  return { events }
}

/** Records of RFC 4180. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && quoted === undefined && plain === '') break
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
}

function objectIn(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function readHead(value: unknown): AuditHead | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { seq, hash }: { seq?: unknown; hash?: unknown } = value
  return typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : undefined
}

function eventFrom(valueIn: (name: (typeof auditColumns)[number]) => unknown): StoredEvent | undefined {
  const seq = valueIn('seq')
  const text = (name: (typeof auditColumns)[number]) => {
    const value = valueIn(name)
    return typeof value === 'string' ? value : undefined
  }
  const maybe = (name: (typeof auditColumns)[number]) => text(name) ?? null
  const [at, means, action, kind] = [text('at'), text('means'), text('action'), text('kind')]
  const [changesHash, previous, hash] = [text('changesHash'), text('previous'), text('hash')]
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq)) return undefined
  if (at === undefined || means === undefined || action === undefined || kind === undefined) return undefined
  if (changesHash === undefined || previous === undefined || hash === undefined) return undefined
  return {
    seq,
    at: new Date(at),
    person: maybe('person'),
    organisation: maybe('organisation'),
    means,
    action,
    kind,
    thing: maybe('thing'),
    region: maybe('region'),
    changes: maybe('changes'),
    salt: maybe('salt'),
    changesHash,
    previous,
    hash,
  }
}
