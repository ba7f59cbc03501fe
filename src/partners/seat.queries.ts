import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween } from '../database/index.ts'
import { isPartnerAround, isPersonAround } from './belong.queries.ts'

export interface NewSeat {
  readonly id?: string
  readonly body: string
  readonly organisation: string
  /** Absent: vacant. */
  readonly person?: string
  /** What they are in the body: chair, secretary … */
  readonly function?: string
  /** Days, both inclusive. */
  readonly since: string
  readonly until?: string
}

/**
 * Makes a place in a body, held for an organisation.
 *
 * @returns its id
 * @throws Problem `bead-not-found` when the body is not there, or the organisation or person is not of its region
 */
export async function createSeat(trx: Database, act: Act, seat: NewSeat): Promise<string> {
  const { id = newId(act.at), body, organisation, person, since, until } = seat
  const region = await regionOfBody(trx, body)
  await checkHolder(trx, region, { organisation, person })
  const row = {
    body,
    organisation,
    person: person ?? null,
    function: seat.function ?? '',
    since,
    until: until ?? null,
  }
  await trx
    .insertInto('seat')
    .values({ id, ...row })
    .execute()
  await appendAudit(trx, act, {
    action: 'create',
    kind: 'seat',
    // The gremium that it is about: whoever follows that hears of it, and its history tells it.
    thing: seat.body,
    region,
    changes: { ...changesBetween({}, row), seat: [null, id] },
  })
  return id
}

/**
 * Gives a seat to somebody else, another organisation, another function or other days.
 *
 * @throws Problem `bead-not-found` when this body has no such seat, or as `createSeat`; `changed-meanwhile`
 */
export async function updateSeat(
  trx: Database,
  act: Act,
  seat: NewSeat & {
    readonly id: string
    readonly revision: number
    /** Whoever sits there stays, also when the one who changes it may not see who that is. */
    readonly keepsPerson?: boolean
  },
): Promise<void> {
  const { id, body, organisation } = seat
  const region = await regionOfBody(trx, body)
  const { revision, ...before } = await findSeatRow(trx, id, body)
  if (revision !== seat.revision) throw new Problem('changed-meanwhile')
  const person = seat.keepsPerson ? (before.person ?? undefined) : seat.person
  await checkHolder(trx, region, { organisation, person: seat.keepsPerson ? undefined : person })
  const after = {
    organisation,
    person: person ?? null,
    function: seat.function ?? '',
    since: seat.since,
    until: seat.until ?? null,
  }
  await trx
    .updateTable('seat')
    .set({ ...after, revision: revision + 1 })
    .where('id', '=', id)
    .where('body', '=', body)
    .execute()
  const changes = { ...changesBetween(before, after), seat: [id, id] as const }
  await appendAudit(trx, act, { action: 'update', kind: 'seat', thing: body, region, changes })
}

/** Ends a seat; it stays in the history of the body. `until`: the last day. @throws Problem `bead-not-found` */
export async function endSeat(
  trx: Database,
  act: Act,
  seat: { readonly id: string; readonly body: string; readonly until: string },
): Promise<void> {
  const region = await regionOfBody(trx, seat.body)
  const before = await findSeatRow(trx, seat.id, seat.body)
  await trx
    .updateTable('seat')
    .set({ until: seat.until, revision: before.revision + 1 })
    .where('id', '=', seat.id)
    .where('body', '=', seat.body)
    .execute()
  const until = changesBetween({ until: before.until }, { until: seat.until })
  const changes = { ...until, seat: [seat.id, seat.id] as const }
  await appendAudit(trx, act, { action: 'update', kind: 'seat', thing: seat.body, region, changes })
}

async function regionOfBody(trx: Database, body: string): Promise<string> {
  const row = await trx
    .selectFrom('bead')
    .select('region')
    .where('id', '=', body)
    .where('kind', '=', 'body')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Problem('bead-not-found')
  return row.region
}

async function findSeatRow(trx: Database, id: string, body: string) {
  const row = await trx
    .selectFrom('seat')
    .select(['organisation', 'person', 'function', 'since', 'until', 'revision'])
    .where('id', '=', id)
    .where('body', '=', body)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Problem('bead-not-found')
  return row
}

async function checkHolder(
  trx: Database,
  region: string,
  { organisation, person }: { organisation: string; person: string | undefined },
): Promise<void> {
  if (!(await isPartnerAround(trx, organisation, region))) throw new Problem('bead-not-found')
  if (person !== undefined && !(await isPersonAround(trx, person, organisation, region)))
    throw new Problem('bead-not-found')
}
