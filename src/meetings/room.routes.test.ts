import { expect, test } from 'vitest'
import { fixedClock } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, formOf, giveRole, makePerson, NOW, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { createAgendaItem } from './agenda.queries.ts'
import { planAgenda } from './room.ts'
import { MEETING_END, MEETING_START, makeMeeting, makeSession } from './testing.ts'

const REGION = 'heuvelrug'
const DURING = '2026-06-11T08:00:00Z'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const home = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const meeting = await makeMeeting(db, { region: REGION, title: 'Werksessie juni' })
  const editor = await makePerson(db, { name: 'Eefje Edit' })
  await giveRole(db, { person: editor, organisation: home.id, role: 'editor', region: REGION })
  return { meeting, as: asPerson(editor), path: `/regios/${REGION}/bijeenkomsten/${meeting.slug}`, home }
}

const textOf = async (answer: Response) => (await answer.text()).replace(/\s+/g, ' ')

databaseTest(
  'without script a decision, a follow-up and an obstacle are added from one form and stand beside it',
  async ({ own: { db } }) => {
    const { as, path, home } = await makeStory(db)
    const site = makeSite(db, { clock: fixedClock(DURING) })
    for (const fields of [
      { soort: 'decision', tekst: 'We gaan door' },
      { soort: 'follow-up', tekst: 'Folder maken', organisatie: home.id, klaar: '2026-07-01' },
      { soort: 'obstacle', tekst: 'Te weinig vervoer' },
    ]) {
      const sent = await site.request(`${path}/zaal`, formOf({ ...fields, sleutel: newId(NOW) }, as))
      expect([fields, sent.status]).toEqual([fields, 303])
    }
    for (const address of [`${path}/zaal`, `${path}/zaal/lijst`]) {
      const page = await textOf(await site.request(address, { headers: as }))
      for (const text of ['We gaan door', 'Folder maken', 'Te weinig vervoer']) expect(page).toContain(text)
    }
    const wrong = await site.request(`${path}/zaal`, formOf({ soort: 'follow-up', tekst: 'Zonder wie' }, as))
    expect(wrong.status).toBe(422)
    expect(await textOf(wrong)).toContain('Zonder wie')
    expect((await site.request(`${path}/zaal`, formOf({ soort: 'decision', tekst: 'x' }))).status).toBe(401)
  },
)

databaseTest('what a browser sends twice is kept once, also at the same moment', async ({ own: { db } }) => {
  const { as, path } = await makeStory(db)
  const site = makeSite(db, { clock: fixedClock(DURING) })
  const headers = { ...as, accept: 'application/json' }
  for (const soort of ['decision', 'horizon']) {
    const fields = { soort, tekst: 'Eén keer', sleutel: newId(NOW) }
    const answers = await Promise.all(
      [1, 2, 3].map(() => site.request(`${path}/zaal`, formOf(fields, headers))),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const kept = await Promise.all(answers.map((answer) => answer.json()))
    expect(new Set(kept.map((one) => JSON.stringify(one))).size).toBe(1)
  }
  expect(await db.selectFrom('outcome').select('id').execute()).toHaveLength(1)
  expect(await db.selectFrom('statement').select('id').execute()).toHaveLength(1)
  const bad = await site.request(`${path}/zaal`, formOf({ soort: 'decision', tekst: '' }, headers))
  expect([bad.status, await bad.json()]).toEqual([422, { errors: [expect.any(String)] }])
})

databaseTest(
  'a session has a screen of its own; one of another meeting is not taken',
  async ({ own: { db } }) => {
    const { as, path, meeting } = await makeStory(db)
    const other = await makeMeeting(db, { region: REGION, title: 'Ander' })
    const [own, foreign] = [
      await makeSession(db, meeting.id, { title: 'Zuidoost' }),
      await makeSession(db, other.id, { title: 'Vreemd' }),
    ]
    await createAgendaItem(db, testAct, meeting.id, {
      title: 'Vallen in Zuidoost',
      minutes: 60,
      session: own,
    })
    const site = makeSite(db, { clock: fixedClock(DURING) })
    const fields = { soort: 'decision', tekst: 'Voor Zuidoost' }
    expect((await site.request(`${path}/zaal`, formOf({ ...fields, sessie: own }, as))).status).toBe(303)
    expect((await site.request(`${path}/zaal`, formOf({ ...fields, sessie: foreign }, as))).status).toBe(422)
    const page = await textOf(await site.request(`${path}/zaal?sessie=${own}`, { headers: as }))
    expect(page).toContain('Voor Zuidoost')
    expect(page).toContain('Vallen in Zuidoost<b> (nu)</b>')
  },
)

test('what is on now follows the clock, and nothing is before and after', () => {
  const items = ['Welkom', 'Werk', 'Slot'].map((title, i) => ({
    id: title,
    title,
    minutes: i === 1 ? 90 : 30,
  }))
  const during = { startsAt: MEETING_START, endsAt: MEETING_END }
  const nowAt = (moment: string) =>
    planAgenda(items, during, new Date(moment)).find(({ isNow }) => isNow)?.item.title
  expect(nowAt('2026-06-11T07:29:59Z')).toBeUndefined()
  expect(nowAt('2026-06-11T07:30:00Z')).toBe('Welkom')
  expect(nowAt('2026-06-11T08:00:00Z')).toBe('Werk')
  expect(nowAt('2026-06-11T09:59:00Z')).toBe('Slot')
  expect(nowAt('2026-06-11T10:00:00Z')).toBeUndefined()
})
