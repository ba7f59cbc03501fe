import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type AreaLevel, areaLevels } from '../areas/area.ts'
import type { Database } from '../database/database.ts'
import type { NewColumn } from './new-column.ts'

/** A stored column without its cells. */
export interface StoredColumn {
  readonly source: string
  readonly edition: number
  readonly indicator: string
  readonly period: number
  readonly level: AreaLevel
  readonly vintage: number
}

/** Writers wait for each other until the end of the transaction; readers go on with the old edition. */
export async function lockColumns(db: Database): Promise<void> {
  await sql`lock table figure_column in share row exclusive mode`.execute(db)
}

export async function listStoredColumns(db: Database): Promise<StoredColumn[]> {
  const rows = await db
    .selectFrom('figure_column')
    .innerJoin('source_edition', 'source_edition.id', 'figure_column.edition')
    .select(['source', 'figure_column.edition', 'indicator', 'period', 'level', 'vintage'])
    .orderBy('indicator')
    .orderBy('period')
    .orderBy('level')
    .orderBy('vintage')
    .execute()
  return rows.flatMap((row) => {
    const level = areaLevels.find((known) => known === row.level)
    return level ? [{ ...row, level }] : []
  })
}

/** Hash of the cells of each column of a source, to see what a new edition leaves as it was. */
export async function listCellHashes(
  db: Database,
  source: string,
): Promise<(StoredColumn & { readonly hash: string })[]> {
  const rows = await db
    .selectFrom('figure_column')
    .innerJoin('source_edition', 'source_edition.id', 'figure_column.edition')
    .select(['source', 'figure_column.edition', 'indicator', 'period', 'level', 'vintage'])
    .select(
      sql<string>`concat_ws(' ', decimals, md5(cell_values), md5(cell_flags), md5(cell_low), md5(cell_high))`.as(
        'hash',
      ),
    )
    .where('source', '=', source)
    .orderBy('indicator')
    .orderBy('period')
    .orderBy('level')
    .orderBy('vintage')
    .execute()
  return rows.flatMap((row) => {
    const level = areaLevels.find((known) => known === row.level)
    return level ? [{ ...row, level }] : []
  })
}

/** The same hash of a column that is not stored yet. */
export function cellHashOf(column: NewColumn): string {
  const planes = [column.values, column.flags, column.low, column.high]
  const hashes = planes.flatMap((plane) =>
    plane ? [createHash('md5').update(bytesOf(plane)).digest('hex')] : [],
  )
  return [column.decimals, ...hashes].join(' ')
}

type ColumnName = Omit<StoredColumn, 'source' | 'edition'>

/** The cells of some columns, in the order in which the columns were asked for; those that are not there are left out. */
export async function listColumnCells(db: Database, names: readonly ColumnName[]): Promise<NewColumn[]> {
  const list = <T>(pick: (name: ColumnName) => T): T[] => names.map(pick)
  const { rows } = await sql<StoredCells>`
    select place::int as place, decimals, cell_values, cell_flags, cell_low, cell_high
    from unnest(${list((one) => one.indicator)}::text[], ${list((one) => one.period)}::smallint[],
      ${list((one) => one.level)}::text[], ${list((one) => one.vintage)}::smallint[])
      with ordinality as wanted (i, p, l, v, place)
    join figure_column on indicator = i and period = p and level = l and vintage = v
    order by place`.execute(db)
  return rows.flatMap((row) => {
    const name = names[row.place - 1]
    if (!name) return []
    const { indicator, period, level, vintage } = name
    return [
      {
        indicator,
        period,
        level,
        vintage,
        decimals: row.decimals,
        values: readInt32(row.cell_values),
        flags: Uint8Array.from(row.cell_flags),
        ...(row.cell_low === null ? {} : { low: readInt32(row.cell_low) }),
        ...(row.cell_high === null ? {} : { high: readInt32(row.cell_high) }),
      },
    ]
  })
}

interface StoredCells {
  readonly place: number
  readonly decimals: number
  readonly cell_values: Buffer
  readonly cell_flags: Buffer
  readonly cell_low: Buffer | null
  readonly cell_high: Buffer | null
}

export async function findStoredColumn(db: Database, name: ColumnName): Promise<NewColumn | undefined> {
  const [column] = await listColumnCells(db, [name])
  return column
}

export interface EditionRecord {
  readonly source: string
  readonly edition: string
  readonly retrievedOn: string
  readonly checksum: string
}

export async function createEdition(db: Database, record: EditionRecord): Promise<number> {
  const row = await db
    .insertInto('source_edition')
    .values({
      source: record.source,
      edition: record.edition,
      retrieved_on: record.retrievedOn,
      checksum: record.checksum,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The edition of a table that is in use; the newest when an earlier one still holds columns. */
export async function findEdition(
  db: Database,
  source: string,
): Promise<(EditionRecord & { id: number }) | undefined> {
  const row = await db
    .selectFrom('source_edition')
    .select(['id', 'source', 'edition', 'retrieved_on', 'checksum'])
    .where('source', '=', source)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { retrieved_on, ...rest } = row
  return { ...rest, retrievedOn: retrieved_on }
}

/** Removes the editions of a source but one, with their columns. */
export async function removeOtherEditions(db: Database, source: string, kept: number): Promise<void> {
  const own = db
    .selectFrom('source_edition')
    .select('id')
    .where('source', '=', source)
    .where('id', '!=', kept)
  await db.deleteFrom('figure_column').where('edition', 'in', own).execute()
  await db.deleteFrom('source_edition').where('source', '=', source).where('id', '!=', kept).execute()
}

/** Columns that a new edition leaves as they were become part of it; their cells are not written again. */
export async function moveColumns(
  db: Database,
  edition: number,
  columns: readonly NewColumn[],
): Promise<void> {
  if (columns.length === 0) return
  const list = <T>(pick: (column: NewColumn) => T): T[] => columns.map(pick)
  await sql`update figure_column set edition = ${edition}
    from unnest(${list((one) => one.indicator)}::text[], ${list((one) => one.period)}::smallint[],
      ${list((one) => one.level)}::text[], ${list((one) => one.vintage)}::smallint[]) as same (i, p, l, v)
    where indicator = same.i and period = same.p and level = same.l and vintage = same.v`.execute(db)
}

export async function removeStoredColumn(db: Database, column: StoredColumn): Promise<void> {
  await db
    .deleteFrom('figure_column')
    .where('indicator', '=', column.indicator)
    .where('period', '=', column.period)
    .where('level', '=', column.level)
    .where('vintage', '=', column.vintage)
    .where('edition', '=', column.edition)
    .execute()
}

const BATCH = 16

export async function createColumns(
  db: Database,
  edition: number,
  columns: readonly NewColumn[],
): Promise<void> {
  for (let at = 0; at < columns.length; at += BATCH)
    await db
      .insertInto('figure_column')
      .values(
        columns.slice(at, at + BATCH).map((column) => ({
          edition,
          indicator: column.indicator,
          period: column.period,
          level: column.level,
          vintage: column.vintage,
          decimals: column.decimals,
          cell_values: bytesOf(column.values),
          cell_flags: bytesOf(column.flags),
          cell_low: column.low ? bytesOf(column.low) : null,
          cell_high: column.high ? bytesOf(column.high) : null,
        })),
      )
      .execute()
}

/** Caches hang on this number: readers see the new figures from the moment it goes up. */
export async function raiseContentVersion(db: Database): Promise<void> {
  await db
    .updateTable('content_version')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute()
}

/** The machines that Node runs on are little-endian, as the stored bytes are. */
function bytesOf(plane: Int32Array | Uint8Array): Buffer {
  return Buffer.from(plane.buffer, plane.byteOffset, plane.byteLength)
}

function readInt32(bytes: Buffer): Int32Array {
  const copy = new Uint8Array(bytes)
  return new Int32Array(copy.buffer, 0, copy.length >> 2)
}
