import { expect } from 'vitest'
import { createBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { makePerson, makeRegion, NOW, testAct } from '../people/testing.ts'
import { updateAction } from './action.queries.ts'
import { updateProject } from './project.queries.ts'
import { endPerson, placePerson } from './project-person.queries.ts'
import { makeAction, makeProject } from './testing.ts'

const fields = {
  title: 'Valpreventie',
  summary: '',
  description: '',
  phase: 'running',
  answerDays: 5,
  regions: [],
  areas: ['GM0355'],
  partners: [],
  themes: [],
  visibility: 'public',
} as const

async function makeTheme(db: Database, region: string, title: string): Promise<string> {
  const theme = { region, kind: 'theme', title, summary: '', visibility: 'public', example: true } as const
  return (await createBead(db, testAct, theme)).id
}

const linksOf = async (db: Database, bead: string) =>
  (
    await db
      .selectFrom('thread_link')
      .select(['relation', 'to_bead'])
      .where('from_bead', '=', bead)
      .orderBy('relation')
      .execute()
  ).map(({ relation, to_bead }) => [relation, to_bead])

databaseTest('a project hangs on its themes, and on others after a change', async ({ db }) => {
  await makeRegion(db, 'noord', 'Noord')
  const [prevention, work] = [await makeTheme(db, 'noord', 'Preventie'), await makeTheme(db, 'noord', 'Werk')]
  const project = await makeProject(db, { region: 'noord', title: 'Val niet', themes: [prevention] })
  expect(await linksOf(db, project.id)).toEqual([['contributes-to', prevention]])
  const updated = await updateProject(db, testAct, project.id, { ...fields, themes: [work] }, 1)
  expect(updated).toMatchObject({ bead: { title: 'Valpreventie', slug: 'valpreventie', revision: 2 } })
  expect(await linksOf(db, project.id)).toEqual([['contributes-to', work]])
  expect(await updateProject(db, testAct, project.id, fields, 1)).toEqual({ refused: 'changed-meanwhile' })
})

databaseTest('a partner or theme of another region is refused', async ({ db }) => {
  await makeRegion(db, 'noord', 'Noord')
  await makeRegion(db, 'zuid', 'Zuid')
  const elsewhere = await makeOrganisation(db, { region: 'zuid', name: 'Elders' })
  const theme = await makeTheme(db, 'zuid', 'Elders')
  for (const wrong of [{ lead: elsewhere.id }, { partners: [elsewhere.id] }, { themes: [theme] }])
    await expect(makeProject(db, { region: 'noord', title: 'X', ...wrong })).rejects.toThrow('bead-not-found')
})

databaseTest('a project has one leader at a time, and the former stays in its history', async ({ db }) => {
  await makeRegion(db, 'noord', 'Noord')
  const project = await makeProject(db, { region: 'noord', title: 'Val niet' })
  const [anna, bram] = [await makePerson(db, { name: 'Anna' }), await makePerson(db, { name: 'Bram' })]
  const place = { project: project.id, function: 'leader', since: '2026-01-01' } as const
  await placePerson(db, testAct, { ...place, person: anna })
  const id = await placePerson(db, testAct, { ...place, person: bram, since: '2026-01-10' })
  const rows = await db
    .selectFrom('project_person')
    .select(['person', 'until'])
    .where('project', '=', project.id)
    .orderBy('since')
    .execute()
  expect(rows).toEqual([
    { person: anna, until: '2026-01-10' },
    { person: bram, until: null },
  ])
  await endPerson(db, testAct, { project: project.id, id })
  await expect(endPerson(db, testAct, { project: project.id, id })).rejects.toThrow('bead-not-found')
})

databaseTest('an action hangs under its project, and is closed once with its moment', async ({ db }) => {
  await makeRegion(db, 'noord', 'Noord')
  const [first, second] = [
    await makeProject(db, { region: 'noord', title: 'Een' }),
    await makeProject(db, { region: 'noord', title: 'Twee' }),
  ]
  const action = await makeAction(db, { region: 'noord', what: 'Zaal regelen', project: first.id })
  expect(await linksOf(db, action.id)).toEqual([['carries-out', first.id]])
  const change = { what: 'Zaal regelen', project: second.id, note: '', visibility: 'public' } as const
  await updateAction(db, testAct, action.id, { ...change, state: 'done' }, 1)
  expect(await linksOf(db, action.id)).toEqual([['carries-out', second.id]])
  const later = { ...testAct, at: new Date(NOW.getTime() + 1000) }
  await updateAction(db, later, action.id, { ...change, state: 'done', note: 'Gelukt' }, 2)
  const row = await db.selectFrom('action').select(['state', 'closed_at', 'note']).executeTakeFirst()
  expect(row).toEqual({ state: 'done', closed_at: NOW, note: 'Gelukt' })
})
