import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { type Area, areaLevels, TODAY_VINTAGE } from './area.ts'
import { type AreasFile, unpackAreas, vintagesOf } from './areas-file.ts'
import { labelPointOf, listNeighbours } from './outline.ts'
import type { Division, Succession } from './succession.ts'
import { readTopology, type Topology } from './topology.ts'

/**
 * Loads areas of every division, what became of them, and today's borders; replaces what was there. Call it in a
 * transaction: half a hierarchy is none.
 *
 * @param boundaries the boundary file as it comes, compressed with Brotli
 */
export async function loadAreas(
  db: Database,
  file: AreasFile,
  boundaries: Uint8Array,
): Promise<{ areas: number }> {
  const topology = readTopology(brotliDecompressSync(boundaries))
  for (const table of [
    'area',
    'area_neighbour',
    'area_succession',
    'division_member',
    'division',
    'boundary',
  ] as const) {
    await db.deleteFrom(table).execute()
  }
  let areas = 0
  for (const vintage of vintagesOf(file)) {
    const list = unpackAreas(file, vintage)
    await insertAreas(db, list, vintage === TODAY_VINTAGE ? topology : undefined)
    areas += list.length
  }
  await insertNeighbours(db, topology)
  await insertSuccessions(db, file.successions)
  await insertDivisions(db, file.divisions)
  await db
    .insertInto('boundary')
    .values({
      vintage: TODAY_VINTAGE,
      topology: Buffer.from(boundaries),
      checksum: createHash('sha256').update(boundaries).digest('hex'),
    })
    .execute()
  await db
    .updateTable('content_version')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute()
  return { areas }
}

/** One statement for some 18,000 rows: a column is an array. */
async function insertAreas(
  db: Database,
  areas: readonly Area[],
  topology: Topology | undefined,
): Promise<void> {
  const points = areas.map(({ code }) => topology && labelPointOf(topology, code))
  const column = <T>(read: (area: Area, place: number) => T) => areas.map(read)
  await sql`
    insert into area (vintage, code, level, name, parent, land_area_ha, x, y, postcode)
    select * from unnest(
      ${column((area) => area.vintage)}::smallint[], ${column((area) => area.code)}::text[],
      ${column((area) => area.level)}::text[], ${column((area) => area.name)}::text[],
      ${column((area) => area.parent ?? null)}::text[], ${column((area) => area.landAreaHa ?? null)}::integer[],
      ${column((_, place) => roundOrNull(points[place]?.[0]))}::integer[],
      ${column((_, place) => roundOrNull(points[place]?.[1]))}::integer[],
      ${column((area) => area.postcode ?? null)}::text[])`.execute(db)
}

function roundOrNull(metres: number | undefined): number | null {
  return metres === undefined ? null : Math.round(metres)
}

async function insertNeighbours(db: Database, topology: Topology): Promise<void> {
  const pairs = areaLevels.flatMap((level) =>
    [...listNeighbours(topology, level)].flatMap(([code, list]) =>
      list.map((neighbour) => [code, neighbour] as const),
    ),
  )
  await sql`
    insert into area_neighbour (vintage, code, neighbour)
    select ${TODAY_VINTAGE}, * from unnest(
      ${pairs.map(([code]) => code)}::text[], ${pairs.map(([, neighbour]) => neighbour)}::text[])`.execute(db)
}

async function insertSuccessions(db: Database, successions: readonly Succession[]): Promise<void> {
  if (successions.length === 0) return
  await db
    .insertInto('area_succession')
    .values(
      successions.map(({ code, name, successor, share, basis, lastVintage }) => ({
        code,
        name,
        successor,
        vintage: TODAY_VINTAGE,
        share,
        basis,
        last_vintage: lastVintage ?? null,
      })),
    )
    .execute()
}

async function insertDivisions(db: Database, divisions: readonly Division[]): Promise<void> {
  if (divisions.length === 0) return
  await db
    .insertInto('division')
    .values(
      divisions.map(({ kind, code, name, validFrom, validUntil }) => ({
        kind,
        code,
        name,
        valid_from: validFrom,
        valid_until: validUntil ?? null,
      })),
    )
    .execute()
  await db
    .insertInto('division_member')
    .values(
      divisions.flatMap(({ kind, code, members }) =>
        members.map(({ municipality, vintage, doubtful }) => ({
          kind,
          code,
          municipality,
          vintage,
          doubtful: doubtful !== undefined,
          note: doubtful ?? null,
        })),
      ),
    )
    .execute()
}
