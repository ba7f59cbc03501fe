import type { Database } from '../database/database.ts'
import { type Area, type AreaCode, areaLevels, type Vintage } from './area.ts'
import { buildGazetteer, type Gazetteer } from './gazetteer.ts'
import type { Division, Succession } from './succession.ts'

/** All areas of one division with their hierarchy and neighbours; some 18,000, read once a content version. */
export async function findGazetteer(db: Database, vintage: Vintage): Promise<Gazetteer> {
  const [rows, pairs] = await Promise.all([
    db
      .selectFrom('area')
      .select(['code', 'level', 'name', 'parent', 'land_area_ha', 'x', 'y', 'postcode'])
      .where('vintage', '=', vintage)
      .orderBy('code')
      .execute(),
    db.selectFrom('area_neighbour').select(['code', 'neighbour']).where('vintage', '=', vintage).execute(),
  ])
  const areas = rows.flatMap((row): Area[] => {
    const level = areaLevels.find((known) => known === row.level)
    if (!level) return []
    return [
      {
        code: row.code,
        vintage,
        level,
        name: row.name,
        ...(row.parent === null ? {} : { parent: row.parent }),
        ...(row.land_area_ha === null ? {} : { landAreaHa: row.land_area_ha }),
        ...(row.x === null || row.y === null ? {} : { centroid: [row.x, row.y] as const }),
        ...(row.postcode === null ? {} : { postcode: row.postcode }),
      },
    ]
  })
  const neighbours = new Map<AreaCode, AreaCode[]>()
  for (const { code, neighbour } of pairs) {
    const known = neighbours.get(code)
    if (known) known.push(neighbour)
    else neighbours.set(code, [neighbour])
  }
  return buildGazetteer(vintage, areas, neighbours)
}

/** Codes of every division and level that figures are stored in, in code order: what packed positions mean. */
export async function listAreaOrders(db: Database): Promise<ReadonlyMap<string, readonly AreaCode[]>> {
  const rows = await db
    .selectFrom('area')
    .select(['vintage', 'level', 'code'])
    .orderBy('vintage')
    .orderBy('level')
    .orderBy('code')
    .execute()
  const orders = new Map<string, AreaCode[]>()
  for (const { vintage, level, code } of rows) {
    const key = orderKey(vintage, level)
    const known = orders.get(key)
    if (known) known.push(code)
    else orders.set(key, [code])
  }
  // The database may sort by the rules of a language; positions follow the bytes.
  for (const codes of orders.values()) codes.sort()
  return orders
}

export function orderKey(vintage: Vintage, level: string): string {
  return `${vintage} ${level}`
}

export async function listSuccessions(db: Database, vintage: Vintage): Promise<Succession[]> {
  const rows = await db
    .selectFrom('area_succession')
    .selectAll()
    .where('vintage', '=', vintage)
    .orderBy('code')
    .orderBy('share', 'desc')
    .execute()
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    successor: row.successor,
    share: row.share,
    basis: row.basis,
    ...(row.last_vintage === null ? {} : { lastVintage: row.last_vintage }),
  }))
}

export async function listDivisions(db: Database): Promise<Division[]> {
  const [divisions, members] = await Promise.all([
    db.selectFrom('division').selectAll().orderBy('kind').orderBy('code').execute(),
    db.selectFrom('division_member').selectAll().orderBy('municipality').execute(),
  ])
  return divisions.map((division) => ({
    kind: division.kind,
    code: division.code,
    name: division.name,
    validFrom: division.valid_from,
    ...(division.valid_until === null ? {} : { validUntil: division.valid_until }),
    members: members
      .filter((member) => member.kind === division.kind && member.code === division.code)
      .map((member) => ({
        municipality: member.municipality,
        vintage: member.vintage,
        ...(member.doubtful ? { doubtful: member.note ?? '' } : {}),
      })),
  }))
}

/** The packed boundaries of a division; undefined when none were loaded. */
export async function findBoundaries(db: Database, vintage: Vintage): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('boundary')
    .select('topology')
    .where('vintage', '=', vintage)
    .executeTakeFirst()
  return row?.topology
}
