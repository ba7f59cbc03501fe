import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { cellAt } from './column.ts'
import { createLibraryKeeper, openLibrary, StaleLibrary, warmLibrary } from './library.queries.ts'
import { indicatorOf } from './shelves.testing.ts'
import { makeColumn, makeFigures, type TestColumn } from './testing.ts'

const population = indicatorOf('population')
const share = indicatorOf('share-65-plus')

/** A second edition of the population of 2024: the old one goes, all in one transaction, as an import does it. */
async function replaceEdition(db: Database, column: TestColumn): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('figure_column')
      .where('indicator', '=', column.indicator)
      .where('period', '=', column.period)
      .execute()
    await makeColumn(trx, column)
    await bump(trx)
  })
}
const bump = (db: Database) =>
  db
    .updateTable('content_version')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute()
const revised: TestColumn = {
  indicator: 'population',
  period: 2024,
  source: '85984NED',
  cells: { NL00: 17942943, GM0310: 1, GM0344: 2, GM0355: 3, GM1916: 4 },
}

describe('a library', () => {
  databaseTest('has the figures that were asked for, by year, and no others', async ({ db }) => {
    await makeFigures(db)
    const library = await openLibrary(db, () => 0)
    expect(library.shelf('municipality', 'population')).toEqual([])
    await library.load('municipality', [population])
    expect(library.shelf('municipality', 'population').map(({ period }) => period)).toEqual([2023, 2024])
    expect(library.shelf('municipality', 'share-65-plus')).toEqual([])
    const position = library.gazetteer.position.get('GM0355') ?? -1
    const [, newest] = library.shelf('municipality', 'population')
    expect(newest && cellAt(newest, position)).toEqual({ value: 66641, status: 'final' })
    expect(library.gazetteer.areas.get('GM0355')?.name).toBe('Zeist')
    expect(library.successions.map(({ code }) => code)).toEqual(['GM0333'])
    expect(library.topology).toBeDefined()
  })

  databaseTest('of an empty database is empty, without a map, and asks for nothing', async ({ db }) => {
    const library = await openLibrary(db, () => 0)
    await warmLibrary(library, [population, share])
    expect(library.shelf('country', 'population')).toEqual([])
    expect(library.topology).toBeUndefined()
    expect(library.bytes).toBe(0)
  })

  databaseTest(
    'keeps what it has of the old edition, and says so when it would need the new',
    async ({ own }) => {
      await makeFigures(own.db)
      const library = await openLibrary(own.db, () => 0)
      await library.load('municipality', [population])
      await replaceEdition(own.db, revised)
      const position = library.gazetteer.position.get('GM0355') ?? -1
      const read = (at: typeof library) => {
        const column = at.shelf('municipality', 'population').at(-1)
        return column && cellAt(column, position)
      }
      expect(read(library)).toMatchObject({ value: 66641 })
      await expect(library.load('country', [population])).rejects.toBeInstanceOf(StaleLibrary)
      expect(library.shelf('country', 'population')).toEqual([])
      const next = await openLibrary(own.db, () => 0)
      expect(next.version).toBe(library.version + 1)
      await next.load('municipality', [population])
      expect(read(next)).toMatchObject({ value: 3 })
      expect(read(library)).toMatchObject({ value: 66641 })
    },
  )

  databaseTest('brings columns of an older division onto the borders of today', async ({ db }) => {
    await makeFigures(db)
    await db
      .insertInto('area')
      .values(
        ['GM0310', 'GM0333', 'GM0344', 'GM0355', 'GM1916'].map((code) => ({
          vintage: 2000,
          code,
          level: 'municipality',
          name: code,
          parent: null,
          land_area_ha: null,
          x: null,
          y: null,
          postcode: null,
        })),
      )
      .execute()
    const { edition } = await db.selectFrom('figure_column').select('edition').executeTakeFirstOrThrow()
    await db
      .insertInto('figure_column')
      .values({
        edition,
        indicator: 'population',
        period: 2000,
        level: 'municipality',
        vintage: 2000,
        decimals: 0,
        cell_values: Buffer.from(Int32Array.from([33000, 10000, 233000, 60000, 71000]).buffer),
        cell_flags: Buffer.alloc(5),
        cell_low: null,
        cell_high: null,
      })
      .execute()
    const library = await openLibrary(db, () => 0)
    await library.load('municipality', [population])
    const [oldest] = library.shelf('municipality', 'population')
    const cellOf = (code: string) => oldest && cellAt(oldest, library.gazetteer.position.get(code) ?? -1)
    expect(oldest?.period).toBe(2000)
    // De Bilt of today is De Bilt and Maartensdijk of 2000.
    expect(cellOf('GM0310')).toEqual({ value: 43000, status: 'final', restated: true })
    expect(cellOf('GM0355')).toEqual({ value: 60000, status: 'final' })
  })

  databaseTest('gives every figure of a page also when its memory is too small for them', async ({ db }) => {
    await makeFigures(db)
    const library = await openLibrary(db, () => 0, 1)
    const wanted = [population, share, indicatorOf('lonely-65-plus'), indicatorOf('distance-to-gp')]
    for (const level of ['municipality', 'country'] as const) await library.load(level, wanted)
    for (let round = 0; round < 2; round++) {
      await library.load('municipality', wanted)
      const lengths = wanted.map(({ id }) => library.shelf('municipality', id).length)
      expect(lengths).toEqual([2, 2, 1, 1])
    }
  })
})

describe('the keeper of the library', () => {
  databaseTest('looks once a second whether the content changed, and sees it then', async ({ own }) => {
    await makeFigures(own.db)
    let now = 0
    const keeper = createLibraryKeeper(own.db, () => now)
    const first = await keeper.current()
    await bump(own.db)
    now = 999
    expect(await keeper.current()).toBe(first)
    now = 1000
    const second = await keeper.current()
    expect(second.version).toBe(first.version + 1)
    now = 2500
    expect(await keeper.current()).toBe(second)
  })

  databaseTest('looks at once when it was told that something changed', async ({ own }) => {
    await makeFigures(own.db)
    const keeper = createLibraryKeeper(own.db, () => 0)
    const first = await keeper.current()
    await bump(own.db)
    expect(await keeper.current()).toBe(first)
    keeper.expire()
    expect((await keeper.current()).version).toBe(first.version + 1)
  })

  databaseTest('opens one library for requests that come together', async ({ own }) => {
    await makeFigures(own.db)
    const keeper = createLibraryKeeper(own.db, () => 0)
    const [a, b, c] = await Promise.all([keeper.current(), keeper.current(), keeper.current()])
    expect(a === b && b === c).toBe(true)
  })

  databaseTest('tries again after a database that did not answer', async ({ own }) => {
    await makeFigures(own.db)
    let now = 0
    await own.db.schema.alterTable('content_version').renameTo('gone').execute()
    const keeper = createLibraryKeeper(own.db, () => now)
    await expect(keeper.current()).rejects.toThrow(/content_version/)
    await own.db.schema.alterTable('gone').renameTo('content_version').execute()
    now = 1
    expect((await keeper.current()).gazetteer.areas.size).toBeGreaterThan(0)
  })
})
