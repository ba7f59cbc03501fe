import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'
import { auditRoutes } from './audit.routes.tsx'
import { draftRoutes } from './draft.routes.ts'
import { followRoutes } from './follow.routes.ts'
import { historyRoutes } from './history.routes.tsx'
import { linkRoutes } from './link.routes.tsx'
import { removalRoutes } from './removal.routes.tsx'
import { themeRoutes } from './theme.routes.tsx'

/** The door of the room: the red thread that joins everything, and what happened to it. */
export { AroundBead, type AroundBeadProps } from './around.view.tsx'
export { beadTools } from './bead-state.queries.ts'
export { type BeadState, thingOf } from './bead-state.ts'
export { BeadTools, type BeadToolsProps, DoneNotice } from './bead-tools.view.tsx'
export { digestJob } from './digest.job.ts'
export { type Draft, findDraft, removeDraft, saveDraft } from './draft.queries.ts'
export { DraftNotice, KeptForm } from './draft.view.tsx'

/** Every page of the room. */
export function threadRoutes(): Hono<PeopleEnv> {
  const routes = new Hono<PeopleEnv>()
  for (const part of [
    draftRoutes,
    followRoutes,
    themeRoutes,
    linkRoutes,
    removalRoutes,
    historyRoutes,
    auditRoutes,
  ])
    routes.route('/', part)
  return routes
}
