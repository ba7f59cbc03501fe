import { type Context, Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import type { Bead } from '../beads/bead.ts'
import { wayInTexts } from '../language/texts-way-in.ts'
import { freeText } from '../people/free-text.ts'
import { type ActEnv, guardFor, type PeopleEnv } from '../people/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { findLink, sayByLink } from './confirm.queries.ts'
import { ConfirmedPage, ConfirmPage, LinkClosedPage } from './confirm.view.tsx'
import { progressOfSlug } from './progress-address.ts'

type Asked = Pick<Context<PeopleEnv & ActEnv>, 'var' | 'req' | 'header' | 'html' | 'redirect'>
type Fields = Readonly<Record<string, string>>

/**
 * Saying how a project goes by the link of a mail, without signing in. Opening the link changes nothing: programs that
 * scan mail open every link.
 */
export const confirmRoutes = new Hono<PeopleEnv>()
  .get('/voortgang/:token', guardFor('anyone'), async (c) => {
    const found = await findLink(c.var.db, c.req.param('token'), c.var.now)
    if (!found) throw new Problem('link-unknown')
    return 'closed' in found ? drawClosed(c, found.closed) : draw(c, found.link.bead, {}, [])
  })
  .post('/voortgang/:token', guardFor('anyone'), async (c) => {
    const { db, now, locale, act, page } = c.var
    const token = c.req.param('token')
    const found = await findLink(db, token, now)
    if (!found) throw new Problem('link-unknown')
    if ('closed' in found) return drawClosed(c, found.closed)
    const fields = await readForm(c)
    const words = wayInTexts[locale]
    const progress = progressOfSlug(fields['stand'])
    const text = freeText({ max: 300, label: words.sentence, locale }).safeParse(fields['zin'] ?? '')
    const errors = [
      ...(progress === undefined ? [{ field: 'stand', message: words.progressMissing }] : []),
      ...(text.error?.issues ?? []).map(({ message }) => ({ field: 'zin', message })),
    ]
    if (progress === undefined || !text.success) return draw(c, found.link.bead, fields, errors)
    const said = await db
      .transaction()
      .execute((trx) => sayByLink(trx, act, token, { progress, text: text.data }))
    if (!said) throw new Problem('link-unknown')
    if ('closed' in said) return drawClosed(c, said.closed)
    c.header('Cache-Control', 'private, no-store')
    // No other address to go to: the link was used, and asking for it again would say so.
    return c.html(drawPage(<ConfirmedPage page={page} bead={said.bead} />))
  })

function draw(c: Asked, bead: Bead, fields: Fields, errors: readonly FieldError[]) {
  const token = c.req.param('token') ?? ''
  c.header('Cache-Control', 'private, no-store')
  return c.html(
    drawPage(<ConfirmPage page={c.var.page} bead={bead} token={token} fields={fields} errors={errors} />),
    errors.length === 0 ? 200 : 422,
  )
}

function drawClosed(c: Asked, why: 'used' | 'expired') {
  c.header('Cache-Control', 'private, no-store')
  return c.html(drawPage(<LinkClosedPage page={c.var.page} why={why} />), 410)
}
