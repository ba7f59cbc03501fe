import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeSeat } from '../partners/testing.ts'
import { makeDesk } from './desk.testing.ts'
import { createPerson } from './person.queries.ts'
import { testAct } from './testing.ts'

const invite = '/regios/heuvelrug/beheer/uitnodigen'
const list = '/regios/heuvelrug/beheer/uitnodigingen'

/** Looks at a list and then sends what was seen. */
async function makeInviting(db: Parameters<typeof makeDesk>[0]) {
  const made = await makeDesk(db)
  const base = { organisatie: made.linde, rol: 'reader', taal: 'nl', gremium: '' }
  const look = async (person: string, lijst: string, more: Record<string, string> = {}) => {
    const fields = { ...base, lijst, ...more }
    const seen = await made.send(person, invite, { ...fields, stap: 'bekijken' })
    const print = /name="gezien" value="([^"]*)"/.exec(seen.text)?.[1] ?? ''
    const gezien = print.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
    return { seen, sending: { ...fields, gezien, stap: 'versturen' } }
  }
  const sendList = async (person: string, lijst: string, more: Record<string, string> = {}) =>
    await made.send(person, invite, (await look(person, lijst, more)).sending)
  return { ...made, look, sendList }
}

databaseTest('a list is looked at first, and then sent once', async ({ own: { db } }) => {
  const { team, look, send, show, tokensFor, countRows } = await makeInviting(db)
  const { person } = team.coordinator
  const { seen, sending } = await look(person, 'a@zorg.example; Anna\nb@zorg.example;;;Redacteur\ngeen adres')
  expect([seen.status, /2\sregels klaar om te versturen, 1\sregel/.test(seen.text)]).toEqual([200, true])
  expect(await countRows('invitation')).toBe(0)
  const sent = await send(person, invite, sending)
  expect([sent.status, sent.to]).toEqual([303, `${list}?gedaan=verstuurd`])
  // A second click, or going back and sending again, sends nothing.
  const again = await send(person, invite, sending)
  expect([again.status, again.text.includes('Is al uitgenodigd')]).toEqual([422, true])
  expect([await countRows('invitation'), await countRows('mail_message')]).toEqual([2, 2])
  expect(await tokensFor('a@zorg.example')).toHaveLength(1)
  const page = await show(person, list)
  expect(page.text).toContain('Anna')
  expect(page.text).not.toContain('a@zorg.example')
  expect(page.text).not.toContain('b@zorg.example')
  expect(page.text).toContain('b…@zorg.example')
})

databaseTest('two people who send the same list at once invite everybody once', async ({ own: { db } }) => {
  const { team, look, send, countRows } = await makeInviting(db)
  const lines = Array.from({ length: 20 }, (_, i) => `p${i}@zorg.example;;Nieuwe club`).join('\n')
  const { sending } = await look(team.coordinator.person, lines, { 'onbekend-0': 'new' })
  const [one, two] = await Promise.all([
    send(team.coordinator.person, invite, sending),
    send(team.administrator.person, invite, sending),
  ])
  expect([one.status, two.status].toSorted()).toEqual([303, 422])
  expect([await countRows('invitation'), await countRows('mail_message')]).toEqual([20, 20])
  const made = await db.selectFrom('bead').select('id').where('title', '=', 'Nieuwe club').execute()
  expect(made).toHaveLength(1)
})

databaseTest('what is sent is what was seen, or nothing', async ({ own: { db } }) => {
  const { team, look, send, countRows } = await makeInviting(db)
  const { sending } = await look(team.coordinator.person, 'a@zorg.example')
  const { person } = team.coordinator
  for (const change of [{ lijst: 'c@zorg.example' }, { rol: 'editor' }, { gezien: '' }, { gezien: '[]' }]) {
    const answer = await send(person, invite, { ...sending, ...change })
    expect([answer.status, answer.text.includes('anders dan wat u zag')]).toEqual([422, true])
  }
  expect(await countRows('invitation')).toBe(0)
})

databaseTest(
  'a list that is empty, too long or all wrong is refused with the lines kept',
  async ({ own: { db } }) => {
    const { team, look, countRows } = await makeInviting(db)
    const { person } = team.coordinator
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `p${i}@zorg.example`).join('\n')
    expect((await look(person, ' \n \r\n')).seen.text).toContain('Vul ten minste één e-mailadres in')
    const long = await look(person, lines(501))
    expect([long.seen.status, /U kunt 500\sregels/.test(long.seen.text)]).toEqual([422, true])
    expect(long.seen.text).toContain('p500@zorg.example')
    expect(/500\sregels klaar/.test((await look(person, lines(500))).seen.text)).toBe(true)
    for (const [line, says] of [
      ['<script>alert(1)</script>', 'geen e-mailadres'],
      ['a@zorg.example; Jan 111222333', 'burgerservicenummer'],
      ['a@zorg.example; a\u202eb', 'In de naam staat iets'],
      [`a@zorg.example; ${'x'.repeat(201)}`, 'te lang'],
      ['a@zorg.example;;;Programmamanager', 'mag u niet geven'],
      ['a@zorg.example;;;Koning', 'kennen we niet'],
      ['a@zorg.example;;Onbekende club', 'kies hierboven'],
    ]) {
      const { seen } = await look(person, line ?? '')
      expect([seen.status, seen.text.includes(says ?? '')], line).toEqual([422, true])
      expect(seen.text).not.toContain('<script>alert')
    }
    expect(await countRows('invitation')).toBe(0)
  },
)

databaseTest(
  'a name with markup is text on the page and in the message; line ends make no head of it',
  async ({ own: { db } }) => {
    const { team, sendList, show } = await makeInviting(db)
    const name = '<script>alert(1)</script>'
    const sent = await sendList(
      team.coordinator.person,
      `a@zorg.example;"${name}"\rb@zorg.example;Bo%0aBcc: x@y.example`,
    )
    expect(sent.status).toBe(303)
    expect((await show(team.coordinator.person, list)).text).not.toContain(name)
    const mails = await db
      .selectFrom('mail_message')
      .select(['recipient', 'subject', 'html'])
      .orderBy('id')
      .execute()
    expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(['a@zorg.example', 'b@zorg.example'])
    for (const { subject, html } of mails) {
      expect(subject).toBe('Uitnodiging: doe mee in Heuvelrug')
      expect(html).not.toContain(name)
    }
  },
)

databaseTest('an invitation can be for one body, of this region only', async ({ own: { db } }) => {
  const { team, table, farTable, look, sendList, tokensFor, send, rolesOf } = await makeInviting(db)
  const { person } = team.coordinator
  for (const gremium of [farTable, 'geen-id', team.reader.person]) {
    const { seen } = await look(person, 'a@zorg.example', { gremium })
    expect([seen.status, seen.text.includes('een gremium van deze regio')]).toEqual([422, true])
  }
  expect((await sendList(person, 'a@zorg.example; Anna', { gremium: table, rol: 'editor' })).status).toBe(303)
  const mail = await db.selectFrom('mail_message').select('text').executeTakeFirstOrThrow()
  expect(mail.text).toContain('De rol geldt in Zorgtafel.')
  const [token] = await tokensFor('a@zorg.example')
  await send(team.reader.person, `/uitnodiging/${token}`, { naam: 'Anna' })
  const anna = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'a@zorg.example')
    .executeTakeFirstOrThrow()
  expect(await rolesOf(anna.id)).toMatchObject([{ role: 'editor', bead: table }])
})

databaseTest(
  'an invitation is withdrawn or sent again by who may give its role, and in its region only',
  async ({ own: { db } }) => {
    const { team, operator, sendList, send, show, tokensFor } = await makeInviting(db)
    await sendList(team.administrator.person, 'a@zorg.example;;;Programmamanager')
    const { id } = await db.selectFrom('invitation').select('id').executeTakeFirstOrThrow()
    expect((await send(team.coordinator.person, `${list}/${id}/intrekken`)).status).toBe(403)
    expect((await send(operator, `/regios/wijken/beheer/uitnodigingen/${id}/intrekken`)).status).toBe(404)
    expect((await send(operator, `${list}/geen-id/opnieuw`)).status).toBe(404)
    expect((await send(team.administrator.person, `${list}/${id}/opnieuw`)).to).toBe(`${list}?gedaan=opnieuw`)
    const [old, fresh] = await tokensFor('a@zorg.example')
    expect((await show(undefined, `/uitnodiging/${old}`)).status).toBe(404)
    expect((await show(undefined, `/uitnodiging/${fresh}`)).status).toBe(200)
    expect((await send(team.administrator.person, `${list}/${id}/intrekken`)).to).toBe(
      `${list}?gedaan=ingetrokken`,
    )
    expect((await send(team.administrator.person, `${list}/${id}/opnieuw`)).status).toBe(409)
    expect((await show(undefined, `/uitnodiging/${fresh}`)).status).toBe(410)
  },
)

databaseTest(
  'who has a seat and no account joins their own page, unless it is somebody else',
  async ({ own: { db } }) => {
    const { team, linde, table, look, sendList, tokensFor, send, countRows } = await makeInviting(db)
    const { person } = team.coordinator
    const seated = await createPerson(db, testAct, { name: 'Sita Zetel', region: 'heuvelrug' })
    await makeSeat(db, { body: table, organisation: linde, person: seated })
    const { seen } = await look(person, 's@zorg.example; sita zetel')
    expect(seen.text).toContain('Is dit dezelfde persoon?')
    const apart = await look(person, 's@zorg.example; Sita Zetel', { 'zelfde-0': 's@zorg.example' })
    expect(apart.seen.text).not.toContain('hoort bij de pagina die er al is')
    // Twice in one list: only the first can be them.
    expect((await sendList(person, 's@zorg.example; Sita Zetel\nt@zorg.example; Sita Zetel')).status).toBe(
      303,
    )
    const before = (await countRows('person')) ?? 0
    const [token] = await tokensFor('s@zorg.example')
    const [other] = await tokensFor('t@zorg.example')
    expect(
      (await send(person, `/uitnodiging/${token}`, { naam: 'Sita Zetel-Bank', tonen: 'ja' })).status,
    ).toBe(303)
    expect(await countRows('person')).toBe(before)
    const now = await db
      .selectFrom('person')
      .select(['email', 'name', 'consent_at'])
      .where('id', '=', seated)
      .executeTakeFirst()
    expect(now).toMatchObject({ email: 's@zorg.example', name: 'Sita Zetel-Bank' })
    expect(now?.consent_at).not.toBeNull()
    await send(person, `/uitnodiging/${other}`, { naam: 'Sita Zetel' })
    expect(await countRows('person')).toBe(before + 1)
  },
)
