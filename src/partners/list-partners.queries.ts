import { type SqlBool, sql } from 'kysely'
import type { Visibility } from '../beads/bead.ts'
import { maySee, type Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { Partner } from './partner.ts'
import { createReadKeeper } from './read-keeper.queries.ts'

/** More partners than any region has; a page still answers when one does. */
const MOST = 3000

/** Partners of all regions together that are kept in memory: some megabytes. */
const MOST_KEPT = 10_000

export interface PartnersAsked {
  /** Slugs: the region itself first. */
  readonly regions: readonly string[]
  /** ISO, in the Netherlands. */
  readonly day: string
}

interface StoredPartner {
  readonly partner: Partner
  readonly visibility: Visibility
  readonly owner: string | null
}

/**
 * Lists the partners of some regions on a day, as far as a reader may see them. All of them in one go: filters, counts
 * and the order of the alphabet are worked out in `choose-partners.ts`, so that they agree.
 */
export function createPartnerLister() {
  const find = createReadKeeper<StoredPartner[]>(MOST_KEPT, ({ length }) => length + 1)
  return async (db: Database, reader: Reader, asked: PartnersAsked, at: Date): Promise<Partner[]> => {
    const key = `${asked.day} ${asked.regions.join(' ')}`
    const { value } = await find(db, key, at, () => readPartners(db, asked))
    return value
      .filter(({ partner: { bead }, visibility, owner }) =>
        maySee(reader, { region: bead.region, visibility, ...(owner === null ? {} : { owner }) }),
      )
      .map(({ partner }) => partner)
  }
}
export type PartnerLister = ReturnType<typeof createPartnerLister>

async function readPartners(db: Database, { regions, day }: PartnersAsked): Promise<StoredPartner[]> {
  const now = db
    .selectFrom('partner')
    .select(['organisation', sql<string[]>`array_agg(region order by region)`.as('regions')])
    .where(sql<SqlBool>`region = any(${[...regions]}::text[])`)
    .where('since', '<=', day)
    .where((where) => where.or([where('until', 'is', null), where('until', '>=', day)]))
    .groupBy('organisation')
  const works = db
    .selectFrom('work_area')
    .select(['organisation', sql<string[]>`array_agg(code order by code)`.as('areas')])
    .groupBy('organisation')
  const rows = await db
    .selectFrom(now.as('now'))
    .innerJoin('bead', 'bead.id', 'now.organisation')
    .innerJoin('organisation', 'organisation.id', 'bead.id')
    .leftJoin(works.as('works'), 'works.organisation', 'bead.id')
    .select(['bead.id', 'bead.region', 'bead.title', 'bead.slug', 'bead.summary', 'organisation.sector'])
    .select(['bead.visibility', 'bead.owner', 'now.regions', 'works.areas'])
    .where('bead.removed_at', 'is', null)
    .orderBy('bead.title')
    .orderBy('bead.id')
    .limit(MOST)
    .execute()
  return rows.map(({ id, region, title, slug, summary, sector, regions: takesPart, areas, ...seen }) => ({
    partner: {
      bead: { id, region, kind: 'organisation', title, slug },
      summary,
      sector,
      areas: areas ?? [],
      regions: takesPart,
    },
    ...seen,
  }))
}
