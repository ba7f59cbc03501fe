import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { Problem } from '../base/problem.ts'
import { listFollowed } from '../beads/index.ts'
import { addressIn } from '../language/index.ts'
import { mineTexts } from '../language/texts-mine.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { PeopleEnv } from './env.ts'
import { listKept, listNamesIn } from './export.queries.ts'
import { freeText } from './free-text.ts'
import { guardFor, mayDo } from './guard.routes.ts'
import { findMine, updateMine } from './mine.queries.ts'
import { KeptPage, MinePage, type MinePageProps } from './mine.view.tsx'
import { listRoles } from './role-list.queries.ts'

/** One's own page, and all that is kept of oneself. */
export const mineRoutes = new Hono<PeopleEnv>()
  .get('/mijn', guardFor('signed-in'), async (c) => {
    const found = await findMine(c.var.db, meOf(c))
    if (!found) throw new Problem('sign-in-first')
    return await draw(c, { ...found, done: c.req.query('gedaan') === 'bewaard' })
  })
  .post('/mijn', guardFor('signed-in'), async (c) => {
    const { db, act, locale } = c.var
    const me = meOf(c)
    const fields = await readForm(c)
    const revision = Number(fields['revision'])
    const read = schemaOf(locale).safeParse(fields)
    if (!read.success) {
      const errors = read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
      return await draw(c, { mine: typedOf(fields), revision, errors })
    }
    const mine = typedOf({ ...fields, ...read.data })
    const outcome = await db.transaction().execute((trx) => updateMine(trx, act, me, mine, revision))
    if (outcome === 'done') return c.redirect(addressIn(locale, '/mijn?gedaan=bewaard'), 303)
    const now = await findMine(db, me)
    if (!now) throw new Problem('sign-in-first')
    return await draw(c, { mine, revision: now.revision, stored: now.mine })
  })
  .get('/mijn/gegevens', guardFor('signed-in'), async (c) => {
    const { db, page, viewer } = c.var
    const me = meOf(c)
    const kept = await listKept(db, me)
    const names = await listNamesIn(db, { ...viewer.reader, person: me }, kept)
    c.header('Cache-Control', 'private, no-store')
    return c.html(drawPage(<KeptPage page={page} kept={kept} names={names} />))
  })
  .get('/mijn/gegevens.json', guardFor('signed-in'), async (c) => {
    const kept = await listKept(c.var.db, meOf(c))
    c.header('Cache-Control', 'private, no-store')
    c.header('Content-Disposition', 'attachment; filename="mijn-gegevens.json"')
    return c.json(Object.fromEntries(kept.map(({ table, rows }) => [table, rows])))
  })

function meOf(c: Pick<Context<PeopleEnv>, 'var'>): string {
  const { person } = c.var.viewer
  if (!person) throw new Problem('sign-in-first')
  return person.id
}

function schemaOf(locale: Locale) {
  const words = mineTexts[locale]
  return z.object({
    naam: freeText({ max: 200, label: words.name, locale, required: true }),
    werk: freeText({ max: 1000, label: words.work, locale, lines: true }),
    drijfveer: freeText({ max: 1000, label: words.motive, locale, lines: true }),
  })
}

function typedOf(fields: Readonly<Record<string, string>>) {
  return {
    name: fields['naam'] ?? '',
    work: fields['werk'] ?? '',
    motive: fields['drijfveer'] ?? '',
    locale: fields['taal'] === 'en' ? 'en' : 'nl',
    shown: fields['zichtbaar'] !== undefined,
    digest: fields['overzicht'] !== undefined,
  } as const
}

async function draw(
  c: Pick<Context<PeopleEnv>, 'var' | 'header' | 'html'>,
  props: Omit<MinePageProps, 'page' | 'roles' | 'desks' | 'follows'>,
): Promise<Response> {
  const { db, now, viewer, page } = c.var
  const me = meOf(c)
  const [roles, follows] = await Promise.all([
    listRoles(db, { person: me, at: now }),
    listFollowed(db, { ...viewer.reader, person: me }),
  ])
  const isRefused = props.stored !== undefined || (props.errors ?? []).length > 0
  c.header('Cache-Control', 'private, no-store')
  const names = roles.map(({ role, organisationName, beadName }) =>
    [roleWords[role][page.locale].name, organisationName, beadName].filter(Boolean).join(' · '),
  )
  return c.html(
    drawPage(<MinePage page={page} roles={names} desks={desksOf(c)} follows={follows} {...props} />),
    isRefused ? 422 : 200,
  )
}

/** The desks that this person may open: of the site for an operator, of their regions for others. */
function desksOf(c: Pick<Context<PeopleEnv>, 'var'>) {
  const { viewer, regions, page } = c.var
  const words = roleTexts[page.locale]
  if (viewer.person?.operator === true) return [{ name: words.siteDesk, path: '/beheer' }]
  return regions
    .filter(({ slug }) => mayDo(c, 'read', 'role', { region: slug }))
    .flatMap(({ name, slug }) => [
      { name: words.deskTitle(name), path: `/regios/${slug}/beheer` },
      { name: words.workbenchOf(name), path: `/regios/${slug}/werkbank` },
    ])
}
