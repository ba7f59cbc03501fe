import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { Bead } from '../beads/bead.ts'
import { beadColumns, beadFrom } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import type { FileType } from './file-type.ts'
import type { Content, FileStore } from './store.ts'

interface Labels {
  readonly bead: Pick<Bead, 'id' | 'region'>
  readonly name: string
  readonly type: FileType
}

export interface NewFile extends Labels {
  readonly content: Content
}

/** Bytes in the store that wait for their row. */
export type StoredBytes = Pick<StoredFile, 'id' | 'size' | 'hash'>

/** A file that is known. */
export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly type: string
  /** [bytes] */
  readonly size: number
  readonly hash: string
}

/** Stores the bytes, then the row in the transaction at hand. */
export async function storeFile(
  trx: Database,
  act: Act,
  store: FileStore,
  { content, ...labels }: NewFile,
): Promise<StoredFile> {
  return await storeRow(trx, act, await storeBytes(store, act, content), labels)
}

/**
 * The bytes alone, before the transaction of their row: a store that is slow holds up nobody. The job that cleans up
 * removes what never got a row.
 *
 * @throws Problem `store-unavailable`
 */
export async function storeBytes(store: FileStore, { at }: Act, content: Content): Promise<StoredBytes> {
  const id = newId(at)
  await store.put(id, content).catch((cause: unknown) => {
    throw new Problem('store-unavailable', {}, { cause })
  })
  return { id, size: content.size, hash: content.hash }
}

/** The row of bytes that are in the store. */
export async function storeRow(
  trx: Database,
  act: Act,
  { id, size, hash }: StoredBytes,
  { bead, name, type }: Labels,
): Promise<StoredFile> {
  await lockAudit(trx)
  await trx
    .insertInto('stored_file')
    .values({
      id,
      bead: bead.id,
      name: name === '' ? id : name,
      type,
      size,
      hash,
      created_at: act.at,
      created_by: act.person ?? null,
      removed_at: null,
    })
    .execute()
  await appendAudit(trx, act, {
    action: 'create',
    kind: 'file',
    thing: id,
    region: bead.region,
    changes: { bead: [null, bead.id], name: [null, name], type: [null, type], size: [null, size] },
  })
  return { id, name, type, size, hash }
}

/** Takes a file of a bead away; its bytes go with the next round of the job. */
export async function removeFile(
  trx: Database,
  act: Act,
  { id, bead }: { readonly id: string; readonly bead: Pick<Bead, 'id' | 'region'> },
): Promise<boolean> {
  await lockAudit(trx)
  const { numUpdatedRows } = await trx
    .updateTable('stored_file')
    .set({ removed_at: act.at })
    .where('id', '=', id)
    .where('bead', '=', bead.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await appendAudit(trx, act, { action: 'remove', kind: 'file', thing: id, region: bead.region })
  return true
}

/** The files of a bead, oldest first. */
export async function listFiles(db: Database, bead: string): Promise<StoredFile[]> {
  return await db
    .selectFrom('stored_file')
    .select(['id', 'name', 'type', 'size', 'hash'])
    .where('bead', '=', bead)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .limit(200)
    .execute()
}

/** A file with the bead that it belongs to; undefined when either is gone. */
export async function findFile(
  db: Database,
  id: string,
): Promise<{ readonly file: StoredFile; readonly bead: Bead } | undefined> {
  const row = await db
    .selectFrom('stored_file')
    .innerJoin('bead', 'bead.id', 'stored_file.bead')
    .select(beadColumns)
    .select([
      'stored_file.id as file',
      'stored_file.name',
      'stored_file.type',
      'stored_file.size',
      'stored_file.hash',
    ])
    .where('stored_file.id', '=', id)
    .where('stored_file.removed_at', 'is', null)
    .where('bead.removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { file, name, type, size, hash, ...bead } = row
  return { file: { id: file, name, type, size: Number(size), hash }, bead: beadFrom(bead) }
}

/** Marks what belongs to a bead that is gone for good. */
export async function removeLostFiles(db: Database, at: Date): Promise<void> {
  await sql`update stored_file set removed_at = ${at}
    where removed_at is null and not exists (select from bead where bead.id = stored_file.bead)`.execute(db)
}

export async function listRemovedFiles(db: Database, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('stored_file')
    .select('id')
    .where('removed_at', 'is not', null)
    .orderBy('removed_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function forgetFile(db: Database, id: string): Promise<void> {
  await db.deleteFrom('stored_file').where('id', '=', id).where('removed_at', 'is not', null).execute()
}

/** Which of these ids have no row. */
export async function listUnknown(db: Database, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id::text from unnest(${[...ids]}::uuid[]) as asked (id)
    where not exists (select from stored_file where stored_file.id = asked.id)`.execute(db)
  return rows.map(({ id }) => id)
}
