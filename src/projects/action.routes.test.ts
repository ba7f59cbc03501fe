import { expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { createPerson } from '../people/index.ts'
import { asPerson, formOf, giveRole, makePerson, NOW, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { projectHandOver } from './hand-over.queries.ts'
import { placePerson } from './project-person.queries.ts'
import { makeAction, makeProject } from './testing.ts'

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

const leaders = (db: Database) =>
  db
    .selectFrom('project_person')
    .select(['person', 'until'])
    .where('function', '=', 'leader')
    .orderBy('until')
    .execute()

databaseTest(
  'who leaves hands over projects and open actions, whose own work says how far it is',
  async ({ own: { db } }) => {
    const { site, lead, project, leo, dien } = await makeStory(db)
    const mine = { region: REGION, project: project.id, person: leo, organisation: lead.id }
    const open = await makeAction(db, { ...mine, what: 'Zaal huren' })
    await makeAction(db, { ...mine, what: 'Al klaar', state: 'done' })
    const path = `/regios/${REGION}/acties/${open.slug}`
    const outsider = await makePerson(db, { name: 'Buiten' })
    const done = { stand: 'busy', toelichting: 'Offerte gevraagd', revisie: '1' }
    expect((await site.request(`${path}/stand`, formOf(done, asPerson(outsider)))).status).toBe(403)
    expect((await site.request(`${path}/stand`, formOf(done, asPerson(leo)))).status).toBe(303)
    expect((await site.request(`${path}/stand`, formOf(done, asPerson(leo)))).status).toBe(409)
    const own = await site.request('/mijn/acties', { headers: asPerson(leo) })
    expect(await own.text()).toContain('Zaal huren')
    const holding = { from: leo, organisation: lead.id, region: REGION }
    const [projects, actions] = projectHandOver
    expect((await projects?.list(db, holding, NOW))?.map(({ name }) => name)).toEqual(['Minder vallen'])
    expect((await actions?.list(db, holding, NOW))?.map(({ name }) => name)).toEqual(['Zaal huren'])
    await giveRole(db, { person: dien, organisation: lead.id, role: 'contributor', region: REGION })
    await db.transaction().execute(async (trx) => {
      for (const part of projectHandOver) await part.handOver(trx, testAct, { ...holding, to: dien })
    })
    expect((await leaders(db)).at(-1)).toEqual({ person: dien, until: null })
    const row = await db
      .selectFrom('action')
      .select(['person', 'state'])
      .where('id', '=', open.id)
      .executeTakeFirst()
    expect(row).toEqual({ person: dien, state: 'busy' })
    for (const part of projectHandOver) expect(await part.list(db, holding, NOW)).toEqual([])
  },
)
