import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, formOf, giveRole, makePerson, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { registerPerson } from './registration.queries.ts'
import { makeMeeting } from './testing.ts'

const REGION = 'heuvelrug'
const LIST = `/regios/${REGION}/bijeenkomsten`
const june = {
  titel: 'Ochtend in juni',
  soort: 'network-meeting',
  dag: '2026-06-11',
  begin: '09:30',
  einde: '12.00',
  plaats: 'Raadhuis',
  zichtbaar: 'public',
}

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const organisation = await makeOrganisation(db, { region: REGION, name: 'Gemeente Voorbeeld' })
  const editor = await makePerson(db, { name: 'Eef Editor' })
  await giveRole(db, { person: editor, organisation: organisation.id, role: 'editor', region: REGION })
  const site = makeSite(db)
  const post = (path: string, fields: Record<string, string>) =>
    site.request(path, formOf(fields, asPerson(editor)))
  const read = async (path: string) => (await site.request(path, { headers: asPerson(editor) })).text()
  return { organisation, editor, site, post, read }
}

async function register(db: Database, meeting: string, name: string) {
  const email = `${name}@voorbeeld.invalid`
  const person = await makePerson(db, { name, email })
  const guest = { person, name, email, locale: 'nl', organisationName: 'Buurtzorg' } as const
  return db
    .transaction()
    .execute((trx) => registerPerson(trx, testAct, meeting, guest, 'https://noaber.example'))
}

describe('planning a meeting', () => {
  databaseTest('makes a meeting with sessions and an agenda that everybody reads', async ({ own }) => {
    const { db } = own
    const { post, site } = await makeStory(db)
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

  databaseTest('refuses times that are not there, twice there, or the wrong way round', async ({ own }) => {
    const { db } = own
    const { post } = await makeStory(db)
    for (const [wrong, words] of [
      [{ dag: '2026-03-29', begin: '02:30', einde: '04:00' }, 'Deze tijd bestaat niet'],
      [{ dag: '2026-10-25', begin: '02:30', einde: '04:00' }, 'Deze tijd komt twee keer voor'],
      [{ begin: '12:00', einde: '09:30' }, 'Het einde moet na het begin zijn.'],
      [{ begin: '24:10' }, 'Vul een tijd in'],
      [{ dag: '2026-02-30' }, 'Vul een dag in die bestaat.'],
      [{ einddag: '2026-06-10' }, 'Het einde moet na het begin zijn.'],
      [{ online: 'http://voorbeeld.invalid' }, 'begint met https://'],
      [{ plaatsen: '-3' }, 'Vul een heel getal in'],
      [{ titel: '' }, 'Naam'],
      [{ organisatie: 'van-elders' }, 'Maak een keuze uit de lijst.'],
    ] as const) {
      const answer = await post(`${LIST}/nieuw`, { ...june, ...wrong })
      expect([wrong, answer.status]).toEqual([wrong, 422])
      const page = await answer.text()
      expect(page).toContain(words)
      expect(page).toContain('Raadhuis')
    }
    expect(await db.selectFrom('meeting').select('id').execute()).toEqual([])
  })

  databaseTest('shows both texts when somebody else was first, and loses neither', async ({ own }) => {
    const { db } = own
    const { post, read } = await makeStory(db)
    await post(`${LIST}/nieuw`, june)
    const path = `${LIST}/ochtend-in-juni/bewerken`
    const revisie = /name="revisie" value="(\d+)"/.exec(await read(path))?.[1] ?? ''
    expect((await post(path, { ...june, plaats: 'Theater', revisie })).status).toBe(303)
    const stale = await post(path, { ...june, plaats: 'Buurthuis', revisie })
    expect(stale.status).toBe(409)
    const shown = await stale.text()
    for (const text of ['Theater', 'Buurthuis']) expect(shown).toContain(text)
    expect((await db.selectFrom('meeting').select('place').executeTakeFirst())?.place).toBe('Theater')
  })

  databaseTest(
    'tells whoever comes of another time, more places and a cancelled meeting',
    async ({ own }) => {
      const { db } = own
      const { post, read, site } = await makeStory(db)
      await post(`${LIST}/nieuw`, { ...june, plaatsen: '1' })
      const { id } = await db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()
      expect(await register(db, id, 'anna')).toBe('registered')
      expect(await register(db, id, 'bert')).toBe('waiting')
      const path = `${LIST}/ochtend-in-juni`
      const revisie = /name="revisie" value="(\d+)"/.exec(await read(`${path}/bewerken`))?.[1] ?? ''
      const moved = await post(`${path}/bewerken`, { ...june, begin: '10:00', plaatsen: '2', revisie })
      expect(moved.headers.get('location')).toContain('gedaan=verplaatst')
      const mails = () =>
        db
          .selectFrom('mail_message')
          .select(['recipient', 'kind', 'text'])
          .orderBy('recipient')
          .orderBy('kind')
          .execute()
      const bert = (await mails()).filter(({ recipient }) => recipient.startsWith('bert'))
      expect(bert.map(({ kind }) => kind)).toEqual([
        'registration-moved',
        'registration-movedUp',
        'registration-waiting',
      ])
      expect(bert[0]?.text).toContain('10.00 tot 12.00 uur')
      expect((await post(`${path}/afgelasten`, { reden: '' })).status).toBe(422)
      for (const _ of [1, 2]) await post(`${path}/afgelasten`, { reden: 'De zaal is ondergelopen' })
      const off = (await mails()).filter(({ kind }) => kind === 'registration-cancelled')
      expect(off).toHaveLength(2)
      expect(off[0]?.text).toContain('De zaal is ondergelopen')
      const page = await (await site.request(path)).text()
      expect(page).toContain('Deze bijeenkomst gaat niet door')
      expect(await (await site.request(`${path}/aanmelden`)).text()).toContain('Aanmelden kan niet meer.')
    },
  )

  databaseTest('a session or item of another meeting is not there; nor may a visitor', async ({ own }) => {
    const { db } = own
    const { post, site } = await makeStory(db)
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
