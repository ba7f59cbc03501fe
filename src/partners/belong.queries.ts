import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/**
 * Whether an organisation takes part in a region, the region above it or one of its parts: only such can have a seat
 * or a mandate there, whatever id was sent.
 */
export async function isPartnerAround(db: Database, organisation: string, region: string): Promise<boolean> {
  const row = await db
    .selectFrom('partner')
    .innerJoin('bead', 'bead.id', 'partner.organisation')
    .select('partner.organisation')
    .where('partner.organisation', '=', organisation)
    .where('bead.removed_at', 'is', null)
    .where('partner.region', 'in', regionsAround(region))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Whether a person belongs there: acts for the organisation, sits for it already, or has their page in the region, the
 * one above it or one of its parts. People from elsewhere cannot be put in a seat by their id.
 */
export async function isPersonAround(
  db: Database,
  person: string,
  organisation: string | undefined,
  region: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .leftJoin('bead', 'bead.id', 'person.id')
    .select('person.id')
    .where('person.id', '=', person)
    .where('person.erased_at', 'is', null)
    .where(({ or, and, eb, exists, selectFrom }) =>
      or([
        and([eb('bead.removed_at', 'is', null), eb('bead.region', 'in', regionsAround(region))]),
        ...(organisation === undefined
          ? []
          : [
              exists(
                selectFrom('role')
                  .select('role.id')
                  .whereRef('role.person', '=', 'person.id')
                  .where('role.organisation', '=', organisation),
              ),
              exists(
                selectFrom('seat')
                  .select('seat.id')
                  .whereRef('seat.person', '=', 'person.id')
                  .where('seat.organisation', '=', organisation),
              ),
            ]),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** Slugs of a region, the one above it and its parts. */
export function regionsAround(region: string) {
  return sql<string>`(select other.slug from region as here, region as other
    where here.slug = ${region} and (other.slug = here.slug or other.slug = here.parent or other.parent = here.slug))`
}
