import { type SqlBool, sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { Partner } from './partner.ts'

/** More partners than any region has; a page still answers when one does. */
const MOST = 3000

/**
 * Partners of these regions on a day, as far as this reader may see them. All of them in one go: filters, counts and
 * the order of the alphabet are worked out in `choose-partners.ts`, so that they agree.
 */
export async function listPartners(
  db: Database,
  reader: Reader,
  question: { readonly regions: readonly string[]; readonly day: string },
): Promise<Partner[]> {
  const rows = await db
    .selectFrom('partner')
    .innerJoin('bead', 'bead.id', 'partner.organisation')
    .innerJoin('organisation', 'organisation.id', 'bead.id')
    .select(['bead.id', 'bead.region', 'bead.title', 'bead.slug', 'bead.summary', 'organisation.sector'])
    .select([
      sql<string[]>`array_agg(partner.region order by partner.region)`.as('regions'),
      sql<
        string[]
      >`array(select code from work_area where work_area.organisation = bead.id order by code)`.as('areas'),
    ])
    .where(sql<SqlBool>`partner.region = any(${[...question.regions]}::text[])`)
    .where('partner.since', '<=', question.day)
    .where((where) =>
      where.or([where('partner.until', 'is', null), where('partner.until', '>=', question.day)]),
    )
    .where('bead.removed_at', 'is', null)
    .where(isVisibleTo(reader))
    .groupBy(['bead.id', 'organisation.id'])
    .orderBy('bead.title')
    .orderBy('bead.id')
    .limit(MOST)
    .execute()
  return rows.map(({ id, region, title, slug, ...partner }) => ({
    ...partner,
    bead: { id, region, kind: 'organisation', title, slug },
  }))
}
