import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'

export interface OwnSession {
  readonly id: string
  readonly user_agent: string | null
  readonly created_at: Date
}

/** Sessions of a person that still hold, newest first. */
export async function listSessions(db: Database, person: string, at: Date): Promise<OwnSession[]> {
  return await db
    .selectFrom('auth_session')
    .select(['id', 'user_agent', 'created_at'])
    .where('person', '=', person)
    .where('expires_at', '>', at)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** Ends sessions of a person: one, or all but the one that asks. @returns how many ended */
export async function endSessions(
  trx: Database,
  act: Act,
  person: string,
  which: { readonly id: string } | { readonly notId: string },
): Promise<number> {
  const mine = trx.deleteFrom('auth_session').where('person', '=', person)
  const result = await ('id' in which
    ? mine.where('id', '=', which.id)
    : mine.where('id', '<>', which.notId)
  ).executeTakeFirst()
  const count = Number(result.numDeletedRows)
  if (count > 0) {
    const changes = { sessions: [count, 0] as const }
    await appendAudit(trx, act, { action: 'remove', kind: 'session', thing: person, changes })
  }
  return count
}
