import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Indicator } from '../figures/indicator.ts'
import type { AreaOrder } from './area-order.ts'
import { createCsvReader } from './csv.ts'
import type { TableMapping } from './mapping.ts'
import type { Meter } from './progress.ts'
import { createTableReader, type TableReader } from './read-table.ts'
import type { Refusal } from './refusal.ts'
import { columnsOf } from './table-plan.ts'
import type { TableReading } from './table-reading.ts'
import { readXlsx } from './xlsx.source.ts'

export interface FilePart {
  readonly path: string
  readonly mapping: TableMapping
}

export interface ReadFileIo {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly areas: AreaOrder
  readonly signal?: AbortSignal
  readonly meter?: Meter
  /** Largest file [bytes]; 2 GB unless given. */
  readonly maxBytes?: number
}

export interface ReadFile {
  readonly reading: TableReading
  /** SHA-256 of the file, hex. */
  readonly checksum: string
}

const CHUNK = 1 << 20
const MAX_BYTES = 2_000_000_000

/** Reads a CSV file or workbook (by its ending) into packed columns, as a stream. */
export async function readTableFile(
  part: FilePart,
  io: ReadFileIo,
): Promise<ReadFile | { readonly fault: Refusal; readonly reading: TableReading }> {
  const { path, mapping } = part
  const reader = createTableReader({ mapping, indicators: io.indicators, areas: io.areas })
  const hash = createHash('sha256')
  const outcome = await readBytes(part, reader, hash, io).catch(
    (error: unknown): Refusal => faultOf(error, path),
  )
  const reading = reader.finish()
  return outcome ? { fault: outcome, reading } : { reading, checksum: hash.digest('hex') }
}

async function readBytes(
  { path, mapping }: FilePart,
  reader: TableReader,
  hash: ReturnType<typeof createHash>,
  io: ReadFileIo,
): Promise<Refusal | undefined> {
  const { size } = await stat(path)
  if (size > (io.maxBytes ?? MAX_BYTES))
    return { reason: 'file-too-large', found: `${Math.round(size / 1e6)} MB` }
  const isWorkbook = path.toLowerCase().endsWith('.xlsx')
  const csv = createCsvReader(reader, {
    expected: columnsOf(mapping),
    ...(mapping.delimiter ? { delimiter: mapping.delimiter } : {}),
  })
  let read = 0
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    if (io.signal?.aborted) return { reason: 'stopped' }
    if (!(chunk instanceof Uint8Array)) continue
    hash.update(chunk)
    read += chunk.length
    if (isWorkbook) continue
    const fault = csv.push(chunk)
    if (fault) return fault
    io.meter?.tick(reader.rowsRead(), size === 0 ? 1 : read / size)
  }
  if (!isWorkbook) return csv.end()
  return readXlsx(path, reader, {
    ...(mapping.sheet === undefined ? {} : { sheet: mapping.sheet }),
    ...(io.signal ? { signal: io.signal } : {}),
  })
}

function faultOf(error: unknown, path: string): Refusal {
  return { reason: 'file-unreadable', found: error instanceof Error ? error.message : path }
}
