import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween, lockAudit } from '../database/index.ts'
import { beadColumns, beadFrom, freeSlug } from './bead.queries.ts'
import type { Bead, Visibility } from './bead.ts'

/** What can change of a bead; what is left out stays as it is. */
export interface BeadChange {
  readonly title?: string
  readonly summary?: string
  readonly visibility?: Visibility
  /** `null`: of no organisation any more. */
  readonly owner?: string | null
  readonly extraWords?: string
}

export type BeadRefusal = 'changed-meanwhile' | 'gone'

/**
 * Changes a bead. A new title gives a new address; the old one leads there. Also call it when only the room's own row
 * changes, with `{}`: the revision goes up, so that a form of before is refused.
 *
 * @param revision that the form was made with
 */
export async function updateBead(
  trx: Database,
  act: Act,
  id: string,
  change: BeadChange,
  revision: number,
): Promise<{ readonly bead: Bead } | { readonly refused: BeadRefusal }> {
  const row = await lockBead(trx, id)
  if (!row || row.removed_at !== null) return { refused: 'gone' }
  const { removed_at, extra_words, ...stored } = row
  const before = beadFrom(stored)
  if (before.revision !== revision) return { refused: 'changed-meanwhile' }
  const { title = before.title, summary = before.summary, visibility = before.visibility } = change
  const owner = change.owner === undefined ? (before.owner ?? null) : change.owner
  const slug =
    title === before.title ? before.slug : await freeSlug(trx, before.region, before.kind, title, id)
  const words = change.extraWords ?? extra_words
  const { revision: next } = await trx
    .updateTable('bead')
    .set({ title, summary, visibility, owner, slug, extra_words: words, updated_at: act.at })
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .where('region', '=', before.region)
    .returning('revision')
    .executeTakeFirstOrThrow()
  if (slug !== before.slug) {
    await trx
      .insertInto('bead_slug')
      .values({ region: before.region, kind: before.kind, slug, bead: id, since: act.at })
      .onConflict((conflict) => conflict.columns(['region', 'kind', 'slug']).doUpdateSet({ since: act.at }))
      .execute()
  }
  const changes = changesBetween(
    { title: before.title, summary: before.summary, visibility: before.visibility, owner: before.owner },
    { title, summary, visibility, owner },
  )
  const { region, kind, example } = before
  if (Object.keys(changes).length > 0)
    await appendAudit(trx, act, { action: 'update', kind, thing: id, region, changes })
  return {
    bead: beadFrom({ id, region, kind, title, summary, slug, visibility, owner, example, revision: next }),
  }
}

/**
 * Takes a bead away; its links, followers and address are kept for when it is put back.
 *
 * @param reason in the words of who does it, for the audit trail
 */
export async function removeBead(
  trx: Database,
  act: Act,
  id: string,
  reason?: string,
): Promise<{ readonly removed: Bead } | { readonly refused: 'gone' }> {
  const row = await lockBead(trx, id)
  if (!row || row.removed_at !== null) return { refused: 'gone' }
  await trx
    .updateTable('bead')
    .set({ removed_at: act.at, updated_at: act.at })
    .where('id', '=', id)
    .where('region', '=', row.region)
    .execute()
  await appendAudit(trx, act, {
    action: 'remove',
    kind: row.kind,
    thing: id,
    region: row.region,
    ...(reason === undefined || reason === '' ? {} : { changes: { reason: [null, reason] } }),
  })
  const { removed_at, extra_words, ...stored } = row
  return { removed: beadFrom(stored) }
}

/** Puts back what was taken away, at its old address. */
export async function restoreBead(
  trx: Database,
  act: Act,
  id: string,
): Promise<{ readonly bead: Bead } | { readonly refused: 'gone' }> {
  const row = await lockBead(trx, id)
  if (!row || row.removed_at === null) return { refused: 'gone' }
  await trx
    .updateTable('bead')
    .set({ removed_at: null, updated_at: act.at })
    .where('id', '=', id)
    .where('region', '=', row.region)
    .execute()
  await appendAudit(trx, act, { action: 'restore', kind: row.kind, thing: id, region: row.region })
  const { removed_at, extra_words, ...stored } = row
  return { bead: beadFrom(stored) }
}

async function lockBead(trx: Database, id: string) {
  await lockAudit(trx)
  return await trx
    .selectFrom('bead')
    .select([...beadColumns, 'bead.extra_words', 'bead.removed_at'])
    .where('bead.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
