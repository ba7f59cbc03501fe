import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudits } from '../database/index.ts'
import type { Stayed } from '../sheets/look.ts'

/** Removed together; when something holds on to one of them, one by one. */
const BATCH = 500

interface MadeBead {
  readonly id: string
  readonly revision: number
}

type Left = { readonly bead: string; readonly why: Stayed['why'] }

/** Removes organisations or people that an import made, with their address, as far as nothing hangs on them. @returns what stayed */
export async function removeMade(
  trx: Database,
  act: Act,
  region: string,
  kind: 'organisation' | 'person',
  made: readonly MadeBead[],
): Promise<Left[]> {
  const ids = made.map(({ id }) => id)
  const states = await listStates(trx, region, ids)
  const whyNot = ({ id, revision }: MadeBead): Stayed['why'] | undefined => {
    const state = states.get(id)
    if (!state) return 'gone'
    if (state.revision !== revision) return 'changed'
    return state.used ? 'in-use' : undefined
  }
  const left = made.flatMap((bead): Left[] => {
    const why = whyNot(bead)
    return why === undefined ? [] : [{ bead: bead.id, why }]
  })
  const stays = new Set(left.map(({ bead }) => bead))
  const free = ids.filter((id) => !stays.has(id))
  const removed: string[] = []
  for (let at = 0; at < free.length; at += BATCH) {
    const part = free.slice(at, at + BATCH)
    if (await removeAll(trx, region, kind, part)) removed.push(...part)
    else
      for (const id of part) {
        if (await removeAll(trx, region, kind, [id])) removed.push(id)
        else left.push({ bead: id, why: 'in-use' })
      }
  }
  await appendAudits(
    trx,
    act,
    removed.map((thing) => ({ action: 'remove', kind, thing, region })),
  )
  return left
}

async function listStates(
  trx: Database,
  region: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly revision: number; readonly used: boolean }>> {
  const { rows } = await sql<{ id: string; revision: number; used: boolean }>`select bead.id, bead.revision,
    exists (select from seat where organisation = bead.id)
    or exists (select from seat where person = bead.id)
    or exists (select from mandate where giver = bead.id)
    or exists (select from mandate where holder_organisation = bead.id)
    or exists (select from mandate where holder_person = bead.id)
    or exists (select from role where organisation = bead.id)
    or exists (select from role where person = bead.id)
    or exists (select from thread_link where from_bead = bead.id)
    or exists (select from thread_link where to_bead = bead.id)
    or exists (select from follow where follow.bead = bead.id)
    or exists (select from follow where follow.person = bead.id)
    or exists (select from bead as other where other.owner = bead.id)
    or exists (select from partner where organisation = bead.id and partner.region <> ${region})
    or exists (select from person where person.id = bead.id and last_seen_at is not null) as used
    from bead where bead.id = any(${[...ids]}::uuid[]) and bead.removed_at is null for update of bead`.execute(
    trx,
  )
  return new Map(rows.map(({ id, ...state }) => [id, state]))
}

/** @returns false, and nothing is removed, when a later room holds on to one of them by a foreign key */
async function removeAll(
  trx: Database,
  region: string,
  kind: 'organisation' | 'person',
  ids: readonly string[],
): Promise<boolean> {
  const list = sql<string>`any(${[...ids]}::uuid[])`
  await sql`savepoint remove_made`.execute(trx)
  try {
    await trx.deleteFrom('bead').where('id', '=', list).where('region', '=', region).execute()
    if (kind === 'person') await trx.deleteFrom('person').where('id', '=', list).execute()
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === '23503')) throw cause
    await sql`rollback to savepoint remove_made`.execute(trx)
    return false
  }
  await sql`release savepoint remove_made`.execute(trx)
  return true
}
