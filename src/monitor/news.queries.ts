import { type SqlBool, sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { BeadRef } from '../partners/partner.ts'

/** An article as it stands in a list. */
export interface NewsInList {
  readonly bead: BeadRef
  readonly summary: string
  readonly publishedAt: Date
}

/** What came out last in these regions, newest first. */
export async function listNews(
  db: Database,
  reader: Reader,
  { regions, at, limit }: { readonly regions: readonly string[]; readonly at: Date; readonly limit: number },
): Promise<readonly NewsInList[]> {
  const rows = await db
    .selectFrom('article')
    .innerJoin('bead', 'bead.id', 'article.id')
    .select(['bead.id', 'bead.region', 'bead.title', 'bead.slug', 'bead.summary', 'article.publish_at'])
    .where('bead.removed_at', 'is', null)
    .where(sql<SqlBool>`bead.region = any(${[...regions]}::text[])`)
    .where('article.publish_at', '<=', at)
    .where(isVisibleTo(reader))
    .orderBy('article.publish_at', 'desc')
    .orderBy('bead.id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ publish_at, summary, ...bead }) =>
    publish_at === null ? [] : [{ bead: { ...bead, kind: 'article' }, summary, publishedAt: publish_at }],
  )
}
