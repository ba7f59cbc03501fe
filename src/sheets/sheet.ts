import type { Refusal, RowSink } from '../sources/index.ts'
import { textAt } from '../sources/raw-row.ts'

/** A list as it was sent: texts, row by row. */
export interface Sheet {
  /** Names of the columns: the first row. */
  readonly names: readonly string[]
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  /** Number of the row in the file; the names are row 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Largest file [bytes], and most rows and columns of a list: more is no list that people look through. */
export const MOST_BYTES = 5 * 1024 * 1024
export const MOST_ROWS = 10_000
export const MOST_COLUMNS = 60
const MOST_LETTERS = 5000

/** Why a file is not taken at all. A refusal of the readers has its own words (`sources/refusal-texts.ts`). */
export type SheetRefusal =
  | { readonly why: 'too-large' | 'too-many-rows' | 'old-excel' | 'not-a-list' | 'empty' | 'too-wide' }
  | { readonly why: 'formula'; readonly cell: string }
  | { readonly why: 'macro' | 'bomb' }
  | { readonly why: 'reader'; readonly refusal: Refusal }

/** Collects rows as text until there are too many. */
export function createCollector(): {
  readonly sink: RowSink
  isFull(): boolean
  finish(fault: Refusal | undefined): { readonly sheet: Sheet } | { readonly refused: SheetRefusal }
} {
  const names: string[] = []
  const rows: SheetRow[] = []
  let isFull = false
  let fault: Refusal | undefined
  const sink: RowSink = {
    header(found) {
      names.push(...found.map((name) => name.slice(0, 100)))
      return []
    },
    row(row) {
      if (rows.length >= MOST_ROWS) {
        isFull = true
        return
      }
      const cells = names.map((_, place) => cleanCell(textAt(row, place)))
      if (cells.some((cell) => cell !== '')) rows.push({ line: row.line, cells })
    },
    refuse(refusal) {
      fault ??= refusal
    },
  }
  return {
    sink,
    isFull: () => isFull,
    finish(stopped) {
      const found = stopped?.reason === 'stopped' ? fault : (stopped ?? fault)
      if (isFull) return { refused: { why: 'too-many-rows' } }
      if (found) return { refused: refusalOf(found) }
      if (names.length > MOST_COLUMNS) return { refused: { why: 'too-wide' } }
      return rows.length === 0 ? { refused: { why: 'empty' } } : { sheet: { names, rows } }
    },
  }
}

/** Without control characters, and without the sign that keeps a spreadsheet from reading text as a formula. */
function cleanCell(text: string): string {
  const plain = text
    .slice(0, MOST_LETTERS)
    .replaceAll(/[^\P{C}\n]/gu, '')
    .trim()
  return /^'[=+\-@]/.test(plain) ? plain.slice(1) : plain
}

function refusalOf(refusal: Refusal): SheetRefusal {
  if (refusal.reason === 'formula-in-cell') return { why: 'formula', cell: refusal.found ?? '' }
  if (refusal.reason === 'macro-in-workbook') return { why: 'macro' }
  if (refusal.reason === 'workbook-too-large') return { why: 'bomb' }
  if (refusal.reason === 'not-a-text-file') return { why: 'not-a-list' }
  if (refusal.reason === 'empty-file') return { why: 'empty' }
  return { why: 'reader', refusal }
}
