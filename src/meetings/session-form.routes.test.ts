import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { formOf } from '../people/testing.ts'
import { june, LIST, makePlan, REGION } from './meeting-form.testing.ts'
import { makeMeeting } from './testing.ts'

describe('sessions and agenda', () => {
  databaseTest('makes a meeting with sessions and an agenda that everybody reads', async ({ own }) => {
    const { db } = own
    const { post, site } = await makePlan(db)
    const made = await post(`${LIST}/nieuw`, june)
    expect(made.headers.get('location')).toBe(`${LIST}/ochtend-in-juni?gedaan=gemaakt`)
    const path = `${LIST}/ochtend-in-juni`
    for (const [titel, deel, status] of [
      ['Over Zeist', 'zeist-alleen', 303],
      ['Van elders', 'wijken', 422],
      ['Voor allen', '', 303],
    ] as const) {
      const fields = { titel, deel, begin: '10:00', einde: '11:00', plaatsen: '20' }
      expect([titel, (await post(`${path}/sessies/nieuw`, fields)).status]).toEqual([titel, status])
    }
    for (const titel of ['Welkom', 'Afspraken'])
      expect((await post(`${path}/agenda/nieuw`, { titel, minuten: '30' })).status).toBe(303)
    const [, second] = await db.selectFrom('agenda_item').selectAll().orderBy('position').execute()
    expect((await post(`${path}/agenda/${second?.id}`, { actie: 'omhoog' })).status).toBe(303)
    const page = await (await site.request(path)).text()
    expect(page).toContain('donderdag 11 juni 2026, 9.30 tot 12.00 uur')
    expect(page).toContain('Voor allen')
    expect(page).toContain('Nog 20')
    expect(page.indexOf('Afspraken')).toBeLessThan(page.indexOf('Welkom'))
    const list = await (await site.request(`${LIST}?soort=netwerkbijeenkomst`)).text()
    expect(list).toContain('Ochtend in juni')
    expect(await (await site.request(`${LIST}?soort=focusgroep`)).text()).toContain('Geen bijeenkomst past')
  })

  databaseTest('a session or item of another meeting is not there; nor may a visitor', async ({ own }) => {
    const { db } = own
    const { post, site } = await makePlan(db)
    await post(`${LIST}/nieuw`, june)
    const other = await makeMeeting(db, { region: REGION, title: 'Andere' })
    const path = `${LIST}/ochtend-in-juni`
    await post(`${path}/sessies/nieuw`, { titel: 'Sessie', begin: '10:00', einde: '11:00' })
    const { id } = await db.selectFrom('meeting_session').select('id').executeTakeFirstOrThrow()
    expect((await post(`${LIST}/${other.slug}/sessies/${id}`, { actie: 'weg' })).status).toBe(404)
    expect((await post(`${path}/sessies/geen-id`, { actie: 'weg' })).status).toBe(404)
    expect((await post(`${path}/agenda/geen-id`, { actie: 'weg' })).status).toBe(404)
    const outside = await post(`${path}/sessies/${id}`, { titel: 'S', begin: '08:00', einde: '09:00' })
    expect(await outside.text()).toContain('tussen het begin en het einde')
    expect((await site.request(`${LIST}/nieuw`, formOf(june))).status).toBe(401)
  })
})
