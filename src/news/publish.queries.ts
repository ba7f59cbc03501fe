import type { Database } from '../database/database.ts'
import { appendAudit, enqueueJob, lockAudit } from '../database/index.ts'

/** Name of the job that brings articles out. */
export const PUBLISH_NEWS = 'publish-news'

/** Asks for the job at this moment. It looks at what is stored then: a plan that was moved is not carried out. */
export async function planPublishing(trx: Database, publishAt: Date, at: Date): Promise<void> {
  await enqueueJob(
    trx,
    { name: PUBLISH_NEWS },
    null,
    { merge: publishAt.toISOString(), dueAt: publishAt },
    at,
  )
}

/** Makes drafts public whose moment has come. */
export async function publishDue(trx: Database, now: Date): Promise<void> {
  await lockAudit(trx)
  const due = await trx
    .selectFrom('article')
    .innerJoin('bead', 'bead.id', 'article.id')
    .select(['bead.id', 'bead.region'])
    .where('article.publish_at', '<=', now)
    .where('bead.visibility', '=', 'draft')
    .where('bead.removed_at', 'is', null)
    .execute()
  for (const { id, region } of due) {
    await trx
      .updateTable('bead')
      .set((eb) => ({ visibility: 'public', revision: eb('revision', '+', 1), updated_at: now }))
      .where('id', '=', id)
      .execute()
    await appendAudit(
      trx,
      { at: now, means: 'job' },
      {
        action: 'update',
        kind: 'article',
        thing: id,
        region,
        changes: { visibility: ['draft', 'public'] },
      },
    )
  }
}
