import { brotliCompressSync } from 'node:zlib'
import { type AppParts, createApp } from '../app.ts'
import type { AreaCode, AreaLevel } from '../areas/area.ts'
import { levelOf, parentByCode, TODAY_VINTAGE } from '../areas/area.ts'
import { packTopology } from '../areas/pack.ts'
import { rasterOf } from '../areas/topology.testing.ts'
import { traceArcs } from '../areas/trace.ts'
import { fixedClock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import { createMemoryStore } from '../files/testing.ts'
import type { Identity } from '../people/env.ts'
import { assetsFrom, createPageCache } from '../web/index.ts'
import { type MissingReason, missingReasons, type PresentCell } from './cell.ts'
import { missingFlag, presentFlag } from './column.ts'
import { createLibraryKeeper } from './library.queries.ts'

/**
 * A small country for tests of pages and API: two provinces, four municipalities, their districts and neighbourhoods,
 * two years, and every kind of trouble: suppressed, margins, a model estimate, an old code with a successor.
 */
export const testAreas: readonly {
  readonly code: AreaCode
  readonly name: string
  readonly parent?: string
}[] = [
  { code: 'NL00', name: 'Nederland' },
  { code: 'PV26', name: 'Utrecht' },
  { code: 'PV28', name: 'Zuid-Holland' },
  { code: 'GM0310', name: 'De Bilt', parent: 'PV26' },
  { code: 'GM0344', name: 'Utrecht', parent: 'PV26' },
  { code: 'GM0355', name: 'Zeist', parent: 'PV26' },
  { code: 'GM1916', name: 'Leidschendam-Voorburg', parent: 'PV28' },
  { code: 'WK031001', name: 'Bilthoven' },
  { code: 'WK034401', name: 'West' },
  { code: 'WK035501', name: 'Zeist-Noord' },
  { code: 'WK035502', name: 'Den Dolder' },
  { code: 'WK191601', name: 'Voorburg' },
  { code: 'BU03100101', name: 'Bilthoven-Noord' },
  { code: 'BU03440101', name: 'Lombok' },
  { code: 'BU03550101', name: 'Vollenhove' },
  { code: 'BU03550102', name: 'Nijenheim' },
  { code: 'BU03550201', name: 'Den Dolder-Zuid' },
  { code: 'BU19160101', name: 'Voorburg Oud' },
]

/** Neighbourhoods on the map, a letter each, in the order of their codes. */
const picture = ['BBBCCD', 'BBCCDD', 'BACCEE', 'AAAEEE', 'AAFFFF']
const neighbourhoods = testAreas.filter(({ code }) => code.startsWith('BU')).map(({ code }) => code)

/** A figure as a test writes it: the number (final), the reason why there is none, or all of it. */
export type TestCell = number | MissingReason | PresentCell

export interface TestColumn {
  readonly indicator: string
  readonly period: number
  readonly decimals?: number
  /** Id of the source table. */
  readonly source: string
  readonly cells: Readonly<Record<AreaCode, TestCell>>
}

const model = (value: number): PresentCell => ({ value, status: 'estimate' })
const rounded = (value: number, low: number, high: number): PresentCell => ({
  value,
  low,
  high,
  status: 'final',
})

export const testColumns: readonly TestColumn[] = [
  {
    indicator: 'population',
    period: 2024,
    source: '85984NED',
    cells: {
      NL00: 17942942,
      GM0310: 44050,
      GM0344: 374238,
      GM0355: 66641,
      GM1916: 78000,
      WK031001: 24000,
      WK034401: 29000,
      WK035501: 20005,
      WK035502: 4500,
      WK191601: 40000,
      BU03100101: 6000,
      BU03440101: 8000,
      BU03550101: 4600,
      BU03550102: 40,
      BU03550201: 1200,
      BU19160101: 9000,
    },
  },
  {
    indicator: 'population',
    period: 2023,
    source: '85618NED',
    cells: { NL00: 17811291, GM0310: 43384, GM0344: 367951, GM0355: 66032, GM1916: 77409 },
  },
  {
    indicator: 'population-65-plus',
    period: 2024,
    source: '85984NED',
    cells: { NL00: 3678000, GM0310: 11013, GM0344: 43037, GM0355: 14395, GM1916: 19500 },
  },
  {
    indicator: 'share-65-plus',
    period: 2024,
    decimals: 1,
    source: '85984NED',
    cells: {
      NL00: 20.5,
      GM0310: 25,
      GM0344: 11.5,
      GM0355: 21.6,
      GM1916: 25,
      WK031001: rounded(28.4, 28.3, 28.5),
      WK034401: rounded(8.1, 8, 8.2),
      WK035501: rounded(22.3, 22.2, 22.4),
      WK035502: rounded(26.1, 25.9, 26.3),
      WK191601: 'suppressed',
      BU03100101: rounded(31.2, 31, 31.4),
      BU03440101: rounded(7.4, 7.3, 7.5),
      BU03550101: rounded(33.3, 33.1, 33.5),
      BU03550102: 'suppressed',
      BU03550201: rounded(33.4, 32.9, 33.9),
      BU19160101: rounded(24, 23.8, 24.2),
    },
  },
  {
    indicator: 'share-65-plus',
    period: 2023,
    decimals: 1,
    source: '85618NED',
    cells: { NL00: 20.2, GM0310: 24.8, GM0344: 11.3, GM0355: 21.3, GM1916: 'not-collected' },
  },
  {
    indicator: 'lonely-65-plus',
    period: 2020,
    decimals: 1,
    source: '50090NED',
    cells: {
      NL00: model(49.5),
      GM0310: model(47.9),
      GM0344: model(53.2),
      GM0355: model(48.8),
      GM1916: model(50.6),
      BU03100101: model(45.1),
      BU03440101: model(58.9),
      BU03550101: model(55.7),
      BU03550102: 'redivided',
      BU03550201: model(47.2),
      BU19160101: model(50),
    },
  },
  {
    indicator: 'distance-to-gp',
    period: 2023,
    decimals: 1,
    source: '85618NED',
    cells: { NL00: 1, GM0310: 0.8, GM0344: 0.6, GM0355: 0.9, GM1916: 0.6 },
  },
]

/** Fills an empty, migrated database with the small country and its figures. */
export async function makeFigures(db: Database, columns: readonly TestColumn[] = testColumns): Promise<void> {
  await makeAreas(db)
  for (const column of columns) await makeColumn(db, column)
  await db
    .updateTable('content_version')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute()
}

async function makeAreas(db: Database): Promise<void> {
  const rows = testAreas.map(({ code, name, parent }) => ({
    vintage: TODAY_VINTAGE,
    code,
    level: levelOf(code) ?? '',
    name,
    parent: parent ?? parentByCode(code) ?? null,
    land_area_ha: 100,
    x: null,
    y: null,
    postcode: code === 'BU03550101' ? '3706' : null,
  }))
  await db.insertInto('area').values(rows).execute()
  const pairs = [
    ['GM0310', 'GM0344'],
    ['GM0310', 'GM0355'],
  ] as const
  await db
    .insertInto('area_neighbour')
    .values(
      pairs.flatMap(([a, b]) => [
        { vintage: TODAY_VINTAGE, code: a, neighbour: b },
        { vintage: TODAY_VINTAGE, code: b, neighbour: a },
      ]),
    )
    .execute()
  await db
    .insertInto('area_succession')
    .values({
      code: 'GM0333',
      name: 'Maartensdijk',
      successor: 'GM0310',
      vintage: TODAY_VINTAGE,
      share: 1,
      basis: 'whole',
      last_vintage: 2000,
    })
    .execute()
  const provinceOf = { GM0310: 'PV26', GM0344: 'PV26', GM0355: 'PV26', GM1916: 'PV28' }
  const arcs = traceArcs(rasterOf(picture))
  const file = packTopology({
    vintage: TODAY_VINTAGE,
    arcs,
    codes: neighbourhoods,
    provinceOf,
    x: 140_000,
    y: 450_000,
    unit: 500,
  })
  const topology = brotliCompressSync(JSON.stringify(file))
  await db.insertInto('boundary').values({ vintage: TODAY_VINTAGE, topology, checksum: 'test' }).execute()
}

/** One column for each level that the cells have; areas that are left out are `not-collected`. */
export async function makeColumn(db: Database, column: TestColumn): Promise<void> {
  const { id: edition } = await db
    .insertInto('source_edition')
    .values({ source: column.source, edition: '2024-12-04', retrieved_on: '2026-11-20', checksum: 'abc123' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const levels = new Set(Object.keys(column.cells).flatMap((code) => levelOf(code) ?? []))
  for (const level of levels) {
    await db
      .insertInto('figure_column')
      .values({
        edition,
        indicator: column.indicator,
        period: column.period,
        level,
        vintage: TODAY_VINTAGE,
        decimals: column.decimals ?? 0,
        ...packCells(column, level),
      })
      .execute()
  }
}

function packCells({ cells, decimals = 0 }: TestColumn, level: AreaLevel) {
  const order = testAreas
    .map(({ code }) => code)
    .filter((code) => levelOf(code) === level)
    .sort()
  const list = order.map((code): PresentCell | MissingReason => {
    const cell = cells[code] ?? 'not-collected'
    return typeof cell === 'number' ? { value: cell, status: 'final' } : cell
  })
  const numbers = (read: (cell: PresentCell) => number | undefined) =>
    Buffer.from(
      Int32Array.from(list, (cell) =>
        typeof cell === 'string' ? 0 : Math.round((read(cell) ?? 0) * 10 ** decimals),
      ).buffer,
    )
  const flags = list.map((cell) =>
    typeof cell === 'string'
      ? missingFlag(missingReasons.find((reason) => reason === cell) ?? 'not-collected')
      : presentFlag(cell.status, { margin: cell.low !== undefined, restated: cell.restated === true }),
  )
  const hasMargin = list.some((cell) => typeof cell !== 'string' && cell.low !== undefined)
  return {
    cell_values: numbers(({ value }) => value),
    cell_flags: Buffer.from(flags),
    cell_low: hasMargin ? numbers(({ low }) => low) : null,
    cell_high: hasMargin ? numbers(({ high }) => high) : null,
  }
}

/** The whole application in memory on a database; a fault of ours ends the test. */
/**
 * The session cookie of a test holds the id of the person. Send it with `asPerson(id)`.
 */
export const testIdentity: Identity = {
  async whoAsks(headers) {
    const person = /noaber\.session_token=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
    return person === undefined ? undefined : { person, session: 'session-of-the-test' }
  },
}

export function makeSite(db: Database, parts: Partial<AppParts> = {}): ReturnType<typeof createApp> {
  return createApp({
    db,
    libraries: createLibraryKeeper(db, () => 0),
    assets: assetsFrom({ style: 'style-1.css', 'map-zoom': 'map-zoom-1.js' }),
    files: new Map(),
    cache: createPageCache({ maxBytes: 1_000_000 }),
    site: { origin: 'https://noaber.example' },
    log: ({ cause }) => {
      throw cause
    },
    clock: fixedClock('2026-01-15T10:00:00Z'),
    identity: testIdentity,
    store: createMemoryStore(),
    siteAddress: () => 'https://noaber.example',
    ...parts,
  })
}
