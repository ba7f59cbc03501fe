import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { stampForm } from '../people/index.ts'
import { asPerson, formOf, giveRole, makePerson, NOW } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { registerGuest } from './registration.queries.ts'
import { makeMeeting, makeSession } from './testing.ts'

const REGION = 'heuvelrug'

async function makeStory(db: Database, meeting: { capacity?: number; onlineUrl?: string } = {}) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const organisation = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const bead = await makeMeeting(db, { region: REGION, title: 'Ochtend over vallen', ...meeting })
  const page = `/regios/${REGION}/bijeenkomsten/${bead.slug}`
  const begonnen = await stampForm(db, new Date(NOW.getTime() - 10_000))
  const site = makeSite(db)
  const register = (who: string, fields: Record<string, string> = {}) =>
    site.request(
      `${page}/aanmelden`,
      formOf({ naam: `${who} Gast`, email: `${who}@voorbeeld.invalid`, begonnen, ...fields }),
    )
  return { organisation, bead, page, site, register, begonnen }
}

const mailsTo = (db: Database, who: string) =>
  db
    .selectFrom('mail_message')
    .selectAll()
    .where('recipient', '=', `${who}@voorbeeld.invalid`)
    .orderBy('id')
    .execute()
const kindsTo = async (db: Database, who: string) => (await mailsTo(db, who)).map(({ kind }) => kind).sort()
const linkOf = async (db: Database, who: string) =>
  /https?:\/\/[^/]+(\/aanmelding\/\S+)/.exec((await mailsTo(db, who))[0]?.text ?? '')?.[1] ?? ''
const stateOf = async (db: Database, who: string) =>
  (
    await db
      .selectFrom('registration')
      .select('state')
      .where('email', '=', `${who}@voorbeeld.invalid`)
      .executeTakeFirst()
  )?.state

describe('registering for a meeting', () => {
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
    expect((await site.request(`${page}/aanmelden/mijn`, formOf({}))).status).toBe(401)
  })

  databaseTest(
    'a robot fills no place and sends at most 300 mails',
    { timeout: 120_000 },
    async ({ own }) => {
      const { db } = own
      const { page, begonnen, bead } = await makeStory(db, { capacity: 10 })
      // Every request from another address on the network, as a botnet has.
      let refused = 0
      for (let n = 0; n < 1000; n++) {
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
      expect(refused).toBe(700)
      const { count } = await db
        .selectFrom('mail_message')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow()
      expect(Number(count)).toBe(300)
      expect(await (await makeSite(db).request(page)).text()).toContain('Nog 10')
      // From one address on the network it ends sooner.
      const statuses = []
      for (let n = 0; n < 41; n++)
        statuses.push(
          (
            await makeSite(db).request(
              `${page}/aanmelden`,
              formOf({ naam: 'X', email: `x${n}@voorbeeld.invalid`, begonnen }),
            )
          ).status,
        )
      expect(statuses.at(-1)).toBe(429)
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
