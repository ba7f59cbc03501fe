import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createCsvReader, readXlsx } from '../sources/index.ts'
import { findInvalidUtf8 } from '../sources/utf8.ts'
import { createCollector, MOST_BYTES, type Sheet, type SheetRefusal } from './sheet.ts'

type Outcome = { readonly sheet: Sheet } | { readonly refused: SheetRefusal }

const STEP = 65_536
const limits = { partBytes: 40_000_000, growth: 100, stringChars: 10_000_000 }

/** Reads a list from the bytes of a file; what it is follows from its content, never from its name. */
export async function readSheet(bytes: Uint8Array): Promise<Outcome> {
  if (bytes.length > MOST_BYTES) return { refused: { why: 'too-large' } }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { refused: { why: 'old-excel' } }
  if (startsWith(bytes, [0x50, 0x4b])) return await readWorkbook(bytes)
  if (startsWith(bytes, [0xff, 0xfe])) return readText(new TextDecoder('utf-16le').decode(bytes))
  if (bytes.subarray(0, 4096).includes(0) || startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    return { refused: { why: 'not-a-list' } }
  const isUtf8 = findInvalidUtf8(bytes, 0, bytes.length) < 0
  return readText(new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252').decode(bytes))
}

/** Reads a list from text that was pasted from a spreadsheet, or from a CSV file. */
export function readText(text: string): Outcome {
  const plain = text.replace(/^\uFEFF/, '').trimStart()
  const bytes = new TextEncoder().encode(plain)
  if (bytes.length > MOST_BYTES) return { refused: { why: 'too-large' } }
  if (plain === '') return { refused: { why: 'empty' } }
  const collector = createCollector()
  const reader = createCsvReader(collector.sink, { delimiter: delimiterOf(plain) })
  for (let at = 0; at < bytes.length; at += STEP) {
    const fault = reader.push(bytes.subarray(at, at + STEP))
    if (fault || collector.isFull()) return collector.finish(fault)
  }
  return collector.finish(reader.end())
}

/** The sign that divides the first line into most columns; from a spreadsheet it is a tab. */
function delimiterOf(text: string) {
  const line = text.slice(0, 10_000).split('\n', 1)[0] ?? ''
  const count = (sign: string) => line.split(sign).length
  if (count('\t') > 1) return 'tab'
  return count(';') >= count(',') ? 'semicolon' : 'comma'
}

async function readWorkbook(bytes: Uint8Array): Promise<Outcome> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'noaber-list-'))
  const stop = new AbortController()
  try {
    // A name of our own: what the sender called it never reaches the disk.
    const file = path.join(folder, 'list.xlsx')
    await writeFile(file, bytes)
    const collector = createCollector()
    const sink = {
      ...collector.sink,
      row(row: Parameters<typeof collector.sink.row>[0]) {
        collector.sink.row(row)
        if (collector.isFull()) stop.abort()
      },
    }
    return collector.finish(await readXlsx(file, sink, { limits, signal: stop.signal, plain: true }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte)
}
