import { sql } from 'kysely'
import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { columnWords } from '../language/texts-kept.ts'
import { listPersonal } from './data-map.ts'
import { makeAnna } from './mine.testing.ts'
import { asPerson, formOf, giveRole, makeOrganisationBead, makePerson, makeRegion } from './testing.ts'

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
    await makeRegion(db, 'zuid', 'Zuid')
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

databaseTest(
  'what the person wrote to others by a form, and links asked for with their address, go as well',
  async ({ own: { db } }) => {
    const { send } = await makeAnna(db)
    const other = await makePerson(db, { name: 'Ander' })
    const at = new Date()
    const message = { person: other, from_name: 'x', locale: 'nl', answers: 0, created_at: at } as const
    for (const email of ['anna@voorbeeld.invalid', 'buur@voorbeeld.invalid']) {
      await db
        .insertInto('contact_message')
        .values({ ...message, id: crypto.randomUUID(), from_email: email })
        .execute()
      const value = JSON.stringify({ type: 'magic-link', email })
      await sql`insert into auth_verification (id, identifier, value, expires_at, created_at, updated_at)
        values (${crypto.randomUUID()}, ${`magic-link:${email}`}, ${value}, ${at}, ${at}, ${at})`.execute(db)
    }
    await sql`insert into auth_verification (id, identifier, value, expires_at, created_at, updated_at)
      values (${crypto.randomUUID()}, 'other', 'no json', ${at}, ${at}, ${at})`.execute(db)
    expect((await send('/mijn/wissen', { woord: 'wissen' })).status).toBe(303)
    const left = await db.selectFrom('contact_message').select('from_email').execute()
    expect(left).toEqual([{ from_email: 'buur@voorbeeld.invalid' }])
    const { rows } = await sql<{
      value: string
    }>`select value from auth_verification order by identifier`.execute(db)
    expect(rows.map(({ value }) => value)).toEqual([
      JSON.stringify({ type: 'magic-link', email: 'buur@voorbeeld.invalid' }),
      'no json',
    ])
  },
)

databaseTest(
  'everything that somebody sees of themselves is called by a word, not by its column',
  async ({ own: { db } }) => {
    const { id, show } = await makeAnna(db)
    const organisation = await makeOrganisationBead(db, 'noord', 'Samen Sterk')
    await giveRole(db, { person: id, organisation, role: 'reader', region: 'noord' })
    expect(await show('/mijn/gegevens')).toContain('Samen Sterk')
    const without: string[] = []
    for (const { table, by = [], hidden = [] } of listPersonal()) {
      const { rows } = await sql<{ name: string }>`select column_name as name
        from information_schema.columns where table_name = ${table}`.execute(db)
      const shown = by.length === 0 ? [] : rows.map(({ name }) => name)
      const wordless = shown.filter((name) => !hidden.includes(name) && columnWords[name] === undefined)
      without.push(...wordless.map((name) => `${table}.${name}`))
    }
    expect(without).toEqual([])
  },
)
