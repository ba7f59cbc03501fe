import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'

/** The door of the room: the red thread that joins everything, and what happened to it. */
export function threadRoutes(): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
}
