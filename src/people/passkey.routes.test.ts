import { expect } from 'vitest'
import { systemClock } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createIdentity } from './identity.source.ts'
import { type Device, makeDevice } from './passkey.testing.ts'
import { formOf, makePerson } from './testing.ts'

const ORIGIN = 'https://noaber.example'
const own = { 'sec-fetch-site': 'same-origin' }

async function makeStage(db: Database, origin = ORIGIN) {
  await makeFigures(db)
  const signIn = createIdentity(db, () => ORIGIN)
  const site = makeSite(db, {
    clock: systemClock,
    identity: signIn,
    signIn: { signIn, hasExampleAccounts: false },
    site: { origin },
  })
  const begin = async (person: string) =>
    (await signIn.begin(person, new Headers())).headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const post = async (path: string, content: unknown, cookie = '', headers: Record<string, string> = own) =>
    await site.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, ...headers },
      body: typeof content === 'string' ? content : JSON.stringify(content),
    })
  const send = async (path: string, fields: Record<string, string>, cookie: string) =>
    await site.request(path, formOf(fields, { ...own, cookie }))
  const show = async (path: string, cookie = '') =>
    await (await site.request(path, { headers: { cookie } })).text()
  /** As the script does it: ask, let the device answer, send. */
  const add = async (cookie: string, device: Device, naam = 'Telefoon') => {
    const asked = await post('/mijn/passkeys/vraag', { naam }, cookie)
    if (asked.status !== 200) return asked
    const { challenge } = (await asked.json()) as { challenge: string }
    return await post(
      '/mijn/passkeys',
      { naam, answer: device.make(challenge) },
      `${cookie}; ${keptBy(asked)}`,
    )
  }
  const enter = async (device: Device, naar?: string, counter = 1) => {
    const asked = await post('/inloggen/passkey/vraag', {})
    const { challenge } = (await asked.json()) as { challenge: string }
    return await post(
      '/inloggen/passkey',
      { naar, answer: device.use(challenge, { counter }) },
      keptBy(asked),
    )
  }
  return { signIn, site, begin, post, send, show, add, enter }
}

const keptBy = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

const idOf = async (db: Database) =>
  (await db.selectFrom('auth_passkey').select('id').executeTakeFirstOrThrow()).id

databaseTest(
  'a passkey is added and signs in as both steps, to a page of this site only',
  async ({ own: { db } }) => {
    const { begin, add, enter, post, show, signIn } = await makeStage(db)
    const anna = await makePerson(db, { name: 'Anna' })
    const cookie = await begin(anna)
    const device = makeDevice()
    const question = await post('/mijn/passkeys/vraag', { naam: 'Telefoon' }, cookie)
    expect(question.headers.get('cache-control')).toContain('no-store')
    expect(question.headers.getSetCookie()[0]).toMatch(/^noaber\.passkey=.*HttpOnly.*Secure.*SameSite=Strict/)
    expect(await question.json()).toMatchObject({
      rp: { id: 'noaber.example' },
      user: { name: 'Anna' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const added = await add(cookie, device)
    expect([added.status, await added.json()]).toEqual([200, { to: '/mijn/inloggen?gedaan=passkey' }])
    expect(await show('/mijn/inloggen', cookie)).toContain('Telefoon')

    const asked = (await (await post('/inloggen/passkey/vraag', {})).json()) as object
    expect(asked).toMatchObject({ rpId: 'noaber.example', userVerification: 'required' })
    expect(asked).not.toHaveProperty('allowCredentials')
    const entered = await enter(device, '//elders.example')
    expect([entered.status, await entered.json()]).toEqual([200, { to: '/mijn' }])
    const session = await signIn.whoAsks(new Headers({ cookie: keptBy(entered) }))
    expect(session).toMatchObject({ person: anna, factor: 'passed' })
    const inside = await enter(device, '/mijn/inloggen', 2)
    expect(await inside.json()).toEqual({ to: '/mijn/inloggen' })
    const trail = await db.selectFrom('audit_event').select(['action', 'changes']).orderBy('seq').execute()
    expect(trail.map(({ action }) => action)).toEqual(['create', 'sign-in', 'sign-in'])
    expect(JSON.stringify(trail[1]?.changes)).toContain('passkey')
  },
)

databaseTest(
  'an unknown passkey, another browser, a broken and a huge answer are refused without a session',
  async ({ own: { db } }) => {
    const { begin, add, enter, post } = await makeStage(db)
    const cookie = await begin(await makePerson(db, { name: 'Anna' }))
    const device = makeDevice()
    expect((await add(cookie, device)).status).toBe(200)
    const stranger = await enter(makeDevice())
    expect([stranger.status, await stranger.json()]).toEqual([
      422,
      { error: expect.stringContaining('lukt niet') },
    ])
    const [mine, theirs] = [
      await post('/inloggen/passkey/vraag', {}),
      await post('/inloggen/passkey/vraag', {}),
    ]
    const { challenge } = (await mine.json()) as { challenge: string }
    for (const kept of [keptBy(theirs), '', 'noaber.passkey=x']) {
      const answer = await post('/inloggen/passkey', { answer: device.use(challenge) }, kept)
      expect([kept, answer.status]).toEqual([kept, 422])
    }
    const wrong: readonly (readonly [unknown, number])[] = [
      ['{', 400],
      ['null', 400],
      [{ answer: { id: "' or 1=1" } }, 400],
      [{ answer: device.make(challenge) }, 400],
      [{ answer: device.use(challenge), naar: 'x'.repeat(20_000) }, 413],
    ]
    for (const [content, status] of wrong) {
      const answer = await post('/inloggen/passkey', content, keptBy(mine))
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([status, []])
    }
    const form = await post('/inloggen/passkey', 'a=b', '', { ...own, 'content-type': 'text/plain' })
    expect(form.status).toBe(400)
    const foreign = await post('/inloggen/passkey/vraag', {}, '', { 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).toBe(403)
    // The first browser has not lost its question by all this.
    expect((await post('/inloggen/passkey', { answer: device.use(challenge) }, keptBy(mine))).status).toBe(
      200,
    )
  },
)

databaseTest(
  'adding asks a fresh session, a name, and fewer than twenty passkeys',
  async ({ own: { db } }) => {
    const { begin, add, post, show } = await makeStage(db)
    const anna = await makePerson(db, { name: 'Anna' })
    const cookie = await begin(anna)
    const errorOf = async (answer: Response) => [answer.status, JSON.stringify(await answer.json())]
    for (const naam of ['', '   ', 'x'.repeat(61), '\u202Ea', '111222333'])
      expect((await errorOf(await add(cookie, makeDevice(), naam)))[0], naam).toBe(422)
    expect((await post('/mijn/passkeys/vraag', {}, cookie)).status).toBe(400)
    expect((await post('/mijn/passkeys/vraag', { naam: 'a' })).status).toBe(401)
    for (let count = 1; count < 20; count++)
      await db
        .insertInto('auth_passkey')
        .values({
          id: newId(new Date()),
          person: anna,
          credential_id: `id-${count}`,
          public_key: Buffer.from('x'),
          counter: 0,
          transports: [],
          name: 'x',
          created_at: new Date(),
          last_used_at: null,
        })
        .execute()
    // Asked twice, answered twice: the second would be one too many.
    const ask = async () => {
      const asked = await post('/mijn/passkeys/vraag', { naam: 'Laatste' }, cookie)
      const { challenge } = (await asked.json()) as { challenge: string }
      return { challenge, kept: `${cookie}; ${keptBy(asked)}` }
    }
    const both = [await ask(), await ask()]
    const answers = await Promise.all(
      both.map(({ challenge, kept }) =>
        post('/mijn/passkeys', { naam: 'Laatste', answer: makeDevice().make(challenge) }, kept),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    const full = await errorOf(await add(cookie, makeDevice()))
    expect(full).toEqual([422, expect.stringContaining('U hebt 20 passkeys')])

    await db
      .updateTable('auth_session')
      .set({ created_at: new Date(Date.now() - 16 * 60_000) })
      .execute()
    const late = await errorOf(await add(cookie, makeDevice()))
    expect(late).toEqual([422, expect.stringContaining('log opnieuw in')])
    await db.deleteFrom('auth_passkey').execute()
    const page = await show('/mijn/inloggen', cookie)
    expect(page).toContain('log opnieuw in')
    expect(page).not.toContain('Voeg een passkey toe')
  },
)

databaseTest("one's own passkey is renamed and removed, and never another's", async ({ own: { db } }) => {
  const { begin, add, enter, send, show } = await makeStage(db)
  const anna = await begin(await makePerson(db, { name: 'Anna' }))
  const bert = await begin(await makePerson(db, { name: 'Bert' }))
  const device = makeDevice()
  await add(anna, device)
  const id = await idOf(db)
  expect(await show('/mijn/inloggen', bert)).not.toContain(id)
  expect((await send(`/mijn/passkeys/${id}/naam`, { naam: 'Van Bert' }, bert)).status).toBe(404)
  expect((await send(`/mijn/passkeys/${id}/weg`, {}, bert)).status).toBe(404)
  expect((await send(`/mijn/passkeys/${newId(new Date())}/weg`, {}, anna)).status).toBe(404)
  expect((await send('/mijn/passkeys/1/weg', {}, anna)).status).toBe(404)
  const wrong = await send(`/mijn/passkeys/${id}/naam`, { naam: `${'y'.repeat(60)}<b>` }, anna)
  const text = await wrong.text()
  expect([wrong.status, text.includes('yyy&lt;b>'), text.includes(`href="#naam-${id}"`)]).toEqual([
    422,
    true,
    true,
  ])
  const renamed = await send(`/en/mijn/passkeys/${id}/naam`, { naam: ' Laptop ' }, anna)
  expect([renamed.status, renamed.headers.get('location')]).toEqual([
    303,
    '/en/mijn/inloggen?gedaan=passkey-naam',
  ])
  expect(await show('/en/mijn/inloggen?gedaan=passkey-naam', anna)).toMatch(/The name was saved[\s\S]*Laptop/)
  expect((await send(`/mijn/passkeys/${id}/weg`, {}, anna)).headers.get('location')).toBe(
    '/mijn/inloggen?gedaan=passkey-weg',
  )
  expect((await enter(device)).status).toBe(422)
  const trail = await db.selectFrom('audit_event').select(['action', 'kind']).orderBy('seq').execute()
  expect(trail.map(({ action, kind }) => `${action} ${kind}`)).toEqual([
    'create passkey',
    'update passkey',
    'remove passkey',
  ])
})

databaseTest('without a set address only the name of this computer is believed', async ({ own: { db } }) => {
  const { post, site } = await makeStage(db, '')
  const ask = async (host: string) => await post('/inloggen/passkey/vraag', {}, '', { ...own, host })
  const local = await ask('localhost:8080')
  expect(await local.json()).toMatchObject({ rpId: 'localhost' })
  for (const host of [
    '127.0.0.1:8080',
    'noaber.example',
    'localhost.evil.example',
    'evil.example:80@localhost',
  ])
    expect((await ask(host)).status, host).toBe(404)
  const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
  const page = async (host: string) =>
    await (await site.request('/inloggen', { headers: { host } }, here)).text()
  expect(await page('localhost:8080')).toContain('<noaber-passkey')
  const numbered = await page('127.0.0.1:8080')
  expect(numbered).not.toContain('<noaber-passkey')
  expect(numbered).toContain('op http://localhost:8080.')
})

databaseTest('questions of one visitor are limited', async ({ own: { db } }) => {
  const { site } = await makeStage(db)
  const here = { incoming: { socket: { remoteAddress: '203.0.113.7' } } }
  const statuses = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const wish = { method: 'POST', headers: own }
      return (await site.request('/inloggen/passkey/vraag', wish, here)).status
    }),
  )
  // At most one border between two stretches of time falls in the test.
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(120)
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(80)
})
