import { newId } from '../base/id.ts'
import type { Bead } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { testAct } from '../people/testing.ts'
import { createAction, type NewAction } from './action.queries.ts'
import { createProject, type NewProject } from './project.queries.ts'

/** An invented project. */
export async function makeProject(
  db: Database,
  project: Pick<NewProject, 'region' | 'title'> & Partial<NewProject>,
): Promise<Bead> {
  return createProject(db, testAct, {
    summary: 'Ouderen vallen minder vaak.',
    description: '',
    phase: 'running',
    answerDays: 5,
    regions: [],
    areas: [],
    partners: [],
    themes: [],
    visibility: 'public',
    example: true,
    ...project,
  })
}

/** An invented action. */
export async function makeAction(
  db: Database,
  action: Pick<NewAction, 'region' | 'what'> & Partial<NewAction>,
): Promise<Bead> {
  return createAction(db, testAct, {
    state: 'open',
    note: '',
    visibility: 'public',
    example: true,
    ...action,
  })
}

/** A grant and one of each other detail of a project. @returns their ids, by what they are called in an address */
export async function makeDetails(db: Database, project: string) {
  const ids = {
    need: newId(testAct.at),
    factor: newId(testAct.at),
    result: newId(testAct.at),
    measurement: newId(testAct.at),
  }
  const position = 0
  await db
    .insertInto('project_need')
    .values({
      id: ids.need,
      project,
      kind: 'need',
      what: 'Rust',
      for_whom: '',
      state: 'missing',
      who: '',
      position,
    })
    .execute()
  await db
    .insertInto('project_factor')
    .values({
      id: ids.factor,
      project,
      group: 'finance',
      way: 'hinders',
      what: 'Geld',
      weight: 4,
      measure: '',
      position,
    })
    .execute()
  await db
    .insertInto('project_result')
    .values({
      id: ids.result,
      project,
      indicator: null,
      area: null,
      measure: 'Vallen',
      unit: '',
      better: 'lower',
      baseline: 12,
      baseline_on: '2025-01-01',
      target: 8,
      target_on: '2026-12-31',
      position,
    })
    .execute()
  await db
    .insertInto('project_measurement')
    .values({ id: ids.measurement, result: ids.result, measured_on: '2026-01-10', value: 10, source: '' })
    .execute()
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
      organisation_name: 'Medisch Voorbeeld',
      organisation: null,
      summary: '',
      topics: ['ouderen'],
      budget: 1000.5,
      payer: '',
      follow_up: '',
      follow_up_project: null,
    })
    .execute()
  return ids
}
