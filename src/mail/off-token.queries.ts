import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { findOrCreateSecret } from '../database/index.ts'

const SIGNATURE_BYTES = 24

/** The word in an address that turns off the mail of one person: says nothing of them, and cannot be made up. */
export async function createOffToken(db: Database, person: string): Promise<string> {
  const id = Buffer.from(person.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, await sign(db, id)]).toString('base64url')
}

/** Address that turns off the mail of one person. */
export async function createOffAddress(db: Database, origin: string, person: string): Promise<string> {
  return `${origin}/post/uit/${await createOffToken(db, person)}`
}

/** The person of a token; undefined when it was not made here. */
export async function readOffToken(db: Database, token: string): Promise<string | undefined> {
  const bytes = Buffer.from(token.slice(0, 200), 'base64url')
  if (bytes.length !== 16 + SIGNATURE_BYTES || bytes.toString('base64url') !== token) return undefined
  const id = bytes.subarray(0, 16)
  if (!timingSafeEqual(bytes.subarray(16), await sign(db, id))) return undefined
  const hex = id.toString('hex')
  const person = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
  return isId(person) ? person : undefined
}

async function sign(db: Database, id: Buffer): Promise<Buffer> {
  const secret = await findOrCreateSecret(db, 'mail-off')
  return createHmac('sha256', secret).update('mail-off:').update(id).digest().subarray(0, SIGNATURE_BYTES)
}
