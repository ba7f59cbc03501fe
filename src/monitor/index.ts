import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'
import type { MonitorParts } from './env.ts'
import { frontRoutes } from './front.routes.tsx'

export type { MonitorParts } from './env.ts'
/** The door of the room: overviews of a region, of a partner and of a place. */
export { createPromiseLister, type PromiseLister } from './list-promises.queries.ts'

/** Every page of the room. */
export function monitorRoutes(parts: MonitorParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().route('/', frontRoutes(parts))
}
