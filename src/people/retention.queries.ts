import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { cutoffOf, listRules, type RetentionRule } from './data-map.ts'
import { erasePerson } from './erase.queries.ts'

/** What a rule took, or would take. */
export interface Retained {
  readonly table: string
  readonly rows: number
}

/** Rows at a time: nobody waits long for a lock. */
const BATCH = 500

/** How many rows have had their term. */
export async function countExpired(db: Database, now: Date): Promise<Retained[]> {
  const found: Retained[] = []
  for (const rule of listRules()) {
    const { rows } = await sql<{ rows: string }>`
      select count(*) as rows from ${sql.table(rule.table)} t where ${hasExpired(rule, now)}`.execute(db)
    found.push({ table: rule.table, rows: Number(rows[0]?.rows ?? 0) })
  }
  return found
}

/**
 * Carries out every term of the map, in batches, each with its line in the audit trail. Done twice, the second time
 * finds nothing.
 */
export async function removeExpired(db: Database, now: Date, signal?: AbortSignal): Promise<Retained[]> {
  const act: Act = { at: now, means: 'job' }
  await db.transaction().execute((trx) => closeInvitations(trx, act))
  const done: Retained[] = []
  for (const rule of listRules()) {
    let rows = 0
    for (let taken = BATCH; taken > 0 && signal?.aborted !== true; rows += taken)
      taken = await db.transaction().execute((trx) => takeBatch(trx, act, rule))
    done.push({ table: rule.table, rows })
  }
  return done
}

async function takeBatch(trx: Database, act: Act, rule: RetentionRule): Promise<number> {
  const taken =
    rule.table === 'person' ? await erasePersons(trx, act, rule) : await removeRows(trx, act, rule)
  if (taken > 0) {
    const changes = { rows: [taken, 0] } as const
    await appendAudit(trx, act, { action: 'remove', kind: 'retention', thing: rule.table, changes })
  }
  return taken
}

async function removeRows(trx: Database, act: Act, rule: RetentionRule): Promise<number> {
  const old = sql`select id from ${sql.table(rule.table)} t where ${hasExpired(rule, act.at)}
    order by id limit ${BATCH} for update skip locked`
  const { rows } = await sql<{ id: string }>`${old}`.execute(trx)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  if (rule.table === 'bead') {
    // What hangs on an organisation that is gone for good; the rest goes with it.
    await trx.deleteFrom('role').where('organisation', 'in', ids).execute()
    await trx.updateTable('bead').set({ owner: null }).where('owner', 'in', ids).execute()
  }
  await sql`delete from ${sql.table(rule.table)} where id = any(${ids})`.execute(trx)
  return ids.length
}

async function erasePersons(trx: Database, act: Act, rule: RetentionRule): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from person t where ${hasExpired(rule, act.at)} order by id limit ${BATCH}`.execute(trx)
  let erased = 0
  // Somebody without role is no administrator: who is above whom does not matter.
  for (const { id } of rows) if ('erased' in (await erasePerson(trx, act, id, new Map()))) erased += 1
  return erased
}

function hasExpired(rule: RetentionRule, now: Date) {
  const before = cutoffOf(rule, now)
  if (rule.table !== 'person') return sql`t.${sql.ref(rule.since)} < ${before}`
  return sql`t.erased_at is null and not t.operator and not t.example
    and greatest(t.last_seen_at, t.created_at) < ${before}
    and not exists (select 1 from role where role.person = t.id and (role.until is null or role.until >= ${before}))
    and not exists (select 1 from seat where seat.person = t.id and (seat.until is null or seat.until >= ${before}))
    and not exists (select 1 from project_person where project_person.person = t.id
      and (project_person.until is null or project_person.until >= ${before}))
    and not exists (select 1 from mandate where mandate.holder_person = t.id
      and (mandate.until is null or mandate.until >= ${before}))`
}

/** An invitation that nobody answered loses its address when it has expired. */
async function closeInvitations(trx: Database, act: Act): Promise<void> {
  const closed = await trx
    .updateTable('invitation')
    .set({ state: 'expired', email: null, name: '', closed_at: act.at })
    .where('state', '=', 'open')
    .where('expires_at', '<=', act.at)
    .executeTakeFirst()
  const rows = Number(closed.numUpdatedRows)
  if (rows > 0)
    await appendAudit(trx, act, {
      action: 'update',
      kind: 'retention',
      thing: 'invitation',
      changes: { rows: [rows, 0] },
    })
}
