import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import type { Database } from '../database/database.ts'
import { findEdition, lockColumns, removeOtherEditions } from './edition.queries.ts'
import { createSnapshotLoad, findSnapshotChecksum } from './import-record.queries.ts'
import type { NewColumn } from './new-column.ts'
import { createMeter } from './progress.ts'
import type { Refusal } from './refusal.ts'
import { decodeColumns } from './snapshot-codec.ts'
import { readManifest, type SnapshotEntry, type SnapshotOrder } from './snapshot-manifest.ts'
import { MANIFEST, nothing, orderOf, type SnapshotIo, sha256, totalOf } from './snapshot-parts.job.ts'
import type { SnapshotResult } from './snapshot-result.ts'
import { storeEdition } from './store-edition.job.ts'

export { exportSnapshot } from './snapshot-export.job.ts'
export type { SnapshotIo } from './snapshot-parts.job.ts'

const decompress = promisify(brotliDecompress)
/** No edition has this number. */
const NONE = 0

/**
 * Loads a snapshot in one transaction: all of it or nothing. Checks every checksum, and that the positions mean the
 * same areas as here. A source of which the database has a newer edition is left alone.
 *
 * Shipped figures (every start) also leave alone what an operator imported on the same day. Figures that an operator
 * loads (`own`) count as theirs from then on, so that the next start does not put the shipped ones back.
 */
export async function loadSnapshot(
  db: Database,
  args: { readonly folder: string; readonly own?: boolean },
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
      const loaded = current ? await findSnapshotChecksum(db, current.id) : undefined
      const isOwn = current !== undefined && loaded === undefined
      const [there, here] = [dayOf(current?.retrievedOn ?? ''), dayOf(entry.retrievedOn)]
      if (isOwn && (args.own ? there > here : there >= here)) newer.push(entry.source)
      else if (args.own ? !isOwn || current.checksum !== entry.sourceChecksum : loaded !== entry.sha256)
        todo.push(entry)
    }
    if (todo.length === 0) return { ...nothing, outcome: 'unchanged', newer }
    const fault = await loadFiles(db, args, todo, io)
    return fault ? { ...nothing, outcome: 'refused', fault } : { ...totalOf(todo), outcome: 'loaded', newer }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { ...nothing, outcome: 'refused', fault: { reason: 'database-error', found } }
  }
}

async function loadFiles(
  db: Database,
  { folder, own = false }: { readonly folder: string; readonly own?: boolean },
  entries: readonly SnapshotEntry[],
  io: SnapshotIo,
): Promise<Refusal | undefined> {
  const meter = createMeter('loading', io.clock, io.progress)
  const total = entries.reduce((sum, { cells }) => sum + cells, 0)
  const trx = await db.startTransaction().execute()
  let done = 0
  try {
    await lockColumns(trx)
    // All old ones first: a column may have moved from one table to another.
    for (const { source } of entries) await removeOtherEditions(trx, source, NONE)
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
      const { editionId } = await storeEdition(trx, {
        record,
        columns,
        indicators: io.indicators,
        areasOf: io.areasOf,
      })
      if (!own) await createSnapshotLoad(trx, editionId, entry.sha256)
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

function isSameOrder(order: SnapshotOrder, io: SnapshotIo): boolean {
  return orderOf(`${order.vintage} ${order.level}`, io)[0]?.sha256 === order.sha256
}

/** A day that is not known counts as the oldest. */
function dayOf(retrievedOn: string): string {
  return /^\d{4}-/.test(retrievedOn) ? retrievedOn : ''
}
