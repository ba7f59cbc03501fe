import { type SqlBool, sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import type { Columns } from './columns.ts'
import type { Sheet } from './sheet.ts'
import type { DraftTrouble, Wish } from './wish.ts'

/** How long a list waits to be written [ms]. */
const ONE_DAY_MS = 86_400_000

export interface ImportDraft {
  readonly id: string
  readonly kind: string
  readonly region: string
  readonly person: string
  readonly sheet: Sheet
  readonly columns: Columns
  /** Present once its sender asked to write it. */
  readonly wish?: Wish
  /** Why it was not written after all. */
  readonly trouble?: DraftTrouble
}

/** Keeps a list until its sender has looked at it; older ones of everybody go. */
export async function createDraft(
  trx: Database,
  act: Act & { readonly person: string },
  draft: Pick<ImportDraft, 'kind' | 'region' | 'sheet' | 'columns'>,
): Promise<string> {
  await removeOldDrafts(trx, act.at)
  const id = newId(act.at)
  await trx
    .insertInto('import_draft')
    .values({
      id,
      kind: draft.kind,
      region: draft.region,
      person: act.person,
      created_at: act.at,
      sheet: JSON.stringify(draft.sheet),
      columns: JSON.stringify(draft.columns),
      wish: null,
      trouble: null,
    })
    .execute()
  return id
}

/** Lists hold names and addresses: after a day they are gone, written or not. */
async function removeOldDrafts(db: Database, at: Date): Promise<void> {
  await db
    .deleteFrom('import_draft')
    .where('created_at', '<', new Date(at.getTime() - ONE_DAY_MS))
    .execute()
}

/** A list of this kind and person, for this region, of the last day. */
export async function findDraft(
  db: Database,
  at: Date,
  asked: { readonly id: string; readonly kind: string; readonly region: string; readonly person: string },
): Promise<ImportDraft | undefined> {
  const row = await selectDraft(db, asked.id)
    .where('kind', '=', asked.kind)
    .where('region', '=', asked.region)
    .where('person', '=', asked.person)
    .where('created_at', '>=', new Date(at.getTime() - ONE_DAY_MS))
    .executeTakeFirst()
  return row && draftFrom(row)
}

/** A list that its sender asked to write and that still waits, held until the end of the transaction. */
export async function findAskedDraft(trx: Database, id: string): Promise<ImportDraft | undefined> {
  const row = await selectDraft(trx, id)
    .where('wish', 'is not', null)
    .where('trouble', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && draftFrom(row)
}

/** The lists of somebody that are being written, or were not after all; newest first. */
export async function listWaiting(
  db: Database,
  asked: { readonly kind: string; readonly region: string; readonly person: string },
): Promise<{ readonly id: string; readonly trouble: DraftTrouble | null }[]> {
  return await db
    .selectFrom('import_draft')
    .select(['id', 'trouble'])
    .where('kind', '=', asked.kind)
    .where('region', '=', asked.region)
    .where('person', '=', asked.person)
    .where('wish', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute()
}

export async function updateDraftColumns(trx: Database, id: string, columns: Columns): Promise<void> {
  await trx
    .updateTable('import_draft')
    .set({ columns: JSON.stringify(columns), wish: null, trouble: null })
    .where('id', '=', id)
    .where(isStill)
    .execute()
}

/** @returns false when it waits to be written already */
export async function updateWish(trx: Database, id: string, wish: Wish): Promise<boolean> {
  const result = await trx
    .updateTable('import_draft')
    .set({ wish: JSON.stringify(wish), trouble: null })
    .where('id', '=', id)
    .where(isStill)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Says why a list that waited was not written. @returns false when it no longer waits */
export async function updateTrouble(trx: Database, id: string, trouble: DraftTrouble): Promise<boolean> {
  const result = await trx
    .updateTable('import_draft')
    .set({ trouble })
    .where('id', '=', id)
    .where('wish', 'is not', null)
    .where('trouble', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Whether a list is there still; nobody else writes it until the end of the transaction. */
export async function holdDraft(trx: Database, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('import_draft')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export async function removeDraft(trx: Database, id: string): Promise<void> {
  await trx.deleteFrom('import_draft').where('id', '=', id).execute()
}

/** Not one that waits to be written. */
const isStill = sql<SqlBool>`(wish is null or trouble is not null)`

function selectDraft(db: Database, id: string) {
  return db
    .selectFrom('import_draft')
    .select(['id', 'kind', 'region', 'person', 'sheet', 'columns', 'wish', 'trouble'])
    .where('id', '=', id)
}

function draftFrom({
  wish,
  trouble,
  ...row
}: Omit<ImportDraft, 'wish' | 'trouble'> & {
  readonly wish: Wish | null
  readonly trouble: DraftTrouble | null
}): ImportDraft {
  return { ...row, ...(wish === null ? {} : { wish }), ...(trouble === null ? {} : { trouble }) }
}
