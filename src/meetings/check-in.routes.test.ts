import { describe, expect } from 'vitest'
import { fixedClock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, formOf, giveRole, makePerson, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { meetingJobs } from './meeting.job.ts'
import { registerGuest, registerPerson } from './registration.queries.ts'
import { MEETING_END, MEETING_START, makeMeeting } from './testing.ts'

const REGION = 'heuvelrug'
const ORIGIN = 'https://noaber.example'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const organisation = await makeOrganisation(db, { region: REGION, name: 'Gemeente Voorbeeld' })
  const staff = async (role: 'editor' | 'coordinator') => {
    const person = await makePerson(db, { name: role })
    await giveRole(db, { person, organisation: organisation.id, role, region: REGION })
    return person
  }
  const [editor, coordinator] = [await staff('editor'), await staff('coordinator')]
  const bead = await makeMeeting(db, { region: REGION, title: 'Ochtend' })
  for (const name of ['Anna', 'Bert', 'Carla']) {
    const email = `${name.toLowerCase()}@voorbeeld.invalid`
    const person = await makePerson(db, { name, email })
    const guest = {
      person,
      name,
      email,
      locale: 'nl',
      organisationName: name === 'Carla' ? '=cmd' : 'Buurtzorg',
      sector: 'home-care',
    } as const
    await db.transaction().execute((trx) => registerPerson(trx, testAct, bead.id, guest, ORIGIN))
  }
  const ids = await db.selectFrom('registration').select(['id', 'name']).orderBy('name').execute()
  const path = `/regios/${REGION}/bijeenkomsten/${bead.slug}`
  const site = makeSite(db)
  return { bead, path, site, editor, coordinator, ids }
}

const run = async (db: Database, name: string, at: Date) => {
  const job = meetingJobs(ORIGIN).find((one) => one.name === name)
  const tools = {
    clock: fixedClock(at.toISOString()),
    log: () => undefined,
    signal: new AbortController().signal,
  }
  await job?.run(db, undefined, tools)
}
const hoursFrom = (moment: Date, hours: number) => new Date(moment.getTime() + hours * 3_600_000)

describe('at the door', () => {
  databaseTest('the team finds a name, presses once, undoes, and adds whoever walked in', async ({ own }) => {
    const { db } = own
    const { path, site, editor, ids } = await makeStory(db)
    const ask = async (query = '') =>
      (await site.request(`${path}/inchecken${query}`, { headers: asPerson(editor) })).text()
    const post = (fields: Record<string, string>) =>
      site.request(`${path}/inchecken`, formOf(fields, asPerson(editor)))
    expect(await ask()).toContain('0 van 3 zijn binnen.')
    const found = await ask('?zoek=ann')
    expect(found).toContain('Anna')
    expect(found).not.toContain('Bert')
    expect(found).not.toContain('@voorbeeld')
    const wie = ids[0]?.id ?? ''
    const done = await post({ wie, actie: 'binnen', zoek: 'ann' })
    expect(done.headers.get('location')).toBe(`${path}/inchecken?zoek=ann&gedaan=in-${wie}`)
    // Pressed twice by two hands: one person.
    await Promise.all([post({ wie, actie: 'binnen' }), post({ wie, actie: 'binnen' })])
    expect(await ask(`?gedaan=in-${wie}`)).toContain('Anna is binnen.')
    expect(await ask()).toContain('1 van 3 zijn binnen.')
    await post({ wie, actie: 'toch-niet' })
    expect(await ask()).toContain('0 van 3 zijn binnen.')
    expect((await post({ actie: 'toevoegen', naam: '' })).status).toBe(422)
    expect((await post({ actie: 'toevoegen', naam: 'Dirk', organisatie: 'Onbekend' })).status).toBe(303)
    expect((await post({ actie: 'toevoegen', naam: 'Dora' })).status).toBe(303)
    expect(await ask()).toContain('2 van 5 zijn binnen.')
    expect((await post({ wie: 'geen-id' })).status).toBe(404)
  })

  databaseTest('names are for the team only, and the file for who leads it', async ({ own }) => {
    const { db } = own
    const { path, site, editor, coordinator } = await makeStory(db)
    const stranger = await makePerson(db, { name: 'Vreemd' })
    expect((await site.request(`${path}/aanmeldingen`)).status).toBe(303)
    const statuses = async (person: string) =>
      Promise.all(
        ['aanmeldingen', 'inchecken', 'aanmeldingen.csv'].map(
          async (last) => (await site.request(`${path}/${last}`, { headers: asPerson(person) })).status,
        ),
      )
    expect(await statuses(stranger)).toEqual([403, 403, 403])
    expect(await statuses(editor)).toEqual([200, 200, 403])
    expect(await statuses(coordinator)).toEqual([200, 200, 200])
    const csv = await (
      await site.request(`${path}/aanmeldingen.csv`, { headers: asPerson(coordinator) })
    ).text()
    expect(csv).toContain('Anna;Buurtzorg;')
    expect(csv).toContain("'=cmd")
    expect(csv).not.toContain('@')
    const book = await site.request(`${path}/aanmeldingen.xlsx`, { headers: asPerson(coordinator) })
    expect(book.headers.get('content-type')).toContain('spreadsheetml')
    expect(await (await site.request(path)).text()).not.toContain('Anna')
  })
})

describe('around a meeting', () => {
  databaseTest('whoever comes is reminded two days before, once', async ({ own }) => {
    const { db } = own
    await makeStory(db)
    const reminders = async () =>
      (await db.selectFrom('mail_message').select('id').where('kind', '=', 'registration-reminder').execute())
        .length
    await run(db, 'remind-meetings', hoursFrom(MEETING_START, -49))
    expect(await reminders()).toBe(0)
    for (const hours of [-47, -46, -20]) await run(db, 'remind-meetings', hoursFrom(MEETING_START, hours))
    expect(await reminders()).toBe(3)
  })

  databaseTest(
    'a day after, it is counted who was there, and the counts outlive the rows',
    async ({ own }) => {
      const { db } = own
      const { bead, path, site, editor, ids } = await makeStory(db)
      for (const { id } of ids.slice(0, 2))
        await site.request(`${path}/inchecken`, formOf({ wie: id }, asPerson(editor)))
      await run(db, 'count-attendance', hoursFrom(MEETING_END, 23))
      expect(await db.selectFrom('attendance').selectAll().execute()).toEqual([])
      for (const _ of [1, 2]) await run(db, 'count-attendance', hoursFrom(MEETING_END, 25))
      const counted = await db
        .selectFrom('attendance')
        .select(['organisation_name', 'sector', 'registered', 'present'])
        .orderBy('organisation_name')
        .execute()
      expect(counted).toEqual([
        { organisation_name: '=cmd', sector: 'home-care', registered: 1, present: 0 },
        { organisation_name: 'Buurtzorg', sector: 'home-care', registered: 2, present: 2 },
      ])
      // Somebody is checked in afterwards: counted again.
      await site.request(`${path}/inchecken`, formOf({ wie: ids[2]?.id ?? '' }, asPerson(editor)))
      await db.deleteFrom('registration').where('meeting', '=', bead.id).execute()
      await run(db, 'count-attendance', hoursFrom(MEETING_END, 24 * 100))
      const page = await (await site.request(path)).text()
      expect(page).toContain('Wie was er')
      expect(page).toMatch(/Wijkverpleging en thuiszorg[\s\S]*<td>3<\/td><td>3<\/td>/)
      const held = await db.selectFrom('meeting').select('state').executeTakeFirst()
      expect(held?.state).toBe('held')
    },
  )

  databaseTest('a registration that nobody confirmed goes after 48 hours', async ({ own }) => {
    const { db } = own
    const { bead } = await makeStory(db)
    const guest = {
      name: 'Laat',
      email: 'laat@voorbeeld.invalid',
      locale: 'nl',
      organisationName: '',
    } as const
    await db.transaction().execute((trx) => registerGuest(trx, testAct, bead.id, guest, ORIGIN))
    const count = async () => (await db.selectFrom('registration').select('id').execute()).length
    await run(db, 'remove-unconfirmed', hoursFrom(testAct.at, 47))
    expect(await count()).toBe(4)
    await run(db, 'remove-unconfirmed', hoursFrom(testAct.at, 49))
    expect(await count()).toBe(3)
  })
})
