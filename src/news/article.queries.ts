import type { Act } from '../base/act.ts'
import { Problem } from '../base/problem.ts'
import type { Bead, Visibility } from '../beads/bead.ts'
import { type BeadRefusal, createBead, createLink, removeLink, updateBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween } from '../database/index.ts'
import { planPublishing } from './publish.queries.ts'

/** What a form can change of an article, and what a new one needs. */
export interface ArticleFields {
  readonly title: string
  readonly summary: string
  /** Markdown, as it was typed. */
  readonly text: string
  /** When it comes out: now or before is at once, absent is a draft without a plan. */
  readonly publishAt?: Date
  /** Themes, projects and meetings that it is about: ids. */
  readonly about: readonly string[]
}

export interface NewArticle extends ArticleFields {
  readonly id?: string
  /** Slug of the region that it belongs to. */
  readonly region: string
  readonly example: boolean
}

/** Makes an article. @throws Problem `bead-not-found` for something of elsewhere that it would be about */
export async function createArticle(trx: Database, act: Act, article: NewArticle): Promise<Bead> {
  const { id, region, title, summary, example, text, publishAt } = article
  const bead = await createBead(trx, act, {
    ...(id === undefined ? {} : { id }),
    region,
    kind: 'article',
    title,
    summary,
    visibility: visibilityOf(article, act.at),
    example,
    extraWords: text.slice(0, 2000),
  })
  await trx
    .insertInto('article')
    .values({
      id: bead.id,
      text,
      publish_at: publishAt ?? null,
      author: act.person ?? null,
      picture: null,
      picture_text: '',
      picture_credit: '',
    })
    .execute()
  if (publishAt !== undefined && publishAt > act.at) await planPublishing(trx, publishAt, act.at)
  await keepAbout(trx, act, bead.id, article.about)
  return bead
}

/**
 * Changes an article and its bead.
 *
 * @param revision that the form was made with
 */
export async function updateArticle(
  trx: Database,
  act: Act,
  id: string,
  fields: ArticleFields,
  revision: number,
): Promise<{ readonly bead: Bead } | { readonly refused: BeadRefusal }> {
  const { title, summary, text } = fields
  const change = { title, summary, visibility: visibilityOf(fields, act.at), extraWords: text.slice(0, 2000) }
  const updated = await updateBead(trx, act, id, change, revision)
  if ('refused' in updated) return updated
  const { bead } = updated
  const before = await trx
    .selectFrom('article')
    .select(['text', 'publish_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const row = { text, publish_at: fields.publishAt ?? null }
  await trx.updateTable('article').set(row).where('id', '=', id).execute()
  const { publishAt } = fields
  if (publishAt !== undefined && publishAt > act.at) await planPublishing(trx, publishAt, act.at)
  await keepAbout(trx, act, id, fields.about)
  const changes = changesBetween(before, row)
  if (Object.keys(changes).length > 0)
    await appendAudit(trx, act, {
      action: 'update',
      kind: 'article',
      thing: id,
      region: bead.region,
      changes,
    })
  return { bead }
}

function visibilityOf({ publishAt }: Pick<ArticleFields, 'publishAt'>, now: Date): Visibility {
  return publishAt !== undefined && publishAt <= now ? 'public' : 'draft'
}

/** Links the article to these and to no other. */
async function keepAbout(trx: Database, act: Act, article: string, about: readonly string[]): Promise<void> {
  const linked = await trx
    .selectFrom('thread_link')
    .select(['id', 'to_bead'])
    .where('from_bead', '=', article)
    .where('relation', '=', 'contributes-to')
    .execute()
  for (const { id, to_bead } of linked)
    if (!about.includes(to_bead)) await removeLink(trx, act, { id, from: article })
  for (const to of about) {
    if (linked.some(({ to_bead }) => to_bead === to)) continue
    const made = await createLink(trx, act, { from: article, to, relation: 'contributes-to' })
    if ('refused' in made && made.refused !== 'exists') throw new Problem('bead-not-found')
  }
}
