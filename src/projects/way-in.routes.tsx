import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { isMailAddress } from '../base/mail-address.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { wayInTexts } from '../language/texts-way-in.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import { freeText } from '../people/free-text.ts'
import {
  type BeadThingEnv,
  guardBead,
  isHumanPace,
  mayTry,
  type PeopleEnv,
  stampForm,
  visitorLimit,
} from '../people/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { findProject } from './find-project.queries.ts'
import { type QuestionKind, questionKinds } from './project.ts'
import { askProject } from './way-in.queries.ts'
import { questionSlugs } from './way-in.ts'
import { WayInPage } from './way-in.view.tsx'

type Fields = Readonly<Record<string, string>>
type Asked = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html'>

/** Joining a project, asking it something, coming to see. */
export function wayInRoutes({ proxies }: { readonly proxies: number }): Hono<PeopleEnv> {
  const limit = visitorLimit({ proxies })
  return new Hono<PeopleEnv>()
    .get('/regios/:region/projecten/:slug/meedoen', guardBead('create', 'project', 'question'), (c) =>
      drawWayIn(c, { kind: kindOf(c.req.query('soort')), done: c.req.query('gedaan') === 'verstuurd' }),
    )
    .post(
      '/regios/:region/projecten/:slug/meedoen',
      guardBead('create', 'project', 'question'),
      async (c) => {
        const { db, act, bead, locale, siteAddress, viewer, now } = c.var
        const fields = await readForm(c)
        const kind = kindOf(fields['soort'])
        const done = c.redirect(
          addressIn(locale, `${beadPath(bead)}/meedoen?soort=${questionSlugs[kind]}&gedaan=verstuurd`),
          303,
        )
        // A field that nobody sees: whoever fills it in is a program, and need not know that we saw.
        if (fields['website']) return done
        const read = readQuestion(fields, kind, locale)
        const isHuman = await isHumanPace(db, fields['begonnen'], now)
        const errors = [
          ...('errors' in read ? read.errors : []),
          ...(isHuman ? [] : [{ field: 'bericht', message: wayInTexts[locale].tooFast }]),
        ]
        if ('errors' in read || errors.length > 0) return drawWayIn(c, { kind, fields, errors })
        await limit(c, 'question-address')
        if (viewer.person && !(await mayTry(db, { what: 'contact-account', key: viewer.person.id }, now)))
          throw new Problem('too-many-requests')
        const outcome = await db
          .transaction()
          .execute((trx) =>
            askProject(trx, act, { ...read.value, project: bead.id, kind, locale }, siteAddress),
          )
        if (outcome === 'too-many-requests') throw new Problem('too-many-requests')
        if (outcome === 'gone') throw new Problem('bead-not-found')
        return done
      },
    )
}

async function drawWayIn(
  c: Asked,
  form: {
    readonly kind: QuestionKind
    readonly fields?: Fields
    readonly errors?: readonly FieldError[]
    readonly done?: boolean
  },
): Promise<Response> {
  const { db, viewer, page, bead, now } = c.var
  const project = await findProject(db, viewer.reader, bead.id)
  if (!project) throw new Problem('bead-not-found')
  const { kind, fields = {}, errors = [], done = false } = form
  const begun = await stampForm(db, now)
  c.header('Cache-Control', 'private, no-store')
  const props = { page, bead, kind, fields, errors, done, begun, crumbs: crumbsOf(c) }
  return c.html(
    drawPage(<WayInPage {...props} answerDays={project.answerDays} />),
    errors.length === 0 ? 200 : 422,
  )
}

function readQuestion(fields: Fields, kind: QuestionKind, locale: Locale) {
  const words = wayInTexts[locale]
  const read = z
    .object({
      naam: freeText({ max: 100, label: words.name, locale, required: true }),
      email: z.string({ error: words.wrongEmail }).trim().toLowerCase().refine(isMailAddress, {
        error: words.wrongEmail,
      }),
      bericht: freeText({ max: 5000, label: words.texts[kind], locale, required: true, lines: true }).refine(
        (text) => (text.match(/https?:\/\/|www\./gi) ?? []).length <= 2,
        { error: words.tooManyLinks },
      ),
    })
    .safeParse(fields)
  if (!read.success)
    return {
      errors: read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })),
    }
  const { naam, email, bericht } = read.data
  return { value: { name: naam, email, text: bericht } }
}

function kindOf(slug: string | undefined): QuestionKind {
  return questionKinds.find((kind) => questionSlugs[kind] === slug) ?? 'join'
}

/** The way to a page under that of a project. */
export function crumbsOf({ var: { region, regions, bead, locale } }: Pick<Asked, 'var'>) {
  return [
    ...regionCrumbs(region, regions, locale),
    { name: projectTexts[locale].projects, path: `/regios/${region.slug}/projecten` },
    { name: bead.title, path: beadPath(bead) },
  ]
}
