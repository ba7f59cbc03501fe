import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Database } from '../database/database.ts'
import type { SourceTable } from '../figures/source-table.ts'
import { findEdition, findStoredColumn, listStoredColumns } from './edition.queries.ts'
import type { NewColumn } from './new-column.ts'
import { createMeter } from './progress.ts'
import { encodeColumns } from './snapshot-codec.ts'
import type { SnapshotEntry, SnapshotManifest } from './snapshot-manifest.ts'
import { MANIFEST, nothing, orderOf, type SnapshotIo, sha256, totalOf } from './snapshot-parts.job.ts'
import type { SnapshotResult } from './snapshot-result.ts'

const compress = promisify(brotliCompress)

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
