import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import type { Session } from './env.ts'

const HOUR_MS = 3_600_000

/**
 * The session with this token, while it holds and its person is there; and whether its second step was given. It is
 * noted that the session was used in this hour: one write an hour.
 */
export async function findSession(db: Database, token: string, at: Date): Promise<Session | undefined> {
  const found = await db
    .selectFrom('auth_session as session')
    .innerJoin('person', 'person.id', 'session.person')
    .leftJoin('auth_second_factor as second', 'second.person', 'person.id')
    .select(['session.id', 'session.person', 'factor_at', 'last_used_at', 'second.confirmed_at'])
    .where('session.token', '=', token)
    .where('session.expires_at', '>', at)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
  if (!found) return undefined
  const { id, person, factor_at, last_used_at, confirmed_at } = found
  const hour = new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS)
  if (last_used_at === null || last_used_at < hour)
    await db.updateTable('auth_session').set({ last_used_at: hour }).where('id', '=', id).execute()
  const known = { person, session: id }
  if (factor_at !== null) return { ...known, factor: 'passed' }
  return confirmed_at === null ? known : { ...known, factor: 'pending' }
}

export interface OwnSession {
  readonly id: string
  readonly user_agent: string | null
  readonly created_at: Date
  /** Start of the hour that it was last used in. */
  readonly last_used_at: Date | null
}

/** Sessions of a person that still hold, newest first. */
export async function listSessions(db: Database, person: string, at: Date): Promise<OwnSession[]> {
  return await db
    .selectFrom('auth_session')
    .select(['id', 'user_agent', 'created_at', 'last_used_at'])
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
