import { sql } from 'kysely'
import type { AreaLevel } from '../areas/area.ts'
import { areaLevels } from '../areas/area.ts'
import type { Database } from '../database/database.ts'
import type { Column } from './column.ts'

/** What is stored, without the figures themselves: one entry a column. */
export interface ColumnEntry {
  readonly indicator: string
  readonly period: number
  readonly level: AreaLevel
  readonly vintage: number
  readonly edition: number
  readonly cells: number
}

/** Which import a column came from. */
export interface Edition {
  readonly id: number
  readonly source: string
  readonly edition: string
  readonly retrievedOn: string
  readonly checksum: string
}

export async function findContentVersion(db: Database): Promise<number> {
  const row = await db.selectFrom('content_version').select('version').executeTakeFirstOrThrow()
  return row.version
}

export async function listColumnEntries(db: Database): Promise<ColumnEntry[]> {
  const rows = await db
    .selectFrom('figure_column')
    .select(['indicator', 'period', 'level', 'vintage', 'edition'])
    .select(sql<number>`octet_length(cell_flags)`.as('cells'))
    .orderBy('indicator')
    .orderBy('level')
    .orderBy('period')
    .orderBy('vintage')
    .execute()
  return rows.flatMap((row) => {
    const level = areaLevels.find((known) => known === row.level)
    return level ? [{ ...row, level }] : []
  })
}

export async function listEditions(db: Database): Promise<Edition[]> {
  const rows = await db
    .selectFrom('source_edition')
    .select(['id', 'source', 'edition', 'retrieved_on', 'checksum'])
    .orderBy('id')
    .execute()
  return rows.map(({ retrieved_on, ...row }) => ({ ...row, retrievedOn: retrieved_on }))
}

/**
 * The figures of the given indicators at one level. An edition that was replaced since the entries were listed is not
 * among them: the caller sees fewer columns than it asked for, never a mix of editions.
 */
export async function listColumns(
  db: Database,
  level: AreaLevel,
  indicators: readonly string[],
  editions: readonly number[],
): Promise<Column[]> {
  const rows = await db
    .selectFrom('figure_column')
    .selectAll()
    .where('level', '=', level)
    .where('indicator', '=', sql<string>`any(${indicators})`)
    .where('edition', '=', sql<number>`any(${editions})`)
    .execute()
  return rows.map((row) => ({
    indicator: row.indicator,
    period: row.period,
    level,
    vintage: row.vintage,
    decimals: row.decimals,
    edition: row.edition,
    values: readInt32(row.cell_values),
    flags: ownBytes(row.cell_flags),
    ...(row.cell_low === null ? {} : { low: readInt32(row.cell_low) }),
    ...(row.cell_high === null ? {} : { high: readInt32(row.cell_high) }),
  }))
}

/** Little-endian bytes to numbers. */
function readInt32(bytes: Buffer): Int32Array {
  const own = ownBytes(bytes)
  return new Int32Array(own.buffer, 0, own.length >> 2)
}

/** Bytes that share their memory with nobody, from its beginning; small ones of the driver lie in a pool and are copied. */
function ownBytes(bytes: Buffer): Uint8Array {
  return bytes.length === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes)
}
