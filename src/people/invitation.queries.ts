import { createHash, randomBytes } from 'node:crypto'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Locale } from '../base/locale.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { INVITATION_TERM_MS, type InvitationState, keyOf } from './invitation.ts'
import type { Role } from './rights.ts'

export interface NewInvitation {
  readonly email: string
  readonly name: string
  readonly locale: Locale
  readonly organisation: string
  readonly role: Role
  /** Slug. */
  readonly region: string
  /** Body that the role will hold in; absent for the whole region. */
  readonly body?: string
  /** Somebody without account whom it is for. */
  readonly person?: string
}

export interface Invitation extends Omit<NewInvitation, 'email' | 'body' | 'person'> {
  readonly id: string
  /** Gone when it is no longer open. */
  readonly email: string | null
  readonly organisationName: string
  readonly regionName: string
  readonly inviterName: string | null
  /** Whoever accepted; while it is open, somebody without account whom it is for. */
  readonly person: string | null
  readonly bead: string | null
  /** Name of the body. */
  readonly beadName: string | null
  readonly state: InvitationState
  readonly sends: number
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Writes down an invitation. @returns its id and the secret of its link, which is kept nowhere */
export async function createInvitation(
  trx: Database,
  act: Act,
  invitation: NewInvitation,
): Promise<{ readonly id: string; readonly token: string }> {
  const { email, name, locale, organisation, role, region, body, person } = invitation
  const id = newId(act.at)
  const token = newToken()
  await trx
    .insertInto('invitation')
    .values({
      id,
      token_hash: hashOf(token),
      email,
      name,
      locale,
      organisation,
      role,
      scope: body === undefined ? 'region' : 'body',
      region,
      bead: body ?? null,
      invited_by: act.person ?? null,
      person: person ?? null,
      state: 'open',
      sends: 1,
      created_at: act.at,
      expires_at: new Date(act.at.getTime() + INVITATION_TERM_MS),
      closed_at: null,
    })
    .execute()
  await appendAudit(trx, act, {
    action: 'create',
    kind: 'invitation',
    thing: id,
    region,
    changes: { organisation: [null, organisation], role: [null, role], body: [null, body ?? null] },
  })
  return { id, token }
}

/** Gives an open invitation a new link and a new term; the old link is dead. */
export async function renewInvitation(trx: Database, act: Act, one: Invitation): Promise<string> {
  const token = newToken()
  await trx
    .updateTable('invitation')
    .set({
      token_hash: hashOf(token),
      expires_at: new Date(act.at.getTime() + INVITATION_TERM_MS),
      sends: one.sends + 1,
    })
    .where('id', '=', one.id)
    .where('region', '=', one.region)
    .where('state', '=', 'open')
    .execute()
  const changes = { sends: [one.sends, one.sends + 1] as const }
  await appendAudit(trx, act, {
    action: 'update',
    kind: 'invitation',
    thing: one.id,
    region: one.region,
    changes,
  })
  return token
}

/** Ends an open invitation and erases its address. The caller holds its row (`forUpdate`). */
export async function closeInvitation(
  trx: Database,
  act: Act,
  one: Invitation,
  state: Exclude<InvitationState, 'open' | 'expired'>,
  person?: string,
): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({
      state,
      email: null,
      closed_at: act.at,
      person: person ?? null,
      ...(state === 'declined' ? { name: '' } : {}),
    })
    .where('id', '=', one.id)
    .where('region', '=', one.region)
    .where('state', '=', 'open')
    .execute()
  await appendAudit(trx, act, {
    action: state === 'withdrawn' ? 'remove' : 'update',
    kind: 'invitation',
    thing: one.id,
    region: one.region,
    changes: { state: ['open', state] },
  })
}

/** The invitation of this link, or with this id in a region; for an open one of an organisation that is still there. */
export async function findInvitation(
  db: Database,
  by: { readonly token: string } | { readonly id: string; readonly region: string },
  lock = false,
): Promise<Invitation | undefined> {
  const base = selectInvitations(db)
  const query =
    'token' in by
      ? base.where('invitation.token_hash', '=', hashOf(by.token))
      : base.where('invitation.id', '=', by.id).where('invitation.region', '=', by.region)
  const locked = lock ? query.forUpdate('invitation') : query
  return await locked.executeTakeFirst()
}

/** Invitations of a region, the newest first. */
export async function listInvitations(db: Database, region: string): Promise<Invitation[]> {
  return await selectInvitations(db)
    .where('invitation.region', '=', region)
    .orderBy('invitation.id', 'desc')
    .limit(1000)
    .execute()
}

/** Who of these addresses has a role in the region or body already, and who an open invitation, as `keyOf`. */
export async function listTaken(
  db: Database,
  { region, body }: { readonly region: string; readonly body?: string | undefined },
  emails: readonly string[],
  at: Date,
): Promise<{ having: Set<string>; invited: Set<string> }> {
  if (emails.length === 0) return { having: new Set(), invited: new Set() }
  const [having, invited] = await Promise.all([
    db
      .selectFrom('role')
      .innerJoin('person', 'person.id', 'role.person')
      .select(['person.email', 'role.role', 'role.organisation'])
      .where('role.region', '=', region)
      .where('role.bead', body === undefined ? 'is' : '=', body ?? null)
      .where('person.email', 'in', [...emails])
      .where((where) => where.or([where('role.until', 'is', null), where('role.until', '>', at)]))
      .execute(),
    db
      .selectFrom('invitation')
      .select(['email', 'role', 'organisation'])
      .where('region', '=', region)
      .where('bead', body === undefined ? 'is' : '=', body ?? null)
      .where('email', 'in', [...emails])
      .where('state', '=', 'open')
      .where('expires_at', '>', at)
      .execute(),
  ])
  const keys = (rows: readonly { email: string | null; role: Role; organisation: string }[]) =>
    new Set(rows.map(({ email, role, organisation }) => keyOf(email ?? '', role, organisation)))
  return { having: keys(having), invited: keys(invited) }
}

function selectInvitations(db: Database) {
  return db
    .selectFrom('invitation')
    .innerJoin('bead as organisation', 'organisation.id', 'invitation.organisation')
    .innerJoin('region', 'region.slug', 'invitation.region')
    .leftJoin('bead as place', 'place.id', 'invitation.bead')
    .leftJoin('person as inviter', 'inviter.id', 'invitation.invited_by')
    .select(['invitation.id', 'invitation.email', 'invitation.name', 'invitation.locale'])
    .select(['invitation.organisation', 'invitation.role', 'invitation.region', 'invitation.bead'])
    .select(['invitation.person', 'invitation.state', 'invitation.sends'])
    .select(['invitation.created_at as createdAt', 'invitation.expires_at as expiresAt'])
    .select(['organisation.title as organisationName', 'region.name as regionName'])
    .select(['inviter.name as inviterName', 'place.title as beadName'])
    .where('organisation.removed_at', 'is', null)
}

/** 256 bits by lot. */
function newToken(): string {
  return randomBytes(32).toString('base64url')
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
