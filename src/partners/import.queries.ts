import { type SqlBool, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { regionsAround } from './belong.queries.ts'
import type { Known } from './import-known.ts'
import type { ReadRow } from './import-row.ts'

/** What the region and those around it have, that rows could be about. */
export async function findKnown(
  db: Database,
  region: string,
  day: string,
  rows: readonly ReadRow[],
): Promise<Known> {
  const around = regionsAround(region)
  const isOwn = sql<SqlBool>`bead.region in (select slug from region where ${region} in (slug, parent))`
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
      sql<boolean>`${isOwn}`.as('isOwn'),
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
  const emails = [...new Set(rows.flatMap(({ email }) => email ?? []))]
  const people = await listPeople(db, region, emails)
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
    people: people.flatMap(({ isAround, email, ...one }) =>
      isAround ? [{ ...one, ...(email === null ? {} : { email }) }] : [],
    ),
    takenEmails: people.flatMap(({ isAround, email }) => (isAround || email === null ? [] : [email])),
  }
}

/** People with a page around the region, and whoever else has one of these addresses. */
async function listPeople(db: Database, region: string, emails: readonly string[]) {
  return await db
    .selectFrom('person')
    .leftJoin('bead', (join) => join.onRef('bead.id', '=', 'person.id').on('bead.removed_at', 'is', null))
    .select(['person.id', 'person.name', 'person.email'])
    .select(sql<boolean>`coalesce(bead.region in ${regionsAround(region)}, false)`.as('isAround'))
    .where('person.erased_at', 'is', null)
    .where(({ or, eb }) =>
      or([
        eb('bead.region', 'in', regionsAround(region)),
        ...(emails.length === 0 ? [] : [eb('person.email', '=', sql<string>`any(${[...emails]}::text[])`)]),
      ]),
    )
    .orderBy('person.id')
    .execute()
}
