import { type SqlBool, sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { BodyKind, BodyRight } from './body.ts'
import type { BeadRef } from './partner.ts'
import type { Sector } from './sector.ts'

/** A body in a list. */
export interface BodyInList {
  readonly bead: BeadRef
  readonly summary: string
  readonly kind: BodyKind
  readonly right: BodyRight
  /** Seats on the day that was asked for. */
  readonly seats: number
  /** Sectors that it should have. */
  readonly wanted: readonly Sector[]
  /** Sectors that hold a seat. */
  readonly present: readonly Sector[]
}

/** A body on its own page. */
export interface Body {
  readonly kind: BodyKind
  readonly right: BodyRight
  readonly task: string
  readonly wanted: readonly Sector[]
}

const MOST = 1000

/** Bodies of these regions, by name, as far as this reader may see them. */
export async function listBodies(
  db: Database,
  reader: Reader,
  question: { readonly regions: readonly string[]; readonly day: string; readonly kind?: BodyKind },
): Promise<BodyInList[]> {
  const { day, kind } = question
  const now = sql`seat.since <= ${day} and (seat.until is null or seat.until >= ${day})`
  let query = db
    .selectFrom('body')
    .innerJoin('bead', 'bead.id', 'body.id')
    .select(['bead.id', 'bead.region', 'bead.title', 'bead.slug', 'bead.summary', 'body.kind', 'body.right'])
    .select([
      sql<number>`(select count(*) from seat where seat.body = body.id and ${now})`.as('seats'),
      sql<Sector[]>`array(select sector from body_sector where body_sector.body = body.id order by 1)`.as(
        'wanted',
      ),
      sql<Sector[]>`array(select distinct organisation.sector from seat
        join organisation on organisation.id = seat.organisation
        where seat.body = body.id and ${now} order by 1)`.as('present'),
    ])
    .where(sql<SqlBool>`bead.region = any(${[...question.regions]}::text[])`)
    .where('bead.removed_at', 'is', null)
    .where(isVisibleTo(reader))
  if (kind !== undefined) query = query.where('body.kind', '=', kind)
  const rows = await query.orderBy('bead.title').orderBy('bead.id').limit(MOST).execute()
  return rows.map(({ id, region, title, slug, ...body }) => ({
    ...body,
    bead: { id, region, kind: 'body', title, slug },
  }))
}

/** What stands in the room's own rows of a body. */
export async function findBody(db: Database, id: string): Promise<Body | undefined> {
  return await db
    .selectFrom('body')
    .select(['kind', 'right', 'task'])
    .select(
      sql<Sector[]>`array(select sector from body_sector where body_sector.body = body.id order by 1)`.as(
        'wanted',
      ),
    )
    .where('id', '=', id)
    .executeTakeFirst()
}
