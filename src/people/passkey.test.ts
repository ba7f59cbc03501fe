import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { createChallenge } from './passkey.queries.ts'
import { addPasskey, findPersonByPasskey } from './passkey.source.ts'
import { isFresh, relyingPartyOf } from './passkey.ts'
import { makePerson, NOW } from './testing.ts'

const site = relyingPartyOf('https://noaber.example/')
const elsewhere = relyingPartyOf('https://noaber.example.evil.example')
const later = (ms: number) => new Date(NOW.getTime() + ms)
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest()

/** CBOR (RFC 8949) of what an authenticator says: whole numbers, texts, bytes and maps, all short. */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  const head = (major: number, size: number) =>
    Buffer.from(
      size < 24 ? [major | size] : size < 256 ? [major | 24, size] : [major | 25, size >> 8, size & 255],
    )
  if (typeof value === 'number') return value < 0 ? head(0x20, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(0x60, value.length), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(0x40, value.length), value])
  const parts = [...value].flatMap(([name, one]) => [cbor(name), cbor(one as number)])
  return Buffer.concat([head(0xa0, value.size), ...parts])
}

/** A device with one passkey, by the text of the standard (WebAuthn level 3, ES256). */
function makeDevice() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const cose = cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
  const base = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' as const }
  const clientOf = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const start = (rp: string, flags: number, counter: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rp), Buffer.from([flags]), count])
  }
  return {
    make(challenge: string, { origin = site.origin, rp = site.id, verified = true } = {}) {
      const length = Buffer.from([0, id.length])
      const authData = Buffer.concat([
        start(rp, verified ? 0x45 : 0x41, 0),
        Buffer.alloc(16),
        length,
        id,
        cose,
      ])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return {
        ...base,
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientOf('webauthn.create', challenge, origin).toString('base64url'),
          attestationObject: cbor(attestation).toString('base64url'),
          transports: ['internal' as const],
        },
      }
    },
    use(
      challenge: string,
      wish: { origin?: string; rp?: string; verified?: boolean; counter?: number } = {},
    ) {
      const { origin = site.origin, rp = site.id, verified = true, counter = 1 } = wish
      const client = clientOf('webauthn.get', challenge, origin)
      const authData = start(rp, verified ? 0x05 : 0x01, counter)
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey)
      return {
        ...base,
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      }
    },
  }
}

type Device = ReturnType<typeof makeDevice>

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
