import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { areaLevels } from '../areas/area.ts'
import type { Clock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { SourceTable } from '../figures/source-table.ts'
import type { AreaOrder } from './area-order.ts'
import { findEdition, findStoredColumn, listStoredColumns } from './edition.queries.ts'
import type { NewColumn } from './new-column.ts'
import { createMeter, type ShowProgress } from './progress.ts'
import type { Refusal } from './refusal.ts'
import { decodeColumns, encodeColumns } from './snapshot-codec.ts'
import {
  readManifest,
  type SnapshotEntry,
  type SnapshotManifest,
  type SnapshotOrder,
} from './snapshot-manifest.ts'
import type { SnapshotResult } from './snapshot-result.ts'
import { storeEdition } from './store-edition.job.ts'

export interface SnapshotIo {
  readonly clock: Clock
  readonly progress?: ShowProgress
  readonly signal?: AbortSignal
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly areasOf: (vintage: number) => AreaOrder | undefined
}

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)
const MANIFEST = 'manifest.json'
const nothing = { sources: [], newer: [], columns: 0, cells: 0, bytes: 0 }

/**
 * Writes all stored figures to a folder: one file for each source table and a manifest. The same figures give the
 * same bytes. Files of an earlier snapshot that are no part of this one are removed.
 */
export async function exportSnapshot(
  db: Database,
  args: {
    readonly folder: string
    readonly sources: ReadonlyMap<string, SourceTable>
    readonly quality?: number
  },
  io: SnapshotIo,
): Promise<SnapshotResult> {
  const stored = await listStoredColumns(db)
  const ids = [...new Set(stored.map(({ source }) => source))].sort()
  const unknown = ids.find((id) => !args.sources.has(id))
  if (unknown !== undefined)
    return { ...nothing, outcome: 'refused', fault: { reason: 'bad-mapping', found: unknown } }
  await mkdir(args.folder, { recursive: true })
  const meter = createMeter('storing', io.clock, io.progress)
  const entries: SnapshotEntry[] = []
  const sizes = new Set<string>()
  for (const [place, source] of ids.entries()) {
    const columns: NewColumn[] = []
    for (const key of stored.filter((column) => column.source === source)) {
      const column = await findStoredColumn(db, key)
      if (column) columns.push(column)
      sizes.add(`${key.vintage} ${key.level}`)
    }
    const table = args.sources.get(source)
    const edition = await findEdition(db, source)
    if (!table || !edition) continue
    const plain = encodeColumns(columns)
    const packed = await compress(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: args.quality ?? constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    })
    const file = `${source.replaceAll(/[^A-Za-z0-9-]/g, '-')}.ncf.br`
    await writeFile(path.join(args.folder, file), packed)
    entries.push({
      source,
      publisher: table.publisher,
      title: table.title,
      licence: table.licence,
      attribution: table.attribution,
      address: table.address,
      edition: edition.edition,
      retrievedOn: edition.retrievedOn,
      sourceChecksum: edition.checksum,
      file,
      bytes: packed.length,
      sha256: sha256(packed),
      unpackedBytes: plain.length,
      columns: columns.length,
      cells: columns.reduce((sum, { values }) => sum + values.length, 0),
      indicators: [...new Set(columns.map(({ indicator }) => indicator))].sort(),
      periods: [...new Set(columns.map(({ period }) => period))].sort((a, b) => a - b),
    })
    meter.tick(place + 1, (place + 1) / ids.length)
  }
  const manifest: SnapshotManifest = {
    format: 'noaber-figures',
    version: 1,
    orders: [...sizes].sort().flatMap((key) => orderOf(key, io)),
    sources: entries,
  }
  await writeFile(path.join(args.folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`)
  const known = new Set(entries.map(({ file }) => file))
  for (const name of await readdir(args.folder))
    if (name.endsWith('.ncf.br') && !known.has(name)) await rm(path.join(args.folder, name))
  meter.end(ids.length)
  return { ...totalOf(entries), outcome: 'written', newer: [] }
}

/**
 * Loads a snapshot in one transaction: all of it or nothing. Checks every checksum, and that the positions mean the
 * same areas as here. A source of which the database has a newer edition is left alone.
 */
export async function loadSnapshot(
  db: Database,
  args: { readonly folder: string },
  io: SnapshotIo,
): Promise<SnapshotResult> {
  const manifest = await readFile(path.join(args.folder, MANIFEST), 'utf8').then(
    readManifest,
    () => undefined,
  )
  if (!manifest)
    return { ...nothing, outcome: 'refused', fault: { reason: 'snapshot-unreadable', found: MANIFEST } }
  const stranger = manifest.orders.find((order) => !isSameOrder(order, io))
  if (stranger) {
    const fault: Refusal = { reason: 'unknown-division', found: `${stranger.vintage} ${stranger.level}` }
    return { ...nothing, outcome: 'refused', fault }
  }
  try {
    const todo: SnapshotEntry[] = []
    const newer: string[] = []
    for (const entry of manifest.sources) {
      const current = await findEdition(db, entry.source)
      if (current && dayOf(current.retrievedOn) > dayOf(entry.retrievedOn)) newer.push(entry.source)
      else if (current?.checksum !== entry.sourceChecksum || current.edition !== entry.edition)
        todo.push(entry)
    }
    if (todo.length === 0) return { ...nothing, outcome: 'unchanged', newer }
    const fault = await loadFiles(db, args.folder, todo, io)
    return fault ? { ...nothing, outcome: 'refused', fault } : { ...totalOf(todo), outcome: 'loaded', newer }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { ...nothing, outcome: 'refused', fault: { reason: 'database-error', found } }
  }
}

async function loadFiles(
  db: Database,
  folder: string,
  entries: readonly SnapshotEntry[],
  io: SnapshotIo,
): Promise<Refusal | undefined> {
  const meter = createMeter('loading', io.clock, io.progress)
  const total = entries.reduce((sum, { cells }) => sum + cells, 0)
  const trx = await db.startTransaction().execute()
  let done = 0
  try {
    for (const entry of entries) {
      const columns = io.signal?.aborted ? undefined : await readEntry(folder, entry)
      const isWhole = columns?.every(
        ({ level, vintage, values }) => io.areasOf(vintage)?.size(level) === values.length,
      )
      if (!columns || !isWhole) {
        await trx.rollback().execute()
        return io.signal?.aborted
          ? { reason: 'stopped' }
          : { reason: 'snapshot-unreadable', found: entry.file }
      }
      const { source, edition, retrievedOn, sourceChecksum } = entry
      const record = { source, edition, retrievedOn, checksum: sourceChecksum }
      await storeEdition(trx, { record, columns, indicators: io.indicators, areasOf: io.areasOf })
      done += entry.cells
      meter.tick(done, total === 0 ? 1 : done / total)
    }
    await trx.commit().execute()
    meter.end(done)
    return undefined
  } catch (error) {
    await trx.rollback().execute()
    throw error
  }
}

/** The columns of a file; undefined when it is missing, altered or cut off. */
async function readEntry(folder: string, entry: SnapshotEntry): Promise<NewColumn[] | undefined> {
  try {
    const packed = await readFile(path.join(folder, entry.file))
    if (packed.length !== entry.bytes || sha256(packed) !== entry.sha256) return undefined
    return decodeColumns(await decompress(packed, { maxOutputLength: entry.unpackedBytes }))
  } catch {
    return undefined
  }
}

function orderOf(key: string, io: SnapshotIo): SnapshotOrder[] {
  const [vintage, name] = key.split(' ')
  const level = areaLevels.find((known) => known === name)
  const areas = io.areasOf(Number(vintage))
  if (!level || !areas) return []
  const codes = Array.from(
    { length: areas.size(level) },
    (_, position) => areas.codeAt(level, position) ?? '',
  )
  return [{ vintage: Number(vintage), level, areas: codes.length, sha256: sha256(codes.join('\n')) }]
}

function isSameOrder(order: SnapshotOrder, io: SnapshotIo): boolean {
  return orderOf(`${order.vintage} ${order.level}`, io)[0]?.sha256 === order.sha256
}

function totalOf(
  entries: readonly SnapshotEntry[],
): Pick<SnapshotResult, 'sources' | 'columns' | 'cells' | 'bytes'> {
  const sum = (pick: (entry: SnapshotEntry) => number): number =>
    entries.reduce((total, entry) => total + pick(entry), 0)
  return {
    sources: entries.map(({ source }) => source),
    columns: sum(({ columns }) => columns),
    cells: sum(({ cells }) => cells),
    bytes: sum(({ bytes }) => bytes),
  }
}

/** A day that is not known counts as the oldest. */
function dayOf(retrievedOn: string): string {
  return /^\d{4}-/.test(retrievedOn) ? retrievedOn : ''
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
