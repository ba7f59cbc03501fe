import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { canLink, type Relation } from './link.ts'
import { listBeads } from './list-beads.queries.ts'
import type { Reader } from './reader.ts'

export interface NewLink {
  readonly from: string
  readonly to: string
  readonly relation: Relation
}

export interface Link extends NewLink {
  readonly id: string
}

export type LinkRefusal =
  /** One of the two is removed, or the reader may not see it. */
  | 'gone'
  /** These kinds do not hang together so. */
  | 'cannot-link'
  | 'other-region'
  | 'exists'

const everything: Reader = { partnerIn: [], teamIn: [], actsFor: [], everything: true }

/**
 * Joins two beads of one region, or of a region and its sub-region.
 *
 * @param reader must be able to see both; left out by commands and examples
 */
export async function createLink(
  trx: Database,
  act: Act,
  { from, to, relation }: NewLink,
  reader: Reader = everything,
): Promise<{ readonly link: Link } | { readonly refused: LinkRefusal }> {
  await lockAudit(trx)
  const both = await listBeads(trx, reader, { ids: [from, to] })
  const lower = both.find(({ id }) => id === from)
  const upper = both.find(({ id }) => id === to)
  if (!lower || !upper || lower === upper) return { refused: 'gone' }
  if (!canLink(relation, lower.kind, upper.kind)) return { refused: 'cannot-link' }
  if (!(await areOneRegion(trx, lower.region, upper.region))) return { refused: 'other-region' }
  const id = newId(act.at)
  const made = await trx
    .insertInto('thread_link')
    .values({
      id,
      from_bead: from,
      to_bead: to,
      relation,
      created_at: act.at,
      created_by: act.person ?? null,
    })
    .onConflict((conflict) => conflict.columns(['from_bead', 'to_bead', 'relation']).doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return { refused: 'exists' }
  await appendAudit(trx, act, {
    action: 'create',
    kind: 'link',
    thing: from,
    region: lower.region,
    changes: { [relation]: [null, to] },
  })
  return { link: { id, from, to, relation } }
}

/** Takes a link away. @param link with the bead that it was found on, at either end */
export async function removeLink(
  trx: Database,
  act: Act,
  link: { readonly id: string; readonly from: string },
): Promise<{ readonly removed: Link } | { readonly refused: 'gone' }> {
  await lockAudit(trx)
  const row = await trx
    .deleteFrom('thread_link')
    .where('id', '=', link.id)
    .where((eb) => eb.or([eb('from_bead', '=', link.from), eb('to_bead', '=', link.from)]))
    .returning(['id', 'from_bead', 'to_bead', 'relation'])
    .executeTakeFirst()
  if (!row) return { refused: 'gone' }
  const { region } = await trx
    .selectFrom('bead')
    .select('region')
    .where('id', '=', row.from_bead)
    .executeTakeFirstOrThrow()
  await appendAudit(trx, act, {
    action: 'remove',
    kind: 'link',
    thing: row.from_bead,
    region,
    changes: { [row.relation]: [row.to_bead, null] },
  })
  return { removed: { id: row.id, from: row.from_bead, to: row.to_bead, relation: row.relation } }
}

/** Whether they are the same, or one is a part of the other. */
async function areOneRegion(trx: Database, a: string, b: string): Promise<boolean> {
  if (a === b) return true
  const parts = await trx
    .selectFrom('region')
    .select(['slug', 'parent'])
    .where('slug', 'in', [a, b])
    .execute()
  return parts.some(({ slug, parent }) => parent !== null && parent === (slug === a ? b : a))
}
