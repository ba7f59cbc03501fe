import { expect, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { createChallenge } from './passkey.queries.ts'
import { addPasskey, findPersonByPasskey } from './passkey.source.ts'
import { type Device, makeDevice, site } from './passkey.testing.ts'
import { addressWithName, isFresh, relyingPartyFor, relyingPartyOf } from './passkey.ts'
import { makePerson, NOW } from './testing.ts'

const elsewhere = relyingPartyOf('https://noaber.example.evil.example')
const later = (ms: number) => new Date(NOW.getTime() + ms)
async function add(db: Database, person: string, device: Device, wish = {}, asked = person) {
  const { challenge, browser } = await createChallenge(db, { purpose: 'add', person: asked }, NOW)
  const response = device.make(challenge, wish)
  const act = { at: NOW, means: 'web' as const, person }
  return await addPasskey(db, act, { site, browser, response, person, name: 'Telefoon' })
}

async function enter(db: Database, device: Device, wish: Parameters<Device['use']>[1] = {}) {
  const { challenge, browser } = await createChallenge(db, { purpose: 'sign-in' }, NOW)
  return await findPersonByPasskey(db, { site, browser, response: device.use(challenge, wish) }, NOW)
}

databaseTest(
  'a passkey that was added tells who it is, and the trail has no secret',
  async ({ own: { db } }) => {
    const person = await makePerson(db, { name: 'Anna' })
    const device = makeDevice()
    expect(await enter(db, device)).toBeUndefined()
    expect(await add(db, person, device)).toBe(true)
    expect(await enter(db, device)).toBe(person)
    expect(await add(db, await makePerson(db, { name: 'Bert' }), device)).toBe(false)
    const trail = await db.selectFrom('audit_event').select(['action', 'kind', 'person', 'changes']).execute()
    expect(trail).toEqual([{ action: 'create', kind: 'passkey', person, changes: null }])
  },
)

databaseTest(
  'a passkey is refused when its answer is of another site, person or device',
  async ({ own: { db } }) => {
    const person = await makePerson(db, { name: 'Anna' })
    const other = await makePerson(db, { name: 'Bert' })
    const device = makeDevice()
    expect(await add(db, person, device, { origin: elsewhere.origin })).toBe(false)
    expect(await add(db, person, device, { rp: elsewhere.id })).toBe(false)
    expect(await add(db, person, device, { verified: false })).toBe(false)
    expect(await add(db, person, device, {}, other)).toBe(false)
    expect(await add(db, person, device)).toBe(true)

    expect(await enter(db, device, { origin: elsewhere.origin })).toBeUndefined()
    expect(await enter(db, device, { rp: elsewhere.id })).toBeUndefined()
    expect(await enter(db, device, { verified: false })).toBeUndefined()
    expect(await enter(db, makeDevice())).toBeUndefined()
    expect(await enter(db, device, { counter: 5 })).toBe(person)
    expect(await enter(db, device, { counter: 4 })).toBeUndefined()
    expect(await enter(db, device, { counter: 5 })).toBeUndefined()
    expect(await enter(db, device, { counter: 6 })).toBe(person)
  },
)

databaseTest(
  'a question is answered once, in time, by its own browser and purpose',
  async ({ own: { db } }) => {
    const person = await makePerson(db, { name: 'Anna' })
    const device = makeDevice()
    await add(db, person, device)
    const ask = async () => await createChallenge(db, { purpose: 'sign-in' }, NOW)
    const answer = async (challenge: string, browser: string, at = NOW) =>
      await findPersonByPasskey(db, { site, browser, response: device.use(challenge, { counter: 9 }) }, at)

    const late = await ask()
    expect(await answer(late.challenge, late.browser, later(5 * 60_000))).toBeUndefined()
    const [mine, theirs] = [await ask(), await ask()]
    expect(await answer(mine.challenge, theirs.browser)).toBeUndefined()
    const adding = await createChallenge(db, { purpose: 'add', person }, NOW)
    expect(await answer(adding.challenge, adding.browser)).toBeUndefined()
    expect(await answer(mine.challenge, mine.browser, later(5 * 60_000 - 1))).toBe(person)
    expect(await answer(mine.challenge, mine.browser)).toBeUndefined()
  },
)

databaseTest('a forged signature and who was erased are refused', async ({ own: { db } }) => {
  const person = await makePerson(db, { name: 'Anna' })
  const device = makeDevice()
  await add(db, person, device)
  const { challenge, browser } = await createChallenge(db, { purpose: 'sign-in' }, NOW)
  const forged = { ...device.use(challenge), response: makeDevice().use(challenge).response }
  expect(await findPersonByPasskey(db, { site, browser, response: forged }, NOW)).toBeUndefined()
  expect(await enter(db, device)).toBe(person)
  await db.updateTable('person').set({ erased_at: NOW }).where('id', '=', person).execute()
  expect(await enter(db, device, { counter: 2 })).toBeUndefined()
})

test('a site is known to devices by its set address, without path', () => {
  expect(relyingPartyOf('http://localhost:8080/nl')).toEqual({
    origin: 'http://localhost:8080',
    id: 'localhost',
  })
})

test('a session is fresh for a quarter of an hour, and not before it began', () => {
  expect([0, 14 * 60_000, 15 * 60_000, -1].map((age) => isFresh(NOW, later(age)))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('passkeys are for a site with a name and https, or for this very computer by its name', () => {
  const cases: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['https://noaber.example', 'elsewhere.example', 'noaber.example'],
    ['https://noaber.example:8443', undefined, 'noaber.example'],
    ['http://localhost:8080', 'elsewhere.example', 'localhost'],
    ['http://noaber.example', 'localhost', undefined],
    ['https://192.0.2.1', 'localhost', undefined],
    ['https://[2001:db8::1]', 'localhost', undefined],
    ['', 'localhost:8080', 'localhost'],
    ['', 'LOCALHOST', 'localhost'],
    ['', 'localhost.evil.example', undefined],
    ['', 'user@localhost', undefined],
    ['', 'localhost:8080/evil', undefined],
    ['', '127.0.0.1:8080', undefined],
    ['', '', undefined],
    ['', undefined, undefined],
  ]
  for (const [set, host, id] of cases) expect(relyingPartyFor(set, host)?.id, `${set} ${host}`).toBe(id)
})

test('who asked for this computer by its number is told its name, and nobody else is', () => {
  const asked = { remote: '127.0.0.1', host: '127.0.0.1:8080', isForwarded: false, seenAt: [] }
  expect(addressWithName('', asked)).toBe('http://localhost:8080')
  expect(addressWithName('', { ...asked, host: '[::1]', remote: '::1' })).toBe('http://localhost')
  expect(addressWithName('https://noaber.example', asked)).toBeUndefined()
  expect(addressWithName('', { ...asked, remote: '192.0.2.7' })).toBeUndefined()
  expect(addressWithName('', { ...asked, isForwarded: true })).toBeUndefined()
  expect(addressWithName('', { ...asked, host: undefined })).toBeUndefined()
})
