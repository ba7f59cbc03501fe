import { expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeDesk } from './desk.testing.ts'
import { createInvitation } from './invitation.queries.ts'
import { INVITATION_TERM_MS } from './invitation.ts'
import { NOW, testAct } from './testing.ts'

async function makeInvited(db: Database, at = NOW, email = 'gast@zorg.example') {
  const made = await makeDesk(db)
  const { token } = await createInvitation(
    db,
    { ...testAct, at },
    { email, name: 'Gast', locale: 'nl', organisation: made.linde, role: 'editor', region: 'heuvelrug' },
  )
  const findGuest = async () =>
    await db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
  const answer = async (fields: Record<string, string>, rest = '') => {
    const reply = await made.site.request(`/uitnodiging/${token}${rest}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
    return { status: reply.status, to: reply.headers.get('location'), text: await reply.text() }
  }
  return { ...made, path: `/uitnodiging/${token}`, findGuest, answer }
}

databaseTest(
  'who accepts has the role, with consent not ticked and so not shown',
  async ({ own: { db } }) => {
    const { path, show, answer, findGuest, rolesOf } = await makeInvited(db)
    const page = await show(undefined, path)
    expect(page.text).toContain('Doet u mee in Heuvelrug?')
    expect(page.text).toMatch(/<input(?![^>]*checked)[^>]*name="tonen"/)
    expect(page.text).not.toContain('gast@zorg.example')
    const accepted = await answer({ naam: 'Gast Vrij' })
    expect([accepted.status, accepted.to]).toEqual([303, '/inloggen?naar=%2Fmijn%2Frollen%3Fgedaan%3Dwelkom'])
    const guest = await findGuest()
    expect(guest).toMatchObject({ name: 'Gast Vrij', consent_at: null, operator: false })
    expect(await rolesOf(guest?.id ?? '')).toMatchObject([{ role: 'editor', region: 'heuvelrug' }])
    expect((await show(undefined, '/regios/heuvelrug/personen/gast-vrij')).status).toBe(404)
    const stored = await db.selectFrom('invitation').select(['state', 'email']).executeTakeFirst()
    expect(stored).toEqual({ state: 'accepted', email: null })
  },
)

databaseTest('a name that cannot be is refused and nothing is made', async ({ own: { db } }) => {
  const { answer, findGuest, countRows } = await makeInvited(db)
  const before = [await countRows('person'), await countRows('role')]
  for (const naam of ['', '  ', 'x'.repeat(201), 'Jan 111222333', 'Jan\r\nBcc: x@y.example', 'a\u202eb']) {
    const refused = await answer({ naam, tonen: 'ja' })
    expect(refused.status, JSON.stringify(naam)).toBe(422)
    expect(refused.text).toMatch(/<input[^>]*name="tonen"[^>]*checked|checked[^>]*name="tonen"/)
  }
  expect([await countRows('person'), await countRows('role')]).toEqual(before)
  await answer({ naam: '<img src=x onerror=alert(1)>' })
  expect((await findGuest())?.name).toBe('<img src=x onerror=alert(1)>')
})

databaseTest('a link works once, also for two clicks at the same moment', async ({ own: { db } }) => {
  const { path, show, answer, findGuest, rolesOf, countRows } = await makeInvited(db)
  const before = (await countRows('person')) ?? 0
  const both = await Promise.all([answer({ naam: 'Gast' }), answer({ naam: 'Gast' })])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 410])
  expect((await answer({ naam: 'Nog eens' })).status).toBe(410)
  expect((await show(undefined, path)).text).toContain('al gebruikt')
  expect((await answer({}, '/afslaan')).status).toBe(410)
  expect(await countRows('person')).toBe(before + 1)
  expect(await rolesOf((await findGuest())?.id ?? '')).toHaveLength(1)
})

databaseTest('a forged or expired link gives nothing', async ({ own: { db } }) => {
  const { show, send, team, path, answer, findGuest } = await makeInvited(
    db,
    new Date(NOW.getTime() - INVITATION_TERM_MS),
  )
  for (const token of ['x', 'A'.repeat(43), '..%2f..', '%00', `${'a'.repeat(3000)}`]) {
    const forged = `/uitnodiging/${token}`
    expect((await show(undefined, forged)).status, token.slice(0, 50)).toBe(404)
    expect((await send(team.reader.person, forged, { naam: 'X' })).status).toBe(404)
  }
  expect((await show(undefined, path)).status).toBe(410)
  expect((await answer({ naam: 'Te laat' })).text).toContain('verlopen')
  expect(await findGuest()).toBeUndefined()
})

databaseTest('who declines is not made, and the address is erased', async ({ own: { db } }) => {
  const { path, show, answer, findGuest } = await makeInvited(db)
  const declined = await answer({}, '/afslaan')
  expect([declined.status, declined.text.includes('U doet niet mee')]).toEqual([200, true])
  expect(await findGuest()).toBeUndefined()
  expect(await db.selectFrom('invitation').select(['email', 'name', 'state']).executeTakeFirst()).toEqual({
    email: null,
    name: '',
    state: 'declined',
  })
  expect((await show(undefined, path)).status).toBe(410)
  expect((await answer({ naam: 'Toch' })).status).toBe(410)
})

databaseTest(
  'the role goes to the account of the address, not to whoever is signed in',
  async ({ own: { db } }) => {
    const { path, send, show, team, findGuest, rolesOf } = await makeInvited(db)
    const { person } = team.reader
    expect((await show(person, path)).text).toContain('ingelogd met een ander account')
    const accepted = await send(person, path, { naam: 'Gast' })
    expect(accepted.to).toMatch(/^\/inloggen\?naar=/)
    expect(await rolesOf(person)).toMatchObject([{ role: 'reader' }])
    expect(await rolesOf((await findGuest())?.id ?? '')).toMatchObject([{ role: 'editor' }])
  },
)
