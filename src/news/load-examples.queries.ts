import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { createArticle } from './article.queries.ts'
import { exampleNews } from './example-news.ts'

/**
 * Adds the example articles to a database that has the example regions and no article yet. Run it in a transaction.
 *
 * @returns how many
 */
export async function loadExampleNews(trx: Database, act: Act): Promise<number> {
  if (await trx.selectFrom('article').select('id').limit(1).executeTakeFirst()) return 0
  const regions = await trx.selectFrom('region').select('slug').where('example', '=', true).execute()
  const known = new Set(regions.map(({ slug }) => slug))
  const articles = exampleNews.filter(({ region }) => known.has(region))
  for (const { region, title, summary, text, daysAgo, about } of articles) {
    const beads = await trx
      .selectFrom('bead')
      .select('id')
      .where('region', '=', region)
      .where('kind', 'in', ['theme', 'project'])
      .where('title', 'in', [...about, ''])
      .where('removed_at', 'is', null)
      .execute()
    const publishAt = new Date(act.at.getTime() - daysAgo * 86_400_000)
    await createArticle(trx, act, {
      ...{ region, title, summary, text, publishAt },
      about: beads.map(({ id }) => id),
      example: true,
    })
  }
  return articles.length
}
