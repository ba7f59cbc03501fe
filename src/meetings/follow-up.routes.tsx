import { type Context, Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import type { Bead } from '../beads/bead.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import { freeText } from '../people/free-text.ts'
import { type ActEnv, guardFor, type PeopleEnv } from '../people/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { findFollowUp, sayFollowUp } from './follow-up.queries.ts'
import { sayableOf } from './follow-up.ts'
import { FollowUpClosedPage, FollowUpPage, FollowUpSaidPage } from './follow-up.view.tsx'

type Asked = Pick<Context<PeopleEnv & ActEnv>, 'var' | 'req' | 'header' | 'html'>
type Fields = Readonly<Record<string, string>>

/**
 * Saying how far a follow-up is by the link of a mail, without signing in. Opening the link changes nothing: programs
 * that scan mail open every link.
 */
export const followUpRoutes = new Hono<PeopleEnv>()
  .get('/vervolgafspraak/:token', guardFor('anyone'), async (c) => {
    const found = await findFollowUp(c.var.db, c.req.param('token'), c.var.now)
    if (!found) throw new Problem('link-unknown')
    return 'closed' in found ? drawClosed(c, found.closed) : draw(c, found.bead, {}, [])
  })
  .post('/vervolgafspraak/:token', guardFor('anyone'), async (c) => {
    const { db, now, locale, act, page } = c.var
    const token = c.req.param('token')
    const found = await findFollowUp(db, token, now)
    if (!found) throw new Problem('link-unknown')
    if ('closed' in found) return drawClosed(c, found.closed)
    const fields = await readForm(c)
    const words = outcomeTexts[locale]
    const state = sayableOf(fields['stand'])
    const note = freeText({ max: 300, label: words.saySentence, locale }).safeParse(fields['zin'] ?? '')
    const lacksWhy = state === 'dropped' && note.data === ''
    const errors = [
      ...(state === undefined ? [{ field: 'stand', message: words.sayMissing }] : []),
      ...(note.error?.issues ?? []).map(({ message }) => ({ field: 'zin', message })),
      ...(lacksWhy ? [{ field: 'zin', message: words.sayWhyMissing }] : []),
    ]
    if (state === undefined || !note.success || errors.length > 0) return draw(c, found.bead, fields, errors)
    const said = await db
      .transaction()
      .execute((trx) => sayFollowUp(trx, act, token, { state, note: note.data }))
    if (!said) throw new Problem('link-unknown')
    if ('closed' in said) return drawClosed(c, said.closed)
    c.header('Cache-Control', 'private, no-store')
    return c.html(drawPage(<FollowUpSaidPage page={page} bead={said.bead} />))
  })

function draw(c: Asked, bead: Bead, fields: Fields, errors: readonly FieldError[]) {
  const token = c.req.param('token') ?? ''
  c.header('Cache-Control', 'private, no-store')
  return c.html(
    drawPage(<FollowUpPage page={c.var.page} bead={bead} token={token} fields={fields} errors={errors} />),
    errors.length === 0 ? 200 : 422,
  )
}

function drawClosed(c: Asked, why: 'used' | 'expired') {
  c.header('Cache-Control', 'private, no-store')
  return c.html(drawPage(<FollowUpClosedPage page={c.var.page} why={why} />), 410)
}
