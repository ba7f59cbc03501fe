import { sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { BodyKind, BodyRight } from './body.ts'
import { listSeats } from './list-seats.queries.ts'
import { holdsOn } from './partner.ts'
import type { Sector } from './sector.ts'

export interface ListedOrganisation {
  readonly name: string
  readonly sector: Sector
  readonly summary: string
  readonly description: string
  readonly website: string | null
  readonly kvk: string | null
  readonly areas: readonly string[]
}

export interface ListedSeat {
  readonly organisation: string
  readonly body: string
  readonly person?: string
  readonly function: string
  readonly since: string
  readonly until?: string
}

export interface ListedBody {
  readonly name: string
  readonly kind: BodyKind
  readonly right: BodyRight
  readonly summary: string
  readonly task: string
  readonly sectors: readonly Sector[]
  readonly seats: number
}

interface Question {
  /** Slugs. */
  readonly regions: readonly string[]
  readonly day: string
}

const MOST = 5000

/** Partners of these regions with what an export holds of them, as far as this reader may see them. */
export async function listOrganisationsForExport(
  db: Database,
  reader: Reader,
  { regions, day }: Question,
): Promise<ListedOrganisation[]> {
  return await db
    .selectFrom('bead')
    .innerJoin('organisation', 'organisation.id', 'bead.id')
    .select(['bead.title as name', 'bead.summary'])
    .select(['organisation.sector', 'organisation.description', 'organisation.website', 'organisation.kvk'])
    .select(
      sql<string[]>`array(select code from work_area where organisation = bead.id order by code)`.as('areas'),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('partner')
          .select('partner.organisation')
          .whereRef('partner.organisation', '=', 'bead.id')
          .where('partner.region', 'in', regions)
          .where('partner.since', '<=', day)
          .where((eb) => eb.or([eb('partner.until', 'is', null), eb('partner.until', '>=', day)])),
      ),
    )
    .where('bead.removed_at', 'is', null)
    .where(isVisibleTo(reader))
    .orderBy('bead.title')
    .orderBy('bead.id')
    .limit(MOST)
    .execute()
}

/** Bodies of these regions that this reader may see, with how many seats they have today. */
export async function listBodiesForExport(
  db: Database,
  reader: Reader,
  { regions, day }: Question,
): Promise<ListedBody[]> {
  return await db
    .selectFrom('bead')
    .innerJoin('body', 'body.id', 'bead.id')
    .select(['bead.title as name', 'bead.summary', 'body.kind', 'body.right', 'body.task'])
    .select([
      sql<Sector[]>`array(select sector from body_sector where body = bead.id order by sector)`.as('sectors'),
      sql<number>`(select count(*) from seat where seat.body = bead.id and seat.since <= ${day}
        and (seat.until is null or seat.until >= ${day}))`.as('seats'),
    ])
    .where('bead.region', 'in', regions)
    .where('bead.removed_at', 'is', null)
    .where(isVisibleTo(reader))
    .orderBy('bead.title')
    .orderBy('bead.id')
    .limit(MOST)
    .execute()
}

/** Seats of the bodies of one region today; who sits there only where this reader may see that. */
export async function listSeatsForExport(
  db: Database,
  reader: Reader,
  { regions, day }: Question,
): Promise<ListedSeat[]> {
  const bodies = await db
    .selectFrom('bead')
    .select('bead.id')
    .where('bead.kind', '=', 'body')
    .where('bead.region', 'in', regions)
    .where('bead.removed_at', 'is', null)
    .where(isVisibleTo(reader))
    .execute()
  if (bodies.length === 0) return []
  const seats = await listSeats(db, reader, { bodies: bodies.map(({ id }) => id) })
  return seats
    .filter((seat) => holdsOn(day, seat))
    .map(({ organisation, body, person, function: post, since, until }) => ({
      organisation: organisation.title,
      body: body.title,
      function: post,
      since,
      ...(person === undefined ? {} : { person: person.title }),
      ...(until === undefined ? {} : { until }),
    }))
}
