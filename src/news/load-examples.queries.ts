import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import type { FileStore } from '../files/index.ts'
import { lastDayAt } from '../projects/example-time.ts'
import { createArticle } from './article.queries.ts'
import { newsElsewhere } from './example-elsewhere.ts'
import { newsOfUtrecht } from './example-news.ts'
import type { ExampleScene } from './example-picture.ts'
import { replacePicture, storePictures } from './picture.queries.ts'
import type { ResizedPicture } from './picture.source.ts'

/** Where pictures go, and who draws them. */
export interface ExampleFiles {
  readonly store: FileStore
  readonly draw: (scene: ExampleScene) => Promise<readonly ResizedPicture[]>
}

/**
 * Adds the example articles to a database that has the example regions and no article yet. Run it in a transaction.
 *
 * @param files for their pictures; without it they have none
 * @returns how many
 */
export async function loadExampleNews(trx: Database, act: Act, files?: ExampleFiles): Promise<number> {
  if (await trx.selectFrom('article').select('id').limit(1).executeTakeFirst()) return 0
  const regions = await trx
    .selectFrom('region')
    .select(['slug', 'parent'])
    .where('example', '=', true)
    .execute()
  const parents = new Map(regions.map(({ slug, parent }) => [slug, parent]))
  const articles = [...newsOfUtrecht, ...newsElsewhere].filter(({ region }) => parents.has(region))
  const drawn = new Map<ExampleScene, readonly ResizedPicture[]>()
  for (const { region, title, summary, text, day, about, picture } of articles) {
    const beads = await trx
      .selectFrom('bead')
      .select('id')
      .where('region', 'in', [region, parents.get(region) ?? region])
      .where('kind', 'in', ['theme', 'project'])
      .where('title', 'in', [...about, ''])
      .where('removed_at', 'is', null)
      .execute()
    const publishAt =
      typeof day === 'string'
        ? new Date(`${lastDayAt(act.at, day, 13)}T07:00:00Z`)
        : new Date(act.at.getTime() + day * 86_400_000)
    const bead = await createArticle(trx, act, {
      ...{ region, title, summary, text, publishAt },
      about: beads.map(({ id }) => id),
      example: true,
    })
    if (picture && files) {
      const forms = drawn.get(picture.scene) ?? (await files.draw(picture.scene))
      drawn.set(picture.scene, forms)
      await replacePicture(trx, act, bead, {
        text: picture.text,
        credit: 'Tekening bij het voorbeeld',
        pictures: await storePictures(files.store, act, forms),
      })
    }
  }
  return articles.length
}
