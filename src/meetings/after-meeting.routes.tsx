import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'
import { calendarRoutes } from './calendar.routes.tsx'
import { followUpRoutes } from './follow-up.routes.tsx'
import { outcomeRoutes } from './outcome.routes.tsx'
import { reportRoutes } from './report.routes.tsx'
import { roomRoutes } from './room.routes.tsx'
import { roomCodeRoutes } from './room-code.routes.tsx'
import { statementRoutes } from './statement.routes.tsx'

/** What happens in a meeting and after it: outcomes, the screen in the room, the report, calendars. */
export function afterMeetingRoutes({ proxies }: { readonly proxies: number }): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .route('/', outcomeRoutes)
    .route('/', roomRoutes)
    .route('/', roomCodeRoutes({ proxies }))
    .route('/', statementRoutes({ proxies }))
    .route('/', followUpRoutes)
    .route('/', reportRoutes)
    .route('/', calendarRoutes)
}
