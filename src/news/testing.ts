import type { Bead } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { testAct } from '../people/testing.ts'
import { createArticle, type NewArticle } from './article.queries.ts'

/** An invented article, that came out. */
export async function makeArticle(
  db: Database,
  article: Pick<NewArticle, 'region' | 'title'> & Partial<NewArticle>,
): Promise<Bead> {
  return createArticle(db, testAct, {
    summary: 'Wat er gebeurde.',
    text: 'Er gebeurde **veel**.',
    publishAt: testAct.at,
    about: [],
    example: true,
    ...article,
  })
}
