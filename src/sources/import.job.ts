import { createHash } from 'node:crypto'
import type { Clock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { AreaOrder } from './area-order.ts'
import { findEdition } from './edition.queries.ts'
import {
  createChanges,
  type FinishedRun,
  failKilledRuns,
  findLastRun,
  finishRun,
  type NewRun,
  removePages,
} from './import.queries.ts'
import { type ImportResult, refusedImport } from './import-result.ts'
import type { TableMapping } from './mapping.ts'
import type { ShowProgress } from './progress.ts'
import type { Refusal } from './refusal.ts'
import { describeRefusal } from './refusal-count.ts'
import { type StoreOutcome, storeEdition } from './store-edition.job.ts'
import type { TableReading } from './table-reading.ts'

/** What every import needs from outside. */
export interface ImportIo {
  readonly clock: Clock
  readonly signal?: AbortSignal
  readonly progress?: ShowProgress
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Order of the areas of a vintage; undefined when its areas are not loaded. */
  readonly areasOf: (vintage: number) => AreaOrder | undefined
}

/** A table that has been read and waits to be stored. */
export interface ReadEdition {
  readonly source: string
  readonly edition: string
  readonly retrievedOn: string
  readonly checksum: string
  readonly mappingChecksum: string
  readonly reading: TableReading
}

/** Another mapping, or another definition of an indicator, makes other figures of the same bytes. */
export function checksumOfMappings(
  mappings: readonly TableMapping[],
  indicators: ReadonlyMap<string, Indicator>,
): string {
  const used = new Set(
    mappings.flatMap(({ measures, derive }) => [
      ...measures.map(({ indicator }) => indicator),
      ...(derive ?? []),
    ]),
  )
  const definitions = [...used].sort().map((id) => {
    const indicator = indicators.get(id)
    return [id, indicator?.decimals, indicator?.unit, indicator?.aggregation, indicator?.sources]
  })
  return createHash('sha256')
    .update(JSON.stringify([mappings, definitions]))
    .digest('hex')
}

/**
 * Stores what was read: all of it in one transaction, or nothing. A table that is byte for byte what is stored
 * already, by the same mapping, is left as it is. What goes wrong ends in the run and in the result, not in the figures.
 */
export async function finishImport(
  db: Database,
  run: number,
  read: ReadEdition,
  io: ImportIo,
): Promise<ImportResult> {
  const { source, edition, checksum, reading } = read
  const about = { ...shownOf(read), run }
  const { counts, refusals } = reading
  if (reading.columns.length === 0) {
    const fault: Refusal = { reason: 'nothing-kept' }
    await failRun(db, run, fault, io.clock, { counts, refusals, checksum })
    return refusedImport(source, fault, about)
  }
  const end = (more: Partial<FinishedRun>): FinishedRun => ({
    status: 'done',
    finishedAt: io.clock.now(),
    edition,
    checksum,
    counts,
    refusals,
    ...more,
  })
  try {
    const current = await findUnchanged(db, read)
    if (current !== undefined) {
      await finishRun(db, run, end({ status: 'unchanged', editionId: current }))
      await removePages(db, run)
      return { ...about, outcome: 'unchanged' }
    }
    const stored = await db.transaction().execute(async (trx) => {
      const outcome = await store(trx, read, io)
      await createChanges(trx, run, outcome.examples)
      await finishRun(trx, run, end({ editionId: outcome.editionId, changes: outcome.changes }))
      await removePages(trx, run)
      return outcome
    })
    return { ...about, ...foundBy(stored), outcome: 'stored' }
  } catch (error) {
    const fault: Refusal = {
      reason: 'database-error',
      found: error instanceof Error ? error.message : String(error),
    }
    await failRun(db, run, fault, io.clock, { counts, refusals, checksum })
    return refusedImport(source, fault, about)
  }
}

/** What an import would do: the same work in a transaction that is given up at the end. */
export async function tryImport(db: Database, read: ReadEdition, io: ImportIo): Promise<ImportResult> {
  const about = shownOf(read)
  if (read.reading.columns.length === 0) return refusedImport(read.source, { reason: 'nothing-kept' }, about)
  try {
    if ((await findUnchanged(db, read)) !== undefined) return { ...about, outcome: 'unchanged' }
    const trx = await db.startTransaction().execute()
    try {
      return { ...about, ...foundBy(await store(trx, read, io)), outcome: 'dry-run' }
    } finally {
      await trx.rollback().execute()
    }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return refusedImport(read.source, { reason: 'database-error', found }, about)
  }
}

/** The full disk that stopped an import may also stop the note about it: then the next import makes it. */
export async function failRun(
  db: Database,
  run: number,
  fault: Refusal,
  clock: Clock,
  more: Partial<FinishedRun> = {},
): Promise<void> {
  const end: FinishedRun = {
    ...more,
    status: 'failed',
    finishedAt: clock.now(),
    message: describeRefusal(fault, 'nl'),
  }
  await finishRun(db, run, end).catch(() => undefined)
}

/** Runs that were killed are marked so; only the one that goes on keeps its pages. */
export async function cleanUp(db: Database, run: NewRun, resumed: number | undefined): Promise<void> {
  await failKilledRuns(db, run.source, resumed, run.startedAt)
}

async function findUnchanged(db: Database, read: ReadEdition): Promise<number | undefined> {
  const [last, current] = [await findLastRun(db, read.source), await findEdition(db, read.source)]
  const isSame =
    last !== undefined &&
    current !== undefined &&
    // Not when a snapshot, or another mapping, has taken the place of what that run stored.
    last.editionId === current.id &&
    last.checksum === read.checksum &&
    last.mappingChecksum === read.mappingChecksum
  return isSame ? current.id : undefined
}

function store(trx: Database, read: ReadEdition, io: ImportIo): Promise<StoreOutcome> {
  const { source, edition, retrievedOn, checksum } = read
  return storeEdition(trx, {
    record: { source, edition, retrievedOn, checksum },
    columns: read.reading.columns,
    indicators: io.indicators,
    areasOf: io.areasOf,
  })
}

function shownOf(read: ReadEdition): Omit<ImportResult, 'outcome'> {
  const { source, edition, checksum, reading } = read
  const { outcome: _, fault: __, ...blank } = refusedImport(source, { reason: 'nothing-kept' })
  return {
    ...blank,
    edition,
    checksum,
    counts: reading.counts,
    columns: reading.columns.length,
    refusals: reading.refusals,
    empty: reading.empty,
  }
}

function foundBy(stored: StoreOutcome): Pick<ImportResult, 'changes' | 'changeExamples' | 'yielded'> {
  return { changes: stored.changes, changeExamples: stored.examples, yielded: stored.yielded }
}
