import { expect } from 'vitest'
import { createBead, removeBead, restoreBead, updateBead } from '../beads/index.ts'
import { visitor } from '../beads/reader.ts'
import { databaseTest } from '../database/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { makeRegion, NOW, testAct } from '../people/testing.ts'
import { createProjectLister } from './list-projects.queries.ts'
import { makeProject } from './testing.ts'

databaseTest('a list that is kept knows of every change, also of what hangs on a project', async ({ db }) => {
  await makeRegion(db, 'noord', 'Noord')
  const lead = await makeOrganisation(db, { region: 'noord', name: 'Thuiszorg' })
  const theme = await createBead(db, testAct, {
    region: 'noord',
    kind: 'theme',
    title: 'Preventie',
    summary: '',
    visibility: 'public',
    example: true,
  })
  const list = createProjectLister()
  const seen = async () =>
    (await list(db, visitor, ['noord'], NOW)).map((project) => [
      project.bead.title,
      project.lead?.title,
      project.themes.map(({ title }) => title).join(),
    ])
  expect(await seen()).toEqual([])
  const project = await makeProject(db, {
    region: 'noord',
    title: 'Val niet',
    lead: lead.id,
    themes: [theme.id],
  })
  expect(await seen()).toEqual([['Val niet', 'Thuiszorg', 'Preventie']])
  await updateBead(db, testAct, theme.id, { title: 'Voorkomen' }, 1)
  await updateBead(db, testAct, lead.id, { title: 'Zorg thuis' }, 1)
  expect(await seen()).toEqual([['Val niet', 'Zorg thuis', 'Voorkomen']])
  await removeBead(db, testAct, project.id)
  expect(await seen()).toEqual([])
  await restoreBead(db, testAct, project.id)
  expect(await seen()).toHaveLength(1)
  await makeProject(db, { region: 'noord', title: 'Geheim', visibility: 'draft' })
  expect(await seen()).toHaveLength(1)
})

databaseTest(
  'what was written in a transaction that is not done yet is seen after it',
  async ({ own: { db } }) => {
    await makeRegion(db, 'noord', 'Noord')
    const list = createProjectLister()
    let written: () => void = () => undefined
    let go: () => void = () => undefined
    const isWritten = new Promise<void>((resolve) => {
      written = resolve
    })
    const mayGo = new Promise<void>((resolve) => {
      go = resolve
    })
    const late = db.transaction().execute(async (trx) => {
      await makeProject(trx, { region: 'noord', title: 'Laat' })
      written()
      await mayGo
    })
    await isWritten
    expect(await list(db, visitor, ['noord'], NOW)).toEqual([])
    go()
    await late
    expect(await list(db, visitor, ['noord'], NOW)).toHaveLength(1)
  },
)
