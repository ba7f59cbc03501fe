import type { Seated } from './desk.ts'
import { freeText } from './free-text.ts'
import { isAddress, type ListedRow, roleOfWord } from './invitation-list.ts'
import type { Role } from './rights.ts'

/** How long an invitation can be accepted [ms]: 14 days. */
export const INVITATION_TERM_MS = 14 * 24 * 60 * 60 * 1000

export const invitationStates = ['open', 'accepted', 'declined', 'withdrawn', 'expired'] as const
export type InvitationState = (typeof invitationStates)[number]

/** What a stored invitation is now: an open one past its term has expired, whether or not that was written down. */
export function stateOf(
  invitation: { readonly state: InvitationState; readonly expiresAt: Date },
  at: Date,
): InvitationState {
  return invitation.state === 'open' && at >= invitation.expiresAt ? 'expired' : invitation.state
}

/** What becomes of a line of the list: an invitation, or the reason why not. */
export type Outcome =
  | {
      readonly invite: {
        readonly organisation: string
        readonly role: Role
        /** Somebody of that name with a seat for that organisation and no account; `joins`: it is them. */
        readonly seated?: { readonly person: string; readonly joins: boolean }
      }
    }
  | { readonly create: { readonly name: string; readonly role: Role } }
  | { readonly refused: RowRefusal }

export type RowRefusal =
  | 'bad-address'
  | 'double'
  | 'unknown-organisation'
  | 'skipped'
  | 'unknown-role'
  | 'role-not-allowed'
  | 'has-role'
  | 'invited'
  | 'name-too-long'
  | 'bad-name'

export interface ListContext {
  /** Organisations of the region. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** For lines without one. */
  readonly organisation: string
  readonly role: Role
  readonly givable: readonly Role[]
  /** What was chosen for names that are not known: an id, `new` or `skip`; by the name in lower case. */
  readonly choices: ReadonlyMap<string, string>
  /** Whoever has the role already, or an invitation for it: `address role organisation`. */
  readonly having: ReadonlySet<string>
  readonly invited: ReadonlySet<string>
  readonly seated: readonly Seated[]
  /** Addresses of people who only have the name of somebody with a seat. */
  readonly apart: ReadonlySet<string>
}

/** What becomes of every line. A second line for an address counts only when it is for another organisation. */
export function decideRows(rows: readonly ListedRow[], context: ListContext): Outcome[] {
  const seen = new Set<string>()
  const joined = new Set<string>()
  return rows.map((row) => {
    const outcome = decideRow(row, context)
    if ('refused' in outcome) return outcome
    const organisation = 'invite' in outcome ? outcome.invite.organisation : outcome.create.name.toLowerCase()
    const key = `${row.email} ${organisation}`
    if (seen.has(key)) return { refused: 'double' }
    seen.add(key)
    const seated = 'invite' in outcome ? seatedAs(row, outcome.invite.organisation, context) : undefined
    if (!('invite' in outcome) || seated === undefined || joined.has(seated.person)) return outcome
    if (seated.joins) joined.add(seated.person)
    return { invite: { ...outcome.invite, seated } }
  })
}

/** The one person of that name who has a seat for that organisation; nobody when there are two of the name. */
function seatedAs(row: ListedRow, organisation: string, { seated, apart }: ListContext) {
  const named = seated.filter(
    (one) => one.organisation === organisation && one.name.toLowerCase() === row.name.toLowerCase(),
  )
  const [first] = named
  return first && named.length === 1 ? { person: first.person, joins: !apart.has(row.email) } : undefined
}

function decideRow(row: ListedRow, context: ListContext): Outcome {
  if (!isAddress(row.email)) return { refused: 'bad-address' }
  if (row.name.length > 200 || row.organisation.length > 200) return { refused: 'name-too-long' }
  const text = freeText({ max: 200, label: '' })
  if (![row.name, row.organisation].every((one) => text.safeParse(one).success))
    return { refused: 'bad-name' }
  const role = row.role === '' ? context.role : roleOfWord(row.role)
  if (role === undefined) return { refused: 'unknown-role' }
  if (!context.givable.includes(role)) return { refused: 'role-not-allowed' }
  const organisation = organisationOf(row.organisation, context)
  if (organisation === 'new') return { create: { name: row.organisation, role } }
  if (organisation === 'skip') return { refused: 'skipped' }
  if (organisation === undefined) return { refused: 'unknown-organisation' }
  const key = keyOf(row.email, role, organisation)
  if (context.having.has(key)) return { refused: 'has-role' }
  if (context.invited.has(key)) return { refused: 'invited' }
  return { invite: { organisation, role } }
}

/** How `ListContext` knows that somebody has a role for an organisation. */
export function keyOf(email: string, role: Role, organisation: string): string {
  return `${email} ${role} ${organisation}`
}

function organisationOf(name: string, context: ListContext): string | undefined {
  const known = new Set(context.organisations.map(({ id }) => id))
  const meant = name.toLowerCase()
  if (meant === '') return known.has(context.organisation) ? context.organisation : undefined
  const found = context.organisations.find((one) => one.name.toLowerCase() === meant)
  if (found) return found.id
  const chosen = context.choices.get(meant)
  return chosen === 'new' || chosen === 'skip' || known.has(chosen ?? '') ? chosen : undefined
}

/** An address that its owner recognises and nobody else can write to: "p…@zorg.example". */
export function hiddenAddress(email: string): string {
  return email.replace(/^(.).*(@.*)$/, '$1…$2')
}
