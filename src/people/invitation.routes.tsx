import { type Context, Hono } from 'hono'
import { addressIn } from '../language/index.ts'
import { roleTexts } from '../language/texts-roles.ts'
import { drawPage, readForm } from '../web/index.ts'
import {
  acceptInvitation,
  declineInvitation,
  findWithoutAccount,
  type InvitationGone,
} from './accept-invitation.queries.ts'
import type { DeskParts } from './desk.ts'
import type { ActEnv, PeopleEnv } from './env.ts'
import { freeText } from './free-text.ts'
import { guardFor } from './guard.routes.ts'
import { findInvitation } from './invitation.queries.ts'
import { stateOf } from './invitation.ts'
import { InvitationClosedPage, InvitationPage } from './invitation.view.tsx'
import { findPersonByEmail } from './person.queries.ts'

type AnswerContext = Context<PeopleEnv & ActEnv>

/** `/uitnodiging/:token`: answering an invitation. Whoever has the link has the mailbox it was sent to. */
export function invitationRoutes({ signInAs }: DeskParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get('/uitnodiging/:token', guardFor('anyone'), (c) => draw(c, {}))
    .post('/uitnodiging/:token', guardFor('anyone'), async (c) => {
      const words = roleTexts[c.var.locale]
      const fields = await readForm(c)
      const name = (fields['naam'] ?? '').trim()
      const consent = fields['tonen'] === 'ja'
      const isNew = (await findOpen(c))?.isNew === true
      const { locale } = c.var
      const read = freeText({ max: 200, label: words.yourName, locale, required: true }).safeParse(name)
      const error = isNew ? read.error?.issues[0]?.message : undefined
      if (error !== undefined) return await draw(c, { name, consent, error })
      const accepted = await c.var.db
        .transaction()
        .execute(async (trx) => await acceptInvitation(trx, c.var.act, tokenOf(c), { name, consent }))
      if ('gone' in accepted) return closed(c, accepted.gone)
      const home = '/mijn/rollen?gedaan=welkom'
      const { person } = c.var.viewer
      if (accepted.isNew && signInAs && !person) await signInAs(c, accepted.person)
      const isSignedIn = (accepted.isNew && signInAs && !person) || person?.id === accepted.person
      const next = isSignedIn ? home : `/inloggen?naar=${encodeURIComponent(addressIn(c.var.locale, home))}`
      return c.redirect(addressIn(c.var.locale, next), 303)
    })
    .post('/uitnodiging/:token/afslaan', guardFor('anyone'), async (c) => {
      const declined = await c.var.db
        .transaction()
        .execute(async (trx) => await declineInvitation(trx, c.var.act, tokenOf(c)))
      return closed(c, 'gone' in declined ? declined.gone : 'just-declined')
    })
}

async function draw(c: AnswerContext, form: { name?: string; consent?: boolean; error?: string }) {
  const open = await findOpen(c)
  if (open === undefined) return closed(c, await whyGone(c))
  const { viewer, page } = c.var
  c.header('Cache-Control', 'private, no-store')
  const view = (
    <InvitationPage
      page={page}
      token={tokenOf(c)}
      invitation={open.invitation}
      isNew={open.isNew}
      isOther={viewer.person !== undefined && viewer.person.id !== open.person}
      name={form.name ?? open.invitation.name}
      consent={form.consent ?? open.isShown}
      error={form.error}
    />
  )
  return c.html(drawPage(view), form.error === undefined ? 200 : 422)
}

async function findOpen(c: AnswerContext) {
  const invitation = await findInvitation(c.var.db, { token: tokenOf(c) })
  if (!invitation || invitation.email === null || stateOf(invitation, c.var.now) !== 'open') return undefined
  const known = await findPersonByEmail(c.var.db, invitation.email)
  const seated = known ? undefined : await findWithoutAccount(c.var.db, invitation.person)
  const isShown = seated?.mine.shown === true
  return { invitation, isNew: known === undefined, person: known?.id, isShown }
}

async function whyGone(c: AnswerContext): Promise<InvitationGone> {
  const invitation = await findInvitation(c.var.db, { token: tokenOf(c) })
  const state = invitation === undefined ? 'unknown' : stateOf(invitation, c.var.now)
  return state === 'open' ? 'withdrawn' : state
}

function closed(c: AnswerContext, gone: InvitationGone | 'just-declined') {
  c.header('Cache-Control', 'private, no-store')
  const status = gone === 'unknown' ? 404 : gone === 'just-declined' ? 200 : 410
  return c.html(drawPage(<InvitationClosedPage page={c.var.page} gone={gone} />), status)
}

function tokenOf(c: AnswerContext): string {
  return c.req.param('token') ?? ''
}
