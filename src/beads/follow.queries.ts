import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { beadColumns, beadFrom } from './bead.queries.ts'
import type { Bead } from './bead.ts'
import { isVisibleTo } from './list-beads.queries.ts'
import type { Reader } from './reader.ts'

/** Someone wants to hear of changes of a bead. Following twice is following. */
export async function follow(
  trx: Database,
  act: Act & { readonly person: string },
  bead: Bead,
): Promise<void> {
  const made = await trx
    .insertInto('follow')
    .values({ person: act.person, bead: bead.id, since: act.at })
    .onConflict((conflict) => conflict.columns(['person', 'bead']).doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 0n)
    await appendAudit(trx, act, { action: 'follow', kind: bead.kind, thing: bead.id, region: bead.region })
}

export async function unfollow(
  trx: Database,
  act: Act & { readonly person: string },
  bead: Bead,
): Promise<void> {
  const gone = await trx
    .deleteFrom('follow')
    .where('person', '=', act.person)
    .where('bead', '=', bead.id)
    .executeTakeFirst()
  if (gone.numDeletedRows !== 0n)
    await appendAudit(trx, act, { action: 'unfollow', kind: bead.kind, thing: bead.id, region: bead.region })
}

export async function isFollowing(db: Database, person: string, bead: string): Promise<boolean> {
  const row = await db
    .selectFrom('follow')
    .select('since')
    .where('person', '=', person)
    .where('bead', '=', bead)
    .executeTakeFirst()
  return row !== undefined
}

/** What a person follows and may still see, by title. */
export async function listFollowed(
  db: Database,
  reader: Reader & { readonly person: string },
): Promise<Bead[]> {
  const rows = await db
    .selectFrom('follow')
    .innerJoin('bead', 'bead.id', 'follow.bead')
    .select(beadColumns)
    .where('follow.person', '=', reader.person)
    .where('bead.removed_at', 'is', null)
    .where(isVisibleTo(reader))
    .orderBy('bead.title')
    .orderBy('bead.id')
    .limit(1000)
    .execute()
  return rows.map(beadFrom)
}
