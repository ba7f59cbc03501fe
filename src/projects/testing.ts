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
