import type { Entry, ZipFile } from 'yauzl'
import { openPromise } from 'yauzl'
import type { RowSink } from './raw-row.ts'
import type { Refusal } from './refusal.ts'
import { createSheetReader, createStringsReader, listElements, type XmlReader } from './xlsx-sheet.ts'

export interface XlsxLimits {
  /** Most unpacked bytes of one part. */
  readonly partBytes: number
  /** Most times a part may grow when unpacked, beyond its first 10 MB: a zip bomb grows a thousand times. */
  readonly growth: number
  /** Most characters in the shared strings. */
  readonly stringChars: number
}

const limits: XlsxLimits = { partBytes: 2_000_000_000, growth: 250, stringChars: 64_000_000 }
const FREE_BYTES = 10_000_000
const SMALL_PART = 1_000_000
const MAX_ENTRIES = 10_000

/**
 * Reads the rows of one sheet of a workbook as a stream; memory holds the shared strings and one row.
 *
 * @param sheet name of the sheet; the first unless given
 * @returns why it stopped, or undefined when all rows were read
 */
export async function readXlsx(
  path: string,
  sink: RowSink,
  options: {
    readonly sheet?: string
    readonly signal?: AbortSignal
    readonly limits?: Partial<XlsxLimits>
    /** Refuses what a list that people fill in has no use for: formulas and macros. */
    readonly plain?: boolean
  } = {},
): Promise<Refusal | undefined> {
  const bounds = { ...limits, ...options.limits }
  let zip: ZipFile | undefined
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false })
    if (zip.entryCount > MAX_ENTRIES) return { reason: 'workbook-too-large', found: `${zip.entryCount}` }
    const parts = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry)
    if (options.plain === true && [...parts.keys()].some((name) => /vbaProject|macrosheets\//i.test(name)))
      return { reason: 'macro-in-workbook' }
    const sheet = await findSheet(zip, parts, options.sheet)
    if (typeof sheet !== 'string') return sheet
    const strings: string[] = []
    const texts = parts.get('xl/sharedStrings.xml')
    const read = async (entry: Entry, reader: XmlReader): Promise<Refusal | undefined> =>
      zip ? readPart(zip, entry, reader, bounds, options.signal) : undefined
    const fault = texts ? await read(texts, createStringsReader(strings, bounds.stringChars)) : undefined
    const entry = parts.get(sheet)
    if (fault ?? !entry) return fault ?? { reason: 'bad-workbook', found: sheet }
    return await read(entry, createSheetReader(strings, sink, options.plain))
  } catch (error) {
    return faultOf(error)
  } finally {
    zip?.close()
  }
}

async function readPart(
  zip: ZipFile,
  entry: Entry,
  reader: XmlReader,
  bounds: XlsxLimits,
  signal: AbortSignal | undefined,
): Promise<Refusal | undefined> {
  if (entry.uncompressedSize > bounds.partBytes)
    return { reason: 'workbook-too-large', found: entry.fileName }
  const most = Math.min(bounds.partBytes, FREE_BYTES + entry.compressedSize * bounds.growth)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const stream = await zip.openReadStreamPromise(entry)
  let size = 0
  try {
    for await (const chunk of stream) {
      if (signal?.aborted) return { reason: 'stopped' }
      if (!(chunk instanceof Uint8Array)) continue
      size += chunk.length
      if (size > most) return { reason: 'workbook-too-large', found: entry.fileName }
      const fault = reader.push(decoder.decode(chunk, { stream: true }))
      if (fault) return fault
    }
  } finally {
    stream.destroy()
  }
  return reader.push(decoder.decode()) ?? reader.end()
}

/** The part that holds the wanted sheet: workbook.xml gives it a number, the relations give the number a place. */
async function findSheet(
  zip: ZipFile,
  parts: ReadonlyMap<string, Entry>,
  wanted: string | undefined,
): Promise<string | Refusal> {
  const workbook = await readSmall(zip, parts.get('xl/workbook.xml'))
  const relations = await readSmall(zip, parts.get('xl/_rels/workbook.xml.rels'))
  const sheets = workbook === undefined ? undefined : listElements(workbook, 'sheet')
  const targets = relations === undefined ? undefined : listElements(relations, 'Relationship')
  if (!sheets || !targets) return { reason: 'bad-workbook' }
  const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted)
  if (!sheet) return { reason: 'sheet-not-found', found: sheets.map(({ name }) => name ?? '').join(', ') }
  const target = targets.find((relation) => relation['Id'] === sheet['r:id'])?.['Target']
  if (target === undefined) return { reason: 'bad-workbook', found: wanted ?? '' }
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

async function readSmall(zip: ZipFile, entry: Entry | undefined): Promise<string | undefined> {
  if (!entry || entry.uncompressedSize > SMALL_PART) return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry))
    if (chunk instanceof Uint8Array) chunks.push(chunk)
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function faultOf(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const found = error instanceof Error ? error.message : String(error)
  return { reason: ['ENOENT', 'EACCES', 'EISDIR'].includes(code) ? 'file-unreadable' : 'bad-workbook', found }
}
