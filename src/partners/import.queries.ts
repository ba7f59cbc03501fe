import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { regionsAround } from './belong.queries.ts'
import type { Known, KnownPerson } from './import-known.ts'

/** What the region and those around it have, that rows could be about. */
export async function findKnown(db: Database, region: string, day: string): Promise<Known> {
  const around = regionsAround(region)
  const isOwn = isOwnIn(region)
  const organisations = await db
    .selectFrom('bead')
    .innerJoin('organisation', 'organisation.id', 'bead.id')
    .select(['bead.id', 'bead.title as name', 'bead.revision', 'bead.summary'])
    .select(['organisation.sector', 'organisation.description', 'organisation.website', 'organisation.kvk'])
    .select([
      sql<string[]>`array(select code from work_area where organisation = bead.id order by code)`.as('areas'),
      sql<boolean>`exists (select from partner inner join region on region.slug = partner.region
        where organisation = bead.id and ${region} in (region.slug, region.parent)
        and (until is null or until >= ${day}))`.as('isPartner'),
      isOwn.as('isOwn'),
    ])
    .where('bead.removed_at', 'is', null)
    // Of other regions only what everybody may see.
    .where(({ or, eb }) => or([isOwn, eb('bead.visibility', '=', 'public')]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('partner')
          .select('partner.organisation')
          .whereRef('partner.organisation', '=', 'bead.id')
          .where('partner.region', 'in', around),
      ),
    )
    .orderBy('bead.id')
    .execute()
  const bodies = await db
    .selectFrom('bead')
    .select(['id', 'title as name'])
    .where('kind', '=', 'body')
    .where('region', 'in', [region])
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
  const ids = bodies.map(({ id }) => id)
  const seats =
    ids.length === 0
      ? []
      : await db
          .selectFrom('seat')
          .select(['id', 'revision', 'body', 'organisation', 'person', 'function', 'since', 'until'])
          .where('body', '=', sql<string>`any(${ids}::uuid[])`)
          .orderBy('id')
          .execute()
  return {
    region,
    day,
    bodies,
    organisations: organisations.map(({ website, kvk, ...one }) => ({
      ...one,
      ...(website === null ? {} : { website }),
      ...(kvk === null ? {} : { kvk }),
    })),
    seats: seats.map(({ person, until, ...seat }) => ({
      ...seat,
      ...(person === null ? {} : { person }),
      ...(until === null ? {} : { until }),
    })),
    people: await listPeople(db, region),
  }
}

/** People of the region and its parts, and of the region above it those whom everybody may see. */
async function listPeople(db: Database, region: string): Promise<KnownPerson[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('bead', 'bead.id', 'person.id')
    .select(['person.id', 'person.name', 'person.email'])
    .select(isOwnIn(region).as('isOwn'))
    .where('person.erased_at', 'is', null)
    .where('bead.removed_at', 'is', null)
    .where('bead.region', 'in', regionsAround(region))
    .where(({ or, eb }) => or([isOwnIn(region), eb('bead.visibility', '=', 'public')]))
    .orderBy('person.id')
    .execute()
  return rows.map(({ id, name, email, isOwn }) => ({
    id,
    name,
    account: !isOwn ? 'not-told' : email === null ? 'none' : { email },
  }))
}

function isOwnIn(region: string) {
  return sql<boolean>`bead.region in (select slug from region where ${region} in (slug, parent))`
}
