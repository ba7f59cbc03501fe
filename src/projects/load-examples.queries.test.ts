import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { verifyAudit } from '../database/index.ts'
import { databaseTest } from '../database/testing.ts'
import { loadExamples } from '../partners/index.ts'
import { NOW } from '../people/testing.ts'
import { exampleRegions } from '../regions/example-regions.ts'
import { createRegions } from '../regions/region.queries.ts'
import { readProjects } from './example.ts'
import { loadExampleProjects } from './load-examples.queries.ts'

const act: Act = { at: NOW, means: 'command' }

async function load(db: Database) {
  return await db.transaction().execute((trx) => loadExampleProjects(trx, act))
}

describe('the example projects', () => {
  databaseTest('come once, after the partners, each sub-region with fifteen', async ({ own: { db } }) => {
    await createRegions(db, exampleRegions)
    expect(await load(db)).toBeUndefined()
    await loadExamples(db, act)
    expect(await load(db)).toBe(74)
    expect(await load(db)).toBeUndefined()
    const parts = await db
      .selectFrom('project_region')
      .select((eb) => ['region', eb.fn.countAll<number>().as('count')])
      .groupBy('region')
      .orderBy('region')
      .execute()
    expect(parts.map(({ region, count }) => `${region} ${count}`)).toEqual([
      'eemland 15',
      'utrecht-stad 15',
      'west 15',
      'zuidoost 15',
    ])
    const { rows } = await sql<{
      phases: number
      holes: number
      unanswered: number
      late: number
      open: number
    }>`
      select (select count(distinct phase)::int from project) as phases,
        (select count(*)::int from project where not exists (select from project_person
          where project_person.project = project.id and function = 'leader')) as holes,
        (select count(*)::int from project_question where answered_at is null) as unanswered,
        (select count(*)::int from action where closed_at is null and due_on < ${NOW}) as late,
        (select count(*)::int from action where closed_at > ${NOW}) as open`.execute(db)
    expect(rows[0]).toMatchObject({ phases: 5, holes: 4, unanswered: 1, open: 0 })
    expect(rows[0]?.late).toBeGreaterThan(5)
    expect(await verifyAudit(db)).toMatchObject({ faultCount: 0 })
  })

  databaseTest('the grant in Twente is that of the document', async ({ own: { db } }) => {
    await createRegions(db, exampleRegions)
    await loadExamples(db, act)
    await load(db)
    const grant = await db.selectFrom('project_grant').selectAll().executeTakeFirstOrThrow()
    expect(grant).toMatchObject({
      number: '10100011910016',
      starts_on: '2019-01-01',
      ends_on: '2020-12-31',
      organisation_name: 'Medisch Spectrum Twente',
    })
    expect(grant.follow_up_project).not.toBeNull()
    const groups = await db.selectFrom('project_factor').select('group').distinct().execute()
    expect(groups).toHaveLength(5)
  })

  databaseTest(
    'no public body and no organisation that is not invented says or does anything',
    async ({ own: { db } }) => {
      await createRegions(db, exampleRegions)
      await loadExamples(db, act)
      await load(db)
      for (const table of ['project_update', 'project_person', 'action'] as const) {
        const real = await db
          .selectFrom(table)
          .innerJoin('bead', 'bead.id', `${table}.organisation`)
          .select('bead.title')
          .where('bead.example', '=', false)
          .execute()
        expect(real, table).toEqual([])
      }
    },
  )
})

test('a written project with a word that is not known is refused with its line', () => {
  expect(() => readProjects('= Een\n@ 1 running -1 2 linde - -\n* 1 ready Iets')).toThrow('ready')
  expect(() => readProjects('= Een\n@ 1 busy -1 2 linde - -')).toThrow('No such phase')
  expect(() => readProjects('* 1 done Iets')).toThrow('No project before')
})
