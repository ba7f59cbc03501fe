import { expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { sign } from './contact.queries.ts'
import { listKept } from './export.queries.ts'
import { createPerson } from './person.queries.ts'
import { formOf, makeRegion, NOW, testAct } from './testing.ts'

const PATH = '/regios/noord/personen/anna-voorbeeld/bericht'
const SENDER = 'buur@voorbeeld.invalid'
const OWN = 'anna@voorbeeld.invalid'

async function makeAnna(db: Database) {
  await makeFigures(db)
  await makeRegion(db, 'noord', 'Noord')
  await createPerson(db, testAct, { name: 'Anna Voorbeeld', email: OWN, region: 'noord', consentAt: NOW })
  const begonnen = await sign(db, String(NOW.getTime() - 10_000))
  const site = makeSite(db)
  const good = { begonnen, naam: 'Buur', email: SENDER, bericht: 'Zullen we bellen?' }
  const send = (fields: Record<string, string>, path = PATH, remoteAddress = '203.0.113.7') =>
    site.request(path, formOf({ ...good, ...fields }), { incoming: { socket: { remoteAddress } } })
  const mails = async () => await db.selectFrom('mail_message').selectAll().orderBy('id').execute()
  return { site, send, mails }
}

databaseTest(
  'a message and its answer arrive, and neither side sees the other’s address',
  async ({ own: { db } }) => {
    const { site, send, mails } = await makeAnna(db)
    const form = await (await site.request(PATH)).text()
    expect(form).not.toContain(OWN)
    expect((await send({})).headers.get('location')).toBe(`${PATH}?gedaan=verstuurd`)
    const [mail] = await mails()
    expect(mail).toMatchObject({ recipient: OWN, urgent: true, subject: 'Bericht van Buur' })
    expect(`${mail?.text}${mail?.html}`).not.toContain(SENDER)
    const link = /\/antwoord\/[\w.-]+/.exec(mail?.text ?? '')?.[0] ?? ''
    const page = await site.request(link)
    expect(await page.text()).toContain('Antwoord aan Buur')
    expect((await send({ bericht: 'Graag!' }, link)).status).toBe(303)
    const answer = (await mails()).find(({ kind }) => kind === 'contact-answer')
    expect(answer).toMatchObject({ recipient: SENDER, subject: 'Antwoord van Anna Voorbeeld' })
    expect(`${answer?.text}${answer?.html}`).not.toContain(OWN)
    const person = answer?.person ?? ''
    expect(JSON.stringify(await listKept(db, person))).not.toContain(SENDER)
    for (let n = 0; n < 4; n++) expect((await send({ bericht: 'Nog een' }, link)).status).toBe(303)
    expect((await send({ bericht: 'Nog een' }, link)).status).toBe(410)
    expect(await mails()).toHaveLength(6)
    // Whoever gave the last answer reads that it went; after that the link says that it is used up.
    const last = await site.request(`${link}?gedaan=verstuurd`)
    expect([last.status, (await last.text()).includes('Uw antwoord is verstuurd.')]).toEqual([200, true])
    const gone = await site.request(link)
    expect([gone.status, (await gone.text()).includes('niet meer antwoorden')]).toEqual([410, true])
  },
)

databaseTest(
  'who has no address here is not offered a form, and a text that was typed is kept',
  async ({ own: { db } }) => {
    const { site, send, mails } = await makeAnna(db)
    await db.updateTable('person').set({ email: null }).execute()
    const page = await site.request(PATH)
    const text = await page.text()
    expect(page.status).toBe(200)
    expect(text).toContain('Anna Voorbeeld heeft hier nog geen e-mailadres')
    expect(text).not.toContain('name="bericht"')
    const late = await send({ bericht: 'Een lang verhaal' })
    expect([late.status, late.headers.get('location')]).toEqual([422, null])
    const again = await late.text()
    expect(again).toContain('heeft hier nog geen e-mailadres')
    expect(again).toContain('Een lang verhaal')
    expect(await mails()).toEqual([])
  },
)

databaseTest('a forged link and a person who is not shown are not there', async ({ own: { db } }) => {
  const { site, send } = await makeAnna(db)
  for (const link of [
    '/antwoord/x',
    `/antwoord/${crypto.randomUUID()}.x`,
    `/antwoord/${await sign(db, 'x')}`,
  ])
    expect((await site.request(link)).status).toBe(404)
  await db.updateTable('bead').set({ visibility: 'team' }).execute()
  expect((await site.request(PATH)).status).toBe(404)
  expect((await send({})).status).toBe(404)
})

databaseTest(
  'programs, injected headers, script and too many links are refused; nothing is sent',
  async ({ own: { db } }) => {
    const { send, mails } = await makeAnna(db)
    const wrong: readonly Record<string, string>[] = [
      { naam: 'Buur\nBcc: x@voorbeeld.invalid' },
      { naam: 'Buur\r\nBcc: x@voorbeeld.invalid' },
      { email: 'a@voorbeeld.invalid\nBcc: b@voorbeeld.invalid' },
      { email: '<script>@voorbeeld.invalid' },
      { bericht: 'http://a http://b www.c' },
      { bericht: 'Mijn BSN is 123456782' },
      { bericht: 'a\u202eb' },
      { begonnen: await sign(db, String(NOW.getTime() - 100)) },
      { begonnen: await sign(db, String(NOW.getTime() - 90_000_000)) },
      { begonnen: `${NOW.getTime() - 10_000}.forged` },
    ]
    for (const fields of wrong) expect([fields, (await send(fields)).status]).toEqual([fields, 422])
    expect((await send({ website: 'http://spam' })).status).toBe(303)
    expect((await send({ bericht: 'a'.repeat(1_000_000) })).status).toBe(413)
    expect(await mails()).toEqual([])
    expect((await send({ naam: '<script>x', bericht: '<script>alert(1)</script>' })).status).toBe(303)
    expect((await mails())[0]?.html).not.toContain('<script>')
  },
)

databaseTest(
  'ten messages an hour reach a person, five from one address; the rest are refused',
  async ({ own: { db } }) => {
    const { send, mails } = await makeAnna(db)
    const statuses: number[] = []
    for (let n = 0; n < 60; n++)
      statuses.push(
        (await send({ email: n < 30 ? SENDER : `buur${n}@voorbeeld.invalid` }, PATH, `203.0.113.${n}`))
          .status,
      )
    expect(statuses.filter((status) => status === 303)).toHaveLength(10)
    expect(statuses.slice(5, 30).every((status) => status === 429)).toBe(true)
    expect(await mails()).toHaveLength(10)
  },
)

databaseTest(
  'one visitor cannot use up the messages of all, whatever address they say they have',
  async ({ own: { db } }) => {
    const { send } = await makeAnna(db)
    await createPerson(db, testAct, {
      name: 'Bea Voorbeeld',
      email: 'bea@voorbeeld.invalid',
      region: 'noord',
      consentAt: NOW,
    })
    const other = '/regios/noord/personen/bea-voorbeeld/bericht'
    const statuses: number[] = []
    for (let n = 0; n < 11; n++)
      statuses.push((await send({ email: `buur${n}@voorbeeld.invalid` }, n % 2 === 0 ? PATH : other)).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 303), 429])
  },
)
