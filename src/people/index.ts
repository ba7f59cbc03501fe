import { Hono } from 'hono'
import type { PeopleEnv } from './env.ts'
import { privacyRoutes } from './privacy.routes.tsx'

/** The door of the room: who is who, what they may do, and their pages. */
export type { ActEnv, BeadThingEnv, Identity, PeopleEnv, RegionThingEnv } from './env.ts'
export { guardBead, guardFor, guardRegion, mayDo, type Rule, ruleOf } from './guard.routes.ts'
export { createPerson, findPersonByEmail, type NewPerson } from './person.queries.ts'
export { retentionHelp, retentionJob, runRetentionCommand } from './retention.job.ts'
export { findViewer, listAssignments } from './role.queries.ts'

/** Every page of the room. */
export function peopleRoutes(): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().route('/', privacyRoutes)
}
