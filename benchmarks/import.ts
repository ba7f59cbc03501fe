/**
 * Import of a wide StatLine-like CSV against a bare COPY of the same observations on the same engine, in the same run;
 * and how memory grows from 100,000 to 3,000,000 observations (each in a process of its own).
 *
 * Run: npm run bench -- import
 */
import { execFile } from 'node:child_process'
import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { systemClock } from '../src/base/clock.ts'
import { createDatabase, createPool } from '../src/database/database.ts'
import { startEmbedded } from '../src/database/embedded.source.ts'
import { migrate } from '../src/database/migrate.ts'
import { migrations } from '../src/migrations.ts'
import { areaOrdersOf } from '../src/sources/area-order.ts'
import { importFile } from '../src/sources/import-file.job.ts'
import type { TableMapping } from '../src/sources/mapping.ts'
import { makeIndicator } from '../src/sources/testing.ts'
import { makeFolder } from './product.ts'
import { median, record, rounded } from './record.ts'

const MEASURES = 55
const ROUNDS = 7
const pad = (number: number, width: number): string => String(number).padStart(width, '0')

/** As many areas of each level as the Netherlands had in 2024. */
const codes = new Map([
  ['2024 country', ['NL00']],
  ['2024 municipality', Array.from({ length: 342 }, (_, place) => `GM${pad(place, 4)}`)],
  ['2024 district', Array.from({ length: 3393 }, (_, place) => `WK${pad(place, 6)}`)],
  ['2024 neighbourhood', Array.from({ length: 14_574 }, (_, place) => `BU${pad(place, 8)}`)],
])
const areas = [...codes.values()].flat()

/** Observations are areas x measures x years: 55 measures of one year are 1,007,050. */
interface Size {
  readonly measures: number
  readonly years: number
}

const mappingOf = ({ measures }: Size): TableMapping => ({
  source: 'bench',
  vintage: 2024,
  area: 'WijkenEnBuurten',
  period: { column: 'Perioden' },
  blank: 'suppressed',
  signs: { '-99997': 'suppressed' },
  measures: Array.from({ length: measures }, (_, place) => ({
    column: `Onderwerp_${place + 3}`,
    indicator: `measure-${place}`,
    status: 'final',
  })),
})

/** Numbers of one to six digits; every third measure has a decimal, one cell in twenty is missing. */
function cellOf(area: number, measure: number, year: number, seed: number): string {
  const mixed = Math.imul(area * 2_654_435_761 + measure * 40_503 + year * 97 + seed, 0x9e3779b1) >>> 0
  if (mixed % 20 === 0) return '.'
  const value = mixed % 10 ** (1 + (mixed % 6))
  return measure % 3 === 0 ? (value / 10).toFixed(1) : String(value)
}

/** Writes the file as StatLine does: BOM, semicolons, quotes around texts, padding around everything. */
async function makeFile(file: string, size: Size, seed: number): Promise<number> {
  const handle = await open(file, 'w')
  const names = mappingOf(size).measures.map(({ column }) => `"${column}"`)
  await handle.write(`\uFEFF"ID";"WijkenEnBuurten";"Perioden";${names.join(';')}\r\n`)
  let id = 0
  for (let year = 0; year < size.years; year++) {
    const lines: string[] = []
    areas.forEach((code, area) => {
      const cells = Array.from(
        { length: size.measures },
        (_, measure) => `"${cellOf(area, measure, year, seed).padStart(8)}"`,
      )
      lines.push(`"${id++}";"${code.padEnd(10)}";"${2000 + year}JJ00";${cells.join(';')}\r\n`)
    })
    await handle.write(lines.join(''))
  }
  const { size: bytes } = await handle.stat()
  await handle.close()
  return bytes
}

/** The same observations as rows for COPY; missing ones too, as null. */
function makeCopyText(size: Size): { chunks: Buffer[]; rows: number } {
  const chunks: Buffer[] = []
  for (let measure = 0; measure < size.measures; measure++) {
    const lines = areas.map((code, area) => {
      const cell = cellOf(area, measure, 0, 0)
      return `${code}\tmeasure-${measure}\t2000\t${cell === '.' ? '\\N' : cell}\n`
    })
    chunks.push(Buffer.from(lines.join('')))
  }
  return { chunks, rows: areas.length * size.measures }
}

async function timeCopy(pool: pg.Pool, chunks: readonly Buffer[]): Promise<number> {
  const client = await pool.connect()
  await client.query('truncate bare_row')
  const start = performance.now()
  await pipeline(Readable.from(chunks), client.query(copyFrom('copy bare_row from stdin')))
  const elapsed = performance.now() - start
  client.release()
  return elapsed
}

async function importOnce(url: string, file: string, size: Size): Promise<number> {
  const pool = createPool({ url }, 4)
  const db = createDatabase(pool)
  // As in a running program, and as for the COPY: the connections are open.
  await Promise.all([pool.query('select 1'), pool.query('select 1')])
  const start = performance.now()
  const result = await importFile(
    db,
    {
      source: 'bench',
      edition: '2024',
      retrievedOn: '2024-12-04',
      files: [{ path: file, mapping: mappingOf(size) }],
    },
    {
      clock: systemClock,
      indicators: new Map(
        Array.from({ length: size.measures }, (_, place) => {
          const id = `measure-${place}`
          return [id, makeIndicator(id, { decimals: place % 3 === 0 ? 1 : 0, sources: ['bench'] })]
        }),
      ),
      areasOf: areaOrdersOf(codes),
    },
  )
  const elapsed = performance.now() - start
  if (result.outcome !== 'stored') throw new Error(JSON.stringify(result.fault ?? result.outcome))
  await db.destroy()
  return elapsed
}

const [, , mode, url = '', file = '', measures = '', years = ''] = process.argv
if (mode === 'memory') {
  await importOnce(url, file, { measures: Number(measures), years: Number(years) })
  console.log(process.resourceUsage().maxRSS / 1024)
} else await compare()

async function compare(): Promise<void> {
  const folder = await makeFolder()
  const server = await startEmbedded({ folder, log: () => undefined })
  const { connection } = server
  const address =
    'url' in connection
      ? connection.url
      : `postgres://${connection.user}@/${connection.database}?host=${encodeURIComponent(connection.host)}&port=${connection.port}`
  const pool = createPool({ url: address }, 4)
  const db = createDatabase(pool)
  try {
    await migrate(db, migrations)
    await pool.query(
      'create table bare_row (area text, indicator text, period smallint, value double precision)',
    )
    const size = { measures: MEASURES, years: 1 }
    const { chunks, rows } = makeCopyText(size)
    const files = [path.join(folder, 'a.csv'), path.join(folder, 'b.csv')]
    const bytes = await makeFile(files[0] ?? '', size, 0)
    // Every column of the other edition is another.
    await makeFile(files[1] ?? '', size, 7)
    const times = { copy: [] as number[], first: [] as number[], replace: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      times.copy.push(await timeCopy(pool, chunks))
      await pool.query('truncate figure_column, source_edition cascade')
      times.first.push(await importOnce(address, files[0] ?? '', size))
      times.replace.push(await importOnce(address, files[1] ?? '', size))
    }
    const perSecond = (ms: number): number => Math.round((rows / ms) * 1000)
    const [copy, first, replace] = [median(times.copy), median(times.first), median(times.replace)]
    const memory = await measureMemory(address, folder, pool)
    const ratio = { importIntoEmpty: rounded(copy / first, 2), importReplacing: rounded(copy / replace, 2) }
    record('import', {
      what: 'Import of a wide CSV (reading included) against COPY of the same rows, same engine and run.',
      targets: [
        { what: 'rows/s of an import against COPY', measured: ratio.importIntoEmpty, atLeast: 1 },
        { what: 'the same, aim', measured: ratio.importIntoEmpty, atLeast: 3 },
        {
          what: 'rows/s of an import that replaces an edition against COPY',
          measured: ratio.importReplacing,
          atLeast: 1,
        },
        {
          what: 'memory growth from 0.1 to 3 million observations [MB]',
          measured: memory.growthMb,
          atMost: 100,
        },
      ],
      numbers: {
        observations: rows,
        fileMb: rounded(bytes / 1e6, 1),
        rounds: ROUNDS,
        observationsPerSecond: {
          copy: perSecond(copy),
          importIntoEmpty: perSecond(first),
          importReplacing: perSecond(replace),
        },
        ratioToCopy: ratio,
        memory,
        allMs: {
          copy: times.copy.map((ms) => rounded(ms)),
          importIntoEmpty: times.first.map((ms) => rounded(ms)),
          importReplacing: times.replace.map((ms) => rounded(ms)),
        },
      },
    })
  } finally {
    await db.destroy()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Highest resident memory of a process that imports 0.1, 1 and 3 million observations. */
async function measureMemory(address: string, folder: string, pool: pg.Pool) {
  const peaksMb: Record<string, number> = {}
  for (const size of [
    { measures: 6, years: 1 },
    { measures: MEASURES, years: 1 },
    { measures: MEASURES, years: 3 },
  ]) {
    const file_ = path.join(folder, 'memory.csv')
    await makeFile(file_, size, 1)
    await pool.query('truncate figure_column, source_edition cascade')
    const script = process.argv[1] ?? ''
    const run = await promisify(execFile)(process.execPath, [
      script,
      'memory',
      address,
      file_,
      String(size.measures),
      String(size.years),
    ])
    peaksMb[String(areas.length * size.measures * size.years)] = Math.round(Number(run.stdout))
  }
  const peaks = Object.values(peaksMb)
  return { peaksMb, growthMb: (peaks.at(-1) ?? 0) - (peaks[0] ?? 0) }
}
