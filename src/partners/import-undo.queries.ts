import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudits, changesBetween } from '../database/index.ts'
import { startUndo } from '../sheets/index.ts'
import type { Stayed, UndoOutcome } from '../sheets/look.ts'
import type { KnownSeat } from './import-known.ts'
import type { Undo } from './import-undo.ts'
import { removeMade } from './remove-made.queries.ts'
import { holdOrganisations, updateOrganisations } from './write-organisations.queries.ts'
import { updateSeats } from './write-seats.queries.ts'

/** Something that stayed, by the bead that names it. */
export interface Kept {
  readonly bead: string
  readonly why: Stayed['why']
}

/**
 * Takes an import back, last kind first: what it made is removed, what it changed gets its old words. What somebody
 * changed or used since stays, and is told.
 */
export async function undoImport(
  trx: Database,
  act: Act,
  asked: { readonly id: string; readonly region: string },
): Promise<UndoOutcome | undefined> {
  const steps = await startUndo<Undo>(trx, act, { ...asked, kind: 'partners' })
  if (!steps) return undefined
  const { region } = asked
  const made = (was: 'person-made' | 'organisation-made') =>
    stepsOf(steps, was).map((step) => ({ id: step.id, revision: 'revision' in step ? step.revision : 1 }))
  const kept = [
    ...(await undoSeats(trx, act, region, steps)),
    ...(await undoPartners(trx, act, region, stepsOf(steps, 'partner-added'))),
    ...(await undoChanges(trx, act, stepsOf(steps, 'organisation-changed'))),
    ...(await removeMade(trx, act, region, 'person', made('person-made'))),
    ...(await removeMade(trx, act, region, 'organisation', made('organisation-made'))),
  ]
  return { steps: steps.length, stayed: await nameAll(trx, kept) }
}

async function undoSeats(trx: Database, act: Act, region: string, steps: readonly Undo[]): Promise<Kept[]> {
  const made = stepsOf(steps, 'seat-made')
  const changed = stepsOf(steps, 'seat-changed')
  const ids = [...made.map(({ id }) => id), ...changed.map(({ before }) => before.id)]
  const found = await trx
    .selectFrom('seat')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  const seats = new Map(found.map((seat) => [seat.id, seat]))
  const now = ({ person, until, ...seat }: (typeof found)[number]): KnownSeat => ({
    ...seat,
    ...(person === null ? {} : { person }),
    ...(until === null ? {} : { until }),
  })
  const kept: Kept[] = []
  const isSame = (id: string, revision: number, body: string): boolean => {
    const seat = seats.get(id)
    if (seat?.revision === revision) return true
    kept.push({ bead: seat?.body ?? body, why: seat ? 'changed' : 'gone' })
    return false
  }
  const back = changed.filter(({ before, revision }) => isSame(before.id, revision, before.body))
  await updateSeats(
    trx,
    act,
    region,
    back.flatMap(({ before }) => {
      const seat = seats.get(before.id)
      return seat ? [{ from: now(seat), to: before }] : []
    }),
  )
  const gone = made.filter(({ id, revision }) => isSame(id, revision, ''))
  await trx
    .deleteFrom('seat')
    .where('id', '=', sql<string>`any(${gone.map(({ id }) => id)}::uuid[])`)
    .execute()
  await appendAudits(
    trx,
    act,
    gone.flatMap(({ id }) => {
      const seat = seats.get(id)
      if (!seat) return []
      const { id: _, revision: __, ...before } = seat
      const changes = { ...changesBetween(before, {}), seat: [id, null] as const }
      return [{ action: 'remove', kind: 'seat', thing: seat.body, region, changes }]
    }),
  )
  return kept
}

async function undoPartners(
  trx: Database,
  act: Act,
  region: string,
  steps: readonly Extract<Undo, { was: 'partner-added' }>[],
): Promise<Kept[]> {
  const fresh = steps.filter(({ before }) => !before).map(({ id }) => id)
  const seated = await trx
    .selectFrom('seat')
    .innerJoin('bead', 'bead.id', 'seat.body')
    .select('seat.organisation')
    .distinct()
    .where('seat.organisation', '=', sql<string>`any(${fresh}::uuid[])`)
    .where('bead.region', '=', region)
    .execute()
  const used = new Set(seated.map(({ organisation }) => organisation))
  const gone = fresh.filter((id) => !used.has(id))
  await trx
    .deleteFrom('partner')
    .where('region', '=', region)
    .where('organisation', '=', sql<string>`any(${gone}::uuid[])`)
    .execute()
  const back = steps.flatMap(({ id, before }) => (before ? [{ id, ...before }] : []))
  await sql`update partner set since = old.since, until = old.until
    from jsonb_to_recordset(${JSON.stringify(back)}::jsonb) as old(id uuid, since date, until date)
    where partner.region = ${region} and partner.organisation = old.id`.execute(trx)
  await appendAudits(
    trx,
    act,
    [...gone, ...back.map(({ id }) => id)].map((thing) => ({
      action: 'update',
      kind: 'organisation',
      thing,
      region,
    })),
  )
  return [...used].map((bead) => ({ bead, why: 'in-use' as const }))
}

async function undoChanges(
  trx: Database,
  act: Act,
  steps: readonly Extract<Undo, { was: 'organisation-changed' }>[],
): Promise<Kept[]> {
  const held = await holdOrganisations(
    trx,
    steps.map(({ id }) => id),
  )
  const back = steps.filter(({ id, revision }) => held.get(id)?.revision === revision)
  await updateOrganisations(
    trx,
    act,
    held,
    back.map(({ id, before }) => ({ id, values: before })),
  )
  return steps
    .filter((step) => !back.includes(step))
    .map(({ id }) => ({ bead: id, why: held.has(id) ? ('changed' as const) : ('gone' as const) }))
}

async function nameAll(trx: Database, kept: readonly Kept[]): Promise<Stayed[]> {
  const ids = [...new Set(kept.map(({ bead }) => bead).filter((id) => id !== ''))]
  const rows = await trx
    .selectFrom('bead')
    .select(['id', 'title'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  return kept.map(({ bead, why }) => ({ title: titles.get(bead) ?? '', why }))
}

function stepsOf<Was extends Undo['was']>(
  steps: readonly Undo[],
  name: Was,
): Extract<Undo, { readonly was: Was }>[] {
  return steps.filter((step): step is Extract<Undo, { readonly was: Was }> => step.was === name)
}
