import type { Act } from '../base/act.ts'
import { isId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { isFresh } from './passkey.ts'

export interface OwnPasskey {
  readonly id: string
  readonly credential_id: string
  readonly name: string
  readonly created_at: Date
  readonly last_used_at: Date | null
}

/** Passkeys of a person, oldest first. */
export async function listPasskeys(db: Database, person: string): Promise<OwnPasskey[]> {
  return await db
    .selectFrom('auth_passkey')
    .select(['id', 'credential_id', 'name', 'created_at', 'last_used_at'])
    .where('person', '=', person)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Which passkey, of whom: never one of another person. */
export interface Which {
  readonly id: string
  readonly person: string
}

/** @returns whether there is such a passkey */
export async function updatePasskeyName(
  trx: Database,
  act: Act,
  { id, person }: Which,
  name: string,
): Promise<boolean> {
  const row = await trx
    .updateTable('auth_passkey')
    .set({ name })
    .where('id', '=', id)
    .where('person', '=', person)
    .returning('id')
    .executeTakeFirst()
  if (row) await appendAudit(trx, act, { action: 'update', kind: 'passkey', thing: id })
  return row !== undefined
}

/** @returns whether there was such a passkey */
export async function removePasskey(trx: Database, act: Act, { id, person }: Which): Promise<boolean> {
  const row = await trx
    .deleteFrom('auth_passkey')
    .where('id', '=', id)
    .where('person', '=', person)
    .returning('id')
    .executeTakeFirst()
  if (row) await appendAudit(trx, act, { action: 'remove', kind: 'passkey', thing: id })
  return row !== undefined
}

/** Whether a session of a person began so recently that it may add a passkey. */
export async function isSessionFresh(db: Database, { id, person }: Which, now: Date): Promise<boolean> {
  if (!isId(id)) return false
  const row = await db
    .selectFrom('auth_session')
    .select('created_at')
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst()
  return row !== undefined && isFresh(row.created_at, now)
}
