import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { expect } from 'vitest'
import { systemClock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { createIdentity } from './identity.source.ts'
import { stepOf } from './second-factor.ts'
import { formOf, giveRole, makeOrganisationBead, makePerson } from './testing.ts'

const PATH = '/mijn/inloggen/tweede-stap'
const own = { 'sec-fetch-site': 'same-origin' }

async function makeStage(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const signIn = createIdentity(db, () => 'http://localhost:8080')
  const site = makeSite(db, {
    clock: systemClock,
    identity: signIn,
    signIn: { signIn, hasExampleAccounts: false },
  })
  const begin = async (person: string, proof?: 'two-steps') =>
    (await signIn.begin(person, new Headers(), proof)).headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const show = async (cookie: string, path: string) => {
    const answer = await site.request(path, { headers: { cookie } })
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const send = async (cookie: string, path: string, fields: Record<string, string>) => {
    const answer = await site.request(path, formOf(fields, { ...own, cookie }))
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const codeOf = async (key: string, away = 0) =>
    await createOTP(base32.decode(key)).hotp(stepOf(systemClock.now()) + away)
  /** Sets it up, as a person with an app does. @returns the key and the codes on paper */
  const setUp = async (cookie: string) => {
    await send(cookie, PATH, { doen: 'begin' })
    const page = await show(cookie, PATH)
    const key = (/<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
    expect(page.text).toContain(`secret=${key}`)
    // The step before this one: the code of now stays good for signing in.
    const done = await send(cookie, PATH, { doen: 'bevestig', code: await codeOf(key, -1) })
    expect(done.status).toBe(200)
    const papers = [...done.text.matchAll(/<code[^>]*>([A-Z2-7]{5}-[A-Z2-7]{5})<\/code>/g)]
    return { key, papers: papers.map((one) => one[1] ?? '') }
  }
  const forget = async () => await db.deleteFrom('attempt').execute()
  return { site, begin, show, send, codeOf, setUp, forget, signIn }
}

databaseTest(
  'a session with one step is nobody until the code is given, on any page and in any tab',
  async ({ own: { db } }) => {
    const { begin, show, send, codeOf, setUp, forget } = await makeStage(db)
    const anna = await makePerson(db, { name: 'Anna', email: 'anna@voorbeeld.invalid' })
    const [first, elsewhere] = [await begin(anna), await begin(anna)]
    const { key, papers } = await setUp(first)
    expect([key.length, new Set(papers).size]).toEqual([32, 10])
    expect((await show(first, '/mijn')).status).toBe(200)
    // A session that was there already counts no longer either.
    expect((await show(elsewhere, '/mijn')).to).toBe('/inloggen/code?naar=%2Fmijn')
    const cookie = await begin(anna)
    for (const path of ['/mijn', '/mijn/inloggen', PATH, '/beheer', '/regios/heuvelrug/beheer', '/en/mijn']) {
      const asked = await show(cookie, path)
      expect([asked.status, asked.to], path).toEqual([303, expect.stringContaining('/inloggen/code?naar=')])
    }
    for (const fields of [{ doen: 'weg' }, { doen: 'begin' }, { doen: 'bevestig', code: await codeOf(key) }])
      expect((await send(cookie, PATH, fields)).status).toBe(401)
    expect((await send(cookie, '/mijn/inloggen', { sessie: 'anders' })).status).toBe(401)
    const page = await show(cookie, '/inloggen/code?naar=/mijn/inloggen')
    expect(page.text).toContain('autocomplete="one-time-code"')
    for (const code of [
      '',
      '000000',
      'x'.repeat(5000),
      "' or 1=1",
      await codeOf(key, -1),
      await codeOf(key, 3),
    ])
      expect((await send(cookie, '/inloggen/code', { code })).status, code).toSatisfy(
        (s) => s === 422 || s === 429,
      )
    await forget()
    const now = await codeOf(key)
    const passed = await send(cookie, '/inloggen/code', {
      code: ` ${now.slice(0, 3)} ${now.slice(3)}`,
      naar: '//elders.example',
    })
    expect([passed.status, passed.to]).toEqual([303, '/mijn'])
    expect((await show(cookie, '/mijn')).status).toBe(200)
    // Only that session, and a code works once.
    expect((await show(elsewhere, '/mijn')).status).toBe(303)
    expect((await send(elsewhere, '/inloggen/code', { code: now })).status).toBe(422)
    // One step ahead is a phone with a clock that is wrong.
    expect((await send(elsewhere, '/inloggen/code', { code: await codeOf(key, 1) })).status).toBe(303)
    const third = await begin(anna)
    const paper = papers[0] ?? ''
    expect((await send(third, '/inloggen/code', { code: paper.toLowerCase() })).status).toBe(303)
    expect((await send(await begin(anna), '/inloggen/code', { code: paper })).status).toBe(422)
    expect((await show(third, PATH)).text).toContain('nog 9 herstelcodes')
    const kept = JSON.stringify(await db.selectFrom('auth_second_factor').selectAll().execute())
    const audit = JSON.stringify(await db.selectFrom('audit_event').selectAll().execute())
    for (const secret of [key, paper, paper.replace('-', ''), now]) {
      expect(kept).not.toContain(secret)
      expect(audit).not.toContain(secret)
    }
  },
)

databaseTest(
  'guessing stops after five codes, for the person and not for the browser',
  async ({ own: { db } }) => {
    const { begin, send, codeOf, setUp, forget } = await makeStage(db)
    const [anna, bert] = [await makePerson(db, { name: 'Anna' }), await makePerson(db, { name: 'Bert' })]
    const { key } = await setUp(await begin(anna))
    const other = await setUp(await begin(bert))
    await forget()
    const statuses: number[] = []
    for (let i = 0; i < 7; i++)
      statuses.push((await send(await begin(anna), '/inloggen/code', { code: '000000' })).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429])
    const locked = await send(await begin(anna), '/inloggen/code', { code: await codeOf(key) })
    expect([locked.status, locked.text]).toEqual([429, expect.stringContaining('kwartier')])
    expect((await send(await begin(bert), '/inloggen/code', { code: await codeOf(other.key) })).status).toBe(
      303,
    )
    // The secret of one person does not open another account.
    await forget()
    expect(
      (await send(await begin(anna), '/inloggen/code', { code: await codeOf(other.key, 1) })).status,
    ).toBe(422)
  },
)

databaseTest(
  'two browsers that send the same code at the same moment: one comes in',
  async ({ own: { db } }) => {
    const { begin, send, codeOf, setUp, forget } = await makeStage(db)
    const anna = await makePerson(db, { name: 'Anna' })
    const { key, papers } = await setUp(await begin(anna))
    for (const code of [await codeOf(key), papers[3] ?? '']) {
      await forget()
      const cookies = await Promise.all(Array.from({ length: 4 }, () => begin(anna)))
      const answers = await Promise.all(cookies.map((cookie) => send(cookie, '/inloggen/code', { code })))
      expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    }
  },
)

databaseTest('new codes on paper end the old ones; turning off asks a code', async ({ own: { db } }) => {
  const { begin, show, send, codeOf, setUp, forget } = await makeStage(db)
  const anna = await makePerson(db, { name: 'Anna' })
  const cookie = await begin(anna)
  const { key, papers } = await setUp(cookie)
  expect((await send(cookie, PATH, { doen: 'weg', code: '123456' })).status).toBe(422)
  expect((await send(cookie, PATH, { doen: 'wis', code: '123456' })).status).toBe(400)
  // Starting again does not put another secret in the place of a confirmed one.
  await send(cookie, PATH, { doen: 'begin' })
  expect((await show(cookie, PATH)).text).not.toContain('otpauth')
  const renewed = await send(cookie, PATH, { doen: 'codes', code: await codeOf(key) })
  expect(renewed.status).toBe(200)
  await forget()
  expect((await send(cookie, PATH, { doen: 'weg', code: papers[0] ?? '' })).status).toBe(422)
  const gone = await send(cookie, PATH, { doen: 'weg', code: await codeOf(key, 1) })
  expect(gone.to).toBe(`${PATH}?gedaan=weg`)
  expect((await show(cookie, gone.to ?? '')).text).toContain('De tweede stap staat uit')
  expect((await show(await begin(anna), '/mijn')).status).toBe(200)
})

databaseTest(
  'a role that requires a second step does not count without one, and the operator can help who lost it',
  async ({ own: { db } }) => {
    const { begin, show, send, setUp } = await makeStage(db)
    const ada = await makePerson(db, { name: 'Ada', email: 'ada@voorbeeld.invalid' })
    const operator = await makePerson(db, { name: 'Olga', operator: true })
    const organisation = await makeOrganisationBead(db, 'heuvelrug', 'De Linde')
    await giveRole(db, { person: ada, organisation, role: 'administrator', region: 'heuvelrug' })
    const [hers, desk] = [await begin(ada), await begin(operator, 'two-steps')]
    expect((await show(hers, '/regios/heuvelrug/beheer')).status).toBe(200)
    const form = '/beheer/tweede-stap'
    expect((await send(hers, form, { rol: 'reader' })).status).toBe(403)
    const chosen = await send(desk, form, { rol: 'administrator\noperator\nkoning' })
    expect(chosen.to).toBe(`${form}?gedaan=opgeslagen`)
    expect((await show(desk, form)).text.match(/checked/g)).toHaveLength(2)
    const led = await show(hers, '/regios/heuvelrug/beheer')
    expect(led.to).toBe(`${PATH}?naar=%2Fregios%2Fheuvelrug%2Fbeheer`)
    expect((await show(hers, PATH)).text).toContain('Een rol van u telt nu niet')
    expect((await show(hers, '/mijn')).status).toBe(200)
    // An operator who came in by one step is no operator either.
    const weak = await begin(operator)
    expect((await show(weak, '/beheer')).to).toBe(`${PATH}?naar=%2Fbeheer`)
    expect((await send(weak, form, {})).status).toBe(401)
    await setUp(hers)
    expect((await show(hers, '/regios/heuvelrug/beheer')).status).toBe(200)
    expect((await send(desk, `${form}/uit`, { email: 'niemand@voorbeeld.invalid' })).status).toBe(422)
    expect((await send(desk, `${form}/uit`, { email: 'Ada@voorbeeld.invalid ' })).to).toBe(
      `${form}?gedaan=uit`,
    )
    const again = await begin(ada)
    expect((await show(again, '/regios/heuvelrug/beheer')).to).toContain(PATH)
  },
)

databaseTest(
  'a session is noted as used once an hour, and one that ended is nobody',
  async ({ own: { db } }) => {
    const { begin, show, signIn } = await makeStage(db)
    const anna = await makePerson(db, { name: 'Anna' })
    const cookie = await begin(anna)
    const noted = async () =>
      await db
        .selectFrom('auth_session')
        .select(['last_used_at', 'xmin' as 'id'])
        .executeTakeFirst()
    expect((await show(cookie, '/mijn/inloggen')).text).toContain('laatst gebruikt')
    const before = await noted()
    await show(cookie, '/mijn')
    expect(await noted()).toEqual(before)
    expect(before?.last_used_at?.getTime()).toSatisfy((ms) => Number(ms) % 3_600_000 === 0)
    const forged = `${cookie.slice(0, -6)}AAAA%3D`
    expect(await signIn.whoAsks(new Headers({ cookie: forged }))).toBeUndefined()
    await db
      .updateTable('auth_session')
      .set({ expires_at: new Date(0) })
      .execute()
    expect(await signIn.whoAsks(new Headers({ cookie }))).toBeUndefined()
  },
)
