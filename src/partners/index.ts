import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'

/** The door of the room: organisations, bodies, seats, mandates and their network. */
export function partnerRoutes(): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
}
