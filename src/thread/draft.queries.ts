import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'

/** What somebody typed in a form and has not sent yet. */
export interface Draft {
  readonly fields: Readonly<Record<string, string>>
  /** Of what was stored when they began. */
  readonly revision: number
  readonly savedAt: Date
}

/** Forms of one person that are kept: the oldest goes for the next. */
const MOST_DRAFTS = 50

/** Keeps what somebody typed; a draft of before for the same form is gone. Not in the audit trail: nothing happened yet. */
export async function saveDraft(
  db: Database,
  draft: {
    readonly person: string
    readonly path: string
    readonly fields: Readonly<Record<string, string>>
    readonly revision: number
  },
  at: Date,
): Promise<void> {
  const { person, path, revision } = draft
  const row = { fields: JSON.stringify(draft.fields), revision, saved_at: at }
  await db
    .insertInto('draft')
    .values({ id: newId(at), person, path, ...row })
    .onConflict((conflict) => conflict.columns(['person', 'path']).doUpdateSet(row))
    .execute()
  await db
    .deleteFrom('draft')
    .where('person', '=', person)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('draft')
        .select('id')
        .where('person', '=', person)
        .orderBy('saved_at', 'desc')
        .orderBy('id', 'desc')
        .limit(MOST_DRAFTS),
    )
    .execute()
}

/** What this person typed in that form and did not send; who is not signed in has no drafts. */
export async function findDraft(
  db: Database,
  person: string | undefined,
  path: string,
): Promise<Draft | undefined> {
  if (person === undefined) return undefined
  const row = await db
    .selectFrom('draft')
    .select(['fields', 'revision', 'saved_at'])
    .where('person', '=', person)
    .where('path', '=', path)
    .executeTakeFirst()
  if (!row) return undefined
  const fields: unknown = JSON.parse(row.fields)
  return { fields: textsOf(fields), revision: row.revision, savedAt: row.saved_at }
}

export async function removeDraft(db: Database, person: string | undefined, path: string): Promise<void> {
  if (person === undefined) return
  await db.deleteFrom('draft').where('person', '=', person).where('path', '=', path).execute()
}

function textsOf(fields: unknown): Readonly<Record<string, string>> {
  const entries = typeof fields === 'object' && fields !== null ? Object.entries(fields) : []
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}
