import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { verifyAudit } from '../database/index.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { contentOf } from '../files/index.ts'
import { createMemoryStore } from '../files/testing.ts'
import { loadExamples } from '../partners/index.ts'
import { dayOf } from '../partners/partner.ts'
import { NOW } from '../people/testing.ts'
import { exampleRegions } from '../regions/example-regions.ts'
import { createRegions } from '../regions/region.queries.ts'
import { readProjects } from './example.ts'
import { loadExampleProjects } from './load-examples.queries.ts'

const GRANT_SLUG = 'twente-beter-zorg-voor-chronisch-zieke-en-oudere-mensen'
const act: Act = { at: NOW, means: 'command' }

async function load(db: Database, store = createMemoryStore()) {
  return await db.transaction().execute((trx) => loadExampleProjects(trx, act, store))
}

describe('the example projects', () => {
  databaseTest('come once, after the partners, each sub-region with fifteen', async ({ own: { db } }) => {
    await createRegions(db, exampleRegions)
    expect(await load(db)).toBeUndefined()
    await loadExamples(db, act)
    expect(await load(db)).toBe(93)
    expect(await load(db)).toBeUndefined()
    const parts = await db
      .selectFrom('project_region')
      .select((eb) => ['region', eb.fn.countAll<number>().as('count')])
      .groupBy('region')
      .orderBy('region')
      .execute()
    expect(parts.map(({ region, count }) => `${region} ${count}`)).toEqual([
      'eemland 15',
      'lekstroom 3',
      'noordwest 3',
      'stad-utrecht 2',
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
    expect(rows[0]).toMatchObject({ phases: 5, holes: 4, unanswered: 2, open: 0 })
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
    const { rows } = await sql<{
      region: string
      needs: number
      states: number
      groups: number
      bare: number
    }>`
      select bead.region, count(distinct need.id)::int as needs, count(distinct need.state)::int as states,
        count(distinct factor."group")::int as groups,
        count(*) filter (where factor.measure = '' or need.who = '')::int as bare
      from bead join project_need need on need.project = bead.id join project_factor factor on factor.project = bead.id
      group by bead.region order by bead.region`.execute(db)
    expect(rows.map(({ region }) => region)).toEqual([
      'leidschendam-voorburg',
      'twente',
      'u16',
      'utrecht',
      'zuidoost-utrecht',
    ])
    expect(rows.find(({ region }) => region === 'twente')).toMatchObject({ needs: 16, groups: 5 })
    for (const { states, groups, bare } of rows) {
      expect([states, bare]).toEqual([3, 0])
      expect(groups).toBeGreaterThan(2)
    }
  })

  databaseTest(
    'the reports of the grant are fetched from its page, once, as what they are',
    async ({ own: { db } }) => {
      const store = createMemoryStore()
      await createRegions(db, exampleRegions)
      await loadExamples(db, act)
      await load(db, store)
      await load(db, store)
      const files = await db.selectFrom('stored_file').select(['id', 'type', 'name', 'hash']).execute()
      expect(files.map(({ type }) => type.split(/[/.]/).at(-1)).sort()).toEqual(['pdf', 'pdf', 'text'])
      await makeFigures(db)
      const site = makeSite(db, { store })
      const page = await (await site.request(`/regios/twente/projecten/${GRANT_SLUG}`)).text()
      for (const { id, type, name, hash } of files) {
        expect(page).toContain(`/bestanden/${id}`)
        const answer = await site.request(`/bestanden/${id}`)
        expect(answer.headers.get('content-type')).toBe(type)
        expect(answer.headers.get('content-disposition')).toContain(`attachment; filename="${name}"`)
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
        const bytes = Buffer.from(await answer.arrayBuffer())
        expect(contentOf(bytes).hash).toBe(hash)
      }
    },
  )

  databaseTest('each example region has projects to look at, with results', async ({ own: { db } }) => {
    await createRegions(db, exampleRegions)
    await loadExamples(db, act)
    await load(db)
    const { rows } = await sql<{ line: string }>`
      select region || ' ' || count(distinct project.id) || ' ' || count(distinct result.project) as line
      from project join bead using (id) left join project_result result on result.project = project.id
        and exists (select from project_measurement where project_measurement.result = result.id)
      group by region order by region`.execute(db)
    expect(rows.map(({ line }) => line)).toEqual([
      'ijsselstein 3 2',
      'leidschendam-voorburg 5 3',
      'twente 7 4',
      'u16 11 7',
      'utrecht 60 17',
      'zuidoost-utrecht 7 4',
    ])
    // One open, one late, and the answered ones are told by invented people.
    const asked = await db
      .selectFrom('project_question')
      .select(['due_on', 'answered_at', 'answered_by', 'answer'])
      .execute()
    const open = asked.filter(({ answered_at }) => answered_at === null)
    expect(open.map(({ due_on }) => due_on < dayOf(NOW)).sort()).toEqual([false, true])
    expect(asked.length).toBeGreaterThan(14)
    for (const { answered_at, answered_by, answer } of asked)
      expect([answer === '', answered_by === null]).toEqual(Array(2).fill(answered_at === null))
  })

  databaseTest('what was done years ago keeps its date, whenever it is loaded', async ({ own: { db } }) => {
    await createRegions(db, exampleRegions)
    await loadExamples(db, act)
    await load(db)
    const { rows } = await sql<{ first: string; last: string; closed: Date }>`
      select min(due_on)::text as first, max(due_on)::text as last, max(closed_at) as closed
      from action join bead on bead.id = action.project where bead.title like 'Twente Beter%'`.execute(db)
    expect(rows[0]).toMatchObject({ first: '2019-06-28', last: '2020-12-15' })
    expect(rows[0]?.closed.toISOString().slice(0, 10)).toBe('2020-12-15')
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
