import { createHmac } from 'node:crypto'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { findOrCreateSecret } from '../database/index.ts'
import { type AttemptKind, attemptLimits, stretchOf } from './attempt.ts'

/**
 * Whether this may be tried once more, and counts it: one statement, so that any number of processes count together.
 *
 * @param key address on the network, mail address or account; only a keyed hash of it is kept
 */
export async function mayTry(
  db: Database,
  { what, key }: { readonly what: AttemptKind; readonly key: string },
  now: Date,
): Promise<boolean> {
  const { most } = attemptLimits[what]
  const secret = await findOrCreateSecret(db, 'attempt')
  const hash = createHmac('sha256', secret).update(`${what}:${key}`).digest('base64url')
  const row = await db
    .insertInto('attempt')
    .values({ id: newId(now), what, key: hash, created_at: stretchOf(what, now), count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['what', 'key', 'created_at'])
        .doUpdateSet((eb) => ({ count: eb('attempt.count', '+', 1) }))
        .where('attempt.count', '<', most),
    )
    .returning('count')
    .executeTakeFirst()
  return row !== undefined
}
