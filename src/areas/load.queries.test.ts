import { brotliCompressSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import {
  findBoundaries,
  findGazetteer,
  listAreaOrders,
  listDivisions,
  listSuccessions,
  orderKey,
} from './area.queries.ts'
import type { AreasFile } from './areas-file.ts'
import { loadAreas } from './load.queries.ts'
import { packTopology } from './pack.ts'
import { rasterOf } from './topology.testing.ts'
import { traceArcs } from './trace.ts'

const codes = ['BU03100101', 'BU03550101', 'BU03550102']
/** Three neighbourhoods side by side; the first and the last do not touch. */
const boundaries = brotliCompressSync(
  JSON.stringify(
    packTopology({
      vintage: 2024,
      arcs: traceArcs(rasterOf(['AABBCC', 'AABBCC'])),
      codes,
      provinceOf: { GM0310: 'PV26', GM0355: 'PV26' },
      x: 140_000,
      y: 450_000,
      unit: 50,
    }),
  ),
)

const file: AreasFile = {
  format: 'noaber-areas/1',
  attribution: 'CBS',
  license: 'CC BY 4.0',
  vintages: {
    '2024': [
      ['NL00', 'Nederland', null, 3364723],
      ['PV26', 'Utrecht'],
      ['GM0310', 'De Bilt', 'PV26', 6613],
      ['GM0355', 'Zeist', 'PV26'],
      ['WK031001', 'Bilthoven'],
      ['WK035501', 'Zeist-Noord'],
      ['BU03100101', 'Bilthoven-Noord'],
      ['BU03550101', 'Vollenhove', null, 62, '3706'],
      ['BU03550102', "'t Slot"],
    ],
    '2000': [['GM0310', null, 'PV26'], ['GM0333', 'Maartensdijk', 'PV26'], ['NL00']],
  },
  successions: [
    {
      code: 'GM0333',
      name: 'Maartensdijk',
      successor: 'GM0310',
      share: 1,
      basis: 'whole',
      lastVintage: 2000,
    },
  ],
  divisions: [
    {
      kind: 'zorgkantoor',
      code: 'ZK23',
      name: 'Utrecht',
      validFrom: 2015,
      members: [
        { municipality: 'GM0310', vintage: 2024 },
        { municipality: 'GM0355', vintage: 2024, doubtful: 'Niet zeker.' },
      ],
    },
    { kind: 'corop', code: 'CR17', name: 'Utrecht', validFrom: 2006, validUntil: 2018, members: [] },
  ],
}

const versionOf = async (db: Database) =>
  (await db.selectFrom('content_version').select('version').executeTakeFirstOrThrow()).version

describe('areas that are loaded', () => {
  databaseTest('have their place in the hierarchy, a point inside and their neighbours', async ({ db }) => {
    expect(await loadAreas(db, file, boundaries)).toEqual({ areas: 12 })
    const gazetteer = await findGazetteer(db, 2024)
    expect(gazetteer.areas.get('BU03550101')).toMatchObject({
      name: 'Vollenhove',
      level: 'neighbourhood',
      parent: 'WK035501',
      landAreaHa: 62,
      postcode: '3706',
    })
    expect(gazetteer.order.neighbourhood).toEqual(codes)
    expect(gazetteer.children.get('PV26')).toEqual(['GM0310', 'GM0355'])
    // Two cells of 100 m wide, from 140,200 to 140,400; two high from 450,000.
    const [x = 0, y = 0] = gazetteer.areas.get('BU03550101')?.centroid ?? []
    expect(x).toBeGreaterThan(140_200)
    expect(x).toBeLessThan(140_400)
    expect(y).toBeGreaterThan(450_000)
    expect(y).toBeLessThan(450_200)
    expect(gazetteer.neighbours.get('BU03550101')?.toSorted()).toEqual(['BU03100101', 'BU03550102'])
    expect(gazetteer.neighbours.get('BU03100101')).toEqual(['BU03550101'])
    expect(gazetteer.neighbours.get('GM0355')).toEqual(['GM0310'])
    expect(gazetteer.areas.get('PV26')?.landAreaHa).toBeUndefined()
  })

  databaseTest(
    'of an older division keep their names, and have neither borders nor points',
    async ({ db }) => {
      await loadAreas(db, file, boundaries)
      const old = await findGazetteer(db, 2000)
      expect([...old.areas.values()].map(({ name }) => name)).toEqual([
        'De Bilt',
        'Maartensdijk',
        'Nederland',
      ])
      expect(old.areas.get('GM0333')?.centroid).toBeUndefined()
      expect(old.neighbours.size).toBe(0)
      expect(await findBoundaries(db, 2000)).toBeUndefined()
      expect(await findBoundaries(db, 2024)).toEqual(boundaries)
      expect((await findGazetteer(db, 1999)).areas.size).toBe(0)
    },
  )

  databaseTest(
    'know what became of a code, and who drew which division with which doubts',
    async ({ db }) => {
      await loadAreas(db, file, boundaries)
      expect(await listSuccessions(db, 2024)).toEqual(file.successions)
      expect(await listDivisions(db)).toEqual(file.divisions.toReversed())
    },
  )

  databaseTest(
    'are listed in the order of their codes as bytes, which packed figures follow',
    async ({ db }) => {
      await loadAreas(
        db,
        { ...file, vintages: { '2024': [['BU0363MK03'], ['BU03630A01'], ['BU03630001'], ['BU0363mK03']] } },
        boundaries,
      )
      const orders = await listAreaOrders(db)
      expect(orders.get(orderKey(2024, 'neighbourhood'))).toEqual(['BU03630001', 'BU03630A01', 'BU0363MK03'])
    },
  )

  databaseTest(
    'take the place of what was there, once, and readers see it by the version',
    async ({ db }) => {
      await loadAreas(db, file, boundaries)
      const before = await versionOf(db)
      const fewer = { ...file, vintages: { '2024': [['NL00', 'Nederland'] as const] }, divisions: [] }
      await loadAreas(db, { ...fewer, successions: [] }, boundaries)
      expect(await versionOf(db)).toBe(before + 1)
      expect((await findGazetteer(db, 2024)).areas.size).toBe(1)
      expect(await listSuccessions(db, 2024)).toEqual([])
      expect(await listDivisions(db)).toEqual([])
      expect((await db.selectFrom('boundary').select('vintage').execute()).length).toBe(1)
    },
  )
})

databaseTest('a broken map leaves the areas that were there', async ({ own: { db } }) => {
  await db.transaction().execute((trx) => loadAreas(trx, file, boundaries))
  const broken = boundaries.subarray(0, 20)
  await expect(db.transaction().execute((trx) => loadAreas(trx, file, broken))).rejects.toThrow()
  expect((await findGazetteer(db, 2024)).areas.size).toBe(9)
})
