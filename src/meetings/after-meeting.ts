import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'
import { followUpRoutes } from './follow-up.routes.tsx'
import { outcomeRoutes } from './outcome.routes.tsx'

/** What happens in a meeting and after it: outcomes, the screen in the room, the report, calendars. */
export function afterMeetingRoutes(_parts: { readonly proxies: number }): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().route('/', outcomeRoutes).route('/', followUpRoutes)
}
