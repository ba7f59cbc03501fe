import type { Act } from '../base/act.ts'
import type { Locale } from '../base/locale.ts'
import { updateBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween } from '../database/index.ts'

/** What somebody can change of themselves. */
export interface Mine {
  readonly name: string
  readonly work: string
  readonly motive: string
  readonly locale: Locale
  /** Everybody may see their name and page. */
  readonly shown: boolean
  readonly digest: boolean
}

/** One's own row, with the revision of the page that goes with it; 0 without page. */
export async function findMine(
  db: Database,
  id: string,
): Promise<{ readonly mine: Mine; readonly revision: number } | undefined> {
  const row = await db
    .selectFrom('person')
    .leftJoin('bead', (join) => join.onRef('bead.id', '=', 'person.id').on('bead.removed_at', 'is', null))
    .select(['person.name', 'person.work', 'person.motive', 'person.locale', 'person.consent_at'])
    .select(['person.digest', 'bead.revision'])
    .where('person.id', '=', id)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { consent_at, digest, revision, ...rest } = row
  return {
    mine: { ...rest, shown: consent_at !== null, digest: digest === 'weekly' },
    revision: revision ?? 0,
  }
}

/**
 * Changes one's own row and page. Who does not want to be shown is gone from the public pages at once.
 *
 * @param revision that the form was made with
 */
export async function updateMine(
  trx: Database,
  act: Act,
  id: string,
  mine: Mine,
  revision: number,
): Promise<'done' | 'changed-meanwhile'> {
  const before = await findMine(trx, id)
  if (!before || before.revision !== revision) return 'changed-meanwhile'
  if (revision > 0) {
    const visibility = mine.shown ? 'public' : 'team'
    const change = { title: mine.name, summary: mine.work, visibility } as const
    const done = await updateBead(trx, act, id, change, revision)
    if ('refused' in done) return 'changed-meanwhile'
  }
  const { name, work, motive, locale } = mine
  await trx
    .updateTable('person')
    .set({ name, work, motive, locale, digest: mine.digest ? 'weekly' : 'off' })
    .set((eb) => ({ consent_at: mine.shown ? eb.fn.coalesce('consent_at', eb.val(act.at)) : null }))
    .where('id', '=', id)
    .execute()
  // Name and work are those of the page, where there is one: they stand in its own line of the trail.
  const told = (one: Mine) => {
    const { motive, locale, shown, digest } = one
    return { motive, locale, shown, digest, ...(revision > 0 ? {} : { name: one.name, work: one.work }) }
  }
  const changes = changesBetween(told(before.mine), told(mine))
  if (Object.keys(changes).length > 0)
    await appendAudit(trx, act, { action: 'update', kind: 'person', thing: id, changes })
  return 'done'
}
