import { fixedClock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { giveRole, makePerson, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { meetingJobs } from './meeting.job.ts'
import { registerPerson } from './registration.queries.ts'
import { makeMeeting } from './testing.ts'

export const REGION = 'heuvelrug'
export const ORIGIN = 'https://noaber.example'

export async function makeDoor(db: Database) {
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

export const runJob = async (db: Database, name: string, at: Date) => {
  const job = meetingJobs(ORIGIN).find((one) => one.name === name)
  const tools = {
    clock: fixedClock(at.toISOString()),
    log: () => undefined,
    signal: new AbortController().signal,
  }
  await job?.run(db, undefined, tools)
}
export const hoursFrom = (moment: Date, hours: number) => new Date(moment.getTime() + hours * 3_600_000)
