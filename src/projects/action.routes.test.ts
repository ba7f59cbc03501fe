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

databaseTest(
  'the last change of an action can be undone by whoever made it, as long as nothing was changed since',
  async ({ own: { db } }) => {
    const { site, lead, project, leo, dien } = await makeStory(db)
    const open = await makeAction(db, {
      region: REGION,
      project: project.id,
      person: leo,
      what: 'Zaal huren',
    })
    await giveRole(db, { person: dien, organisation: lead.id, role: 'coordinator', region: REGION })
    const path = `/regios/${REGION}/acties/${open.slug}`
    const post = async (part: string, fields: Record<string, string>, as: string) => {
      const answer = await site.request(`${path}${part}`, formOf(fields, asPerson(as)))
      return answer.headers.get('location') ?? String(answer.status)
    }
    const stored = () =>
      db
        .selectFrom('action')
        .innerJoin('bead', 'bead.id', 'action.id')
        .select(['title', 'action.person', 'due_on', 'state', 'note', 'closed_at'])
        .where('action.id', '=', open.id)
        .executeTakeFirst()
    const before = await stored()
    const changed = {
      ...{ wat: 'Zaal huren', persoon: 'Dien Deputy', organisatie: '', klaar: '2026-03-01' },
      ...{ stand: 'done', toelichting: 'Gelukt', zichtbaar: 'public', revisie: '1' },
    }
    const to = await post('/bewerken', changed, dien)
    expect(to).toBe(`${path}?gedaan=gewijzigd&revisie=2`)
    expect(await stored()).toMatchObject({ person: dien, due_on: '2026-03-01', state: 'done' })
    const page = await (await site.request(to, { headers: asPerson(dien) })).text()
    expect(page).toContain(`action="${path}/ongedaan"`)
    const outsider = await makePerson(db, { name: 'Buiten' })
    expect(await post('/ongedaan', { revisie: '2' }, outsider)).toBe('403')
    expect(await post('/ongedaan', { revisie: '2' }, leo)).toBe(`${path}?gedaan=niet-teruggedraaid`)
    expect(await post('/ongedaan', { revisie: '1' }, dien)).toBe(`${path}?gedaan=niet-teruggedraaid`)
    expect(await post('/ongedaan', { revisie: '2' }, dien)).toBe(`${path}?gedaan=teruggedraaid`)
    expect(await stored()).toEqual(before)
    // What somebody else did is not theirs to undo.
    const state = { stand: 'busy', toelichting: 'Offerte gevraagd', revisie: '3' }
    expect(await post('/stand', state, leo)).toBe(`${path}?gedaan=gewijzigd&revisie=4`)
    expect(await post('/ongedaan', { revisie: '4' }, dien)).toBe(`${path}?gedaan=niet-teruggedraaid`)
    expect(await post('/ongedaan', { revisie: '4' }, leo)).toBe(`${path}?gedaan=teruggedraaid`)
    expect(await stored()).toEqual(before)
  },
)
