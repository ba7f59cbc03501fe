import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFactorStage } from './second-factor.testing.ts'
import { makePerson } from './testing.ts'

const PATH = '/mijn/inloggen/tweede-stap'

databaseTest(
  'a session with one step is nobody until the code is given, on any page and in any tab',
  async ({ own: { db } }) => {
    const { begin, show, send, codeOf, setUp, forget } = await makeFactorStage(db)
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
    const { begin, send, codeOf, setUp, forget } = await makeFactorStage(db)
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
    const { begin, send, codeOf, setUp, forget } = await makeFactorStage(db)
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
  const { begin, show, send, codeOf, setUp, forget } = await makeFactorStage(db)
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
  'turning it off ends other sessions, and the one that stays counts as one step',
  async ({ own: { db } }) => {
    const { begin, show, send, codeOf, setUp, forget } = await makeFactorStage(db)
    const [anna, bert] = [await makePerson(db, { name: 'Anna' }), await makePerson(db, { name: 'Bert' })]
    const [cookie, other] = [await begin(anna), await begin(bert, 'two-steps')]
    const { key } = await setUp(cookie)
    const waiting = await begin(anna)
    const passed = await begin(anna)
    expect((await send(passed, '/inloggen/code', { code: await codeOf(key) })).status).toBe(303)
    await forget()
    const gone = await send(cookie, PATH, { doen: 'weg', code: await codeOf(key, 1) })
    expect(gone.to).toBe(`${PATH}?gedaan=weg`)
    for (const one of [waiting, passed]) expect((await show(one, '/mijn')).to).toBe('/inloggen?naar=%2Fmijn')
    expect((await show(cookie, '/mijn')).status).toBe(200)
    const stays = await db.selectFrom('auth_session').select(['person', 'factor_at']).execute()
    expect(new Map(stays.map((one) => [one.person, one.factor_at === null]))).toEqual(
      new Map([
        [anna, true],
        [bert, false],
      ]),
    )
    expect((await show(other, '/mijn')).status).toBe(200)
    const { changes } = await db
      .selectFrom('audit_event')
      .select('changes')
      .where('kind', '=', 'second-factor')
      .where('action', '=', 'remove')
      .executeTakeFirstOrThrow()
    expect(changes).toBe('{"sessions":[2,0]}')
    // Set up again, the session that stayed has given no second step of it.
    const again = await setUp(await begin(anna))
    expect(again.key).not.toBe(key)
    expect((await show(cookie, '/mijn')).to).toBe('/inloggen/code?naar=%2Fmijn')
  },
)

databaseTest(
  'of several confirmations at once one makes codes on paper, and those are the ones that work',
  async ({ own: { db } }) => {
    const { begin, show, send, codeOf, forget } = await makeFactorStage(db)
    const anna = await makePerson(db, { name: 'Anna' })
    const cookies = await Promise.all(Array.from({ length: 4 }, () => begin(anna)))
    const [first = ''] = cookies
    await send(first, PATH, { doen: 'begin' })
    const key = (
      /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec((await show(first, PATH)).text)?.[1] ?? ''
    ).replaceAll(' ', '')
    const code = await codeOf(key, -1)
    const answers = await Promise.all(cookies.map((cookie) => send(cookie, PATH, { doen: 'bevestig', code })))
    const good = answers.filter(({ status }) => status === 200)
    expect(good).toHaveLength(1)
    const papers = [...(good[0]?.text ?? '').matchAll(/<code[^>]*>([A-Z2-7]{5}-[A-Z2-7]{5})<\/code>/g)]
    expect(papers).toHaveLength(10)
    const made = await db
      .selectFrom('audit_event')
      .select('action')
      .where('kind', '=', 'second-factor')
      .where('action', '=', 'create')
      .execute()
    expect(made).toHaveLength(1)
    await forget()
    const entered = await send(await begin(anna), '/inloggen/code', { code: papers[0]?.[1] ?? '' })
    expect(entered.status).toBe(303)
    const passed = await db
      .selectFrom('auth_session')
      .select('id')
      .where('factor_at', 'is not', null)
      .execute()
    expect(passed).toHaveLength(2)
  },
)

databaseTest(
  'a session is noted as used once an hour, and one that ended is nobody',
  async ({ own: { db } }) => {
    const { begin, show, signIn } = await makeFactorStage(db)
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
