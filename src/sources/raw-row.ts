import type { Refusal } from './refusal.ts'

/**
 * One row of a table as slices of bytes: every reader (CSV, OData, XLSX) hands rows on in this form, so that a
 * number is read straight from its bytes and no string is made for it.
 *
 * A reader uses the same object again for the next row: take what you need before you return.
 */
export interface RawRow {
  /** UTF-8. */
  bytes: Uint8Array
  /** First byte of each field, outer spaces left out. */
  starts: Int32Array
  /** Byte after the last of each field. */
  ends: Int32Array
  /** Number of fields. */
  count: number
  /** Row in the source, the header is 1. */
  line: number
}

/** What a reader gives its rows to. */
export interface RowSink {
  /** The names of the columns, before the first row; faults stop the reading. */
  header(names: readonly string[]): readonly Refusal[]
  row(row: RawRow): void
  /** A row that could not be read; the next one still can. */
  refuse(refusal: Refusal): void
}

const decoder = new TextDecoder('utf-8')

/** The text of one field; empty when the row is too short. */
export function textAt(row: RawRow, field: number): string {
  const start = row.starts[field] ?? 0
  const end = field < row.count ? (row.ends[field] ?? 0) : start
  return sliceText(row.bytes, start, end)
}

/** Text of a slice; short ASCII, the usual case, without the decoder. */
export function sliceText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 24) return decoder.decode(bytes.subarray(start, end))
  let text = ''
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0
    if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end))
    text += String.fromCharCode(byte)
  }
  return text
}

/** Makes rows out of texts, for sources that are not bytes to begin with (JSON, XLSX). Texts are trimmed. */
export function createRowWriter(fields: number): {
  readonly row: RawRow
  begin(line: number): void
  put(text: string): void
} {
  const encoder = new TextEncoder()
  const row: RawRow = {
    bytes: new Uint8Array(Math.max(1024, fields * 24)),
    starts: new Int32Array(fields),
    ends: new Int32Array(fields),
    count: 0,
    line: 0,
  }
  let at = 0
  return {
    row,
    begin(line) {
      row.count = 0
      row.line = line
      at = 0
    },
    put(untrimmed) {
      const text = untrimmed.trim()
      if (row.count >= fields) return
      if (at + text.length * 3 > row.bytes.length) {
        const wider = new Uint8Array((at + text.length * 3) * 2)
        wider.set(row.bytes)
        row.bytes = wider
      }
      row.starts[row.count] = at
      at += encoder.encodeInto(text, row.bytes.subarray(at)).written
      row.ends[row.count] = at
      row.count++
    },
  }
}
