import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import { addressIn, formatNumber } from '../language/index.ts'
import { roleTexts } from '../language/texts-roles.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { DeskParts } from './desk.ts'
import type { PeopleEnv, RegionThingEnv } from './env.ts'
import { guardRegion } from './guard.routes.ts'
import {
  closeInvitation,
  findInvitation,
  type Invitation,
  listInvitations,
  listTaken,
} from './invitation.queries.ts'
import { decideRows } from './invitation.ts'
import { LONGEST_LIST, readInvitationList } from './invitation-list.ts'
import { InvitationsPage } from './invitations.view.tsx'
import { apartOf, choicesOf, fingerprintOf, unknownNames } from './invite.ts'
import { InvitePage, type Preview } from './invite.view.tsx'
import { roles as allRoles } from './rights.ts'
import { canGive, familyOf, listGivable } from './role.ts'
import { listScopes } from './role-place.queries.ts'
import { sendAgain, sendInvitations } from './send-invitation.queries.ts'
import { parentsOf } from './viewer.ts'

type DeskContext = Context<PeopleEnv & RegionThingEnv>
interface Fault {
  readonly field: string
  readonly message: string
}

type Fields = Readonly<Record<string, string>>

/** Inviting people for a region: the list, its preview, sending, and what became of the invitations. */
export function inviteRoutes({ organisations, seats }: DeskParts): Hono<PeopleEnv> {
  const listOf = (c: DeskContext, db: Database = c.var.db) =>
    organisations.list(db, familyOf(c.var.region.slug, parentsOf(c.var.regions)))
  const givableOf = ({ var: { viewer, region, regions } }: DeskContext) =>
    listGivable(viewer, allRoles, { region: region.slug }, parentsOf(regions))
  const draw = async (c: DeskContext, fields: Fields, preview?: Preview, fault?: string | Fault) => {
    const error = typeof fault === 'string' ? { field: 'lijst', message: fault } : fault
    c.header('Cache-Control', 'private, no-store')
    const page = (
      <InvitePage
        page={c.var.page}
        region={c.var.region}
        organisations={await listOf(c)}
        bodies={await listScopes(c.var.db, c.var.region.slug)}
        givable={givableOf(c)}
        fields={fields}
        preview={preview}
        error={error}
      />
    )
    return c.html(drawPage(page), error === undefined ? 200 : 422)
  }
  const decideAll = async (c: DeskContext, fields: Fields, db: Database = c.var.db): Promise<Preview> => {
    const rows = readInvitationList(fields['lijst'] ?? '')
    const known = await listOf(c, db)
    const unknown = unknownNames(rows, known)
    const emails = [...new Set(rows.map(({ email }) => email))].filter((email) => email.length <= 254)
    const { region, now } = c.var
    const names = [...new Set(rows.map(({ name }) => name.toLowerCase()))].filter((name) => name !== '')
    const taken = await listTaken(
      db,
      { region: region.slug, body: fields['gremium'] || undefined },
      emails,
      now,
    )
    const seated = await seats.listSeated(db, region.slug, names, now)
    const outcomes = decideRows(rows, {
      organisations: known,
      organisation: fields['organisatie'] ?? '',
      role: allRoles.find((role) => role === fields['rol']) ?? 'reader',
      givable: givableOf(c),
      choices: choicesOf(unknown, fields),
      apart: apartOf(fields),
      seated,
      ...taken,
    })
    return { rows, outcomes, unknown, fingerprint: fingerprintOf(rows, outcomes) }
  }
  return new Hono<PeopleEnv>()
    .get('/regios/:region/beheer/uitnodigen', guardRegion('create', 'invitation'), (c) => draw(c, {}))
    .post('/regios/:region/beheer/uitnodigen', guardRegion('create', 'invitation'), async (c) => {
      const words = roleTexts[c.var.locale]
      const fields = await readForm(c)
      const count = readInvitationList(fields['lijst'] ?? '').length
      if (count === 0) return await draw(c, fields, undefined, words.listEmpty)
      if (count > LONGEST_LIST)
        return await draw(c, fields, undefined, words.listLong(formatNumber(LONGEST_LIST, c.var.locale)))
      const body = fields['gremium'] || undefined
      if (
        body !== undefined &&
        !(await listScopes(c.var.db, c.var.region.slug)).some(({ id }) => id === body)
      )
        return await draw(c, fields, undefined, { field: 'gremium', message: words.refusals['unknown-body'] })
      const preview = await decideAll(c, fields)
      const hasOne = preview.outcomes.some((one) => !('refused' in one))
      if (!hasOne) return await draw(c, fields, preview, words.nothingToSend)
      if (fields['stap'] !== 'versturen') return await draw(c, fields, preview)
      if (fields['gezien'] !== preview.fingerprint) return await draw(c, fields, preview, words.changedList)
      const locale = fields['taal'] === 'en' ? 'en' : 'nl'
      const sending = { region: c.var.region.slug, body, locale, origin: c.var.siteAddress } as const
      const sent = await c.var.db.transaction().execute(async (trx) => {
        // Who sends the same list at the same time waits here, and then sees that everybody has been invited.
        await lockAudit(trx)
        const { rows, outcomes, fingerprint } = await decideAll(c, fields, trx)
        if (fingerprint !== preview.fingerprint) return undefined
        const list = rows.flatMap((row, index) => {
          const outcome = outcomes[index]
          return outcome ? [{ row, outcome }] : []
        })
        return await sendInvitations(trx, c.var.act, sending, list, organisations)
      })
      if (!sent) return await draw(c, fields, await decideAll(c, fields), words.changedList)
      return backToList(c, sent.created > 0 ? 'verstuurd-nieuw' : 'verstuurd')
    })
    .get('/regios/:region/beheer/uitnodigingen', guardRegion('read', 'invitation'), async (c) => {
      const { db, region, page, now } = c.var
      const invitations = await listInvitations(db, region.slug)
      c.header('Cache-Control', 'private, no-store')
      return c.html(
        drawPage(
          <InvitationsPage {...{ page, region, invitations }} at={now} done={c.req.query('gedaan')} />,
        ),
      )
    })
    .post(
      '/regios/:region/beheer/uitnodigingen/:invitation/intrekken',
      guardRegion('remove', 'invitation'),
      (c) => change(c, 'ingetrokken', (trx, one) => closeInvitation(trx, c.var.act, one, 'withdrawn')),
    )
    .post(
      '/regios/:region/beheer/uitnodigingen/:invitation/opnieuw',
      guardRegion('create', 'invitation'),
      (c) => change(c, 'opnieuw', (trx, one) => sendAgain(trx, c.var.act, one, c.var.siteAddress)),
    )
}

/** Changes an open invitation of this very region, for a role that the viewer may give. @throws Problem */
async function change(
  c: DeskContext,
  done: string,
  act: (trx: PeopleEnv['Variables']['db'], one: Invitation) => Promise<void>,
) {
  const { db, region, regions, viewer } = c.var
  const id = c.req.param('invitation') ?? ''
  await db.transaction().execute(async (trx) => {
    await lockAudit(trx)
    const one = isId(id) ? await findInvitation(trx, { id, region: region.slug }, true) : undefined
    if (!one) throw new Problem('bead-not-found')
    const place = { region: region.slug, ...(one.bead === null ? {} : { bead: one.bead }) }
    if (!canGive(viewer, one.role, place, parentsOf(regions))) throw new Problem('no-right')
    if (one.state !== 'open') throw new Problem('changed-meanwhile')
    await act(trx, one)
  })
  return backToList(c, done)
}

function backToList(c: DeskContext, done: string) {
  const path = `/regios/${c.var.region.slug}/beheer/uitnodigingen?gedaan=${done}`
  return c.redirect(addressIn(c.var.locale, path), 303)
}
