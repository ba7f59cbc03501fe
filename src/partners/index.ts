import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'

/** The door of the room: organisations, bodies, seats, mandates and their network. */
export { createBody, type NewBody } from './body.queries.ts'
export { createMandate, type NewMandate, updateMandate } from './mandate.queries.ts'
export {
  addPartner,
  createOrganisation,
  type Logo,
  type NewOrganisation,
} from './organisation.queries.ts'
export { createSeat, endSeat, type NewSeat, updateSeat } from './seat.queries.ts'

export function partnerRoutes(): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
}
