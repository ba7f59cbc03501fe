import { randomBytes } from 'node:crypto'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { type FactorRole, factorRoles, readCode } from './second-factor.ts'
import { decryptSecret, encryptSecret, hashOfCode, stepOfCode } from './second-factor-secret.queries.ts'

/** Codes on paper, for who lost the phone. */
const RECOVERY_CODES = 10

export interface SecondFactor {
  readonly confirmed: boolean
  readonly recoveryLeft: number
  /** Only before it is confirmed: afterwards nobody sees it again. */
  readonly setUp?: { readonly key: string; readonly address: string }
}

/** What somebody has; undefined when nothing. */
export async function findSecondFactor(db: Database, person: string): Promise<SecondFactor | undefined> {
  const row = await factorOf(db, person)
  if (!row) return undefined
  const known = { confirmed: row.confirmed_at !== null, recoveryLeft: row.recovery_hashes.length }
  if (known.confirmed) return known
  const secret = await decryptSecret(db, person, row.secret)
  const owner = await db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst()
  const key = base32.encode(secret, { padding: false })
  return { ...known, setUp: { key, address: createOTP(secret).url('Noaber', owner?.name ?? '') } }
}

/** A new secret, of no use until it is confirmed; nothing when somebody has a confirmed one. */
export async function createSecondFactor(trx: Database, { person, at }: Owner): Promise<void> {
  const secret = await encryptSecret(trx, person, randomBytes(20), randomBytes(12))
  const fresh = { secret, last_step: 0, recovery_hashes: [], created_at: at }
  await trx
    .insertInto('auth_second_factor')
    .values({ person, confirmed_at: null, ...fresh })
    .onConflict((conflict) =>
      conflict.column('person').doUpdateSet(fresh).where('auth_second_factor.confirmed_at', 'is', null),
    )
    .execute()
}

/** @returns the codes on paper, to be shown once; undefined when the code is wrong */
export async function confirmSecondFactor(
  trx: Database,
  act: Act,
  owner: Owner & { readonly session: string },
  typed: string,
): Promise<readonly string[] | undefined> {
  const { person, at, session } = owner
  // Of two at once, or one beside a new secret, the second waits and finds it confirmed or changed.
  await lockAudit(trx)
  const row = await factorOf(trx, person, 'lock')
  const code = readCode(typed)
  if (!row || row.confirmed_at !== null || code === undefined || !('app' in code)) return undefined
  const step = await stepOfCode(await decryptSecret(trx, person, row.secret), code.app, at)
  if (step === undefined) return undefined
  const confirmed = await trx
    .updateTable('auth_second_factor')
    .set({ confirmed_at: at, last_step: step })
    .where('person', '=', person)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  if (confirmed.numUpdatedRows === 0n) return undefined
  await passSession(trx, { person, session, at })
  await appendAudit(trx, act, { action: 'create', kind: 'second-factor', thing: person })
  return await createRecoveryCodes(trx, person)
}

/** New codes on paper; the old ones end. */
export async function renewRecoveryCodes(
  trx: Database,
  act: Act,
  person: string,
): Promise<readonly string[]> {
  await appendAudit(trx, act, { action: 'update', kind: 'second-factor', thing: person })
  return await createRecoveryCodes(trx, person)
}

/**
 * Takes the second step away, and with it what it proved: other sessions end, also those that still waited for a code,
 * and the one that stays counts as one step.
 *
 * @param keep session of whoever asks; absent: all end
 * @returns whether there was one
 */
export async function removeSecondFactor(
  trx: Database,
  act: Act,
  person: string,
  keep?: string,
): Promise<boolean> {
  await lockAudit(trx)
  const gone = await trx.deleteFrom('auth_second_factor').where('person', '=', person).executeTakeFirst()
  if (gone.numDeletedRows === 0n) return false
  const theirs = trx.deleteFrom('auth_session').where('person', '=', person)
  const ended = await (keep === undefined ? theirs : theirs.where('id', '<>', keep)).executeTakeFirst()
  await trx.updateTable('auth_session').set({ factor_at: null }).where('person', '=', person).execute()
  const changes = { sessions: [Number(ended.numDeletedRows), 0] as const }
  await appendAudit(trx, act, { action: 'remove', kind: 'second-factor', thing: person, changes })
  return true
}

/** Uses up a code of the app or on paper: each works once, whoever else tries it at the same time. */
export async function useCode(trx: Database, { person, at }: Owner, typed: string): Promise<boolean> {
  const code = readCode(typed)
  const row = await factorOf(trx, person)
  if (!code || !row || row.confirmed_at === null) return false
  const mine = trx.updateTable('auth_second_factor').where('person', '=', person)
  if ('paper' in code) {
    const hash = await hashOfCode(trx, person, code.paper)
    const used = await mine
      .set({ recovery_hashes: sql<string[]>`array_remove(recovery_hashes, ${hash})` })
      .where(sql<boolean>`${hash} = any(recovery_hashes)`)
      .executeTakeFirst()
    return used.numUpdatedRows > 0n
  }
  const step = await stepOfCode(await decryptSecret(trx, person, row.secret), code.app, at)
  if (step === undefined) return false
  const used = await mine.set({ last_step: step }).where('last_step', '<', step).executeTakeFirst()
  return used.numUpdatedRows > 0n
}

/** From now on this session counts: its person gave the second step. */
export async function passSession(
  trx: Database,
  { person, session, at }: Owner & { readonly session: string },
): Promise<void> {
  await trx
    .updateTable('auth_session')
    .set({ factor_at: at })
    .where('id', '=', session)
    .where('person', '=', person)
    .execute()
}

export async function hasSecondFactor(db: Database, person: string): Promise<boolean> {
  const row = await factorOf(db, person)
  return row !== undefined && row.confirmed_at !== null
}

/** Roles that do not count without a second step. */
export async function listFactorRoles(db: Database): Promise<readonly FactorRole[]> {
  const rows = await db.selectFrom('second_factor_role').select('role').execute()
  return factorRoles.filter((role) => rows.some((row) => row.role === role))
}

export async function updateFactorRoles(
  trx: Database,
  act: Act,
  chosen: readonly FactorRole[],
): Promise<void> {
  const before = await listFactorRoles(trx)
  await trx.deleteFrom('second_factor_role').execute()
  if (chosen.length > 0) {
    const rows = chosen.map((role) => ({ role }))
    await trx
      .insertInto('second_factor_role')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const changes = { roles: [before.join(', '), chosen.join(', ')] as const }
  await appendAudit(trx, act, { action: 'update', kind: 'second-factor', changes })
}

interface Owner {
  readonly person: string
  readonly at: Date
}

async function factorOf(db: Database, person: string, lock?: 'lock') {
  const query = db
    .selectFrom('auth_second_factor')
    .select(['secret', 'confirmed_at', 'recovery_hashes'])
    .where('person', '=', person)
  return await (lock ? query.forUpdate() : query).executeTakeFirst()
}

async function createRecoveryCodes(trx: Database, person: string): Promise<readonly string[]> {
  // 50 bits each.
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    base32.encode(randomBytes(7), { padding: false }).slice(0, 10),
  )
  const recovery_hashes = await Promise.all(codes.map((code) => hashOfCode(trx, person, code)))
  await trx.updateTable('auth_second_factor').set({ recovery_hashes }).where('person', '=', person).execute()
  return codes
}
