import { Ajv2020 } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import { expect } from 'vitest'
import { newId } from '../base/id.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { makePerson, NOW, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { placePerson } from './project-person.queries.ts'
import { makeAction, makeProject } from './testing.ts'

const REGION = 'heuvelrug'

databaseTest(
  'each record is right by the published schema, by a validator that is not ours, and names nobody who did not agree',
  async ({ own: { db } }) => {
    await makeFigures(db)
    await createRegions(db, testRegions)
    const lead = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
    const next = await makeProject(db, { region: REGION, title: 'Vervolg', visibility: 'draft' })
    const full = await makeProject(db, {
      region: REGION,
      title: 'Minder vallen',
      lead: lead.id,
      areas: ['GM0355'],
    })
    await makeProject(db, { region: REGION, title: 'Leeg' })
    const shy = await makePerson(db, { name: 'Verlegen Vos' })
    await placePerson(db, testAct, {
      project: full.id,
      person: shy,
      function: 'leader',
      organisation: lead.id,
    })
    await makeAction(db, { region: REGION, what: 'Zaal huren', project: full.id, dueOn: '2026-01-14' })
    await makeAction(db, { region: REGION, what: 'Stil plan', project: full.id, visibility: 'team' })
    const project = full.id
    await db
      .insertInto('project_grant')
      .values({
        project,
        programme: 'Startimpuls',
        round: '',
        number: '42',
        starts_on: '2019-01-01',
        ends_on: '2020-12-31',
        lead_applicant: '',
        organisation_name: '',
        organisation: lead.id,
        summary: '',
        topics: ['ouderen'],
        budget: 1000.5,
        payer: '',
        follow_up: '',
        follow_up_project: next.id,
      })
      .execute()
    const result = {
      project,
      better: 'lower',
      position: 0,
      baseline_on: '2020-01-01',
      target_on: null,
    } as const
    const own = newId(NOW)
    await db
      .insertInto('project_result')
      .values([
        {
          ...result,
          id: own,
          indicator: null,
          area: null,
          measure: 'Vallen',
          unit: '',
          baseline: 12,
          target: 8,
        },
        {
          ...result,
          id: newId(NOW),
          position: 1,
          indicator: 'share-65-plus',
          area: 'GM0355',
          measure: '',
          unit: '',
          baseline: null,
          target: null,
        },
      ])
      .execute()
    await db
      .insertInto('project_measurement')
      .values({ id: newId(NOW), result: own, measured_on: '2026-01-10', value: 10, source: 'Telling' })
      .execute()
    await db
      .insertInto('project_need')
      .values({
        id: newId(NOW),
        project,
        kind: 'need',
        what: 'Rust',
        for_whom: '',
        state: 'missing',
        who: '',
        position: 0,
      })
      .execute()
    await db
      .insertInto('project_factor')
      .values({
        id: newId(NOW),
        project,
        group: 'finance',
        way: 'hinders',
        what: 'Geld',
        weight: 4,
        measure: '',
        position: 0,
      })
      .execute()

    const site = await makeSite(db)
    const schema = await site.request('/api/v1/schemas/project.json')
    expect(schema.headers.get('content-type')).toContain('application/schema+json')
    const ajv = new Ajv2020({ allErrors: true, strict: true })
    ajvFormats(ajv)
    const validate = ajv.compile(await schema.json())
    const read = async (name: string) => {
      const answer = await site.request(`/regios/${REGION}/projecten/${name}.json`)
      return { status: answer.status, text: await answer.text() }
    }
    for (const name of ['minder-vallen', 'leeg']) {
      const { text } = await read(name)
      validate(JSON.parse(text))
      expect([name, validate.errors]).toEqual([name, null])
    }
    const { text } = await read('minder-vallen')
    const record = JSON.parse(text)
    expect(record).toMatchObject({
      title: 'Minder vallen',
      lead: { name: 'Thuiszorg De Deur' },
      people: [{ function: 'leader', organisation: { name: 'Thuiszorg De Deur' } }],
      actions: [{ title: 'Zaal huren' }],
      grant: { number: '42', responsibleOrganisation: 'Thuiszorg De Deur', budget: 1000.5 },
      results: [{ measurements: [{ value: 10, at: '2026-01-10' }] }, { indicator: 'share-65-plus' }],
    })
    expect(text).not.toMatch(/Verlegen|Stil plan|Vervolg|@/)
    expect(validate({ ...record, phase: 'anders' })).toBe(false)
    expect(validate({ ...record, secret: 1 })).toBe(false)
    for (const name of ['vervolg', 'bestaat-niet']) expect((await read(name)).status).toBe(404)
    const page = await (await site.request(`/regios/${REGION}/projecten/minder-vallen`)).text()
    expect(page).toContain(`/projecten/minder-vallen.json"`)
  },
)
