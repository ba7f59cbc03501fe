import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { BeadRef } from '../partners/partner.ts'
import { pictureOfArticle } from './picture.queries.ts'
import type { Picture } from './picture.ts'

/** An article as it stands in a list. */
export interface ArticleInList {
  readonly bead: BeadRef
  readonly summary: string
  readonly isDraft: boolean
  /** When it came or comes out. */
  readonly publishAt?: Date
  readonly picture?: Picture
}

export interface Article {
  readonly text: string
  readonly picture?: Picture
  readonly publishAt?: Date
  readonly about: readonly BeadRef[]
}

/** Which articles; what is left out is not asked for. */
export interface ArticleQuestion {
  /** Slugs. */
  readonly regions: readonly string[]
  /** Slug of a theme. */
  readonly theme?: string
  /** Part of title or summary, whatever its capitals. */
  readonly words?: string
  /** Only what came out. */
  readonly out?: boolean
}

/** Articles as far as this reader may see them, newest first; a draft stands where it was written. */
export async function listArticles(
  db: Database,
  reader: Reader,
  question: ArticleQuestion & { readonly limit: number; readonly offset: number },
): Promise<readonly ArticleInList[]> {
  const { rows } = await sql<{
    readonly id: string
    readonly region: string
    readonly title: string
    readonly slug: string
    readonly summary: string
    readonly is_draft: boolean
    readonly publish_at: Date | null
    readonly picture: Picture | null
  }>`
    select bead.id, bead.region, bead.title, bead.slug, bead.summary, bead.visibility = 'draft' as is_draft,
      article.publish_at, ${pictureOfArticle} as picture
    from article join bead on bead.id = article.id
    where ${conditionsOf(reader, question)}
    order by coalesce(article.publish_at, bead.created_at) desc, bead.id
    limit ${question.limit} offset ${question.offset}`.execute(db)
  return rows.map(({ summary, is_draft, publish_at, picture, ...bead }) => ({
    bead: { ...bead, kind: 'article' },
    summary,
    isDraft: is_draft,
    ...(publish_at === null ? {} : { publishAt: publish_at }),
    ...(picture === null ? {} : { picture }),
  }))
}

/** Articles that came out, for a feed: newest first. */
export async function listFeed(db: Database, reader: Reader, regions: readonly string[], limit: number) {
  const { rows } = await sql<{
    readonly id: string
    readonly region: string
    readonly title: string
    readonly slug: string
    readonly summary: string
    readonly text: string
    readonly published: Date
    readonly updated_at: Date
    readonly picture: Picture | null
  }>`
    select bead.id, bead.region, bead.title, bead.slug, bead.summary, bead.updated_at, article.text,
      coalesce(article.publish_at, bead.created_at) as published, ${pictureOfArticle} as picture
    from article join bead on bead.id = article.id
    where ${conditionsOf(reader, { regions, out: true })}
    order by published desc, bead.id limit ${limit}`.execute(db)
  return rows.map(({ id, region, title, slug, summary, text, published, updated_at, picture }) => ({
    bead: { region, kind: 'article' as const, slug },
    id,
    title,
    summary,
    text,
    publishedAt: published,
    updatedAt: updated_at,
    ...(picture === null ? {} : { picture }),
  }))
}

export async function countArticles(
  db: Database,
  reader: Reader,
  question: ArticleQuestion,
): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from article join bead on bead.id = article.id
    where ${conditionsOf(reader, question)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** An article on its page, with what it is about as far as this reader may see it. */
export async function findArticle(db: Database, reader: Reader, id: string): Promise<Article | undefined> {
  const row = await db
    .selectFrom('article')
    .select(['text', 'publish_at', pictureOfArticle.as('picture')])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const about = await db
    .selectFrom('thread_link')
    .innerJoin('bead', 'bead.id', 'thread_link.to_bead')
    .select(['bead.id', 'bead.region', 'bead.kind', 'bead.title', 'bead.slug'])
    .where('thread_link.from_bead', '=', id)
    .where('thread_link.relation', '=', 'contributes-to')
    .where('bead.removed_at', 'is', null)
    .where(isVisibleTo(reader))
    .orderBy('bead.kind')
    .orderBy('bead.title')
    .execute()
  return {
    text: row.text,
    ...(row.publish_at === null ? {} : { publishAt: row.publish_at }),
    ...(row.picture === null ? {} : { picture: row.picture }),
    about,
  }
}

function conditionsOf(
  reader: Reader,
  { regions, theme, words = '', out = false }: ArticleQuestion,
): RawBuilder<unknown> {
  const part = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql.join(
    [
      sql<SqlBool>`bead.removed_at is null`,
      sql<SqlBool>`bead.region = any(${[...regions]}::text[])`,
      isVisibleTo(reader),
      ...(out ? [sql<SqlBool>`bead.visibility <> 'draft'`] : []),
      ...(words === '' ? [] : [sql<SqlBool>`(bead.title ilike ${part} or bead.summary ilike ${part})`]),
      ...(theme === undefined
        ? []
        : [
            sql<SqlBool>`exists (select from thread_link join bead theme on theme.id = thread_link.to_bead
              where thread_link.from_bead = article.id and theme.kind = 'theme' and theme.slug = ${theme}
                and theme.removed_at is null and ${isVisibleTo(reader, 'theme')})`,
          ]),
    ],
    sql` and `,
  )
}
