import type { Database } from '../database/database.ts'
import type { DeskParts } from '../people/index.ts'
import { createOrganisation } from './organisation.queries.ts'

/** Partners of these regions, by name: those that a role can be for. */
async function listNamed(db: Database, regions: readonly string[]) {
  return await db
    .selectFrom('bead')
    .select(['bead.id', 'bead.title as name'])
    .where('bead.kind', '=', 'organisation')
    .where('bead.removed_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('partner')
          .select('partner.organisation')
          .whereRef('partner.organisation', '=', 'bead.id')
          .where('partner.region', 'in', [...regions])
          .where('partner.until', 'is', null),
      ),
    )
    .orderBy('bead.title')
    .orderBy('bead.id')
    .limit(3000)
    .execute()
}

/** What the desks and the invitations of the room people need of partners and seats. */
export const deskParts: Pick<DeskParts, 'organisations' | 'seats'> = {
  organisations: {
    list: listNamed,
    async create(trx, act, { region, name }) {
      const bead = await createOrganisation(trx, act, { region, name, summary: '', sector: 'other' })
      return bead.id
    },
  },
  seats: {
    async listSeated(db, region, names, at) {
      if (names.length === 0) return []
      const day = at.toISOString().slice(0, 10)
      return await db
        .selectFrom('seat')
        .innerJoin('bead', 'bead.id', 'seat.body')
        .innerJoin('person', 'person.id', 'seat.person')
        .select(['person.id as person', 'person.name', 'seat.organisation'])
        .distinct()
        .where('bead.region', '=', region)
        .where('bead.removed_at', 'is', null)
        .where('person.email', 'is', null)
        .where('person.erased_at', 'is', null)
        .where((eb) => eb(eb.fn<string>('lower', ['person.name']), 'in', [...names]))
        .where((where) => where.or([where('seat.until', 'is', null), where('seat.until', '>=', day)]))
        .execute()
    },
  },
}
