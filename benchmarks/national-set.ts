/** A made-up national set: every area of 2024, indicators of the real catalogue, values that look like theirs. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { sql } from 'kysely'
import { type AreaLevel, areaLevels, TODAY_VINTAGE } from '../src/areas/area.ts'
import { isAreasFile } from '../src/areas/areas-file.ts'
import { listAreaOrders, loadAreas, orderKey } from '../src/areas/index.ts'
import type { Database } from '../src/database/database.ts'
import { listNeededColumns } from '../src/figures/aggregate.ts'
import { familyOf, findIndicator, indicators } from '../src/figures/catalogue.ts'
import { missingFlag, presentFlag } from '../src/figures/column.ts'
import type { Indicator } from '../src/figures/indicator.ts'
import { seededRandom } from '../src/figures/seeded-random.ts'
import { root } from './record.ts'

export interface NationalSize {
  /** Million cells of neighbourhoods; districts, municipalities and the country come on top. */
  readonly millions: number
  readonly indicators: number
  readonly years: number
}

/** 14,574 neighbourhoods x indicators x years. */
export const nationalSizes: readonly NationalSize[] = [
  { millions: 0.4, indicators: 28, years: 1 },
  { millions: 4, indicators: 70, years: 4 },
  { millions: 40, indicators: 70, years: 40 },
]

/** The source has no figures of its own for provinces: those are added up, as on the real pages. */
const storedLevels: readonly AreaLevel[] = areaLevels.filter((level) => level !== 'province')

/** Cells without a value [fraction]: the smaller the area, the more is kept secret. */
const missingShare: Readonly<Record<AreaLevel, number>> = {
  country: 0,
  province: 0,
  municipality: 0.003,
  district: 0.03,
  neighbourhood: 0.1,
}

/** Indicators of the regiobeeld in its order, each with the counts that it is added up from. */
export function chooseIndicators(count: number): Indicator[] {
  const chosen = new Set<Indicator>()
  const shown = indicators.filter(({ id }) => familyOf(id) === undefined)
  for (const indicator of [...shown.filter(({ headline }) => headline), ...shown, ...indicators]) {
    for (const id of listNeededColumns(indicator)) {
      const needed = findIndicator(id)
      if (needed && chosen.size < count) chosen.add(needed)
    }
  }
  return [...chosen]
}

/** The areas and borders that come with the program, without its figures. */
export async function loadPlaces(db: Database): Promise<void> {
  const place = (name: string) => path.join(root, 'snapshot', name)
  const file: unknown = JSON.parse(
    brotliDecompressSync(await readFile(place('areas-2024.json.br'))).toString(),
  )
  if (!isAreasFile(file)) throw new Error('The file of areas cannot be read.')
  const boundaries = await readFile(place('boundaries-2024.topojson.br'))
  await db.transaction().execute((trx) => loadAreas(trx, file, boundaries))
}

/** Replaces all figures by a made-up set; the same seed gives the same cells. @returns cells written */
export async function fillNational(db: Database, size: NationalSize): Promise<number> {
  const random = seededRandom(20_240_101)
  const orders = await listAreaOrders(db)
  await sql`truncate figure_column, source_edition cascade`.execute(db)
  const editions = new Map<string, number>()
  for (const { sources } of chooseIndicators(size.indicators)) {
    if (editions.has(sources[0])) continue
    const row = { source: sources[0], edition: '2024', retrieved_on: '2024-12-31', checksum: '' }
    const { id } = await db.insertInto('source_edition').values(row).returning('id').executeTakeFirstOrThrow()
    editions.set(sources[0], id)
  }
  let cells = 0
  for (const indicator of chooseIndicators(size.indicators)) {
    const rows = []
    for (const level of storedLevels) {
      const count = orders.get(orderKey(TODAY_VINTAGE, level))?.length ?? 0
      const starts = Array.from({ length: count }, () => startOf(indicator, random))
      for (let year = 0; year < size.years; year++) {
        cells += count
        const { values, flags } = makeColumn(starts, missingShare[level], random)
        rows.push({
          edition: editions.get(indicator.sources[0]) ?? 0,
          indicator: indicator.id,
          period: TODAY_VINTAGE - size.years + 1 + year,
          level,
          vintage: TODAY_VINTAGE,
          decimals: indicator.decimals,
          cell_values: Buffer.from(values.buffer),
          cell_flags: Buffer.from(flags.buffer),
          cell_low: null,
          cell_high: null,
        })
      }
    }
    await db.insertInto('figure_column').values(rows).execute()
  }
  await db
    .updateTable('content_version')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute()
  await sql`analyze figure_column`.execute(db)
  return cells
}

/** Where the series of an area begins, in packed units: people skewed to small numbers, shares around the middle. */
function startOf({ unit, decimals }: Indicator, random: () => number): number {
  const scale = 10 ** decimals
  if (unit === 'percent') return 100 * scale * (0.05 + 0.4 * random() * random())
  if (unit === 'per-1000') return 1000 * scale * 0.2 * random()
  return 50 + 5000 * random() * random()
}

/** A year of all areas: each moves at most 3 % from the year before. */
function makeColumn(starts: number[], missing: number, random: () => number) {
  const values = new Int32Array(starts.length)
  const flags = new Uint8Array(starts.length)
  for (const [position, before] of starts.entries()) {
    const now = before * (0.97 + 0.06 * random())
    starts[position] = now
    const isMissing = random() < missing
    values[position] = isMissing ? 0 : Math.round(now)
    flags[position] = isMissing ? missingFlag('suppressed') : presentFlag('final')
  }
  return { values, flags }
}
