import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { createRegion, createRegions, listRegions, removeRegion } from './region.queries.ts'
import type { Region } from './region.ts'
import { testRegions } from './testing.ts'

const versionOf = async (db: Database) =>
  (await db.selectFrom('content_version').select('version').executeTakeFirstOrThrow()).version

const [heuvelrug, part] = testRegions

describe('regions in the database', () => {
  databaseTest('come back as they were made, in the order of their names', async ({ own: { db } }) => {
    const before = await versionOf(db)
    for (const region of testRegions) await createRegion(db, region)
    expect(await listRegions(db)).toEqual(testRegions.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    expect(await versionOf(db)).toBe(before + testRegions.length)
  })

  databaseTest('are replaced whole, members too, by one with the same address', async ({ own: { db } }) => {
    if (!heuvelrug) throw new Error('no region')
    await createRegion(db, heuvelrug)
    const next: Region = { ...heuvelrug, name: 'Nieuw', members: [{ code: 'GM0310' }], example: false }
    await createRegion(db, next)
    expect(await listRegions(db)).toEqual([next])
  })

  databaseTest('go with their members; readers see it by the version', async ({ own: { db } }) => {
    if (!heuvelrug) throw new Error('no region')
    await createRegion(db, heuvelrug)
    const before = await versionOf(db)
    expect(await removeRegion(db, 'heuvelrug')).toBe('removed')
    expect(await removeRegion(db, 'atlantis')).toBe('unknown')
    expect(await listRegions(db)).toEqual([])
    expect(await db.selectFrom('region_member').select('code').execute()).toEqual([])
    expect(await versionOf(db)).toBeGreaterThan(before)
  })

  databaseTest('with parts cannot go before them, and nothing is half gone', async ({ own: { db } }) => {
    if (!heuvelrug || !part) throw new Error('no region')
    await createRegion(db, heuvelrug)
    await createRegion(db, part)
    const before = await versionOf(db)
    expect(await removeRegion(db, 'heuvelrug')).toBe('in-use')
    expect(await versionOf(db)).toBe(before)
    expect((await listRegions(db)).map(({ members }) => members.length)).toEqual([2, 1])
  })

  databaseTest('refuse a parent that is not there and an address that is none', async ({ own: { db } }) => {
    if (!heuvelrug || !part) throw new Error('no region')
    await expect(createRegion(db, part)).rejects.toThrow(/foreign key/)
    await expect(createRegion(db, { ...heuvelrug, slug: 'Het Gooi' })).rejects.toThrow(/check constraint/)
    // Several at once: all of them or none.
    await expect(createRegions(db, [heuvelrug, { ...part, parent: 'atlantis' }])).rejects.toThrow(
      /foreign key/,
    )
    expect(await listRegions(db)).toEqual([])
  })
})
