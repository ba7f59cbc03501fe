import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { listAreaOrders } from './areas/area.queries.ts'
import { type AreasFile, isAreasFile } from './areas/areas-file.ts'
import { loadAreas } from './areas/load.queries.ts'
import { readTopology } from './areas/topology.ts'
import type { Clock } from './base/clock.ts'
import type { Database } from './database/database.ts'
import { indicators } from './figures/catalogue.ts'
import type { FileStore } from './files/index.ts'
import { loadExampleMeetings } from './meetings/index.ts'
import { drawExamplePicture, loadExampleNews } from './news/index.ts'
import { loadExamples } from './partners/index.ts'
import { loadExampleProjects } from './projects/index.ts'
import { exampleRegions } from './regions/example-regions.ts'
import { createRegions, listRegions } from './regions/region.queries.ts'
import { areaOrdersOf } from './sources/area-order.ts'
import { describeRefusal } from './sources/refusal-count.ts'
import { loadSnapshot } from './sources/snapshot.job.ts'

export interface PrepareOptions {
  readonly db: Database
  /** Folder of the program: the snapshot is in `snapshot/`. */
  readonly root: string
  /** Whether the examples are wanted: regions are only added to a database without any, partners likewise. */
  readonly example: boolean
  /** For the files of examples; without it they have none. */
  readonly store?: FileStore
  readonly clock: Clock
  readonly log: (line: string) => void
  /** Rewrites the last line, for progress; absent when nobody watches. */
  readonly redraw?: (line: string) => void
}

/**
 * Fills an empty database with what comes with the program: areas, figures, example regions. What is there already
 * is left alone. Areas are one transaction, figures another: a kill leaves either whole, and the next start goes on.
 *
 * @throws Error with a sentence for the operator when the snapshot is broken
 */
export async function prepareContent({
  db,
  root,
  example,
  store,
  clock,
  log,
  redraw,
}: PrepareOptions): Promise<void> {
  const folder = path.join(root, 'snapshot')
  const started = clock.now().getTime()
  if ((await db.selectFrom('boundary').select('checksum').executeTakeFirst()) === undefined) {
    log('Gebieden en grenzen laden …')
    await loadAreasFrom(db, folder)
  }
  const areasOf = areaOrdersOf(await listAreaOrders(db))
  const io = {
    clock,
    areasOf,
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    progress: redraw
      ? ({ done = 0, fraction }: { done?: number; fraction?: number }) =>
          redraw(
            `Cijfers laden: ${done.toLocaleString('nl-NL')}${fraction === undefined ? '' : ` (${Math.round(fraction * 100)}%)`}`,
          )
      : () => undefined,
  }
  const result = await loadSnapshot(db, { folder: path.join(folder, 'figures') }, io)
  if (result.fault)
    throw new Error(`De cijfers konden niet worden geladen. ${describeRefusal(result.fault, 'nl')}`)
  if (result.outcome === 'loaded') {
    const seconds = ((clock.now().getTime() - started) / 1000).toLocaleString('nl-NL', {
      maximumFractionDigits: 1,
    })
    log(
      `${result.cells.toLocaleString('nl-NL')} cijfers uit ${result.sources.length} bronnen geladen in ${seconds} s.`,
    )
  }
  if (example && (await listRegions(db)).length === 0) {
    await createRegions(db, exampleRegions)
    log(`${exampleRegions.length} voorbeeldregio's toegevoegd.`)
  }
  if (!example) return
  const act = { at: clock.now(), means: 'command' } as const
  const partners = await loadExamples(db, act)
  if (partners !== undefined) log(`${partners} voorbeeldpartners toegevoegd.`)
  const work = await db.transaction().execute(async (trx) => ({
    projects: await loadExampleProjects(trx, act, store),
    meetings: await loadExampleMeetings(trx, act),
    articles: await loadExampleNews(trx, act, store && { store, draw: drawExamplePicture }),
  }))
  if (work.projects !== undefined) log(`${work.projects} voorbeeldprojecten toegevoegd.`)
  if (work.meetings !== undefined) log(`${work.meetings} voorbeeldbijeenkomsten toegevoegd.`)
  if (work.articles > 0) log(`${work.articles} voorbeeldberichten toegevoegd.`)
}

async function loadAreasFrom(db: Database, folder: string): Promise<void> {
  const read = await readAreas(folder).catch((cause: unknown) => ({ cause }))
  if ('cause' in read)
    throw new Error(`De gebieden in ${folder} zijn niet te lezen. Haal het programma opnieuw op.`, read)
  await db.transaction().execute((trx) => loadAreas(trx, read.file, read.boundaries))
}

/** @throws when a file is missing, cut off or of another version */
async function readAreas(folder: string): Promise<{ file: AreasFile; boundaries: Buffer }> {
  const [packed, boundaries] = await Promise.all([
    readFile(path.join(folder, 'areas-2024.json.br')),
    readFile(path.join(folder, 'boundaries-2024.topojson.br')),
  ])
  const file: unknown = JSON.parse(brotliDecompressSync(packed).toString())
  if (!isAreasFile(file)) throw new Error('not an areas file')
  readTopology(brotliDecompressSync(boundaries))
  return { file, boundaries }
}
