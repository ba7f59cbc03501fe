import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { beadPath } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween } from '../database/index.ts'
import { handOverParts } from '../language/texts-hand-over.ts'
import type { HandOver, HandOverPart, Holding } from '../people/index.ts'
import { createMandate, updateMandate } from './mandate.queries.ts'
import { dayOf } from './partner.ts'
import { updateSeat } from './seat.queries.ts'

/** Seats and mandates go along when somebody hands over. */
export const partnerHandOver: readonly HandOverPart[] = [
  {
    title: handOverParts.seats,
    async list(db, holding, at) {
      const seats = await seatsOf(db, holding, at)
      return seats.map(({ id, title, slug, region }) => ({
        id,
        name: title,
        path: beadPath({ region, kind: 'body', slug }),
      }))
    },
    async handOver(trx, act, { to, ...holding }) {
      const seats = await seatsOf(trx, holding, act.at)
      for (const { until, id, body, function: task, since, revision } of seats)
        await updateSeat(trx, act, {
          ...{ id, body, function: task, since, revision, person: to, organisation: holding.organisation },
          ...(until === null ? {} : { until }),
        })
      return seats.length
    },
    async listHolders(db, region, at) {
      const rows = await db
        .selectFrom('seat')
        .innerJoin('bead', 'bead.id', 'seat.body')
        .select(['seat.person', 'seat.organisation'])
        .distinct()
        .where('bead.region', '=', region)
        .where('bead.removed_at', 'is', null)
        .where('seat.person', 'is not', null)
        .where((where) => where.or([where('seat.until', 'is', null), where('seat.until', '>=', dayOf(at))]))
        .execute()
      return rows.flatMap(({ person, organisation }) => (person === null ? [] : [{ person, organisation }]))
    },
  },
  {
    title: handOverParts.mandates,
    async list(db, holding, at) {
      const [held, given] = await Promise.all([mandatesOf(db, holding, at), mandatesBy(db, holding, at)])
      const shown = ({ id, scope, slug, region }: (typeof held)[number]) => ({
        id,
        name: scope,
        path: beadPath({ region, kind: 'organisation', slug }),
      })
      const own = new Set(held.map(({ id }) => id))
      return [
        ...held.map(shown),
        ...given.filter(({ id }) => !own.has(id)).map((one) => ({ ...shown(one), stays: true })),
      ]
    },
    async handOver(trx, act, handOver) {
      const mandates = await mandatesOf(trx, handOver, act.at)
      for (const mandate of mandates) await handOverMandate(trx, act, handOver, mandate)
      return mandates.length
    },
    async listHolders(db, region, at) {
      const rows = await mandatesNow(db, region, at)
        .innerJoin('person', 'person.id', 'mandate.holder_person')
        .select(['person.id as person', 'mandate.giver as organisation'])
        .distinct()
        .execute()
      return rows
    },
  },
]

async function seatsOf(db: Database, { from, organisation, region }: Holding, at: Date) {
  return await db
    .selectFrom('seat')
    .innerJoin('bead', 'bead.id', 'seat.body')
    .select(['seat.id', 'seat.body', 'seat.function', 'seat.since', 'seat.until', 'seat.revision'])
    .select(['bead.title', 'bead.slug', 'bead.region'])
    .where('seat.person', '=', from)
    .where('seat.organisation', '=', organisation)
    .where('bead.region', '=', region)
    .where('bead.removed_at', 'is', null)
    .where((where) => where.or([where('seat.until', 'is', null), where('seat.until', '>=', dayOf(at))]))
    .orderBy('bead.title')
    .orderBy('seat.id')
    .execute()
}

/** Mandates of a region that hold now or will. */
function mandatesNow(db: Database, region: string, at: Date) {
  return db
    .selectFrom('mandate')
    .innerJoin('bead', 'bead.id', 'mandate.giver')
    .where('mandate.region', '=', region)
    .where('bead.removed_at', 'is', null)
    .where((where) => where.or([where('mandate.until', 'is', null), where('mandate.until', '>=', dayOf(at))]))
}

function listed(db: Database, { organisation, region }: Holding, at: Date) {
  return mandatesNow(db, region, at)
    .select(['mandate.id', 'mandate.giver', 'mandate.scope', 'mandate.since', 'mandate.until'])
    .select(['mandate.source', 'mandate.source_url', 'mandate.revision', 'mandate.region', 'bead.slug'])
    .where('mandate.giver', '=', organisation)
    .orderBy('mandate.since')
    .orderBy('mandate.id')
}

/** Mandates that the organisation gave to this person. */
async function mandatesOf(db: Database, holding: Holding, at: Date) {
  return await listed(db, holding, at).where('mandate.holder_person', '=', holding.from).execute()
}

/** Mandates that this person recorded for the organisation, by the trail: the organisation is the giver and stays so. */
async function mandatesBy(db: Database, holding: Holding, at: Date) {
  return await listed(db, holding, at)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('audit_event')
          .select('audit_event.seq')
          .where('audit_event.person', '=', holding.from)
          .where('audit_event.kind', '=', 'mandate')
          .where('audit_event.action', '=', 'create')
          .where('audit_event.thing', '=', holding.organisation)
          .where(sql<boolean>`audit_event.changes::jsonb -> 'mandate' ->> 1 = mandate.id::text`),
      ),
    )
    .execute()
}

/**
 * The mandate ends yesterday and the other has the same one from today, with the same decision as its source: two rows
 * of the trail, about the giver. One that began today or has yet to begin changes hands as it is: one row.
 */
async function handOverMandate(
  trx: Database,
  act: Act,
  { to }: HandOver,
  mandate: Awaited<ReturnType<typeof mandatesOf>>[number],
): Promise<void> {
  const { id, region, giver, scope, since, until, source, source_url, revision } = mandate
  const today = dayOf(act.at)
  const same = {
    ...{ region, giver, scope, source, since, holder: { person: to } },
    ...(until === null ? {} : { until }),
    ...(source_url === null ? {} : { sourceUrl: source_url }),
  }
  if (since >= today) return await updateMandate(trx, act, { ...same, id, revision })
  const last = dayOf(new Date(act.at.getTime() - 86_400_000))
  await trx
    .updateTable('mandate')
    .set({ until: last, revision: revision + 1 })
    .where('id', '=', id)
    .where('region', '=', region)
    .where('giver', '=', giver)
    .execute()
  const changes = { ...changesBetween({ until }, { until: last }), mandate: [id, id] as const }
  await appendAudit(trx, act, { action: 'update', kind: 'mandate', thing: giver, region, changes })
  await createMandate(trx, act, { ...same, since: today })
}
