import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'

/** The door of the room: the red thread that joins everything, and what happened to it. */
export { AroundBead, type AroundBeadProps } from './around.view.tsx'
export { beadTools } from './bead-state.queries.ts'
export { type BeadState, thingOf } from './bead-state.ts'
export { BeadTools, type BeadToolsProps, DoneNotice } from './bead-tools.view.tsx'

export function threadRoutes(): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
}
