import ICAL from 'ical.js'
import { expect } from 'vitest'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeBody, makeOrganisation } from '../partners/testing.ts'
import { asPerson, formOf, makePerson, NOW, testAct } from '../people/testing.ts'
import { makeAction } from '../projects/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { updateMeetingState } from './meeting.queries.ts'
import { makeMeeting, makeSession } from './testing.ts'

const REGION = 'heuvelrug'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const home = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const body = await makeBody(db, { region: REGION, name: 'Stuurgroep', owner: home.id })
  const meeting = await makeMeeting(db, { region: REGION, title: 'Werksessie, juni; deel 1', body: body.id })
  await makeMeeting(db, { region: 'zeist-alleen', title: 'In een deel' })
  await makeMeeting(db, { region: REGION, title: 'Nog een concept', visibility: 'draft' })
  const at = (moment: string) => new Date(moment)
  const long = { startsAt: at('2024-01-01T10:00:00Z'), endsAt: at('2024-01-01T11:00:00Z') }
  await makeMeeting(db, { region: REGION, title: 'Lang geleden', ...long })
  return { meeting, body }
}

const readEvents = async (answer: Response | Promise<Response>) =>
  new ICAL.Component(ICAL.parse(await (await answer).text()))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
const titlesOf = async (answer: Response | Promise<Response>) =>
  (await readEvents(answer)).map(({ summary }) => summary).sort()

databaseTest(
  'a region, a body and a meeting have a calendar that another program reads, without drafts and what is long ago',
  async ({ own: { db } }) => {
    const { meeting, body } = await makeStory(db)
    const site = makeSite(db)
    const base = `/regios/${REGION}`
    const region = await site.request(`${base}/agenda.ics`)
    expect(region.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await titlesOf(region)).toEqual(['In een deel', 'Werksessie, juni; deel 1'])
    // Of a part: also what has a session for it.
    await makeSession(db, meeting.id, { title: 'Voor Zeist', region: 'zeist-alleen' })
    expect(await titlesOf(site.request('/regios/zeist-alleen/agenda.ics'))).toEqual([
      'In een deel',
      'Werksessie, juni; deel 1',
    ])
    expect(await titlesOf(site.request(`${base}/gremia/${body.slug}/agenda.ics`))).toEqual([
      'Werksessie, juni; deel 1',
    ])
    // Each is offered where people look for it.
    for (const [page, link] of [
      ['bijeenkomsten', 'agenda.ics'],
      [`gremia/${body.slug}`, `gremia/${body.slug}/agenda.ics`],
      [`bijeenkomsten/${meeting.slug}`, `bijeenkomsten/${meeting.slug}.ics`],
    ])
      expect(await (await site.request(`${base}/${page}`)).text()).toContain(`href="${base}/${link}"`)
    const [one] = await readEvents(site.request(`${base}/bijeenkomsten/${meeting.slug}.ics`))
    expect(one?.uid).toBe(`meeting-${meeting.id}@noaber`)
    expect(one?.location).toBe('Gemeentehuis')
    expect(one?.startDate.toJSDate()).toEqual(new Date('2026-06-11T07:30:00Z'))
    for (const gone of ['nog-een-concept.ics', 'bestaat-niet.ics'])
      expect((await site.request(`${base}/bijeenkomsten/${gone}`)).status).toBe(404)
  },
)

databaseTest(
  'what did not change is not sent again; a cancelled meeting is crossed out with a higher number',
  async ({ own: { db } }) => {
    const { meeting } = await makeStory(db)
    const site = makeSite(db)
    const path = `/regios/${REGION}/bijeenkomsten/${meeting.slug}.ics`
    const first = await site.request(path)
    const etag = first.headers.get('etag') ?? ''
    const ask = (mark: string) => site.request(path, { headers: { 'if-none-match': mark } })
    expect((await ask(etag)).status).toBe(304)
    expect((await ask(`W/${etag}, "ander"`)).status).toBe(304)
    expect((await ask('"ander"')).status).toBe(200)
    const [before] = await readEvents(first)
    await db.transaction().execute((trx) => updateMeetingState(trx, testAct, meeting.id, 'cancelled'))
    const changed = await ask(etag)
    expect(changed.status).toBe(200)
    const [after] = await readEvents(changed)
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 99)
    expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  },
)

databaseTest(
  'somebody follows what they registered for and what they do; the address can be taken away and not be forged',
  async ({ own: { db } }) => {
    const { meeting } = await makeStory(db)
    const person = await makePerson(db, { name: 'Doortje Doen' })
    await makeAction(db, { region: REGION, what: 'Folder maken', person, dueOn: '2026-03-29' })
    await makeAction(db, { region: REGION, what: 'Van een ander', dueOn: '2026-03-29' })
    const row = { meeting: meeting.id, session: null, name: 'Doortje', locale: 'nl', person } as const
    await db
      .insertInto('registration')
      .values({
        ...row,
        id: newId(NOW),
        state: 'registered',
        email: 'doortje@voorbeeld.invalid',
        organisation: null,
        organisation_name: '',
        sector: null,
        token_hash: 'x',
        created_at: NOW,
        confirmed_at: NOW,
        present_at: null,
        ends_at: NOW,
      })
      .execute()
    const site = makeSite(db)
    const readAddress = async () => {
      const page = await (await site.request('/mijn/agenda', { headers: asPerson(person) })).text()
      return /\/agenda\/[^"]+\.ics/.exec(page)?.[0]
    }
    expect(await readAddress()).toBeUndefined()
    expect((await site.request('/mijn/agenda', formOf({}, asPerson(person)))).status).toBe(303)
    const first = (await readAddress()) ?? ''
    expect(await titlesOf(site.request(first))).toEqual([
      'Klaar vandaag: Folder maken',
      'Werksessie, juni; deel 1',
    ])
    const events = await readEvents(site.request(first))
    expect(events.find(({ startDate }) => startDate.isDate)?.startDate.toString()).toBe('2026-03-29')
    expect((await site.request(first)).headers.get('cache-control')).toBe('private, no-cache')
    await site.request('/mijn/agenda', formOf({}, asPerson(person)))
    expect((await site.request(first)).status).toBe(404)
    const second = (await readAddress()) ?? ''
    expect((await site.request(second)).status).toBe(200)
    expect((await site.request(second.replace('.ics', 'x.ics'))).status).toBe(404)
    await site.request('/mijn/agenda/weg', formOf({}, asPerson(person)))
    expect((await site.request(second)).status).toBe(404)
    expect((await site.request('/mijn/agenda')).status).toBe(303)
  },
)
