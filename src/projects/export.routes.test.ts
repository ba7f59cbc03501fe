import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeAction, makeProject } from './testing.ts'

const REGION = 'heuvelrug'

databaseTest('comes out again as a file, with what a visitor may see', async ({ own: { db } }) => {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const site = await makeSite(db)
  const project = await makeProject(db, { region: REGION, title: '=Val' })
  await makeProject(db, { region: REGION, title: 'Geheim', visibility: 'draft' })
  await makeAction(db, { region: REGION, what: 'Zaal huren', project: project.id, dueOn: '2026-02-01' })
  const csv = await (await site.request(`/regios/${REGION}/projecten.csv`)).text()
  expect(csv).toContain(`"'=Val"`)
  expect(csv).not.toContain('Geheim')
  const actions = await (await site.request(`/regios/${REGION}/acties.json`)).json()
  expect(actions).toMatchObject([{ actie: 'Zaal huren', klaar: '2026-02-01', project: '=Val' }])
  expect((await site.request(`/regios/${REGION}/projecten.xlsx`)).headers.get('content-type')).toContain(
    'sheet',
  )
})
