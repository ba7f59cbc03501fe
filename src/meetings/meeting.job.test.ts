import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { asPerson, formOf, testAct } from '../people/testing.ts'
import { hoursFrom, makeDoor, ORIGIN, runJob } from './check-in.testing.ts'
import { registerGuest } from './registration.queries.ts'
import { MEETING_END, MEETING_START } from './testing.ts'

describe('around a meeting', () => {
  databaseTest('whoever comes is reminded two days before, once', async ({ own }) => {
    const { db } = own
    await makeDoor(db)
    const reminders = async () =>
      (await db.selectFrom('mail_message').select('id').where('kind', '=', 'registration-reminder').execute())
        .length
    await runJob(db, 'remind-meetings', hoursFrom(MEETING_START, -49))
    expect(await reminders()).toBe(0)
    for (const hours of [-47, -46, -20]) await runJob(db, 'remind-meetings', hoursFrom(MEETING_START, hours))
    expect(await reminders()).toBe(3)
  })

  databaseTest(
    'a day after, it is counted who was there, and the counts outlive the rows',
    async ({ own }) => {
      const { db } = own
      const { bead, path, site, editor, ids } = await makeDoor(db)
      for (const { id } of ids.slice(0, 2))
        await site.request(`${path}/inchecken`, formOf({ wie: id }, asPerson(editor)))
      await runJob(db, 'count-attendance', hoursFrom(MEETING_END, 23))
      expect(await db.selectFrom('attendance').selectAll().execute()).toEqual([])
      for (const _ of [1, 2]) await runJob(db, 'count-attendance', hoursFrom(MEETING_END, 25))
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
      await runJob(db, 'count-attendance', hoursFrom(MEETING_END, 24 * 100))
      const page = await (await site.request(path)).text()
      expect(page).toContain('Wie was er')
      expect(page).toMatch(/Wijkverpleging en thuiszorg[\s\S]*<td>3<\/td><td>3<\/td>/)
      const held = await db.selectFrom('meeting').select('state').executeTakeFirst()
      expect(held?.state).toBe('held')
    },
  )

  databaseTest('a registration that nobody confirmed goes after 48 hours', async ({ own }) => {
    const { db } = own
    const { bead } = await makeDoor(db)
    const guest = {
      name: 'Laat',
      email: 'laat@voorbeeld.invalid',
      locale: 'nl',
      organisationName: '',
    } as const
    await db.transaction().execute((trx) => registerGuest(trx, testAct, bead.id, guest, ORIGIN))
    const count = async () => (await db.selectFrom('registration').select('id').execute()).length
    await runJob(db, 'remove-unconfirmed', hoursFrom(testAct.at, 47))
    expect(await count()).toBe(4)
    await runJob(db, 'remove-unconfirmed', hoursFrom(testAct.at, 49))
    expect(await count()).toBe(3)
  })
})
