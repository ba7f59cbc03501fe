import { Hono } from 'hono'
import { expect } from 'vitest'
import { systemClock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import type { PeopleEnv } from './env.ts'
import { createIdentity } from './identity.source.ts'
import { createOperatorLink } from './sign-in.queries.ts'
import { signInBy } from './sign-in.routes.tsx'
import { formOf, makePerson } from './testing.ts'

const ORIGIN = 'https://noaber.example'
const own = { 'sec-fetch-site': 'same-origin' }
const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }

async function makeSignIn(db: Database, hasExampleAccounts = false) {
  await makeFigures(db)
  const signIn = createIdentity(db, () => ORIGIN)
  return makeSite(db, { clock: systemClock, identity: signIn, signIn: { signIn, hasExampleAccounts } })
}

type Site = Awaited<ReturnType<typeof makeSignIn>>

async function linkOf(db: Database, site: Site, email: string, naar = '/mijn/inloggen') {
  const answer = await site.request('/inloggen', formOf({ email, naar }))
  const mail = await db
    .selectFrom('mail_message')
    .select('text')
    .where('recipient', '=', email)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const address = /https:\S+\/inloggen\/link\S+/.exec(mail?.text ?? '')?.[0]
  return { answer, token: address === undefined ? '' : (new URL(address).searchParams.get('token') ?? '') }
}

const cookieOf = (answer: Response) => (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''

databaseTest(
  'a link from the mail signs in once, and the session can be listed and ended',
  async ({ own: { db } }) => {
    const site = await makeSignIn(db)
    const id = await makePerson(db, { name: 'Anna', email: 'anna@voorbeeld.invalid' })
    const { answer, token } = await linkOf(db, site, 'anna@voorbeeld.invalid')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inloggen/verstuurd'])

    const opened = await site.request(`/inloggen/link?token=${token}`)
    expect([opened.status, opened.headers.getSetCookie()]).toEqual([200, []])

    const fixed = { ...own, cookie: '__Secure-noaber.session_token=fixed.by-another' }
    const entered = await site.request('/inloggen/link', formOf({ token, naar: '/mijn/inloggen' }, fixed))
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/mijn/inloggen'])
    const written = entered.headers.getSetCookie()[0] ?? ''
    expect(written).toMatch(/^__Secure-noaber\.session_token=/)
    expect(written).not.toContain('fixed')
    expect(written).toMatch(/HttpOnly/)
    expect(written).toMatch(/Secure/)
    expect(written).toMatch(/SameSite=Lax/i)

    const cookie = cookieOf(entered)
    const page = await site.request('/mijn/inloggen', { headers: { cookie } })
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('dit apparaat')])
    const row = await db.selectFrom('auth_session').select(['person', 'ip_address']).executeTakeFirstOrThrow()
    expect([row.person, row.ip_address ?? '']).toEqual([id, ''])

    const again = await site.request('/inloggen/link', formOf({ token }))
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('werkt niet meer')])

    // A process that starts later knows the session too; and once it is signed out, nobody does.
    const later = createIdentity(db, () => ORIGIN)
    expect((await later.whoAsks(new Headers({ cookie })))?.person).toBe(id)
    const out = await site.request('/uitloggen', formOf({}, { ...own, cookie }))
    expect(out.status).toBe(303)
    expect(await later.whoAsks(new Headers({ cookie }))).toBeUndefined()
    const audit = await db.selectFrom('audit_event').select('action').orderBy('seq').execute()
    expect(audit.map(({ action }) => action)).toEqual(['sign-in', 'sign-out'])
  },
)

databaseTest('forged, empty and expired links give the same page and no session', async ({ own: { db } }) => {
  const site = await makeSignIn(db)
  await makePerson(db, { name: 'Anna', email: 'anna@voorbeeld.invalid' })
  const { token } = await linkOf(db, site, 'anna@voorbeeld.invalid')
  expect(token).not.toBe('')
  const { sql } = await import('kysely')
  await sql`update auth_verification set expires_at = now() - interval '1 minute'`.execute(db)
  for (const wrong of [token, 'x'.repeat(32), '', "';--"]) {
    const answer = await site.request('/inloggen/link', formOf({ token: wrong }))
    expect([wrong, answer.status, answer.headers.getSetCookie()]).toEqual([wrong, 422, []])
  }
})

databaseTest(
  'an unknown address gets the same answer as a known one, and no mail',
  async ({ own: { db } }) => {
    const site = await makeSignIn(db)
    await makePerson(db, { name: 'Anna', email: 'anna@voorbeeld.invalid' })
    const answers = []
    for (const email of ['anna@voorbeeld.invalid', 'niemand@voorbeeld.invalid']) {
      const started = performance.now()
      const answer = await site.request('/inloggen', formOf({ email }))
      const elapsedMs = performance.now() - started
      expect(elapsedMs).toBeGreaterThan(240)
      answers.push([answer.status, answer.headers.get('location'), await answer.text()])
    }
    expect(answers[0]).toEqual(answers[1])
    const mails = await db.selectFrom('mail_message').select('recipient').execute()
    expect(mails).toEqual([{ recipient: 'anna@voorbeeld.invalid' }])
    const people = await db.selectFrom('person').select('email').execute()
    expect(people).toHaveLength(1)
  },
)

databaseTest(
  'ten thousand requests to sign in are refused, and send no more mail than the limit',
  async ({ own: { db } }) => {
    const site = await makeSignIn(db)
    await makePerson(db, { name: 'Anna', email: 'anna@voorbeeld.invalid' })
    const counts = new Map<number, number>()
    for (let batch = 0; batch < 200; batch++) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () =>
          site.request('/inloggen', formOf({ email: 'anna@voorbeeld.invalid' }), here),
        ),
      )
      for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1)
    }
    // At most one border between two stretches of time falls in the test.
    expect(counts.get(303) ?? 0).toBeLessThanOrEqual(10)
    expect((counts.get(303) ?? 0) + (counts.get(429) ?? 0)).toBe(10_000)
    const { count } = await db
      .selectFrom('mail_message')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(counts.get(303))
  },
  120_000,
)

databaseTest(
  'the link of the operator makes the operator, once; a new one ends the old',
  async ({ own: { db } }) => {
    const site = await makeSignIn(db)
    const tokenOf = (path: string) => new URL(path, ORIGIN).searchParams.get('token') ?? ''
    const old = tokenOf(await createOperatorLink(db, new Date()))
    const token = tokenOf(await createOperatorLink(db, new Date()))
    expect((await site.request('/inloggen/beheer', formOf({ token: old }))).status).toBe(422)
    const entered = await site.request('/inloggen/beheer', formOf({ token }))
    expect([entered.status, cookieOf(entered)]).toEqual([303, expect.stringContaining('session_token=')])
    expect((await site.request('/inloggen/beheer', formOf({ token }))).status).toBe(422)
    const people = await db.selectFrom('person').select(['operator', 'email']).execute()
    expect(people).toEqual([{ operator: true, email: null }])
    const late = tokenOf(await createOperatorLink(db, new Date(Date.now() - 25 * 3_600_000)))
    expect((await site.request('/inloggen/beheer', formOf({ token: late }))).status).toBe(422)
  },
)

databaseTest(
  'example accounts are for requests on this computer only, and only when they are on',
  async ({ own: { db } }) => {
    const site = await makeSignIn(db, true)
    const id = await makePerson(db, { name: 'Voorbeeld', operator: true })
    const local = { host: 'localhost:8080' }
    const page = await site.request('/inloggen', { headers: local }, here)
    expect(await page.text()).toContain('Log in als Voorbeeld')
    const far = { incoming: { socket: { remoteAddress: '203.0.113.7' } } }
    const wrong = [
      [{ host: 'noaber.example' }, here],
      [local, far],
      [{ ...local, 'x-forwarded-for': '127.0.0.1' }, here],
      [{ ...local, forwarded: 'for=127.0.0.1' }, here],
      [{ ...local, 'x-real-ip': '203.0.113.7' }, here],
      [{ ...local, 'cf-connecting-ip': '203.0.113.7' }, here],
      // A proxy that says nothing speaks HTTP/1.0, as no browser does.
      [local, { incoming: { ...here.incoming, httpVersion: '1.0' } }],
      [{ host: '127.0.0.1.evil.example' }, here],
      [{ ...local, referer: 'https://regio.example/inloggen' }, here],
      [{ ...local, origin: 'https://regio.example' }, here],
      [local, {}],
    ] as const
    for (const [headers, env] of wrong) {
      expect(await (await site.request('/inloggen', { headers }, env)).text()).not.toContain('Log in als')
      const forged = await site.request(
        '/inloggen/voorbeeld',
        formOf({ persoon: id }, { ...own, ...headers }),
        env,
      )
      expect([headers, forged.status, forged.headers.getSetCookie()]).toEqual([headers, 404, []])
    }
    const right = formOf({ persoon: id }, { ...own, ...local })
    const entered = await site.request('/inloggen/voorbeeld', right, here)
    expect([entered.status, cookieOf(entered)]).toEqual([303, expect.stringContaining('session_token=')])

    const signIn = createIdentity(db, () => ORIGIN)
    const off = makeSite(db, {
      clock: systemClock,
      identity: signIn,
      signIn: { signIn, hasExampleAccounts: false },
    })
    expect((await off.request('/inloggen/voorbeeld', right, here)).status).toBe(404)
  },
)

databaseTest(
  'who accepts an invitation is signed in by it, and the trail says so',
  async ({ own: { db } }) => {
    const id = await makePerson(db, { name: 'Nieuw' })
    const signIn = createIdentity(db, () => ORIGIN)
    const site = new Hono<PeopleEnv>()
      .use(async (c, next) => {
        c.set('db', db)
        c.set('now', new Date())
        await next()
      })
      .post('/', async (c) => {
        await signInBy(signIn)(c, id)
        return c.redirect('/', 303)
      })
    const cookie = cookieOf(await site.request('/', { method: 'POST' }))
    expect((await signIn.whoAsks(new Headers({ cookie })))?.person).toBe(id)
    const told = await db.selectFrom('audit_event').select(['action', 'changes']).executeTakeFirstOrThrow()
    expect([told.action, JSON.stringify(told.changes)]).toEqual([
      'sign-in',
      expect.stringContaining('invitation'),
    ])
  },
)
