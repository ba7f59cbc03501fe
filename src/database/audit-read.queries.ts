import { type SqlBool, sql } from 'kysely'
import { type AuditCheck, type AuditHead, checkAudit, type StoredEvent } from './audit-verify.ts'
import type { Database } from './database.ts'

/** Which rows of the trail; each part that is given narrows it. */
export interface AuditFilter {
  readonly person?: string
  readonly kind?: string
  /** Rows of none of these kinds. */
  readonly notKinds?: readonly string[]
  readonly action?: string
  readonly thing?: string
  /** Slugs: rows of one of these regions. */
  readonly regions?: readonly string[]
  /** First and last day (`2026-01-15`), by the calendar of the Netherlands. */
  readonly from?: string
  readonly until?: string
}

/** Rows read at once. */
const BATCH = 5000

/** Rows, newest first. */
export async function listAudit(
  db: Database,
  filter: AuditFilter,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<StoredEvent[]> {
  const rows = await filtered(db, filter)
    .select(columns)
    .orderBy('seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(eventOf)
}

export async function countAudit(db: Database, filter: AuditFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Kinds and actions that there are rows of, to choose from. */
export async function listAuditNames(
  db: Database,
  filter: AuditFilter,
): Promise<{ readonly kinds: readonly string[]; readonly actions: readonly string[] }> {
  const rows = await filtered(db, filter).select(['kind', 'action']).distinct().execute()
  const sorted = (names: readonly string[]) => [...new Set(names)].sort()
  return { kinds: sorted(rows.map(({ kind }) => kind)), actions: sorted(rows.map(({ action }) => action)) }
}

/** All rows that fit, oldest first, a batch at a time. */
export async function* streamAudit(db: Database, filter: AuditFilter = {}): AsyncIterable<StoredEvent[]> {
  for (let after: number | undefined; ; ) {
    let query = filtered(db, filter).select(columns)
    if (after !== undefined) query = query.where('seq', '>', after)
    const rows = await query.orderBy('seq').limit(BATCH).execute()
    if (rows.length > 0) yield rows.map(eventOf)
    if (rows.length < BATCH) return
    after = rows.at(-1)?.seq
  }
}

/** Last row as it was noted when it was written. */
export async function findAuditHead(db: Database): Promise<AuditHead> {
  const head = await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst()
  return head ?? { seq: 0, hash: '' }
}

/** Checks the whole trail as it is at one moment. @param expect hash of a head that was noted elsewhere */
export async function verifyAudit(db: Database, expect?: string): Promise<AuditCheck> {
  const check = checkAudit(expect)
  const run = async (trx: Database) => {
    for await (const events of streamAudit(trx)) for (const event of events) check.add(event)
    return check.finish(await findAuditHead(trx))
  }
  if (db.isTransaction) return run(db)
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(run)
}

const columns = [
  'seq',
  'at',
  'person',
  'organisation',
  'means',
  'action',
  'kind',
  'thing',
  'region',
  'changes',
  'salt',
  'changes_hash',
  'previous',
  'hash',
  sql<boolean>`(extract(microseconds from at)::int % 1000 <> 0)`.as('beyond_ms'),
] as const

type Row = Omit<StoredEvent, 'changesHash' | 'beyondMs'> & {
  readonly changes_hash: string
  readonly beyond_ms: boolean
}

function eventOf({ changes_hash, beyond_ms, ...row }: Row): StoredEvent {
  return { ...row, changesHash: changes_hash, ...(beyond_ms ? { beyondMs: true } : {}) }
}

function filtered(
  db: Database,
  { person, kind, notKinds = [], action, thing, regions, from, until }: AuditFilter,
) {
  let query = db.selectFrom('audit_event')
  if (person !== undefined) query = query.where('person', '=', person)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (notKinds.length > 0) query = query.where('kind', 'not in', [...notKinds])
  if (action !== undefined) query = query.where('action', '=', action)
  if (thing !== undefined) query = query.where('thing', '=', thing)
  if (regions !== undefined) query = query.where(sql<SqlBool>`region = any(${[...regions]}::text[])`)
  if (from !== undefined)
    query = query.where(sql<SqlBool>`at >= ${from}::timestamp at time zone 'Europe/Amsterdam'`)
  if (until !== undefined)
    query = query.where(
      sql<SqlBool>`at < (${until}::timestamp + interval '1 day') at time zone 'Europe/Amsterdam'`,
    )
  return query
}
