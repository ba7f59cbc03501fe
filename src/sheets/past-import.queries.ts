import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'

export interface PastImport {
  readonly id: string
  readonly at: Date
  readonly rows: number
  readonly isUndone: boolean
}

/** Notes that a list was written, with how to take it back. */
export async function createPastImport(
  trx: Database,
  act: Act & { readonly person: string },
  made: {
    readonly id: string
    readonly kind: string
    readonly region: string
    readonly rows: number
    readonly undo: readonly unknown[]
  },
): Promise<void> {
  await trx
    .insertInto('list_import')
    .values({ ...made, undo: JSON.stringify(made.undo), person: act.person, at: act.at, undone_at: null })
    .execute()
}

export async function listPastImports(
  db: Database,
  asked: { readonly kind: string; readonly region: string },
): Promise<PastImport[]> {
  const rows = await db
    .selectFrom('list_import')
    .select(['id', 'at', 'rows', 'undone_at'])
    .where('kind', '=', asked.kind)
    .where('region', '=', asked.region)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ undone_at, ...row }) => ({ ...row, isUndone: undone_at !== null }))
}

/** Whether this list was written, whatever became of it. */
export async function isWritten(
  db: Database,
  asked: { readonly id: string; readonly kind: string; readonly region: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('list_import')
    .select('id')
    .where('id', '=', asked.id)
    .where('kind', '=', asked.kind)
    .where('region', '=', asked.region)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The steps of a list that is to be taken back, in the order they were done; from now on it counts as taken back.
 *
 * @returns undefined when it is not there, or was taken back already
 */
export async function startUndo<Step>(
  trx: Database,
  act: Act,
  asked: { readonly id: string; readonly kind: string; readonly region: string },
): Promise<readonly Step[] | undefined> {
  const row = await trx
    .updateTable('list_import')
    .set({ undone_at: act.at })
    .where('id', '=', asked.id)
    .where('kind', '=', asked.kind)
    .where('region', '=', asked.region)
    .where('undone_at', 'is', null)
    .returning(sql<readonly Step[]>`undo`.as('undo'))
    .executeTakeFirst()
  return row?.undo
}
