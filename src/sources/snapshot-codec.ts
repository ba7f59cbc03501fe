import { z } from 'zod'
import { areaLevels } from '../areas/area.ts'
import type { NewColumn } from './new-column.ts'
import {
  choosePredictor,
  type Predictor,
  readPlanes,
  valuesOfResiduals,
  widthOf,
  writePlanes,
  zigzagResiduals,
} from './snapshot-planes.ts'

const MAGIC = 'NOABER-FIGURES-1\n'
const MAX_CELLS = 1_000_000

const stored = z.object({
  indicator: z.string().min(1),
  period: z.int().min(1900).max(2150),
  level: z.enum(areaLevels),
  vintage: z.int().min(1900).max(2150),
  decimals: z.int().min(0).max(6),
  cells: z.int().min(0).max(MAX_CELLS),
  predictor: z.enum(['none', 'area', 'period']),
  /** Bytes a number, for the values and for the distance to the lower and upper bound; null without margin. */
  width: z.int().min(0).max(4),
  low: z.int().min(0).max(4).nullable(),
  high: z.int().min(0).max(4).nullable(),
})
type StoredColumn = z.infer<typeof stored>

/**
 * The columns of one source table as one run of bytes, ready to be compressed (docs/snapshot-format.md). The same
 * columns always give the same bytes, in whatever order they come.
 */
export function encodeColumns(columns: readonly NewColumn[]): Uint8Array {
  const sorted = [...columns].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  const heads: StoredColumn[] = []
  const parts: { head: StoredColumn; flags: Uint8Array; planes: [Uint32Array, number][] }[] = []
  sorted.forEach((column, place) => {
    const known = {
      flags: column.flags,
      before: isSeries(sorted[place - 1], column) ? sorted[place - 1] : undefined,
    }
    const predictor = choosePredictor(column.values, known)
    const values = zigzagResiduals(column.values, predictor, known)
    const low = column.low && distances(column.values, column.low)
    const high = column.high && distances(column.high, column.values)
    const head: StoredColumn = {
      indicator: column.indicator,
      period: column.period,
      level: column.level,
      vintage: column.vintage,
      decimals: column.decimals,
      cells: column.values.length,
      predictor,
      width: widthOf(values),
      low: low ? widthOf(low) : null,
      high: high ? widthOf(high) : null,
    }
    heads.push(head)
    const planes = [values, low, high].flatMap((plane): [Uint32Array, number][] =>
      plane ? [[plane, widthOf(plane)]] : [],
    )
    parts.push({ head, flags: column.flags, planes })
  })
  const header = new TextEncoder().encode(`${MAGIC}${JSON.stringify(heads)}\n`)
  const bytes = new Uint8Array(header.length + heads.reduce((sum, head) => sum + sizeOf(head), 0))
  bytes.set(header)
  let at = header.length
  for (const { flags, planes } of parts) {
    bytes.set(flags, at)
    at += flags.length
    for (const [plane, width] of planes) at = writePlanes(plane, width, bytes, at)
  }
  return bytes
}

/** The columns of a file after unpacking; undefined when it is not whole or not of this format. */
export function decodeColumns(bytes: Uint8Array): NewColumn[] | undefined {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length))
  const end = bytes.indexOf(0x0a, MAGIC.length)
  if (magic !== MAGIC || end < 0) return undefined
  const heads = readHeads(new TextDecoder().decode(bytes.subarray(MAGIC.length, end)))
  if (!heads || heads.reduce((sum, head) => sum + sizeOf(head), end + 1) !== bytes.length) return undefined
  const columns: NewColumn[] = []
  let at = end + 1
  for (const head of heads) {
    const { cells, predictor, width, low, high, ...about } = head
    const flags = bytes.slice(at, at + cells)
    at += cells
    const before: NewColumn | undefined = columns.at(-1)
    const known = { flags, before: isSeries(before, { ...about, values: flags }) ? before : undefined }
    const values = valuesOfResiduals(readPlanes(bytes, at, cells, width), predictorOf(predictor), known)
    at += cells * width
    const lows = low === null ? undefined : bounds(values, readPlanes(bytes, at, cells, low), -1)
    at += cells * (low ?? 0)
    const highs = high === null ? undefined : bounds(values, readPlanes(bytes, at, cells, high), 1)
    at += cells * (high ?? 0)
    columns.push({
      ...about,
      values,
      flags,
      ...(lows ? { low: lows } : {}),
      ...(highs ? { high: highs } : {}),
    })
  }
  return columns
}

function readHeads(text: string): StoredColumn[] | undefined {
  try {
    return z.array(stored).safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function predictorOf(predictor: StoredColumn['predictor']): Predictor {
  return predictor
}

function sizeOf({ cells, width, low, high }: StoredColumn): number {
  return cells * (1 + width + (low ?? 0) + (high ?? 0))
}

/** Years of one series stand one after another, so that a year can be told from the one before. */
function sortKey(column: NewColumn): string {
  return `${column.indicator} ${column.level} ${column.vintage} ${column.period}`
}

function isSeries(
  before: NewColumn | undefined,
  column: Pick<NewColumn, 'indicator' | 'level' | 'vintage'> & { readonly values: ArrayLike<number> },
): boolean {
  return (
    before !== undefined &&
    before.indicator === column.indicator &&
    before.level === column.level &&
    before.vintage === column.vintage &&
    before.values.length === column.values.length
  )
}

function distances(upper: Int32Array, lower: Int32Array): Uint32Array {
  return Uint32Array.from(upper, (value, i) => {
    const rest = (value - (lower[i] ?? 0)) | 0
    return ((rest << 1) ^ (rest >> 31)) >>> 0
  })
}

function bounds(values: Int32Array, coded: Uint32Array, side: 1 | -1): Int32Array {
  return values.map((value, i) => {
    const residual = coded[i] ?? 0
    return value + side * ((residual >>> 1) ^ -(residual & 1))
  })
}
