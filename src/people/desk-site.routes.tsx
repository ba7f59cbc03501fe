import { type Context, Hono } from 'hono'
import { addressIn } from '../language/index.ts'
import { roleTexts } from '../language/texts-roles.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { DeskParts } from './desk.ts'
import { SiteDeskPage, type SiteDeskProps } from './desk-site.view.tsx'
import type { ActEnv, PeopleEnv } from './env.ts'
import { freeText } from './free-text.ts'
import { guardFor } from './guard.routes.ts'
import { listRoles } from './role-list.queries.ts'

/** `/beheer`: regions, who leads them, and the first partner of a region. */
export function siteDeskRoutes({ organisations, notices = [] }: DeskParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get('/beheer', guardFor('operator'), (c) => draw(c, notices, {}, []))
    .post('/beheer/partners', guardFor('operator'), async (c) => {
      const words = roleTexts[c.var.locale]
      const fields = await readForm(c)
      const name = (fields['naam'] ?? '').trim()
      const region = c.var.regions.find(({ slug }) => slug === fields['regio'])
      const { locale } = c.var
      const read = freeText({
        max: 200,
        label: words.firstPartnerName,
        locale,
        required: true,
      }).safeParse(name)
      const errors = [
        ...(region ? [] : [{ field: 'regio', message: words.forWhom(words.region, words.choose) }]),
        ...(read.error?.issues.slice(0, 1) ?? []).map(({ message }) => ({ field: 'naam', message })),
      ]
      if (!region || errors.length > 0) return await draw(c, notices, fields, errors)
      await c.var.db
        .transaction()
        .execute(async (trx) => await organisations.create(trx, c.var.act, { region: region.slug, name }))
      return c.redirect(addressIn(locale, `/beheer?gedaan=partner&regio=${region.slug}`), 303)
    })
}

async function draw(
  c: Context<PeopleEnv & ActEnv>,
  notices: SiteDeskProps['notices'],
  fields: SiteDeskProps['fields'],
  errors: SiteDeskProps['errors'],
) {
  const { db, page, regions, now } = c.var
  const administrators = await listRoles(db, { role: 'administrator', at: now })
  c.header('Cache-Control', 'private, no-store')
  const done = c.req.query('gedaan')
  const made = done === 'partner' ? regions.find(({ slug }) => slug === c.req.query('regio')) : undefined
  const props = { page, notices, regions, administrators, done, made, fields, errors }
  return c.html(drawPage(<SiteDeskPage {...props} />), errors.length > 0 ? 422 : 200)
}
