import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { Database } from '../database/database.ts'
import { appendAudits, changesBetween } from '../database/index.ts'
import { regionsAround } from './belong.queries.ts'
import type { KnownSeat } from './import-known.ts'

/** Rows of one statement: PostgreSQL takes at most 65,535 values. */
const BATCH = 2000

type SeatToMake = Omit<KnownSeat, 'id' | 'revision'>

/**
 * Makes seats in bodies of a region, in a few statements.
 *
 * @returns their ids, in the same order
 * @throws Problem `changed-meanwhile` when a body, organisation or person of them is no longer there or of elsewhere
 */
export async function createSeats(
  trx: Database,
  act: Act,
  region: string,
  seats: readonly SeatToMake[],
): Promise<string[]> {
  await checkSeats(trx, region, seats)
  const made = seats.map((seat) => ({ id: newId(act.at), row: rowOf(seat) }))
  for (let at = 0; at < made.length; at += BATCH)
    await trx
      .insertInto('seat')
      .values(made.slice(at, at + BATCH).map(({ id, row }) => ({ id, ...row })))
      .execute()
  await appendAudits(
    trx,
    act,
    made.map(({ id, row }) => ({
      action: 'create',
      kind: 'seat',
      // The gremium that it is about: whoever follows that hears of it, and its history tells it.
      thing: row.body,
      region,
      changes: { ...changesBetween({}, row), seat: [null, id] as const },
    })),
  )
  return made.map(({ id }) => id)
}

/**
 * Gives seats of a region another function or other days, whoever sits there.
 *
 * @param list the seat as it is now, and as it becomes
 * @throws Problem `changed-meanwhile` when one of them is not as it was
 */
export async function updateSeats(
  trx: Database,
  act: Act,
  region: string,
  list: readonly { readonly from: KnownSeat; readonly to: SeatToMake }[],
): Promise<void> {
  if (list.length === 0) return
  const rows = JSON.stringify(
    list.map(({ from: { id, body, revision }, to }) => ({ ...rowOf(to), id, body, revision })),
  )
  const { numAffectedRows } = await sql`update seat set function = fresh.function, since = fresh.since,
      until = fresh.until, revision = seat.revision + 1
    from jsonb_to_recordset(${rows}::jsonb)
      as fresh(id uuid, body uuid, revision int, function text, since date, until date), bead
    where seat.id = fresh.id and seat.body = fresh.body and seat.revision = fresh.revision
      and bead.id = seat.body and bead.region = ${region}`.execute(trx)
  if (numAffectedRows !== BigInt(list.length)) throw new Problem('changed-meanwhile')
  await appendAudits(
    trx,
    act,
    list.map(({ from, to }) => {
      const changes = { ...changesBetween(rowOf(from), rowOf(to)), seat: [from.id, from.id] as const }
      return { action: 'update', kind: 'seat', thing: from.body, region, changes }
    }),
  )
}

function rowOf({ body, organisation, person, function: post, since, until }: SeatToMake) {
  return { body, organisation, person: person ?? null, function: post, since, until: until ?? null }
}

/** Whether all bodies are of the region, and all who sit there of the region or those around it. */
async function checkSeats(trx: Database, region: string, seats: readonly SeatToMake[]): Promise<void> {
  const bodies = new Set(seats.map(({ body }) => body))
  const organisations = new Set(seats.map(({ organisation }) => organisation))
  const people = new Set(seats.flatMap(({ person }) => person ?? []))
  const { rows } = await sql<{ bodies: string; organisations: string; people: string }>`select
    (select count(*) from bead where id = any(${[...bodies]}::uuid[]) and kind = 'body' and region = ${region}
      and removed_at is null) as bodies,
    (select count(distinct partner.organisation) from partner inner join bead on bead.id = partner.organisation
      where bead.id = any(${[...organisations]}::uuid[]) and bead.removed_at is null
        and partner.region in ${regionsAround(region)}) as organisations,
    (select count(*) from person inner join bead on bead.id = person.id
      where person.id = any(${[...people]}::uuid[]) and person.erased_at is null and bead.removed_at is null
        and bead.region in ${regionsAround(region)}) as people`.execute(trx)
  const found = rows[0]
  const isWhole =
    found !== undefined &&
    Number(found.bodies) === bodies.size &&
    Number(found.organisations) === organisations.size &&
    Number(found.people) === people.size
  if (!isWhole) throw new Problem('changed-meanwhile')
}
