import { expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { makePerson, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { createAgendaItem } from './agenda.queries.ts'
import { createOutcome } from './outcome.queries.ts'
import { createStatement } from './statement.queries.ts'
import { makeMeeting, makeSession } from './testing.ts'

const REGION = 'heuvelrug'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const home = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const meeting = await makeMeeting(db, { region: REGION, title: 'Werksessie juni' })
  const session = await makeSession(db, meeting.id, { title: 'Zuidoost' })
  const item = await createAgendaItem(db, testAct, meeting.id, { title: 'Vallen', minutes: 30, session })
  const agendaItem = 'id' in item ? item.id : ''
  const shy = await makePerson(db, { name: 'Verlegen Vos' })
  const place = { session, agendaItem }
  await createOutcome(db, testAct, meeting, { kind: 'decision', text: 'We gaan door', ...place })
  await createOutcome(db, testAct, meeting, { kind: 'information', text: 'Er viel veel', session })
  const followUp = { kind: 'follow-up', text: 'Folder maken', dueOn: '2026-07-01', person: shy } as const
  await createOutcome(db, testAct, meeting, { ...followUp, organisation: home.id, ...place })
  await createStatement(db, testAct, meeting, { kind: 'obstacle', text: 'Te weinig vervoer' })
  await db.updateTable('statement').set({ group: 'Vervoer', weight: 17 }).execute()
  const counts = { organisation: home.id, organisation_name: '', sector: 'home-care', session: null } as const
  await db
    .insertInto('attendance')
    .values({ meeting: meeting.id, ...counts, registered: 130, present: 112 })
    .execute()
  return { path: `/regios/${REGION}/bijeenkomsten/${meeting.slug}/verslag` }
}

databaseTest(
  'the report has decisions, follow-ups, what was said per session and item, statements and who came',
  async ({ own: { db } }) => {
    const { path } = await makeStory(db)
    const html = await (await makeSite(db).request(path)).text()
    const page = html.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0]+/g, ' ')
    for (const text of [
      'Verslag van Werksessie juni',
      'We gaan door',
      'Folder maken',
      'Thuiszorg De Deur',
      '1 juli 2026',
      'Zuidoost · Vallen We gaan door',
      'Er viel veel',
      'Vervoer (17 mensen)',
      'Te weinig vervoer',
      '112',
      'telt de opgestoken handen',
    ])
      expect(page).toContain(text)
    expect(page.split('We gaan door')).toHaveLength(2)
    // Whoever did not agree to be named is not, on a page for everybody.
    expect(page).not.toContain('Verlegen Vos')
  },
)

databaseTest(
  'the report is for whoever may see the meeting, and says so when there is nothing yet',
  async ({ own: { db } }) => {
    await makeStory(db)
    const draft = await makeMeeting(db, { region: REGION, title: 'Concept', visibility: 'draft' })
    const empty = await makeMeeting(db, { region: REGION, title: 'Nog niets' })
    const site = makeSite(db)
    const base = `/regios/${REGION}/bijeenkomsten`
    expect((await site.request(`${base}/${draft.slug}/verslag`)).status).toBe(404)
    const page = await (await site.request(`/en${base}/${empty.slug}/verslag`)).text()
    expect(page).toContain('There is no report yet')
  },
)
