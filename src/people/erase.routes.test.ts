import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createPerson } from './person.queries.ts'
import { asPerson, formOf, giveRole, makeOrganisationBead, makePerson, NOW, testAct } from './testing.ts'

async function makeAnna(db: Database) {
  await makeFigures(db)
  await sql`insert into region (slug, name, description_nl, description_en, membership_nl, membership_en, example)
    values ('noord', 'Noord', '', '', '', '', true)`.execute(db)
  const id = await createPerson(db, testAct, {
    name: 'Anna Voorbeeld',
    email: 'anna@voorbeeld.invalid',
    region: 'noord',
    consentAt: NOW,
  })
  const site = makeSite(db)
  const send = (path: string, fields: Record<string, string>) =>
    site.request(path, formOf(fields, asPerson(id)))
  const show = async (path: string) => await (await site.request(path, { headers: asPerson(id) })).text()
  return { id, site, send, show }
}

databaseTest(
  'everything that is kept can be taken along, and then be erased in two steps',
  async ({ own: { db } }) => {
    const { id, site, send, show } = await makeAnna(db)
    const file = await site.request('/mijn/gegevens.json', { headers: asPerson(id) })
    expect(file.headers.get('content-disposition')).toContain('mijn-gegevens.json')
    expect((await file.json()).person[0]).toMatchObject({ id, email: 'anna@voorbeeld.invalid' })
    expect(await show('/mijn/wissen')).not.toContain('name="woord"')
    expect(await show('/mijn/wissen?stap=2')).toContain('name="woord"')
    expect((await send('/mijn/wissen', { woord: 'nee' })).status).toBe(422)
    const gone = await send('/mijn/wissen', { woord: 'wissen' })
    expect(gone.headers.get('location')).toBe('/privacy?gedaan=gewist')
    expect(gone.headers.get('set-cookie')).toMatch(/session_token=;/)
    expect(await show('/privacy?gedaan=gewist')).toContain('De gegevens zijn gewist.')
    expect((await site.request('/mijn', { headers: asPerson(id) })).headers.get('location')).toMatch(
      /^\/inloggen/,
    )
  },
)

databaseTest(
  'the last administrator is told to hand over first; a manager erases who asks for it',
  async ({ own: { db } }) => {
    const { id, site, send } = await makeAnna(db)
    const organisation = await makeOrganisationBead(db, 'noord', 'Samen')
    const boss = await makePerson(db, { name: 'Beheerder' })
    await giveRole(db, { person: boss, organisation, role: 'administrator', region: 'noord' })
    const refused = await site.request('/mijn/wissen', formOf({ woord: 'WISSEN' }, asPerson(boss)))
    expect(await refused.text()).toContain('Draag het beheer eerst over')
    const path = '/regios/noord/personen/anna-voorbeeld/wissen'
    expect((await send(path, { woord: 'WISSEN' })).status).toBe(403)
    const done = await site.request(path, formOf({ woord: 'WISSEN' }, asPerson(boss)))
    expect(done.status).toBe(303)
    const row = await db
      .selectFrom('person')
      .select(['name', 'email'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ name: '', email: null })
  },
)

databaseTest(
  'an administrator erases nobody who does something elsewhere, and no operator',
  async ({ own: { db } }) => {
    const { id, site } = await makeAnna(db)
    await sql`insert into region (slug, name, description_nl, description_en, membership_nl, membership_en, example)
      values ('zuid', 'Zuid', '', '', '', '', true)`.execute(db)
    const [north, south] = [
      await makeOrganisationBead(db, 'noord', 'Samen'),
      await makeOrganisationBead(db, 'zuid', 'Elders'),
    ]
    const boss = await makePerson(db, { name: 'Beheerder' })
    await giveRole(db, { person: boss, organisation: north, role: 'administrator', region: 'noord' })
    const erase = async () =>
      (
        await site.request(
          '/regios/noord/personen/anna-voorbeeld/wissen',
          formOf({ woord: 'WISSEN' }, asPerson(boss)),
        )
      ).status
    await giveRole(db, { person: id, organisation: south, role: 'reader', region: 'zuid' })
    expect(await erase()).toBe(403)
    await db.deleteFrom('role').where('person', '=', id).execute()
    await db.updateTable('person').set({ operator: true }).where('id', 'in', [id]).execute()
    await makePerson(db, { name: 'Nog een', operator: true })
    expect(await erase()).toBe(403)
    await db.updateTable('person').set({ operator: false }).where('id', '=', id).execute()
    expect(await erase()).toBe(303)
  },
)
