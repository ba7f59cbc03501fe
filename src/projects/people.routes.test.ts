import { expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { createPerson } from '../people/index.ts'
import { asPerson, formOf, NOW, testAct } from '../people/testing.ts'
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

const leaders = (db: Database) =>
  db
    .selectFrom('project_person')
    .select(['person', 'until'])
    .where('function', '=', 'leader')
    .orderBy('until')
    .execute()

databaseTest(
  'a leader edits their project, hands it over on its page, and then no longer edits',
  async ({ own: { db } }) => {
    const { site, path, leo, dien } = await makeStory(db)
    const headers = asPerson(leo)
    expect((await site.request(`${path}/bewerken`, { headers })).status).toBe(200)
    const next = { persoon: 'dien deputy', functie: 'leader', organisatie: '' }
    expect((await site.request(`${path}/mensen`, formOf(next, headers))).status).toBe(303)
    expect(await leaders(db)).toEqual([
      { person: leo, until: '2026-01-15' },
      { person: dien, until: null },
    ])
    expect((await site.request(`${path}/bewerken`, { headers })).status).toBe(403)
    expect((await site.request(`${path}/bewerken`, { headers: asPerson(dien) })).status).toBe(200)
  },
)

databaseTest(
  'an unknown name, another function and somebody of elsewhere are refused in words',
  async ({ own: { db } }) => {
    const { site, path, leo } = await makeStory(db)
    await createPerson(db, testAct, { name: 'Ver Weg', region: 'wijken', consentAt: NOW })
    for (const [fields, says] of [
      [{ persoon: '', functie: 'member' }, 'Typ een naam.'],
      [{ persoon: 'Nie Mand', functie: 'member' }, 'We kennen hier niemand'],
      [{ persoon: 'Ver Weg', functie: 'member' }, 'We kennen hier niemand'],
      [{ persoon: 'Dien Deputy', functie: 'baas' }, 'Kies iets uit de lijst'],
    ] as const) {
      const refused = await site.request(`${path}/mensen`, formOf(fields, asPerson(leo)))
      expect([fields, refused.status]).toEqual([fields, 422])
      expect(await refused.text()).toContain(says)
    }
  },
)

databaseTest(
  'a part of a name offers who has it, for a project and for an action',
  async ({ own: { db } }) => {
    const { site, path, dien, leo } = await makeStory(db)
    const headers = asPerson(leo)
    const member = { persoon: 'deput', functie: 'member', organisatie: '' }
    const action = { wat: 'Bellen', persoon: 'deput', stand: 'open', zichtbaar: 'public' }
    for (const [address, fields] of [
      [`${path}/mensen`, member],
      [`${path}/acties/nieuw`, action],
    ] as const) {
      const asked = await site.request(address, formOf(fields, headers))
      const text = await asked.text()
      expect([address, asked.status, text.includes('Bedoelt u een van deze mensen?')]).toEqual([
        address,
        422,
        true,
      ])
      expect(text).toMatch(new RegExp(`<input type="radio"[^>]*name="persoonkeuze" value="${dien}"/>`))
      const chosen = await site.request(address, formOf({ ...fields, persoonkeuze: dien }, headers))
      expect([address, chosen.status]).toEqual([address, 303])
    }
    expect((await db.selectFrom('action').select('person').execute()).map(({ person }) => person)).toEqual([
      dien,
    ])
  },
)
