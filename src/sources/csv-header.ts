import { sliceText } from './raw-row.ts'
import type { Refusal } from './refusal.ts'
import { findInvalidUtf8 } from './utf8.ts'

export const delimiters = { comma: 0x2c, semicolon: 0x3b, tab: 0x09 } as const
export type Delimiter = keyof typeof delimiters

export interface CsvHeader {
  readonly names: readonly string[]
  /** Byte between the fields. */
  readonly delimiter: number
  /** First byte after the header line. */
  readonly end: number
}

const LF = 0x0a
const QUOTE = 0x22
const MAX_HEADER_BYTES = 262_144

/**
 * The first line of a CSV text: which delimiter, which columns.
 *
 * The delimiter is the one that was named; or else the only one that occurs outside quotes; or else the only one
 * that yields all expected columns. It never guesses beyond that.
 *
 * @returns 'more' when the line is not whole yet
 */
export function readHeader(
  bytes: Uint8Array,
  last: boolean,
  wanted: { readonly delimiter?: Delimiter; readonly expected?: readonly string[] },
): CsvHeader | Refusal | 'more' {
  if (bytes.length < 4 && !last) return 'more'
  if (isBinary(bytes)) return { reason: 'not-a-text-file' }
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const stop = endOfLine(bytes, start)
  if (stop < 0 && !last)
    return bytes.length > MAX_HEADER_BYTES ? { reason: 'line-too-long', line: 1 } : 'more'
  const end = stop < 0 ? bytes.length : stop
  if (end > MAX_HEADER_BYTES) return { reason: 'line-too-long', line: 1 }
  if (findInvalidUtf8(bytes, start, end) >= 0) return { reason: 'invalid-utf8', line: 1 }
  const line = sliceText(bytes, start, end)
  if (line.trim() === '')
    return { reason: last && bytes.length === end ? 'empty-file' : 'no-delimiter', line: 1 }
  const chosen = chooseDelimiter(line, wanted)
  if (typeof chosen !== 'string') return chosen
  return { names: splitLine(line, delimiterSigns[chosen]), delimiter: delimiters[chosen], end: end + 1 }
}

const delimiterSigns = { comma: ',', semicolon: ';', tab: '\t' } as const
const kinds = ['comma', 'semicolon', 'tab'] as const

function chooseDelimiter(
  line: string,
  wanted: { readonly delimiter?: Delimiter; readonly expected?: readonly string[] },
): Delimiter | Refusal {
  const present = kinds.filter((kind) => splitLine(line, delimiterSigns[kind]).length > 1)
  const { delimiter, expected } = wanted
  if (delimiter) {
    if (present.includes(delimiter) || present.length === 0) return delimiter
    return { reason: 'wrong-delimiter', line: 1, found: present.join(', ') }
  }
  const [only, another] = present
  if (only && !another) return only
  const fitting = (present.length > 0 ? present : []).filter((kind) => {
    const names = splitLine(line, delimiterSigns[kind])
    return expected !== undefined && expected.length > 0 && expected.every((name) => names.includes(name))
  })
  const [fit, second] = fitting
  if (fit && !second) return fit
  if (present.length > 0) return { reason: 'delimiter-ambiguous', line: 1, found: present.join(', ') }
  return { reason: 'no-delimiter', line: 1, found: line.trim() }
}

/** Splits one line outside quotes; names are trimmed, doubled quotes become one. */
function splitLine(line: string, sign: string): string[] {
  const names: string[] = []
  let name = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const here = line[i] ?? ''
    if (here === '"' && quoted && line[i + 1] === '"') {
      name += '"'
      i++
    } else if (here === '"' && (quoted || name.trim() === '')) {
      quoted = !quoted
      name = quoted ? '' : name
    } else if (here === sign && !quoted) {
      names.push(name.trim())
      name = ''
    } else name += here
  }
  names.push(name.trim())
  return names
}

function endOfLine(bytes: Uint8Array, start: number): number {
  let quoted = false
  for (let i = start; i < bytes.length; i++) {
    if (bytes[i] === QUOTE) quoted = !quoted
    else if (bytes[i] === LF && !quoted) return i
  }
  return -1
}

/** A workbook, an archive, UTF-16 or another file with zero bytes near its beginning. */
function isBinary(bytes: Uint8Array): boolean {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03
  return zipped || bytes.subarray(0, 1024).includes(0)
}
