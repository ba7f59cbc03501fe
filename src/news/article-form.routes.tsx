import { type Context, Hono } from 'hono'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { listBeads, makeOnce } from '../beads/index.ts'
import { addressIn } from '../language/index.ts'
import { familyOf } from '../partners/place-words.ts'
import {
  type BeadThingEnv,
  guardBead,
  guardRegion,
  type PeopleEnv,
  type RegionThingEnv,
} from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { type Draft, findDraft, removeDraft } from '../thread/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { createArticle, updateArticle } from './article.queries.ts'
import { type Fields, fieldsOfArticle, readArticle } from './article-form.ts'
import { ArticleFormPage } from './article-form.view.tsx'
import { findArticle } from './find-article.queries.ts'

type Asked = Pick<Context<PeopleEnv & RegionThingEnv>, 'var' | 'req' | 'header' | 'html'>
type OfArticle = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html'>

const LIST = '/regios/:region/nieuws'

/** New and changed articles, with a look before they are saved. */
export const articleFormRoutes = new Hono<PeopleEnv>()
  .get(`${LIST}/nieuw`, guardRegion('create', 'article'), async (c) => {
    const draft = await findDraft(
      c.var.db,
      c.var.viewer.person?.id,
      `/regios/${c.var.region.slug}/nieuws/nieuw`,
    )
    return draw(c, { fields: { wanneer: 'concept' }, draft })
  })
  .post(`${LIST}/nieuw`, guardRegion('create', 'article'), async (c) => {
    const { db, act, region, locale, now } = c.var
    const fields = await readForm(c)
    if (fields['knop'] === 'voorbeeld') return draw(c, { fields, preview: true })
    const about = (await choicesOf(c)).map(({ id }) => id)
    const read = readArticle(fields, { about, now }, locale)
    if ('errors' in read) return draw(c, { fields, errors: read.errors }, 422)
    const article = { ...read.value, region: region.slug, example: region.example }
    const form = { key: fields['sleutel'], kind: 'article', ...article } as const
    const bead = await db
      .transaction()
      .execute((trx) => makeOnce(trx, form, (id) => createArticle(trx, act, { ...article, ...id })))
    await removeDraft(c.var.db, c.var.viewer.person?.id, `/regios/${region.slug}/nieuws/nieuw`)
    return c.redirect(addressIn(locale, pathAfter(bead, fields, 'gemaakt')), 303)
  })
  .get(`${LIST}/:slug/bewerken`, guardBead('update', 'article'), async (c) =>
    draw(c, {
      bead: c.var.bead,
      fields: fieldsOfArticle(await storedOf(c), c.var.now),
      draft: await findDraft(c.var.db, c.var.viewer.person?.id, `${beadPath(c.var.bead)}/bewerken`),
    }),
  )
  .post(`${LIST}/:slug/bewerken`, guardBead('update', 'article'), async (c) => {
    const { db, act, bead, locale, now } = c.var
    const fields = await readForm(c)
    if (fields['knop'] === 'voorbeeld') return draw(c, { bead, fields, preview: true })
    const stored = await storedOf(c)
    const about = (await choicesOf(c)).map(({ id }) => id)
    const { publishAt } = stored
    const around = { about, now, ...(publishAt ? { publishedAt: publishAt } : {}) }
    const read = readArticle(fields, around, locale)
    if ('errors' in read) return draw(c, { bead, fields, errors: read.errors }, 422)
    const revision = Number(fields['revisie']) || 0
    // What the form does not offer, such as a meeting, stays linked.
    const others = stored.about.filter((id) => !about.includes(id))
    const value = { ...read.value, about: [...read.value.about, ...others] }
    const updated = await db.transaction().execute((trx) => updateArticle(trx, act, bead.id, value, revision))
    if ('refused' in updated) {
      if (updated.refused === 'gone') throw new Problem('bead-not-found')
      const { revisie: _, ...typed } = fields
      return draw(c, { bead, fields: typed, stored: fieldsOfArticle(stored, now) }, 409)
    }
    await removeDraft(c.var.db, c.var.viewer.person?.id, `${beadPath(bead)}/bewerken`)
    return c.redirect(addressIn(locale, pathAfter(updated.bead, fields, 'gewijzigd')), 303)
  })

/** Where whoever saved goes on: to the picture when that was asked. */
function pathAfter(bead: Pick<Bead, 'region' | 'kind' | 'slug'>, fields: Fields, done: string): string {
  return beadPath(bead) + (fields['knop'] === 'beeld' ? '/beeld' : `?gedaan=${done}`)
}

/** Themes and projects around here that an article can be about. */
async function choicesOf({ var: { db, viewer, region, regions } }: Asked) {
  const slugs = familyOf(region, regions).map(({ slug }) => slug)
  return await listBeads(db, viewer.reader, { kind: ['theme', 'project'], region: slugs, limit: 200 })
}

async function storedOf({ var: { db, viewer, bead } }: OfArticle) {
  const article = await findArticle(db, viewer.reader, bead.id)
  if (!article) throw new Problem('bead-not-found')
  const { title, summary } = bead
  return { ...article, title, summary, about: article.about.map(({ id }) => id) }
}

async function draw(
  c: Asked,
  form: {
    readonly bead?: Bead
    readonly fields: Fields
    readonly errors?: readonly FieldError[]
    readonly stored?: Fields
    readonly preview?: boolean
    /** What this person typed before and did not send. */
    readonly draft?: Draft | undefined
  },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { page, region, regions, now } = c.var
  const { errors = [], preview = false, draft, ...more } = form
  const isDraftShown = draft !== undefined && c.req.query('concept') === 'verder'
  const fields = isDraftShown ? { ...form.fields, ...draft.fields } : form.fields
  const choices = await choicesOf(c)
  keepPrivate(c)
  return c.html(
    drawPage(
      <ArticleFormPage
        {...{ page, region, regions, errors, preview, choices, draft, isDraftShown }}
        {...more}
        fields={{ sleutel: newId(now), ...fields }}
      />,
    ),
    status,
  )
}
