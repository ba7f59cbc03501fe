import { roleWords } from '../language/texts-roles.ts'
import { type Role, roles } from './rights.ts'

/** Longest list that is read [lines]. */
export const LONGEST_LIST = 500

/** A line of a pasted list, as it was written. */
export interface ListedRow {
  /** Number of the line in the list, from 1. */
  readonly line: number
  /** Lower case; as it was written when it is no address. */
  readonly email: string
  readonly name: string
  readonly organisation: string
  readonly role: string
}

type Column = 'email' | 'name' | 'organisation' | 'role'
const standard: readonly Column[] = ['email', 'name', 'organisation', 'role']

const headers: Readonly<Record<string, Column>> = {
  'e-mail': 'email',
  email: 'email',
  'e-mailadres': 'email',
  mail: 'email',
  'e-mail address': 'email',
  naam: 'name',
  name: 'name',
  organisatie: 'organisation',
  organisation: 'organisation',
  organization: 'organisation',
  partner: 'organisation',
  rol: 'role',
  role: 'role',
}

/**
 * Reads a list of people from lines or from the columns of a spreadsheet: e-mail, name, organisation, role. Columns
 * are divided by tabs, semicolons or commas; a line with their names may stand on top, and then they come in any order.
 * A mail program's `Name <address>` is understood too. Empty lines are passed over.
 */
export function readInvitationList(text: string): ListedRow[] {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ line: index + 1, text: line.trim() }))
  const filled = lines.filter((line) => line.text !== '')
  const mark = separatorOf(filled.map((line) => line.text))
  const header = headerOf(filled[0]?.text ?? '', mark)
  return filled.slice(header ? 1 : 0).map((line) => ({ line: line.line, ...rowOf(line.text, mark, header) }))
}

function rowOf(text: string, mark: string, header: readonly (Column | undefined)[] | undefined) {
  const alone = /^"?([^"<>;\t]*?)"?\s*<([^<>\s]+)>$/.exec(text)
  const cells = alone ? [text] : splitLine(text, mark)
  const row = { email: '', name: '', organisation: '', role: '' }
  if (header) {
    for (const [index, column] of header.entries()) if (column) row[column] = cells[index] ?? ''
  } else {
    const at = Math.max(
      cells.findIndex((cell) => cell.includes('@')),
      0,
    )
    const rest = cells.filter((_, index) => index !== at)
    for (const [index, column] of standard.entries())
      row[column] = (index === 0 ? cells[at] : rest[index - 1]) ?? ''
  }
  const named = /^"?([^"<>]*?)"?\s*<([^<>\s]+)>$/.exec(row.email)
  const email = (named?.[2] ?? row.email).replace(/^mailto:/i, '').toLowerCase()
  return { ...row, email, name: row.name || (named?.[1]?.trim() ?? '') }
}

/** What divides the columns: the first of tab, semicolon and comma that stands outside quotes anywhere. */
function separatorOf(lines: readonly string[]): string {
  const bare = lines.map((line) => line.replace(/"[^"]*"/g, ''))
  return ['\t', ';'].find((mark) => bare.some((line) => line.includes(mark))) ?? ','
}

function headerOf(line: string, mark: string): (Column | undefined)[] | undefined {
  const columns = splitLine(line, mark).map((cell) => headers[cell.toLowerCase()])
  return columns.includes('email') ? columns : undefined
}

/** The cells of a line; quotes around a cell go, two quotes in it are one. */
function splitLine(line: string, mark: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at)
    if (letter === '"' && quoted && line[at + 1] === '"') {
      cell += '"'
      at++
    } else if (letter === '"' && (quoted || cell.trim() === '')) quoted = !quoted
    else if (letter === mark && !quoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  return [...cells, cell.trim()]
}

const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/

/** Whether a lower-case text can be an e-mail address. Line ends and other tricks for the head of a message cannot. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text) && !text.includes('..') && !text.includes('.@')
}

/** The role that a word means, in Dutch or English. */
export function roleOfWord(word: string): Role | undefined {
  const meant = word.trim().toLowerCase()
  return roles.find((role) =>
    [role, roleWords[role].nl.name, roleWords[role].en.name].some((name) => name.toLowerCase() === meant),
  )
}
