import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { stampForm } from '../people/index.ts'
import { asPerson, formOf, giveRole, makePerson, NOW } from '../people/testing.ts'
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
    'a robot that registers 10,000 times fills no place, sends at most 300 mails, and ends at 200 an address',
    { timeout: 120_000 },
    async ({ own }) => {
      const { db } = own
      const { organisation, page, register, site, begonnen } = await makeStory(db, { capacity: 10 })
      for (const who of ['noor', 'piet']) {
        await register(who)
        await site.request(await linkOf(db, who), formOf({ actie: 'bevestigen' }))
      }
      const countRows = async (table: 'registration' | 'mail_message' | 'attempt') =>
        await db.selectFrom(table).select('id').execute()
      const before = (await countRows('mail_message')).length
      // Two addresses on the network, a hundred requests at a time.
      const post = async (n: number) => {
        const fields = { naam: 'Aap', email: `r${n}@voorbeeld.invalid`, begonnen }
        const env = { incoming: { socket: { remoteAddress: `192.0.2.${n % 2}` } } }
        const { status, headers } = await site.request(`${page}/aanmelden`, formOf(fields), env)
        return headers.get('location') === null ? status : 'sent'
      }
      const answers = new Map<number | string, number>()
      for (let n = 0; n < 10_000; n += 100)
        for (const answer of await Promise.all(Array.from({ length: 100 }, (_, m) => post(n + m))))
          answers.set(answer, (answers.get(answer) ?? 0) + 1)
      expect(Object.fromEntries(answers)).toEqual({ sent: 300, 429: 9700 })
      expect(await countRows('registration')).toHaveLength(302)
      expect((await countRows('mail_message')).length - before).toBe(300)
      // Whoever was registered still is, there is room as before, and the list says what is what.
      expect(await (await site.request(page)).text()).toContain('Nog 8')
      for (const who of ['noor', 'piet']) expect(await stateOf(db, who)).toBe('registered')
      const team = await makePerson(db, { name: 'Team' })
      await giveRole(db, { person: team, organisation: organisation.id, role: 'editor', region: REGION })
      const list = await (await site.request(`${page}/aanmeldingen`, { headers: asPerson(team) })).text()
      expect(list).toMatch(/2\s+aangemeld/)
      expect([...list.matchAll(/<th scope="row">([^<]*)/g)].slice(0, 3).map(([, name]) => name)).toEqual([
        'noor Gast',
        'piet Gast',
        'Aap',
      ])
    },
  )

  databaseTest('a hall of 130 people behind one address on the network is served', async ({ own }) => {
    const { db } = own
    const { page, site, begonnen } = await makeStory(db)
    const env = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
    const statuses = []
    for (let n = 0; n < 201; n++) {
      const fields = { naam: 'Gast', email: `gast${n}@voorbeeld.invalid`, begonnen }
      statuses.push((await site.request(`${page}/aanmelden`, formOf(fields), env)).status)
    }
    expect(statuses.slice(0, 130)).toEqual(Array.from({ length: 130 }, () => 303))
    expect([statuses.at(199), statuses.at(200)]).toEqual([303, 429])
    // Another address has its own number, and what was refused is refused again without being counted.
    const more = { naam: 'Gast', email: 'nog-een@voorbeeld.invalid', begonnen }
    const elsewhere = { incoming: { socket: { remoteAddress: '192.0.2.2' } } }
    expect((await site.request(`${page}/aanmelden`, formOf(more), env)).status).toBe(429)
    expect((await site.request(`${page}/aanmelden`, formOf(more), elsewhere)).status).toBe(303)
    const { count } = await db
      .selectFrom('attempt')
      .select('count')
      .where('what', '=', 'register-address')
      .orderBy('count', 'desc')
      .executeTakeFirstOrThrow()
    expect(count).toBe(200)
  })

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
