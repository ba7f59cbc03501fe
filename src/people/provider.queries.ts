import { createHash } from 'node:crypto'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { createPerson } from './person.queries.ts'
import type { Admission, IdentityProvider, ProviderRefusal } from './provider.ts'
import { updateProviderRoles } from './provider-role.queries.ts'
import { listAssignments } from './role.queries.ts'

/** How long somebody may be away at a provider [ms]. */
const AWAY_MS = 10 * 60_000

export interface Attempt {
  readonly provider: string
  readonly verifier: string
  readonly nonce: string
  readonly back: string
  readonly locale: 'nl' | 'en'
}

/** Remembers somebody who goes to a provider. */
export async function createAttempt(db: Database, state: string, attempt: Attempt, at: Date): Promise<void> {
  const row = { id: newId(at), state_hash: hashOf(state), ...attempt, created_at: at }
  await db.insertInto('provider_attempt').values(row).execute()
}

/** Uses up what was remembered: nobody comes back twice. @returns undefined when too late, forged or of another provider */
export async function removeAttempt(
  db: Database,
  state: string,
  provider: string,
  at: Date,
): Promise<Attempt | undefined> {
  const row = await db
    .deleteFrom('provider_attempt')
    .where('state_hash', '=', hashOf(state))
    .where('provider', '=', provider)
    .returning(['provider', 'verifier', 'nonce', 'back', 'locale', 'created_at'])
    .executeTakeFirst()
  if (!row || row.created_at.getTime() < at.getTime() - AWAY_MS) return undefined
  const { created_at: _, locale, ...attempt } = row
  return { ...attempt, locale: locale === 'en' ? 'en' : 'nl' }
}

/** The beads of these organisations in the region: by their own id, or by KvK number. */
async function listMapped(db: Database, region: string, given: readonly string[]): Promise<string[]> {
  if (given.length === 0) return []
  const numbers = given.filter((one) => /^[0-9]{8}$/.test(one))
  const ids = given.filter((one) => !numbers.includes(one))
  const rows = await db
    .selectFrom('bead')
    .leftJoin('organisation', 'organisation.id', 'bead.id')
    .select('bead.id')
    .where('bead.kind', '=', 'organisation')
    .where('bead.region', '=', region)
    .where('bead.removed_at', 'is', null)
    .where((eb) =>
      eb.or([
        ...(ids.length > 0 ? [eb('bead.id', 'in', ids)] : []),
        ...(numbers.length > 0 ? [eb('organisation.kvk', 'in', numbers)] : []),
      ]),
    )
    .orderBy('bead.id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Lets somebody in by what their provider says: finds or makes the person, and makes their roles what it says now.
 * A refusal of somebody known takes away what the provider gave before.
 *
 * @param parents region above each region
 */
export async function admit(
  trx: Database,
  from: IdentityProvider,
  admission: Admission,
  parents: ReadonlyMap<string, string>,
  at: Date,
): Promise<{ readonly person: string } | { readonly refused: ProviderRefusal }> {
  await lockAudit(trx)
  const organisations = await listMapped(trx, from.region, admission.organisations)
  const role = admission.role
  const wanted = role === undefined ? [] : organisations.map((organisation) => ({ organisation, role }))
  const act: Act = { at, means: 'web', ...(organisations[0] ? { organisation: organisations[0] } : {}) }
  const known = await findAccount(trx, from.id, admission.subject)
  if (known && !known.erased) {
    const updated = await updateProviderRoles(trx, act, { person: known.person, from, wanted, parents })
    if ('refused' in updated) return updated
  }
  if (organisations.length === 0) return { refused: 'no-organisation' }
  if (role === undefined) return { refused: 'no-role' }
  if (known && !known.erased) return { person: known.person }
  const found = await findByEmail(trx, admission.email)
  if (!found && known) return { refused: 'erased' }
  if (found && !(await isTheirs(trx, found, organisations, at))) return { refused: 'other-organisation' }
  const person =
    found?.id ??
    (await createPerson(trx, act, { name: admission.name, email: admission.email, region: from.region }))
  await createAccount(trx, act, { from, subject: admission.subject, person })
  const updated = await updateProviderRoles(trx, act, { person, from, wanted, parents })
  return 'refused' in updated ? updated : { person }
}

async function findAccount(trx: Database, provider: string, subject: string) {
  const row = await trx
    .selectFrom('provider_account')
    .innerJoin('person', 'person.id', 'provider_account.person')
    .select(['person.id', 'person.erased_at'])
    .where('provider', '=', provider)
    .where('subject_hash', '=', hashOf(provider, subject))
    .executeTakeFirst()
  return row ? { person: row.id, erased: row.erased_at !== null } : undefined
}

async function findByEmail(trx: Database, email: string) {
  return await trx
    .selectFrom('person')
    .select(['id', 'operator'])
    .where('email', '=', email)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
}

/** Whether a known person is of these organisations and of no other: a provider takes over nobody of another. */
async function isTheirs(
  trx: Database,
  found: { readonly id: string; readonly operator: boolean },
  organisations: readonly string[],
  at: Date,
): Promise<boolean> {
  if (found.operator) return false
  const held = await listAssignments(trx, found.id, at)
  return held.length > 0 && held.every(({ organisation }) => organisations.includes(organisation))
}

async function createAccount(
  trx: Database,
  act: Act,
  { from, subject, person }: { from: IdentityProvider; subject: string; person: string },
): Promise<void> {
  await trx
    .insertInto('provider_account')
    .values({
      id: newId(act.at),
      person,
      provider: from.id,
      subject_hash: hashOf(from.id, subject),
      created_at: act.at,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'subject_hash']).doUpdateSet({ person }))
    .execute()
  const changes = { provider: [null, from.id] as const }
  await appendAudit(trx, act, { action: 'create', kind: 'account', thing: person, changes })
}

/** What is kept of a secret that has to be recognised. */
function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
