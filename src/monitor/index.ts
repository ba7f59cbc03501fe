import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'
import type { MonitorParts } from './env.ts'
import { frontRoutes } from './front.routes.tsx'
import { monitorPageRoutes } from './monitor.routes.tsx'
import { partnerReportRoutes } from './partner-report.routes.tsx'
import { placeWorkRoutes } from './place-work.routes.tsx'
import { workbenchRoutes } from './workbench.routes.tsx'

export type { MonitorParts } from './env.ts'
/** The door of the room: overviews of a region, of a partner and of a place. */
export { createPromiseLister, type PromiseLister } from './list-promises.queries.ts'

export { partnerPromises, personWork } from './partner-report.routes.tsx'
export { drawPlaceWork } from './place-work.routes.tsx'

/** Every page of the room. */
export function monitorRoutes(parts: MonitorParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .route('/', frontRoutes(parts))
    .route('/', monitorPageRoutes(parts))
    .route('/', workbenchRoutes(parts))
    .route('/', partnerReportRoutes(parts))
    .route('/', placeWorkRoutes(parts))
}
