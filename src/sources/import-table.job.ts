import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Database } from '../database/database.ts'
import { figuresAddress, type TableRef } from './cbs/address.ts'
import type { Net } from './cbs/fetch.source.ts'
import { createPageReader, readPage } from './cbs/odata-page.ts'
import { checkShape, type TableShape } from './cbs/shape.ts'
import { readFiguresPage, readShape } from './cbs/table.source.ts'
import {
  checksumOfMappings,
  cleanUp,
  failRun,
  finishImport,
  type ImportIo,
  type ReadEdition,
  tryImport,
} from './import.job.ts'
import {
  createPage,
  createRun,
  findPageBody,
  findResumableRun,
  listPages,
  type NewRun,
  removePages,
  removeRun,
  resumeRun,
  type StagedPage,
  withSourceLock,
} from './import.queries.ts'
import { type ImportResult, refusedImport } from './import-result.ts'
import type { TableMapping } from './mapping.ts'
import { mergeReadings } from './merge-readings.ts'
import { createMeter } from './progress.ts'
import { createTableReader } from './read-table.ts'
import type { Refusal } from './refusal.ts'
import type { TableReading } from './table-reading.ts'

export interface TableRequest {
  readonly ref: TableRef
  readonly mapping: TableMapping
}

export interface ImportTableArgs {
  readonly source: string
  /** All that the table is made of: one request, or one for each year or part. */
  readonly requests: readonly [TableRequest, ...TableRequest[]]
  readonly dryRun?: boolean
}

export interface ImportTableIo extends ImportIo {
  readonly net: Net
}

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/**
 * Imports a table over the network. Its pages are kept as they come in, so that after a kill the next call goes on
 * with the page after the last; they are read and stored when all are there and the publisher has not renewed the
 * table meanwhile.
 */
export async function importTable(
  db: Database,
  args: ImportTableArgs,
  io: ImportTableIo,
): Promise<ImportResult> {
  const { source } = args
  const wrong = args.requests.find(({ mapping }) => mapping.source !== source)
  if (wrong) return refusedImport(source, { reason: 'bad-mapping', found: `source ${wrong.mapping.source}` })
  const unknown = args.requests.find(({ mapping }) => io.areasOf(mapping.vintage) === undefined)
  if (unknown)
    return refusedImport(source, { reason: 'unknown-division', found: String(unknown.mapping.vintage) })
  try {
    const result = await withSourceLock(db, source, () => importLocked(db, args, io))
    return result ?? refusedImport(source, { reason: 'import-running', found: source })
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return refusedImport(source, { reason: 'database-error', found })
  }
}

async function importLocked(db: Database, args: ImportTableArgs, io: ImportTableIo): Promise<ImportResult> {
  const { source, requests } = args
  const shapes = await readShapes(requests, io.net)
  if ('reason' in shapes) return refusedImport(source, shapes)
  const plan: NewRun = {
    source,
    edition: editionOf(shapes),
    address: requests.map(({ ref }) => figuresAddress(ref, io.net.bases)).join(' '),
    startedAt: io.clock.now(),
    mappingChecksum: checksumOfMappings(
      requests.map(({ mapping }) => mapping),
      io.indicators,
    ),
  }
  const resumed = await findResumableRun(db, plan)
  await cleanUp(db, plan, resumed)
  if (resumed !== undefined) await resumeRun(db, resumed)
  const run = resumed ?? (await createRun(db, plan))
  const fail = async (fault: Refusal, dropPages = false): Promise<ImportResult> => {
    await failRun(db, run, fault, io.clock)
    if (dropPages) await removePages(db, run)
    return refusedImport(source, fault, { run, edition: plan.edition })
  }
  // A full disk while the pages come in: what came is kept, and the run says why it stopped.
  const fetched = await stagePages(db, run, requests, io).catch(
    (error: unknown): Refusal => ({
      reason: 'database-error',
      found: error instanceof Error ? error.message : String(error),
    }),
  )
  if (fetched) return fail(fetched)
  const after = await readShapes(requests, io.net)
  if ('reason' in after) return fail(after)
  if (editionOf(after) !== plan.edition)
    return fail({ reason: 'edition-changed', found: editionOf(after) }, true)
  const read = await readStaged(db, run, args, shapes, io)
  if ('reason' in read) return fail(read, true)
  const retrievedOn = io.clock.now().toISOString().slice(0, 10)
  const edition: ReadEdition = {
    source,
    // A publisher that names no date: then the day on which we fetched it.
    edition: plan.edition.slice(0, 10) || retrievedOn,
    retrievedOn,
    mappingChecksum: plan.mappingChecksum,
    ...read,
  }
  if (!args.dryRun) return finishImport(db, run, edition, io)
  const tried = await tryImport(db, edition, io)
  await removeRun(db, run)
  return tried
}

/** What the publisher says of each table; refused when a mapping does not fit any more. */
async function readShapes(requests: readonly TableRequest[], net: Net): Promise<TableShape[] | Refusal> {
  const shapes: TableShape[] = []
  for (const { ref, mapping } of requests) {
    const shape = await readShape(ref, net)
    if ('reason' in shape) return shape
    const [fault] = checkShape(mapping, shape, ref.version)
    if (fault) return fault
    shapes.push(shape)
  }
  return shapes
}

/** The newest moment of change among the tables. */
function editionOf(shapes: readonly TableShape[]): string {
  return (
    shapes
      .map(({ modified }) => modified)
      .sort()
      .at(-1) ?? ''
  )
}

/** Fetches the pages that are not there yet and keeps each in its own transaction. */
async function stagePages(
  db: Database,
  run: number,
  requests: readonly TableRequest[],
  io: ImportTableIo,
): Promise<Refusal | undefined> {
  const staged = await listPages(db, run)
  const meter = createMeter('fetching', io.clock, io.progress)
  let rows = 0
  for (const [request, { ref }] of requests.entries()) {
    const known = staged.filter((page) => page.request === request)
    let last: StagedPage | undefined = known.at(-1)
    while (!last || last.next !== undefined) {
      const answer = await readFiguresPage(ref, last?.next, io.net)
      if ('reason' in answer) return answer
      const { next } = answer.read
      const page: StagedPage = { request, page: (last?.page ?? -1) + 1, address: answer.address, next }
      await createPage(db, run, page, await pack(answer.text, { level: 1 }))
      last = page
      rows += answer.read.rows.length
      meter.tick(rows)
    }
  }
  meter.end(rows)
  return undefined
}

/** Reads the kept pages, one in memory at a time. */
async function readStaged(
  db: Database,
  run: number,
  { requests }: ImportTableArgs,
  shapes: readonly TableShape[],
  io: ImportTableIo,
): Promise<{ checksum: string; reading: TableReading } | Refusal> {
  const hash = createHash('sha256')
  const pages = await listPages(db, run)
  const meter = createMeter('reading', io.clock, io.progress)
  const readings: TableReading[] = []
  let done = 0
  for (const [request, { ref, mapping }] of requests.entries()) {
    const areas = io.areasOf(mapping.vintage)
    if (!areas) return { reason: 'unknown-division', found: String(mapping.vintage) }
    const provisional = shapes[request]?.provisional ?? new Set<number>()
    const reader = createTableReader({ mapping, indicators: io.indicators, areas, provisional })
    const take = createPageReader(reader, ref.version)
    for (const page of pages.filter((one) => one.request === request)) {
      if (io.net.signal.aborted) return { reason: 'stopped' }
      const body = await findPageBody(db, run, page)
      const text = body ? (await unpack(body)).toString('utf8') : ''
      hash.update(text)
      const answer = readPage(text, ref.version)
      if (!answer) return { reason: 'source-unreachable', found: page.address }
      const fault = take(answer)
      if (fault) return fault
      meter.tick(reader.rowsRead(), ++done / pages.length)
    }
    readings.push(reader.finish())
  }
  const reading = mergeReadings(readings)
  return 'reason' in reading ? reading : { checksum: hash.digest('hex'), reading }
}
