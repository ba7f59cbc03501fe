import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { letterStyle } from '../mail/draw-letter.ts'
import { readOffToken, updateDigestOff } from '../mail/index.ts'
import { guardFor, type PeopleEnv } from '../people/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import { findOutboxMessage, listOutbox } from './outbox.queries.ts'
import { outboxStates } from './outbox.ts'
import { MessagePage, OffPage, OutboxPage } from './outbox.view.tsx'

/** Only the look of our own letters; no script, no picture, nothing from elsewhere, no frame around it. */
const LETTER_POLICY = [
  'sandbox',
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(letterStyle).digest('base64')}'`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The outbox of the operator, and turning messages off. */
export const outboxRoutes = new Hono<PeopleEnv>()
  .get('/beheer/post', guardFor('operator'), async (c) => {
    const state = outboxStates.find((one) => one === c.req.query('staat'))
    const asked = c.req.query('pagina') ?? '1'
    const number = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
    const outbox = await listOutbox(c.var.db, state, number)
    c.header('Cache-Control', 'private, no-store')
    return c.html(drawPage(<OutboxPage page={c.var.page} outbox={outbox} state={state} number={number} />))
  })
  .get('/beheer/post/:id', guardFor('operator'), async (c) => {
    const message = await findMessage(c.var.db, c.req.param('id'))
    c.header('Cache-Control', 'private, no-store')
    return c.html(drawPage(<MessagePage page={c.var.page} message={message} />))
  })
  .get('/beheer/post/:id/opmaak', guardFor('operator'), async (c) => {
    const { html } = await findMessage(c.var.db, c.req.param('id'))
    if (html === '') throw new Problem('page-not-found')
    c.header('Cache-Control', 'private, no-store')
    c.header('Content-Security-Policy', LETTER_POLICY)
    return c.html(html)
  })
  .get('/post/uit/:token', guardFor('anyone'), async (c) => {
    const token = c.req.param('token')
    if ((await readOffToken(c.var.db, token)) === undefined) throw new Problem('link-unknown')
    c.header('Cache-Control', 'private, no-store')
    c.header('Referrer-Policy', 'no-referrer')
    return c.html(
      drawPage(<OffPage page={c.var.page} token={token} isDone={c.req.query('gedaan') === 'uit'} />),
    )
  })
  .post('/post/uit/:token', guardFor('anyone'), async (c) => {
    const token = c.req.param('token')
    const person = await readOffToken(c.var.db, token)
    if (person === undefined) throw new Problem('link-unknown')
    const isMailProgram = isOneClick(c.req.header('content-type') ? await readForm(c) : {})
    await turnOff(c.var.db, person, c.var.now)
    // A mail program does not follow a redirect (RFC 8058).
    if (!isMailProgram) return c.redirect(addressIn(c.var.locale, `/post/uit/${token}?gedaan=uit`), 303)
    c.header('Cache-Control', 'private, no-store')
    return c.html(drawPage(<OffPage page={c.var.page} token={token} isDone={true} />))
  })

function isOneClick(fields: Readonly<Record<string, string>>): boolean {
  return fields['List-Unsubscribe'] === 'One-Click'
}

async function findMessage(db: Database, id: string) {
  const message = isId(id) ? await findOutboxMessage(db, id) : undefined
  if (!message) throw new Problem('page-not-found')
  return message
}

async function turnOff(db: Database, person: string, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await updateDigestOff(trx, person))) return
    await appendAudit(
      trx,
      { at, person, means: 'web' },
      { action: 'update', kind: 'account', thing: person, changes: { digest: ['weekly', 'off'] } },
    )
  })
}
