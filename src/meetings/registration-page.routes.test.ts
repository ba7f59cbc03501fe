import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { formOf } from '../people/testing.ts'
import { kindsTo, linkOf, makeStory, stateOf } from './registration.testing.ts'
import { makeSession } from './testing.ts'

describe('the link of a registration', () => {
  databaseTest('holds no place until the link in the mail is confirmed by its button', async ({ own }) => {
    const { db } = own
    const { register, site } = await makeStory(db, { onlineUrl: 'https://voorbeeld.invalid/kamer' })
    expect((await register('noor', { organisatie: 'thuiszorg de deur' })).status).toBe(303)
    expect(await stateOf(db, 'noor')).toBe('unconfirmed')
    const link = await linkOf(db, 'noor')
    // A scanner of mail opens every link, as often as it likes.
    for (const _ of [1, 2]) {
      const opened = await site.request(link)
      expect(opened.status).toBe(200)
      expect(await opened.text()).not.toContain('voorbeeld.invalid/kamer')
    }
    expect(await stateOf(db, 'noor')).toBe('unconfirmed')
    expect((await site.request(link, formOf({ actie: 'bevestigen' }))).headers.get('location')).toContain(
      'gedaan=bevestigd',
    )
    expect(await stateOf(db, 'noor')).toBe('registered')
    expect(await (await site.request(link)).text()).toContain('voorbeeld.invalid/kamer')
    // Confirmed again, nothing happens a second time.
    await site.request(link, formOf({ actie: 'bevestigen' }))
    expect(await kindsTo(db, 'noor')).toEqual(['registration-confirm', 'registration-registered'])
    const row = await db.selectFrom('registration').selectAll().executeTakeFirstOrThrow()
    expect(row.organisation_name).toBe('Thuiszorg De Deur')
    expect(row.organisation).not.toBeNull()
    const trail = await db.selectFrom('audit_event').selectAll().where('kind', '=', 'registration').execute()
    expect(JSON.stringify(trail)).not.toContain('oor@')
    expect(JSON.stringify(trail)).not.toContain('noor Gast')
  })

  databaseTest('gives the last place to one of two who take it at once', async ({ own }) => {
    const { db } = own
    const { register, site, page } = await makeStory(db, { capacity: 1 })
    await register('een')
    await register('twee')
    const links = [await linkOf(db, 'een'), await linkOf(db, 'twee')]
    await Promise.all(links.map((link) => site.request(link, formOf({ actie: 'bevestigen' }))))
    const states = [await stateOf(db, 'een'), await stateOf(db, 'twee')]
    expect(states.toSorted()).toEqual(['registered', 'waiting'])
    const [first, second] = states[0] === 'registered' ? ['een', 'twee'] : ['twee', 'een']
    expect(await (await site.request(page)).text()).toContain('Vol. U komt op de wachtlijst.')
    const link = await linkOf(db, first)
    await site.request(link, formOf({ actie: 'afmelden' }))
    expect([await stateOf(db, first), await stateOf(db, second)]).toEqual(['cancelled', 'registered'])
    expect(await kindsTo(db, second)).toContain('registration-movedUp')
    // The link is used again: they register after all, behind whoever has the place.
    await site.request(link, formOf({ actie: 'bevestigen' }))
    expect(await stateOf(db, first)).toBe('waiting')
  })

  databaseTest(
    'name and organisation can be mended; a full session that is theirs is not full for them',
    async ({ own }) => {
      const { db } = own
      const { register, site, bead } = await makeStory(db)
      const sessie = await makeSession(db, bead.id, { title: 'Zuidoost', capacity: 1 })
      await register('noor', { sessie })
      const link = await linkOf(db, 'noor')
      const send = (fields: Record<string, string>) => site.request(link, formOf(fields))
      expect((await send({ actie: 'gegevens', naam: 'Te vroeg' })).status).toBe(422)
      // A button that is not ours does nothing.
      expect((await send({ actie: 'iets' })).status).toBe(422)
      expect(await stateOf(db, 'noor')).toBe('unconfirmed')
      await send({ actie: 'bevestigen' })
      expect(await (await site.request(link)).text()).not.toContain('Vol. U komt op de wachtlijst.')
      expect((await send({ actie: 'gegevens', naam: '' })).status).toBe(422)
      const unknown = await send({ actie: 'gegevens', naam: 'Noor Nieuw', organisatie: 'Onbekend' })
      expect([unknown.status, (await unknown.text()).includes('Kies het soort organisatie')]).toEqual([
        422,
        true,
      ])
      const changed = await send({ actie: 'gegevens', naam: 'Noor Nieuw', organisatie: 'thuiszorg de deur' })
      expect(changed.headers.get('location')).toContain('gedaan=gegevens')
      const row = await db.selectFrom('registration').selectAll().executeTakeFirstOrThrow()
      expect(row).toMatchObject({
        name: 'Noor Nieuw',
        organisation_name: 'Thuiszorg De Deur',
        session: sessie,
      })
      expect([row.organisation === null, row.state]).toEqual([false, 'registered'])
      const page = await (await site.request(link)).text()
      for (const text of ['Noor Nieuw', 'Thuiszorg De Deur', '.ics']) expect(page).toContain(text)
    },
  )

  databaseTest('who waits for what was called off is promised nothing', async ({ own }) => {
    const { db } = own
    const { register, site } = await makeStory(db, { capacity: 1 })
    for (const who of ['een', 'twee']) {
      await register(who)
      await site.request(await linkOf(db, who), formOf({ actie: 'bevestigen' }))
    }
    expect(await stateOf(db, 'twee')).toBe('waiting')
    await db.updateTable('meeting').set({ state: 'cancelled' }).execute()
    const page = await (await site.request(await linkOf(db, 'twee'))).text()
    expect(page).toContain('Deze bijeenkomst gaat niet door')
    expect(page).not.toContain('plaats vrijkomt')
  })

  databaseTest('twenty at once for three places in a session: three have one', async ({ own }) => {
    const { db } = own
    const { register, site, bead } = await makeStory(db)
    const sessie = await makeSession(db, bead.id, { title: 'Zuidoost', capacity: 3 })
    const other = await makeSession(db, bead.id, { title: 'West', capacity: 30 })
    const names = Array.from({ length: 20 }, (_, n) => `gast${n}`)
    for (const name of names) expect((await register(name, { sessie })).status).toBe(303)
    const links = await Promise.all(names.map((name) => linkOf(db, name)))
    await Promise.all(links.map((link) => site.request(link, formOf({ actie: 'bevestigen' }))))
    const states = await Promise.all(names.map((name) => stateOf(db, name)))
    expect(states.filter((state) => state === 'registered')).toHaveLength(3)
    expect(states.filter((state) => state === 'waiting')).toHaveLength(17)
    const waits = links[states.indexOf('waiting')] ?? ''
    await site.request(waits, formOf({ actie: 'sessie', sessie: other }))
    expect(
      await db
        .selectFrom('registration')
        .select('id')
        .where('session', '=', other)
        .where('state', '=', 'registered')
        .execute(),
    ).toHaveLength(1)
    // Back to the full one is refused, and the place that they have stays theirs.
    const back = await site.request(waits, formOf({ actie: 'sessie', sessie }))
    expect(back.status).toBe(422)
    expect(await back.text()).toContain('U houdt de plaats die u had.')
    expect((await site.request(waits, formOf({ actie: 'sessie', sessie: bead.id }))).status).toBe(422)
  })
})
