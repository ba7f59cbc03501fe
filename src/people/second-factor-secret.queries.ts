import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import { createOTP } from '@better-auth/utils/otp'
import type { Database } from '../database/database.ts'
import { findOrCreateSecret } from '../database/index.ts'
import { stepOf } from './second-factor.ts'

/** Clocks of phones may be one step wrong, either way. */
const SKEW = [0, -1, 1] as const

/** The step of time that this is the code of, when it is near enough. */
export async function stepOfCode(secret: Uint8Array, code: string, at: Date): Promise<number | undefined> {
  const otp = createOTP(secret)
  const found: number[] = []
  for (const away of SKEW) {
    const step = stepOf(at) + away
    if (isSame(await otp.hotp(step), code)) found.push(step)
  }
  return found[0]
}

/** A code on paper as it is kept. */
export async function hashOfCode(db: Database, person: string, code: string): Promise<string> {
  const key = await findOrCreateKey(db)
  return createHmac('sha256', key).update(`${person}:${code}`).digest('base64url')
}

/** @param iv 12 random bytes, never used before */
export async function encryptSecret(
  db: Database,
  person: string,
  secret: Uint8Array,
  iv: Uint8Array,
): Promise<string> {
  const cipher = createCipheriv('aes-256-gcm', await findOrCreateKey(db), iv).setAAD(Buffer.from(person))
  const body = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** @throws Error when it was changed, or is of another person */
export async function decryptSecret(db: Database, person: string, kept: string): Promise<Uint8Array> {
  const bytes = Buffer.from(kept, 'base64url')
  const key = await findOrCreateKey(db)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    .setAAD(Buffer.from(person))
    .setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

async function findOrCreateKey(db: Database): Promise<Buffer> {
  return Buffer.from(await findOrCreateSecret(db, 'second-factor'), 'base64url')
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
