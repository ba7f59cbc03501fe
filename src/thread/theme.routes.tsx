import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { createBead, findBead, listBeads, updateBead } from '../beads/index.ts'
import { addressIn } from '../language/index.ts'
import { guardBead, guardRegion, mayDo, type PeopleEnv } from '../people/index.ts'
import { readForm } from '../web/index.ts'
import { answerOwn } from './answer-own.ts'
import { beadTools } from './bead-state.queries.ts'
import { readTheme } from './theme.ts'
import { ThemeForm, ThemePage, ThemesPage } from './theme.view.tsx'

const emptyFields = { naam: '', samenvatting: '', zichtbaar: 'public', revisie: '0' }

/** Themes of a region: list, page, and the forms that make and change one. */
export const themeRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/themas', guardRegion('read', 'theme'), async (c) => {
    const { db, viewer, region, page } = c.var
    const themes = await listBeads(db, viewer.reader, { region: region.slug, kind: 'theme' })
    const mayCreate = mayDo(c, 'create', 'theme', { region: region.slug })
    return answerOwn(c, <ThemesPage page={page} region={region} themes={themes} mayCreate={mayCreate} />)
  })
  .get('/regios/:region/themas/nieuw', guardRegion('create', 'theme'), (c) =>
    answerOwn(c, <ThemeForm page={c.var.page} region={c.var.region} fields={emptyFields} />),
  )
  .post('/regios/:region/themas/nieuw', guardRegion('create', 'theme'), async (c) => {
    const { db, act, region, page, locale } = c.var
    const read = readTheme(await readForm(c), locale)
    if ('errors' in read) return answerOwn(c, <ThemeForm page={page} region={region} {...read} />, 422)
    const { naam: title, samenvatting: summary, zichtbaar: visibility } = read.theme
    const bead = await db.transaction().execute((trx) =>
      createBead(trx, act, {
        region: region.slug,
        kind: 'theme',
        title,
        summary,
        visibility,
        example: false,
      }),
    )
    return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=gemaakt`), 303)
  })
  .get('/regios/:region/themas/:slug', guardBead('read', 'theme'), async (c) => {
    const state = await beadTools(c, c.var.bead)
    const done = c.req.query('gedaan')
    return answerOwn(c, <ThemePage page={c.var.page} region={c.var.region} state={state} done={done} />)
  })
  .get('/regios/:region/themas/:slug/bewerken', guardBead('update', 'theme'), (c) => {
    const { bead, region, page } = c.var
    const fields = {
      naam: bead.title,
      samenvatting: bead.summary,
      zichtbaar: bead.visibility,
      revisie: String(bead.revision),
    }
    return answerOwn(c, <ThemeForm page={page} region={region} bead={bead} fields={fields} />)
  })
  .post('/regios/:region/themas/:slug/bewerken', guardBead('update', 'theme'), async (c) => {
    const { db, act, bead, region, page, locale, viewer } = c.var
    const form = await readForm(c)
    const read = readTheme(form, locale)
    if ('errors' in read)
      return answerOwn(c, <ThemeForm page={page} region={region} bead={bead} {...read} />, 422)
    const { naam: title, samenvatting: summary, zichtbaar: visibility, revisie } = read.theme
    const done = await db
      .transaction()
      .execute((trx) => updateBead(trx, act, bead.id, { title, summary, visibility }, revisie))
    if ('bead' in done) return c.redirect(addressIn(locale, `${beadPath(done.bead)}?gedaan=bewaard`), 303)
    const stored = done.refused === 'gone' ? undefined : await findBead(db, viewer.reader, bead.id)
    if (!stored) throw new Problem('bead-not-found')
    const fields = { naam: title, samenvatting: summary, zichtbaar: visibility, revisie: String(revisie) }
    return answerOwn(
      c,
      <ThemeForm page={page} region={region} bead={stored} fields={fields} stored={stored} />,
      409,
    )
  })
