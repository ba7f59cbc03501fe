import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { readCode } from './second-factor.ts'
import { decryptSecret, encryptSecret, stepOfCode } from './second-factor-secret.queries.ts'

/** RFC 6238, appendix B, SHA-1: the last six of the eight digits. */
const vectors = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
] as const
const key = Buffer.from('12345678901234567890')

test('codes are those of RFC 6238, also of a phone that is one step wrong and not two', async () => {
  for (const [second, code] of vectors) {
    const step = Math.floor(second / 30)
    const tried = await Promise.all(
      [-60, -30, 0, 30, 60].map((away) => stepOfCode(key, code, new Date((step * 30 + away) * 1000))),
    )
    expect(tried, code).toEqual([undefined, step, step, step, undefined])
  }
})

test('a code is read with spaces and lines, and nothing else is a code', () => {
  expect(readCode(' 123 456')).toEqual({ app: '123456' })
  expect(readCode('abcde-23456')).toEqual({ paper: 'ABCDE23456' })
  for (const wrong of ['', '12345', '1234567', '١٢٣٤٥٦', 'ABCDE-2345', 'ABCDE-23451'])
    expect(readCode(wrong), wrong).toBeUndefined()
})

databaseTest('a kept secret is of one person, and opens no more after a change', async ({ db }) => {
  const kept = await encryptSecret(db, 'anna', key, randomBytes(12))
  expect(Buffer.from(await decryptSecret(db, 'anna', kept)).equals(key)).toBe(true)
  await expect(decryptSecret(db, 'bert', kept)).rejects.toThrow()
  const bytes = Buffer.from(kept, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(30) ^ 1, 30)
  await expect(decryptSecret(db, 'anna', bytes.toString('base64url'))).rejects.toThrow()
})
