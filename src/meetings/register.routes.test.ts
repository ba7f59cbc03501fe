import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeSite } from '../figures/testing.ts'
import { stampForm } from '../people/index.ts'
import { asPerson, formOf, giveRole, makePerson, NOW } from '../people/testing.ts'
import { registerGuest } from './registration.queries.ts'
import { linkOf, mailsTo, makeStory, REGION, stateOf } from './registration.testing.ts'

describe('registering for a meeting', () => {
  databaseTest('says the same to whoever is registered already; only the mail tells', async ({ own }) => {
    const { db } = own
    const { register, site } = await makeStory(db)
    const first = await register('noor')
    await site.request(await linkOf(db, 'noor'), formOf({ actie: 'bevestigen' }))
    const again = await register('noor')
    expect([again.status, again.headers.get('location')]).toEqual([
      first.status,
      first.headers.get('location'),
    ])
    const told = await mailsTo(db, 'noor')
    expect(told.map(({ subject }) => subject)).toContain('U bent al aangemeld: Ochtend over vallen')
    for (let n = 0; n < 5; n++) await register('noor')
    expect(await mailsTo(db, 'noor')).toHaveLength(3)
  })

  databaseTest('refuses programs and wrong fields, and keeps what was typed', async ({ own }) => {
    const { db } = own
    const { register, site, page, bead } = await makeStory(db)
    const tooFast = await register('noor', { begonnen: await stampForm(db, NOW) })
    expect(tooFast.status).toBe(422)
    expect(await tooFast.text()).toContain('noor Gast')
    expect((await register('noor', { begonnen: 'nagemaakt' })).status).toBe(422)
    expect((await register('noor', { website: 'https://spam.invalid' })).status).toBe(303)
    for (const wrong of [
      { email: 'geen adres' },
      { email: 'a@b.nl\r\nBcc: c@d.nl' },
      { naam: '' },
      { organisatie: 'Onbekend Huis' },
      { organisatie: 'Onbekend Huis', sector: 'kapper' },
      { sessie: bead.id },
      { naam: 'BSN 111222333' },
    ])
      expect([wrong, (await register('noor', wrong)).status]).toEqual([wrong, 422])
    expect(await db.selectFrom('registration').select('id').execute()).toEqual([])
    expect((await site.request(`/aanmelding/aanmelding_${bead.id}.nagemaakt`)).status).toBe(404)
    const visitor = await site.request(`${page}/aanmelden/mijn`, formOf({}))
    expect(visitor.headers.get('location')).toBe(`${page}/aanmelden`)
  })

  databaseTest(
    'a robot fills no place and sends at most 300 mails',
    { timeout: 120_000 },
    async ({ own }) => {
      const { db } = own
      const { page, begonnen, bead } = await makeStory(db, { capacity: 10 })
      // Every request from another address on the network, as a botnet has.
      let refused = 0
      for (let n = 0; n < 400; n++) {
        const outcome = await db
          .transaction()
          .execute((trx) =>
            registerGuest(
              trx,
              { at: NOW, means: 'web' },
              bead.id,
              { name: 'R', email: `r${n}@voorbeeld.invalid`, locale: 'nl', organisationName: '' },
              'https://noaber.example',
            ),
          )
        if (outcome === 'too-many-requests') refused += 1
      }
      expect(refused).toBe(100)
      const { count } = await db
        .selectFrom('mail_message')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow()
      expect(Number(count)).toBe(300)
      expect(await (await makeSite(db).request(page)).text()).toContain('Nog 10')
      // From one address on the network it ends sooner.
      const statuses = []
      await db.deleteFrom('registration').execute()
      const crowd = await makeSite(db)
      for (let n = 0; n < 201; n++)
        statuses.push(
          (
            await crowd.request(
              `${page}/aanmelden`,
              formOf({ naam: 'X', email: `x${n}@voorbeeld.invalid`, begonnen }),
            )
          ).status,
        )
      expect([statuses.at(199), statuses.at(200)]).toEqual([303, 429])
    },
  )

  databaseTest('takes one click of whoever is signed in, with their organisation', async ({ own }) => {
    const { db } = own
    const { organisation, page, site } = await makeStory(db)
    const person = await makePerson(db, { name: 'Anna Account', email: 'anna@voorbeeld.invalid' })
    await giveRole(db, { person, organisation: organisation.id, role: 'reader', region: REGION })
    const shown = await (await site.request(page, { headers: asPerson(person) })).text()
    expect(shown).toContain('Meld mij aan als Anna Account')
    const done = await site.request(`${page}/aanmelden/mijn`, formOf({}, asPerson(person)))
    expect(done.headers.get('location')).toContain('gedaan=aangemeld')
    const row = await db.selectFrom('registration').selectAll().executeTakeFirstOrThrow()
    expect([row.state, row.organisation, row.person]).toEqual(['registered', organisation.id, person])
    const mine = await site.request(`${page}/aanmelden/mijn`, { headers: asPerson(person) })
    expect(mine.headers.get('location')).toContain('/aanmelding/')
    expect((await site.request(mine.headers.get('location') ?? '')).status).toBe(200)
  })

  databaseTest('is closed after its last moment, for a meeting called off, and says so', async ({ own }) => {
    const { db } = own
    const { register, site, bead, page } = await makeStory(db)
    await register('noor')
    await db.updateTable('meeting').set({ register_until: NOW }).where('id', '=', bead.id).execute()
    expect(await (await register('piet')).text()).toContain('Aanmelden kan niet meer.')
    const late = await site.request(await linkOf(db, 'noor'), formOf({ actie: 'bevestigen' }))
    expect(late.status).toBe(422)
    expect(await stateOf(db, 'noor')).toBe('unconfirmed')
    expect(await (await site.request(page)).text()).toContain('Aanmelden kan niet meer.')
  })
})
