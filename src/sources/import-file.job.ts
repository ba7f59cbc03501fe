import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Database } from '../database/database.ts'
import { checksumOfMappings, cleanUp, failRun, finishImport, type ImportIo, tryImport } from './import.job.ts'
import { createRun, type NewRun, withSourceLock } from './import.queries.ts'
import { type ImportResult, refusedImport } from './import-result.ts'
import { mergeReadings } from './merge-readings.ts'
import { createMeter } from './progress.ts'
import { type FilePart, readTableFile } from './read-file.source.ts'
import type { Refusal } from './refusal.ts'
import type { TableReading } from './table-reading.ts'

export interface ImportFileArgs {
  /** Id of the source table; all mappings name the same one. */
  readonly source: string
  /** The publisher's date of the edition, or the year when no more is known. */
  readonly edition: string
  /** Day on which the files were fetched from the publisher, ISO date. */
  readonly retrievedOn: string
  /** All files of the table: what is not in them any more is withdrawn. */
  readonly files: readonly [FilePart, ...FilePart[]]
  readonly dryRun?: boolean
  /** Largest file [bytes]. */
  readonly maxBytes?: number
}

/** Imports a table from CSV files or workbooks. Nothing is stored unless all files could be read. */
export async function importFile(db: Database, args: ImportFileArgs, io: ImportIo): Promise<ImportResult> {
  const { source } = args
  const wrong = args.files.find(({ mapping }) => mapping.source !== source)
  if (wrong) return refusedImport(source, { reason: 'bad-mapping', found: `source ${wrong.mapping.source}` })
  if (args.dryRun) {
    const read = await readFiles(args, io)
    return 'fault' in read ? refusedImport(source, read.fault, read.more) : tryImport(db, read, io)
  }
  try {
    const result = await withSourceLock(db, source, () => importLocked(db, args, io))
    return result ?? refusedImport(source, { reason: 'import-running', found: source })
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return refusedImport(source, { reason: 'database-error', found })
  }
}

async function importLocked(db: Database, args: ImportFileArgs, io: ImportIo): Promise<ImportResult> {
  const { source, edition } = args
  const mappings = args.files.map(({ mapping }) => mapping)
  const plan: NewRun = {
    source,
    edition,
    address: args.files.map(({ path }) => basename(path)).join(', '),
    startedAt: io.clock.now(),
    mappingChecksum: checksumOfMappings(mappings, io.indicators),
  }
  await cleanUp(db, plan, undefined)
  const run = await createRun(db, plan)
  const read = await readFiles(args, io)
  if (!('fault' in read)) return finishImport(db, run, read, io)
  const { counts, refusals } = { ...refusedImport(source, read.fault), ...read.more }
  await failRun(db, run, read.fault, io.clock, { counts, refusals })
  return refusedImport(source, read.fault, { ...read.more, edition, run })
}

async function readFiles(args: ImportFileArgs, io: ImportIo) {
  const readings: TableReading[] = []
  const checksums: string[] = []
  const fail = (fault: Refusal, reading?: TableReading) => ({
    fault,
    more: reading ? { counts: reading.counts, refusals: reading.refusals } : {},
  })
  for (const part of args.files) {
    const areas = io.areasOf(part.mapping.vintage)
    if (!areas) return fail({ reason: 'unknown-division', found: String(part.mapping.vintage) })
    const read = await readTableFile(part, {
      indicators: io.indicators,
      areas,
      meter: createMeter('reading', io.clock, io.progress),
      ...(io.signal ? { signal: io.signal } : {}),
      ...(args.maxBytes === undefined ? {} : { maxBytes: args.maxBytes }),
    })
    if ('fault' in read) return fail(read.fault, read.reading)
    readings.push(read.reading)
    checksums.push(read.checksum)
  }
  const reading = mergeReadings(readings)
  if ('reason' in reading) return fail(reading)
  const [only, ...others] = checksums
  return {
    source: args.source,
    edition: args.edition,
    retrievedOn: args.retrievedOn,
    // One file keeps its own checksum, so that anybody can compare it with the file.
    checksum:
      only !== undefined && others.length === 0
        ? only
        : createHash('sha256').update(checksums.join('\n')).digest('hex'),
    mappingChecksum: checksumOfMappings(
      args.files.map(({ mapping }) => mapping),
      io.indicators,
    ),
    reading,
  }
}
