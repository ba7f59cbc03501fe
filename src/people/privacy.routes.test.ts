import { sql } from 'kysely'
import { expect } from 'vitest'
import { newId } from '../base/id.ts'
import { createBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { queueMail } from '../mail/index.ts'
import { dataMap, listPersonal, listRules } from './data-map.ts'
import { erasePerson } from './erase.queries.ts'
import { listKept } from './export.queries.ts'
import { createPerson } from './person.queries.ts'
import { countExpired, removeExpired } from './retention.queries.ts'
import { giveRole, makeOrganisationBead, makePerson, makeRegion, NOW, testAct } from './testing.ts'

const NAME = 'Wilhelmina Zonderling'
const EMAIL = 'wilhelmina.zonderling@voorbeeld.invalid'

async function listTables(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`.execute(db)
  return rows.map(({ name }) => name).sort()
}

const earlier = (days: number, extraMs = 0) => new Date(NOW.getTime() - days * 86_400_000 - extraMs)

databaseTest('every table of the database is in the map, and nothing else', async ({ db }) => {
  expect(Object.keys(dataMap).sort()).toEqual(await listTables(db))
})

databaseTest('columns that the map names are there', async ({ db }) => {
  for (const { table, by = [], hidden = [], ends } of listPersonal()) {
    const { rows } = await sql<{ name: string }>`select column_name as name
      from information_schema.columns where table_name = ${table}`.execute(db)
    const since = ends.flatMap((end) => (end.until === 'days' ? [end.since] : []))
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining([...by, ...hidden, ...since]))
  }
})

databaseTest('the page shows what is kept and how long, in both languages', async ({ db }) => {
  await makeFigures(db)
  const site = makeSite(db)
  const dutch = await (await site.request('/privacy')).text()
  expect(dutch).toContain('Wie u bent')
  expect(dutch).toContain('2 jaar na uw laatste bezoek')
  expect(dutch).toContain('90 dagen na het versturen')
  expect(dutch).toContain('31 dagen na het inloggen')
  // A mandate stays when its holder is erased: the page may not promise that it goes.
  expect(dutch.split('Uw mandaten')[1]?.split('</dl>')[0]).toContain('Zolang de site bestaat')
  expect(dutch).toContain('nog geen adres ingevuld')
  const english = await (await site.request('/en/privacy')).text()
  expect(english).toContain('2 years after your last visit')
  const run = makeSite(db, {
    site: { origin: '', operator: { name: '', contact: 'mailto:privacy@noaber.example' } },
  })
  expect(await (await run.request('/privacy')).text()).toContain('href="mailto:privacy@noaber.example"')
})

databaseTest(
  'erasing leaves no name and no address in any table; the organisation’s work stays',
  async ({ db }) => {
    await makeRegion(db, 'noord', 'Noord')
    const organisation = await makeOrganisationBead(db, 'noord', 'Stichting Samen')
    await sql`insert into organisation (id, sector) values (${organisation}, 'zorg')`.execute(db)
    const body = await createBead(db, testAct, {
      region: 'noord',
      kind: 'body',
      title: 'Kernteam',
      summary: '',
      visibility: 'public',
      example: true,
    })
    await sql`insert into body (id, kind, "right") values (${body.id}, 'kernteam', 'decides')`.execute(db)
    const id = await createPerson(db, testAct, {
      name: NAME,
      email: EMAIL,
      region: 'noord',
      work: `Ik, ${NAME}, verbind`,
      motive: NAME,
      consentAt: NOW,
    })
    await giveRole(db, { person: id, organisation, role: 'editor', region: 'noord' })
    const seat = newId(NOW)
    await sql`insert into seat (id, body, organisation, person, since)
    values (${seat}, ${body.id}, ${organisation}, ${id}, '2025-01-01')`.execute(db)
    await sql`insert into mandate (id, region, giver, holder_person, scope, since)
    values (${newId(NOW)}, 'noord', ${organisation}, ${id}, 'tekenen', '2025-01-01')`.execute(db)
    await sql`insert into follow values (${id}, ${body.id}, ${NOW})`.execute(db)
    const letter = { locale: 'nl', subject: NAME, paragraphs: [NAME] } as const
    await queueMail(db, { cause: 'a', kind: 'x', recipient: EMAIL, person: id, urgent: true, letter }, NOW)
    await queueMail(db, { cause: 'b', kind: 'x', recipient: EMAIL, urgent: true, letter }, NOW)

    const kept = await listKept(db, id)
    const counts = Object.fromEntries(kept.map(({ table, rows }) => [table, rows.length]))
    expect(counts).toMatchObject({
      person: 1,
      bead: 1,
      role: 1,
      seat: 1,
      mandate: 1,
      follow: 1,
      mail_message: 1,
    })
    expect(JSON.stringify(kept)).toContain(EMAIL)

    expect(await erasePerson(db, testAct, id, new Map())).toEqual({ erased: id })
    for (const table of await listTables(db)) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t
      where t::text ilike '%zonderling%'`.execute(db)
      expect([table, rows]).toEqual([table, []])
    }
    const stays = await sql<{ organisation: string; person: string | null }>`
    select organisation, person from seat where id = ${seat}`.execute(db)
    expect(stays.rows).toEqual([{ organisation, person: null }])
    const last = await sql<{ action: string; kind: string; thing: string }>`
    select action, kind, thing from audit_event order by seq desc limit 1`.execute(db)
    expect(last.rows).toEqual([{ action: 'erase', kind: 'person', thing: id }])
    expect(await erasePerson(db, testAct, id, new Map())).toEqual({ refused: 'gone' })
    const again = await createPerson(db, testAct, { name: NAME, email: EMAIL })
    expect(again).not.toBe(id)
  },
)

databaseTest('the last administrator and the last operator cannot be erased', async ({ db }) => {
  await makeRegion(db, 'noord', 'Noord')
  const organisation = await makeOrganisationBead(db, 'noord', 'Stichting Samen')
  const first = await makePerson(db, { name: 'Een' })
  await giveRole(db, { person: first, organisation, role: 'administrator', region: 'noord' })
  expect(await erasePerson(db, testAct, first, new Map())).toEqual({ refused: 'last-administrator' })
  const second = await makePerson(db, { name: 'Twee' })
  await giveRole(db, { person: second, organisation, role: 'administrator', region: 'noord' })
  expect(await erasePerson(db, testAct, first, new Map())).toEqual({ erased: first })
  const operator = await makePerson(db, { name: 'Beheer', operator: true })
  expect(await erasePerson(db, testAct, operator, new Map())).toEqual({ refused: 'last-operator' })
})

/** A row of each table with a term, whose moment is the one given. */
const makers: Readonly<Record<string, (db: Database, at: Date) => Promise<string>>> = {
  async person(db, at) {
    const id = await makePerson(db, { name: 'Oud' })
    await db
      .updateTable('person')
      .set({ example: false, created_at: at, last_seen_at: at })
      .where('id', '=', id)
      .execute()
    return id
  },
  async bead(db, at) {
    const id = await makeOrganisationBead(db, 'noord', 'Weg')
    await giveRole(db, {
      person: await makePerson(db, { name: 'Wie' }),
      organisation: id,
      role: 'editor',
      region: 'noord',
    })
    await db.updateTable('bead').set({ removed_at: at }).where('id', '=', id).execute()
    return id
  },
  async role(db, at) {
    const organisation = await makeOrganisationBead(db, 'noord', 'Blijft')
    const id = await giveRole(db, {
      person: await makePerson(db, { name: 'Rol' }),
      organisation,
      role: 'editor',
      region: 'noord',
    })
    await db.updateTable('role').set({ since: at, until: at }).where('id', '=', id).execute()
    return id
  },
  async invitation(db, at) {
    const id = newId(NOW)
    const organisation = await makeOrganisationBead(db, 'noord', 'Vraagt')
    await sql`insert into invitation (id, token_hash, locale, organisation, role, scope, region, state, created_at, expires_at, closed_at)
      values (${id}, ${id}, 'nl', ${organisation}, 'reader', 'region', 'noord', 'declined', ${at}, ${at}, ${at})`.execute(
      db,
    )
    return id
  },
  async mail_message(db, at) {
    const id = newId(NOW)
    await sql`insert into mail_message (id, cause, kind, recipient, locale, subject, text, html, urgent, due_at, created_at)
      values (${id}, ${id}, 'x', 'a@voorbeeld.invalid', 'nl', '', '', '', true, ${at}, ${at})`.execute(db)
    return id
  },
  async import_draft(db, at) {
    const id = newId(NOW)
    await sql`insert into import_draft (id, kind, region, person, created_at, sheet, columns)
      values (${id}, 'partners', 'noord', ${await makePerson(db, { name: 'Lijst' })}, ${at}, '{}', '{}')`.execute(
      db,
    )
    return id
  },
  async contact_message(db, at) {
    const id = newId(NOW)
    await sql`insert into contact_message (id, person, from_name, from_email, locale, answers, created_at)
      values (${id}, ${await makePerson(db, { name: 'Ontvanger' })}, 'X', 'x@voorbeeld.invalid', 'nl', 0, ${at})`.execute(
      db,
    )
    return id
  },
  async auth_session(db, at) {
    const id = newId(NOW)
    const person = await makePerson(db, { name: 'Sessie' })
    await sql`insert into auth_session (id, person, token, expires_at, created_at, updated_at)
      values (${id}, ${person}, ${id}, ${at}, ${at}, ${at})`.execute(db)
    return id
  },
  async auth_passkey_challenge(db, at) {
    const id = newId(NOW)
    await sql`insert into auth_passkey_challenge (id, purpose, challenge, browser_hash, created_at, expires_at)
      values (${id}, 'sign-in', '', ${id}, ${at}, ${at})`.execute(db)
    return id
  },
  async auth_verification(db, at) {
    const id = newId(NOW)
    await sql`insert into auth_verification (id, identifier, value, expires_at, created_at, updated_at)
      values (${id}, ${id}, '', ${at}, ${at}, ${at})`.execute(db)
    return id
  },
  async attempt(db, at) {
    const id = newId(NOW)
    await sql`insert into attempt (id, what, key, created_at, count)
      values (${id}, 'x', ${id}, ${at}, 1)`.execute(db)
    return id
  },
  async provider_attempt(db, at) {
    const id = newId(NOW)
    await sql`insert into provider_attempt (id, state_hash, provider, verifier, nonce, back, locale, created_at)
      values (${id}, ${id}, 'x', '', '', '/', 'nl', ${at})`.execute(db)
    return id
  },
  async draft(db, at) {
    const id = newId(NOW)
    const person = await makePerson(db, { name: 'Typt' })
    await sql`insert into draft (id, person, path, fields, saved_at) values (${id}, ${person}, ${id}, '{}', ${at})`.execute(
      db,
    )
    return id
  },
  async project_asker(db, at) {
    const id = newId(NOW)
    const project = await makeProjectRow(db)
    await sql`insert into project_question (id, project, kind, text, asked_at, due_on) values (${id}, ${project}, 'ask', 'x', ${at}, ${at})`.execute(
      db,
    )
    await sql`insert into project_asker (id, question, name, email, locale, created_at)
      values (${id}, ${id}, 'X', 'x@voorbeeld.invalid', 'nl', ${at})`.execute(db)
    return id
  },
  async project_confirmation(db, at) {
    const id = newId(NOW)
    const person = await makePerson(db, { name: 'Leidt' })
    await sql`insert into project_confirmation (id, project, person, token_hash, created_at, expires_at)
      values (${id}, ${await makeProjectRow(db)}, ${person}, ${id}, ${at}, ${at})`.execute(db)
    return id
  },
  async registration(db, at) {
    const id = newId(NOW)
    const title = 'Bijeenkomst'
    const bead = {
      region: 'noord',
      kind: 'meeting',
      title,
      summary: '',
      visibility: 'public',
      example: true,
    } as const
    const meeting = await createBead(db, testAct, bead)
    await sql`insert into meeting (id, kind, state, starts_at, ends_at)
      values (${meeting.id}, 'work-session', 'held', ${at}, ${new Date(at.getTime() + 1)})`.execute(db)
    await sql`insert into registration (id, meeting, state, name, email, locale, token_hash, created_at, ends_at)
      values (${id}, ${meeting.id}, 'registered', 'X', 'x@voorbeeld.invalid', 'nl', ${id}, ${at}, ${at})`.execute(
      db,
    )
    return id
  },
  async job(db, at) {
    const id = newId(NOW)
    await sql`insert into job (id, kind, payload, state, due_at, created_at, ended_at)
      values (${id}, 'x', '{}', 'done', ${at}, ${at}, ${at})`.execute(db)
    return id
  },
}

async function makeProjectRow(db: Database): Promise<string> {
  const bead = await createBead(db, testAct, {
    region: 'noord',
    kind: 'project',
    title: 'Project',
    summary: '',
    visibility: 'public',
    example: true,
  })
  await sql`insert into project (id, phase) values (${bead.id}, 'running')`.execute(db)
  return bead.id
}

databaseTest(
  'each term of the map is carried out: just after it, not just before it, and once',
  async ({ own }) => {
    const { db } = own
    await makeRegion(db, 'noord', 'Noord')
    const rules = listRules()
    expect(rules.length).toBeGreaterThan(5)
    const made: { table: string; old: string; young: string }[] = []
    for (const { table, days } of rules) {
      const make = makers[table]
      if (!make) throw new Error(`No row of ${table} to test its term with`)
      made.push({
        table,
        old: await make(db, earlier(days, 1000)),
        young: await make(db, earlier(days, -1000)),
      })
    }
    const dry = await countExpired(db, NOW)
    expect(dry.map(({ rows }) => rows)).toEqual(rules.map(() => 1))
    expect(await removeExpired(db, NOW)).toEqual(dry)
    for (const { table, old, young } of made) {
      const alive = table === 'person' ? sql`and erased_at is null` : sql``
      const left = await sql<{ id: string }>`select id from ${sql.table(table)}
      where id in (${old}, ${young}) ${alive}`.execute(db)
      expect([table, left.rows.map(({ id }) => id)]).toEqual([table, [young]])
    }
    expect((await removeExpired(db, NOW)).every(({ rows }) => rows === 0)).toBe(true)
    const told = await sql<{ thing: string }>`select thing from audit_event where kind = 'retention'`.execute(
      db,
    )
    expect(told.rows.map(({ thing }) => thing).sort()).toEqual(rules.map(({ table }) => table).sort())
  },
)

databaseTest('an invitation that nobody answered loses its address when it expires', async ({ own }) => {
  const { db } = own
  await makeRegion(db, 'noord', 'Noord')
  const organisation = await makeOrganisationBead(db, 'noord', 'Vraagt')
  const id = newId(NOW)
  await sql`insert into invitation (id, token_hash, email, name, locale, organisation, role, scope, region, state, created_at, expires_at)
    values (${id}, ${id}, 'x@voorbeeld.invalid', 'X', 'nl', ${organisation}, 'reader', 'region', 'noord', 'open', ${earlier(10)}, ${NOW})`.execute(
    db,
  )
  await removeExpired(db, NOW)
  const { rows } = await sql`select state, email, name from invitation`.execute(db)
  expect(rows).toEqual([{ state: 'expired', email: null, name: '' }])
})
