import { expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { createPerson } from '../people/index.ts'
import { asPerson, formOf, giveRole, makePerson, NOW, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { placePerson } from './project-person.queries.ts'
import { makeProject } from './testing.ts'

const REGION = 'heuvelrug'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const lead = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const project = await makeProject(db, { region: REGION, title: 'Minder vallen', lead: lead.id })
  const person = { region: REGION, consentAt: NOW }
  const leo = await createPerson(db, testAct, {
    ...person,
    name: 'Leo Leider',
    email: 'leo@voorbeeld.invalid',
  })
  const dien = await createPerson(db, testAct, {
    ...person,
    name: 'Dien Deputy',
    email: 'dien@voorbeeld.invalid',
  })
  await placePerson(db, testAct, {
    project: project.id,
    person: leo,
    function: 'leader',
    organisation: lead.id,
  })
  const path = `/regios/${REGION}/projecten/${project.slug}`
  return { lead, project, leo, dien, path, site: await makeSite(db) }
}

databaseTest(
  'a new action is made on the page of its project, by whom may, and changed with both texts',
  async ({ own: { db } }) => {
    const { site, path, leo, lead } = await makeStory(db)
    const headers = asPerson(leo)
    const fields = {
      wat: 'Folders delen',
      persoon: 'Leo Leider',
      organisatie: lead.id,
      klaar: '2026-02-01',
      stand: 'open',
      toelichting: '',
      zichtbaar: 'public',
    }
    expect((await site.request(`${path}/acties/nieuw`, formOf(fields, headers))).status).toBe(303)
    expect(await (await site.request(path)).text()).toContain('Folders delen')
    expect((await site.request(`${path}/acties/nieuw`, formOf({ ...fields, wat: '' }, headers))).status).toBe(
      422,
    )
    const action = `/regios/${REGION}/acties/folders-delen`
    expect((await site.request(action)).status).toBe(200)
    const editor = await makePerson(db, { name: 'Ed' })
    await giveRole(db, { person: editor, organisation: lead.id, role: 'editor', region: REGION })
    const change = { ...fields, revisie: '1', klaar: '2026-03-01', 'persoon-was': 'Leo Leider' }
    expect((await site.request(`${action}/bewerken`, formOf(change, asPerson(editor)))).status).toBe(303)
    const stale = await site.request(
      `${action}/bewerken`,
      formOf({ ...change, klaar: '2026-04-01' }, asPerson(editor)),
    )
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('2026-03-01')
  },
)
