import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween, lockAudit } from '../database/index.ts'
import { writeValues } from './import-apply.queries.ts'
import type { Undo, UndoRefusal } from './import-undo.ts'
import { updateSeat } from './seat.queries.ts'

/** What stayed, and why; `title` is the name of the thing. */
export interface Stayed {
  readonly title: string
  readonly why: UndoRefusal
}

export type UndoOutcome =
  | { readonly undone: number; readonly stayed: readonly Stayed[] }
  | { readonly refused: 'gone' }

/**
 * Takes an import back, last thing first: what it made is removed, what it changed gets its old words. What somebody
 * changed or used since stays, and is told.
 */
export async function undoImport(
  trx: Database,
  act: Act,
  asked: { readonly id: string; readonly region: string },
): Promise<UndoOutcome> {
  await lockAudit(trx)
  const row = await trx
    .selectFrom('partner_import')
    .select('undo')
    .where('id', '=', asked.id)
    .where('region', '=', asked.region)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return { refused: 'gone' }
  const stayed: Stayed[] = []
  let undone = 0
  for (const step of [...row.undo].reverse()) {
    const why = await undoStep(trx, act, asked.region, step)
    if (why === undefined) undone += 1
    else stayed.push({ why, title: await titleOf(trx, step) })
  }
  await trx.updateTable('partner_import').set({ undone_at: act.at }).where('id', '=', asked.id).execute()
  await appendAudit(trx, act, {
    action: 'remove',
    kind: 'import',
    thing: asked.id,
    region: asked.region,
    changes: { steps: [row.undo.length, stayed.length] },
  })
  return { undone, stayed }
}

async function undoStep(
  trx: Database,
  act: Act,
  region: string,
  step: Undo,
): Promise<UndoRefusal | undefined> {
  switch (step.was) {
    case 'organisation-made':
      return await removeMade(trx, act, region, 'organisation', step.id, step.revision)
    case 'person-made':
      return await removeMade(trx, act, region, 'person', step.id, 1)
    case 'organisation-changed': {
      const revision = await revisionOf(trx, step.id)
      if (revision === undefined) return 'gone'
      if (revision !== step.revision) return 'changed'
      await writeValues(trx, act, step.id, step.before, revision)
      return undefined
    }
    case 'partner-added':
      return await undoPartner(trx, act, region, step)
    case 'seat-made':
    case 'seat-changed':
      return await undoSeat(trx, act, region, step)
  }
}

async function undoSeat(
  trx: Database,
  act: Act,
  region: string,
  step: Extract<Undo, { was: 'seat-made' | 'seat-changed' }>,
): Promise<UndoRefusal | undefined> {
  const id = step.was === 'seat-made' ? step.id : step.before.id
  const seat = await trx.selectFrom('seat').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!seat) return 'gone'
  if (seat.revision !== step.revision) return 'changed'
  if (step.was === 'seat-changed') {
    await updateSeat(trx, act, { ...step.before, revision: seat.revision })
    return undefined
  }
  await trx.deleteFrom('seat').where('id', '=', id).where('body', '=', seat.body).execute()
  const { id: _, revision: __, ...before } = seat
  const changes = { ...changesBetween(before, {}), seat: [id, null] as const }
  await appendAudit(trx, act, { action: 'remove', kind: 'seat', thing: seat.body, region, changes })
  return undefined
}

async function undoPartner(
  trx: Database,
  act: Act,
  region: string,
  step: Extract<Undo, { was: 'partner-added' }>,
): Promise<UndoRefusal | undefined> {
  const { id, before } = step
  const seats = await trx
    .selectFrom('seat')
    .innerJoin('bead', 'bead.id', 'seat.body')
    .select('seat.id')
    .where('seat.organisation', '=', id)
    .where('bead.region', '=', region)
    .limit(1)
    .executeTakeFirst()
  if (seats && !before) return 'in-use'
  if (before)
    await trx
      .updateTable('partner')
      .set(before)
      .where('region', '=', region)
      .where('organisation', '=', id)
      .execute()
  else await trx.deleteFrom('partner').where('region', '=', region).where('organisation', '=', id).execute()
  await appendAudit(trx, act, { action: 'update', kind: 'organisation', thing: id, region })
  return undefined
}

/** Removes a bead that the import made, with its address, when nothing hangs on it. */
async function removeMade(
  trx: Database,
  act: Act,
  region: string,
  kind: 'organisation' | 'person',
  id: string,
  made: number,
): Promise<UndoRefusal | undefined> {
  const revision = await revisionOf(trx, id)
  if (revision === undefined) return 'gone'
  if (revision !== made) return 'changed'
  const used = await sql<{ used: boolean }>`select
    exists (select from seat where organisation = ${id} or person = ${id})
    or exists (select from mandate where ${id} in (giver, holder_organisation, holder_person))
    or exists (select from role where organisation = ${id} or person = ${id})
    or exists (select from thread_link where from_bead = ${id} or to_bead = ${id})
    or exists (select from follow where bead = ${id} or person = ${id})
    or exists (select from bead where owner = ${id})
    or exists (select from partner where organisation = ${id} and region <> ${region})
    or exists (select from person where id = ${id} and last_seen_at is not null) as used`.execute(trx)
  if (used.rows[0]?.used !== false) return 'in-use'
  // A later room may hold on to it too: its foreign key then keeps it, and the rest of the undoing goes on.
  await sql`savepoint remove_made`.execute(trx)
  try {
    await trx.deleteFrom('bead').where('id', '=', id).where('region', '=', region).execute()
    if (kind === 'person') await trx.deleteFrom('person').where('id', '=', id).execute()
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === '23503')) throw cause
    await sql`rollback to savepoint remove_made`.execute(trx)
    return 'in-use'
  }
  await appendAudit(trx, act, { action: 'remove', kind, thing: id, region })
  return undefined
}

async function revisionOf(trx: Database, id: string): Promise<number | undefined> {
  const row = await trx
    .selectFrom('bead')
    .select('revision')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row?.revision
}

async function titleOf(trx: Database, step: Undo): Promise<string> {
  const id = 'before' in step && step.was === 'seat-changed' ? step.before.body : 'id' in step ? step.id : ''
  const seat =
    step.was === 'seat-made'
      ? await trx.selectFrom('seat').select('body').where('id', '=', step.id).executeTakeFirst()
      : undefined
  const row = await trx
    .selectFrom('bead')
    .select('title')
    .where('id', '=', seat?.body ?? id)
    .executeTakeFirst()
  return row?.title ?? ''
}
