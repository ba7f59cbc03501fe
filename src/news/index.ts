import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'
import { articleFormRoutes } from './article-form.routes.tsx'
import { feedRoutes } from './feed.routes.ts'
import { newsPageRoutes } from './news.routes.tsx'

/** The door of the room: what there is to tell about what a region does. */
export { type ArticleFields, createArticle, type NewArticle, updateArticle } from './article.queries.ts'
export { loadExampleNews } from './load-examples.queries.ts'
export { publishNewsJob } from './publish.job.ts'

/** Every page of the room. */
export function newsRoutes(): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().route('/', feedRoutes).route('/', articleFormRoutes).route('/', newsPageRoutes)
}
