import { Hono } from 'hono'
import type { FileStore } from '../files/index.ts'
import type { PeopleEnv } from '../people/index.ts'
import { articleFormRoutes } from './article-form.routes.tsx'
import { feedRoutes } from './feed.routes.ts'
import { newsPageRoutes } from './news.routes.tsx'
import { newsExportRoutes } from './news-export.routes.ts'
import { pictureRoutes } from './picture.routes.tsx'

/** The door of the room: what there is to tell about what a region does. */
export { type ArticleFields, createArticle, type NewArticle, updateArticle } from './article.queries.ts'
export { drawExamplePicture } from './example-picture.source.ts'
export { type ArticleInList, listArticles } from './find-article.queries.ts'
export { loadExampleNews } from './load-examples.queries.ts'
export { newsAround } from './news-around.ts'
export { ArticlePicture } from './picture.view.tsx'
export { publishNewsJob } from './publish.job.ts'

/** Every page of the room. */
export function newsRoutes(store: FileStore): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .route('/', feedRoutes)
    .route('/', newsExportRoutes())
    .route('/', articleFormRoutes)
    .route('/', pictureRoutes(store))
    .route('/', newsPageRoutes)
}
