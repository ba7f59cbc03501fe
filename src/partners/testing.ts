import type { Bead } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { testAct } from '../people/testing.ts'
import { createBody, type NewBody } from './body.queries.ts'
import { createOrganisation, type NewOrganisation } from './organisation.queries.ts'
import { createSeat, type NewSeat } from './seat.queries.ts'

/** An invented organisation that takes part in a region. */
export async function makeOrganisation(
  db: Database,
  organisation: Pick<NewOrganisation, 'region' | 'name'> & Partial<NewOrganisation>,
): Promise<Bead> {
  return createOrganisation(db, testAct, {
    summary: 'Helpt ouderen in de buurt.',
    sector: 'welfare',
    since: '2025-01-01',
    example: true,
    ...organisation,
  })
}

export async function makeBody(
  db: Database,
  body: Pick<NewBody, 'region' | 'name'> & Partial<NewBody>,
): Promise<Bead> {
  return createBody(db, testAct, {
    summary: 'Denkt na over wonen en zorg.',
    kind: 'working-group',
    right: 'advises',
    example: true,
    ...body,
  })
}

export async function makeSeat(
  db: Database,
  seat: Pick<NewSeat, 'body' | 'organisation'> & Partial<NewSeat>,
): Promise<string> {
  return createSeat(db, testAct, { since: '2025-01-01', ...seat })
}
