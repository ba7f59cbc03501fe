import { createHash, randomBytes } from 'node:crypto'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { CHALLENGE_MS, MOST_PASSKEYS } from './passkey.ts'
import { listPasskeys } from './passkey-own.queries.ts'

/** What a question is for; a passkey is added for one person. */
export type Purpose = { readonly purpose: 'sign-in' } | { readonly purpose: 'add'; readonly person: string }

/** A new question for a device. @returns with it the secret for the cookie of this browser; only its hash is kept */
export async function createChallenge(
  db: Database,
  asked: Purpose,
  now: Date,
): Promise<{ challenge: string; browser: string }> {
  const challenge = randomBytes(32).toString('base64url')
  const browser = randomBytes(32).toString('base64url')
  await db.deleteFrom('auth_passkey_challenge').where('expires_at', '<=', now).execute()
  await db
    .insertInto('auth_passkey_challenge')
    .values({
      id: newId(now),
      purpose: asked.purpose,
      person: asked.purpose === 'add' ? asked.person : null,
      challenge,
      browser_hash: hashOf(browser),
      created_at: now,
      expires_at: new Date(now.getTime() + CHALLENGE_MS),
    })
    .execute()
  return { challenge, browser }
}

/** The question that this browser was asked for this purpose. It is gone at once: one statement, so never twice. */
export async function takeChallenge(
  db: Database,
  asked: Purpose,
  { browser, now }: { readonly browser: string; readonly now: Date },
): Promise<string | undefined> {
  const row = await db
    .deleteFrom('auth_passkey_challenge')
    .where('browser_hash', '=', hashOf(browser))
    .where('purpose', '=', asked.purpose)
    .where('person', 'is not distinct from', asked.purpose === 'add' ? asked.person : null)
    .where('expires_at', '>', now)
    .returning('challenge')
    .executeTakeFirst()
  return row?.challenge
}

export interface NewPasskey {
  readonly person: string
  readonly credential: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
}

/** @returns whether it was added: not when the site knows the credential already, or the person has the most there are */
export async function createPasskey(trx: Database, act: Act, passkey: NewPasskey): Promise<boolean> {
  const id = newId(act.at)
  // One after the other, so that two at once do not pass the most together.
  await trx.selectFrom('person').select('id').where('id', '=', passkey.person).forUpdate().execute()
  if ((await listPasskeys(trx, passkey.person)).length >= MOST_PASSKEYS) return false
  const row = await trx
    .insertInto('auth_passkey')
    .values({
      id,
      person: passkey.person,
      credential_id: passkey.credential,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      name: passkey.name,
      created_at: act.at,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await appendAudit(trx, act, { action: 'create', kind: 'passkey', thing: id })
  return row !== undefined
}

/** The passkey with this credential, of somebody who still has an account. */
export async function findPasskey(db: Database, credential: string) {
  return await db
    .selectFrom('auth_passkey')
    .innerJoin('person', 'person.id', 'auth_passkey.person')
    .where('person.erased_at', 'is', null)
    .where('credential_id', '=', credential)
    .select(['auth_passkey.id', 'person', 'credential_id', 'public_key', 'counter'])
    .executeTakeFirst()
}

/** Notes that a passkey was used. @returns whether it could: not when another sign-in counted further meanwhile */
export async function updateUse(
  db: Database,
  passkey: { readonly id: string; readonly before: number; readonly counter: number },
  at: Date,
): Promise<boolean> {
  const row = await db
    .updateTable('auth_passkey')
    .set({ counter: passkey.counter, last_used_at: at })
    .where('id', '=', passkey.id)
    .where('counter', '=', passkey.before)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
