import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '../database/database.ts'
import type { Logo } from './organisation.queries.ts'
import type { Organisation } from './partner.ts'

/** What stands in the room's own rows of an organisation; whether the reader may see it was decided by its bead. */
export async function findOrganisation(db: Database, id: string): Promise<Organisation | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(['sector', 'description', 'website', 'kvk', 'logo_text', 'logo_type'])
    .select((eb) => [
      sql<
        string[]
      >`array(select code from work_area where work_area.organisation = organisation.id order by code)`.as(
        'areas',
      ),
      jsonArrayFrom(
        eb
          .selectFrom('partner')
          .select(['region', 'since', 'until'])
          .whereRef('partner.organisation', '=', 'organisation.id')
          .orderBy('since')
          .orderBy('region'),
      ).as('parts'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { website, kvk, logo_text, logo_type, parts, ...rest } = row
  return {
    ...rest,
    ...(website === null ? {} : { website }),
    ...(kvk === null ? {} : { kvk }),
    ...(logo_type === null ? {} : { logoText: logo_text }),
    takesPart: parts.map(({ region, since, until }) => ({
      region,
      since,
      ...(until === null ? {} : { until }),
    })),
  }
}

/** The picture itself. */
export async function findLogo(db: Database, id: string): Promise<Logo | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(['logo', 'logo_type', 'logo_text'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || row.logo === null || row.logo_type === null) return undefined
  return { bytes: row.logo, type: row.logo_type, text: row.logo_text }
}
