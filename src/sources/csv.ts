import { type Delimiter, readHeader } from './csv-header.ts'
import type { RawRow, RowSink } from './raw-row.ts'
import type { Refusal } from './refusal.ts'
import { findInvalidUtf8 } from './utf8.ts'

export interface CsvOptions {
  /** Told from the header when absent. */
  readonly delimiter?: Delimiter
  /** Names of the columns that are needed: they settle which delimiter is the right one. */
  readonly expected?: readonly string[]
  /** Longest line [bytes]; 1 MiB unless given. It bounds the memory. */
  readonly maxLineBytes?: number
}

/** A refusal stops the reading: the caller gives no more. */
export interface CsvReader {
  push(chunk: Uint8Array): Refusal | undefined
  end(): Refusal | undefined
}

const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22
const SPACE = 0x20
const MAX_COLUMNS = 4096

/**
 * Streaming reader of comma, semicolon or tab separated text (RFC 4180), on bytes.
 *
 * UTF-8 with or without BOM; CRLF or LF; quotes, doubled quotes and line breaks inside them; outer spaces of a field
 * are padding and left out (StatLine pads its codes and numbers). Keeps at most one line and one chunk in memory.
 */
export function createCsvReader(sink: RowSink, options: CsvOptions = {}): CsvReader {
  const maxLine = options.maxLineBytes ?? 1_048_576
  const row: RawRow = {
    bytes: new Uint8Array(0),
    starts: new Int32Array(MAX_COLUMNS),
    ends: new Int32Array(MAX_COLUMNS),
    count: 0,
    line: 0,
  }
  const { starts, ends } = row
  let buffer = new Uint8Array(65_536)
  let filled = 0
  let delimiter = 0
  let width = 0
  let fault: Refusal | undefined
  /** Fields of this line that hold doubled quotes; they are written as one when the line is whole. */
  let doubled: number[] = []

  function push(chunk: Uint8Array): Refusal | undefined {
    if (fault) return fault
    if (filled + chunk.length >= buffer.length) {
      const wider = new Uint8Array(Math.max(filled + chunk.length + 1, buffer.length * 2))
      wider.set(buffer.subarray(0, filled))
      buffer = wider
    }
    buffer.set(chunk, filled)
    filled += chunk.length
    const rest = scan(filled, false)
    buffer.copyWithin(0, rest, filled)
    filled -= rest
    if (!fault && filled > maxLine) fault = { reason: 'line-too-long', line: row.line + 1 }
    return fault
  }

  function end(): Refusal | undefined {
    if (!fault) scan(filled, true)
    if (!fault && row.line === 0) fault = { reason: 'empty-file' }
    return fault
  }

  /** Reads the whole lines of the buffer; answers where the line begins that is not whole yet. */
  function scan(limit: number, last: boolean): number {
    let from = 0
    buffer[limit] = LF
    if (row.line === 0) {
      if (limit === 0) return 0
      const head = readHeader(buffer.subarray(0, limit), last, options)
      if (head === 'more') return 0
      if ('reason' in head) {
        fault = head
        return 0
      }
      fault = sink.header(head.names)[0]
      delimiter = head.delimiter
      width = head.names.length
      from = Math.min(head.end, limit)
      row.line = 1
    }
    row.bytes = buffer
    while (!fault && from < limit) {
      const next = readLine(buffer, from, limit, last)
      if (next < 0) return from
      from = Math.min(next, limit)
    }
    return from
  }

  /** Splits one line and hands it on; -1 when the line is not whole yet. */
  function readLine(bytes: Uint8Array, from: number, limit: number, last: boolean): number {
    let at = from
    let high = 0
    let count = 0
    let misplaced = false
    for (;;) {
      while (bytes[at] === SPACE) at++
      let start = at
      let stop = -1
      if (bytes[at] === QUOTE && at < limit) {
        start++
        let close = start
        while (close < limit) {
          const byte = bytes[close] ?? 0
          if (byte === QUOTE) break
          high |= byte
          close++
        }
        // A quote at the very end may be half of two, and two of them are one in the text.
        const isHalf = close >= limit || (close + 1 >= limit && !last)
        stop = isHalf
          ? -1
          : bytes[close + 1] === QUOTE
            ? closingQuote(bytes, close, limit, last, count)
            : close
        if (stop < 0) {
          doubled = []
          if (last) fault = { reason: 'quote-not-closed', line: row.line + 1 }
          return -1
        }
        if (stop > close) high = 0x80
        at = stop + 1
        while (at < limit && (bytes[at] === SPACE || bytes[at] === CR)) at++
        misplaced ||= at < limit && bytes[at] !== delimiter && bytes[at] !== LF
      }
      for (;;) {
        const byte = bytes[at] ?? LF
        // Behind the last byte stands a line feed, so that this loop ends there.
        if (byte === delimiter || byte === LF) break
        high |= byte
        at++
      }
      if (at >= limit && !last) {
        doubled = []
        return -1
      }
      const another = at < limit && bytes[at] === delimiter
      if (stop < 0) stop = !another && at > start && bytes[at - 1] === CR ? at - 1 : at
      while (stop > start && bytes[start] === SPACE) start++
      while (stop > start && bytes[stop - 1] === SPACE) stop--
      if (count < MAX_COLUMNS) {
        starts[count] = start
        ends[count] = stop
      }
      count++
      if (!another) break
      at++
    }
    row.line++
    if (at - from > maxLine) fault = { reason: 'line-too-long', line: row.line }
    else if (high >= 0x80 && findInvalidUtf8(bytes, from, at) >= 0)
      fault = { reason: 'invalid-utf8', line: row.line }
    else if (misplaced) sink.refuse({ reason: 'quote-misplaced', line: row.line })
    else if (count === width) {
      for (const field of doubled) ends[field] = undouble(bytes, starts[field] ?? 0, ends[field] ?? 0)
      row.count = count
      sink.row(row)
    } else if (count > 1 || (starts[0] ?? 0) < (ends[0] ?? 0))
      sink.refuse({ reason: 'row-length', line: row.line, found: `${count} ≠ ${width}` })
    if (doubled.length > 0) doubled = []
    return at + 1
  }

  /** The byte of the closing quote, -1 when it is not there (yet: a quote at the very end may be half of two). */
  function closingQuote(
    bytes: Uint8Array,
    from: number,
    limit: number,
    last: boolean,
    field: number,
  ): number {
    let pairs = false
    for (let at = from; at < limit; at++) {
      if (bytes[at] !== QUOTE) continue
      if (at + 1 >= limit && !last) return -1
      if (at + 1 >= limit || bytes[at + 1] !== QUOTE) {
        if (pairs) doubled.push(field)
        return at
      }
      pairs = true
      at++
    }
    return -1
  }

  return { push, end }
}

/** Writes doubled quotes as one, in place; answers the new end. */
function undouble(bytes: Uint8Array, start: number, end: number): number {
  let write = start
  for (let read = start; read < end; read++) {
    bytes[write++] = bytes[read] ?? 0
    if (bytes[read] === QUOTE) read++
  }
  return write
}
