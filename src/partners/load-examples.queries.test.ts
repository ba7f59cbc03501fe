import { describe, expect } from 'vitest'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { verifyAudit } from '../database/index.ts'
import { databaseTest } from '../database/testing.ts'
import { makePerson, NOW } from '../people/testing.ts'
import { exampleRegions } from '../regions/example-regions.ts'
import { createRegions } from '../regions/region.queries.ts'
import { exampleSet } from './example-set.ts'
import { loadExamples, loadLoadSet } from './load-examples.queries.ts'

const act: Act = { at: NOW, means: 'command' }
const size = { partners: 50, persons: 200, bodies: 12, beads: 300 }

async function count(
  db: Database,
  table: 'bead' | 'seat' | 'partner' | 'person' | 'thread_link' | 'audit_event',
) {
  const { found } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow()
  return found
}

/** Sectors that each body should have and nobody sits for. */
async function missingSectors(db: Database) {
  return await db
    .selectFrom('body_sector')
    .innerJoin('bead', 'bead.id', 'body_sector.body')
    .select(['bead.title', 'body_sector.sector'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('seat')
            .innerJoin('organisation', 'organisation.id', 'seat.organisation')
            .select('seat.id')
            .whereRef('seat.body', '=', 'body_sector.body')
            .whereRef('organisation.sector', '=', 'body_sector.sector'),
        ),
      ),
    )
    .orderBy('bead.title')
    .execute()
}

describe('the example partners', () => {
  databaseTest('come once, whole and with one line a region in the audit trail', async ({ own: { db } }) => {
    expect(await loadExamples(db, act)).toBeUndefined()
    await createRegions(db, exampleRegions)
    const started = performance.now()
    expect(await loadExamples(db, act)).toBe(exampleSet.organisations.length)
    expect(performance.now() - started).toBeLessThan(3000)
    const state = [await count(db, 'bead'), await count(db, 'seat'), await count(db, 'partner')]
    expect(state[1]).toBe(exampleSet.bodies.flatMap(({ seats }) => seats).length)
    const events = await db.selectFrom('audit_event').select(['action', 'kind', 'region']).execute()
    expect((await verifyAudit(db)).faultCount).toBe(0)
    const regions = events.map(({ region }) => region)
    expect(new Set(regions).size).toBe(regions.length)
    expect(regions).toEqual(expect.arrayContaining(['utrecht', 'u16', 'twente', 'ijsselstein']))
    expect(await loadExamples(db, act)).toBeUndefined()
    expect([await count(db, 'bead'), await count(db, 'seat'), await count(db, 'partner')]).toEqual(state)
  })

  databaseTest(
    'give each thing an address of its own, and links within a region or with its parts',
    async ({ own: { db } }) => {
      await createRegions(db, exampleRegions)
      await loadExamples(db, act)
      const [slugs, beads] = [
        await db.selectFrom('bead_slug').select('bead').distinct().execute(),
        await count(db, 'bead'),
      ]
      expect(slugs).toHaveLength(beads)
      const links = await db
        .selectFrom('thread_link')
        .innerJoin('bead as lower', 'lower.id', 'thread_link.from_bead')
        .innerJoin('bead as upper', 'upper.id', 'thread_link.to_bead')
        .select(['lower.region as from', 'upper.region as to'])
        .execute()
      const parent = new Map(exampleRegions.map(({ slug, parent: above }) => [slug, above]))
      expect(links.length).toBeGreaterThan(20)
      expect(
        links.filter(({ from, to }) => from !== to && parent.get(from) !== to && parent.get(to) !== from),
      ).toEqual([])
    },
  )

  databaseTest(
    'leave something to be found: missing sectors, a theme nobody works on',
    async ({ own: { db } }) => {
      await createRegions(db, exampleRegions)
      await loadExamples(db, act)
      const missing = (await missingSectors(db)).map(({ title, sector }) => `${title}: ${sector}`)
      expect(missing).toEqual(
        expect.arrayContaining([
          'Stuurgroep Toekomstvisie: client-organisation',
          'Werktafel West: general-practice',
          'Werkgroep Mentale weerbaarheid en gezondheid: youth-care',
          'Werkgroep Zorg dichtbij: municipality',
        ]),
      )
      const idle = await db
        .selectFrom('bead')
        .leftJoin('thread_link', (join) =>
          join.on((on) =>
            on.or([on('from_bead', '=', on.ref('bead.id')), on('to_bead', '=', on.ref('bead.id'))]),
          ),
        )
        .select('bead.title')
        .where('bead.kind', '=', 'theme')
        .where('thread_link.id', 'is', null)
        .execute()
      expect(idle).toEqual([{ title: 'Jeugd' }])
    },
  )
})

describe('the load set', () => {
  databaseTest('has the size that was asked for, and comes once', async ({ own: { db } }) => {
    await createRegions(db, exampleRegions)
    expect(await loadLoadSet(db, act, size, false)).toEqual({ beads: 562 })
    expect(await count(db, 'person')).toBe(200)
    expect(await loadLoadSet(db, act, size, false)).toEqual({ refused: 'twice' })
  })

  databaseTest('stays out of a database that people use, unless it must', async ({ own: { db } }) => {
    expect(await loadLoadSet(db, act, size, false)).toEqual({ refused: 'no-region' })
    await createRegions(db, exampleRegions)
    await loadExamples(db, act)
    const person = await makePerson(db, { name: 'Iemand' })
    await db.updateTable('person').set({ example: false }).where('id', '=', person).execute()
    const before = await count(db, 'bead')
    expect(await loadLoadSet(db, act, size, false)).toEqual({ refused: 'real' })
    expect(await count(db, 'bead')).toBe(before)
    expect(await loadLoadSet(db, act, size, true)).toEqual({ beads: 562 })
  })
})
