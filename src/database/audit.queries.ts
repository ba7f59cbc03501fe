import { createHash, randomBytes } from 'node:crypto'
import type { Act } from '../base/act.ts'
import { type AuditEntry, canonicalRow } from './audit.ts'
import type { Database } from './database.ts'

/** Rows of one statement: PostgreSQL takes at most 65,535 values. */
const BATCH = 2000

/**
 * Adds a row to the audit trail. Call it in the transaction of the write itself, as its last statement: it waits for
 * others who add a row, until they are done.
 *
 * @returns number of the row
 */
export async function appendAudit(trx: Database, act: Act, entry: AuditEntry): Promise<number> {
  return await appendAudits(trx, act, [entry])
}

/**
 * Adds rows to the audit trail, each with the hash of the one before, in a few statements: for work that makes
 * thousands of things at once. One by one the row of the head, changed again and again in one transaction, would make
 * each row slower than the last.
 *
 * @returns number of the last row
 */
export async function appendAudits(trx: Database, act: Act, entries: readonly AuditEntry[]): Promise<number> {
  const head = await lockedHead(trx)
  let { seq, hash } = head
  const rows = entries.map((entry) => {
    const changes = entry.changes === undefined ? null : JSON.stringify(entry.changes)
    const salt = changes === null ? null : randomBytes(16).toString('base64url')
    const changesHash = hashOfChanges(changes, salt)
    seq += 1
    const row = {
      seq,
      at: act.at,
      // As the database gives them back: small letters.
      person: act.person?.toLowerCase() ?? null,
      organisation: act.organisation?.toLowerCase() ?? null,
      means: act.means,
      action: entry.action,
      kind: entry.kind,
      thing: entry.thing ?? null,
      region: entry.region ?? null,
      previous: hash,
    }
    hash = hashOf(canonicalRow({ ...row, changesHash }))
    return { ...row, changes, salt, changes_hash: changesHash, hash }
  })
  if (rows.length === 0) return seq
  let at = 0
  for (; at + BATCH < rows.length; at += BATCH)
    await trx
      .insertInto('audit_event')
      .values(rows.slice(at, at + BATCH))
      .execute()
  // The last rows and the head go in one statement: most writes have one row, while others wait for them.
  const { numUpdatedRows } = await trx
    .with('added', (db) => db.insertInto('audit_event').values(rows.slice(at)))
    .updateTable('audit_head')
    .set({ seq, hash })
    .where('seq', '=', head.seq)
    .executeTakeFirstOrThrow()
  // After a rollback to a savepoint the trail would have a gap: no write is better.
  if (numUpdatedRows !== 1n) throw new Error('the head of the audit trail is not where it was')
  if (trx.isTransaction) heads.set(trx, { seq, hash })
  return seq
}

/**
 * Waits until nobody else adds a row, and keeps others waiting until the end of the transaction. A transaction that
 * locks rows of its own as well as adding several rows to the trail calls this first: all then take their locks in
 * the same order, and cannot wait for each other.
 */
export async function lockAudit(trx: Database): Promise<void> {
  await lockedHead(trx)
}

/** Asked for by each part of a write; the first has it until the end, so nobody else can change it. */
async function lockedHead(trx: Database): Promise<Head> {
  const known = heads.get(trx)
  if (known) return known
  const head = await trx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (trx.isTransaction) heads.set(trx, head)
  return head
}

interface Head {
  readonly seq: number
  readonly hash: string
}
/** Of each transaction that has it. */
const heads = new WeakMap<Database, Head>()

/** Hash of what changed, with its salt. */
export function hashOfChanges(changes: string | null, salt: string | null): string {
  return changes === null ? '' : hashOf(`${salt ?? ''}\n${changes}`)
}

/** SHA-256 [64 hexadecimal digits]. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
