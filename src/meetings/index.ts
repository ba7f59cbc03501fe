import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'
import { afterMeetingRoutes } from './after-meeting.routes.tsx'
import { checkInRoutes } from './check-in.routes.tsx'
import { meetingExportRoutes } from './meeting-export.routes.tsx'
import { meetingFormRoutes } from './meeting-form.routes.tsx'
import type { MeetingSection } from './meeting-page.routes.tsx'
import { meetingPageRoutes } from './meeting-page.routes.tsx'
import { meetingsRoutes } from './meetings.routes.tsx'
import { outcomeSection } from './outcome-section.routes.tsx'
import { registerRoutes } from './register.routes.tsx'
import { registrationListRoutes } from './registration-list.routes.tsx'
import { registrationPageRoutes } from './registration-page.routes.tsx'
import { sessionFormRoutes } from './session-form.routes.tsx'

export { createAgendaItem, listAgenda } from './agenda.queries.ts'
/** The door of the room: where people come together, who comes, and what was agreed. */
export { bodyMeetings } from './body-section.routes.tsx'
export { countMeetings, findMeeting, listMeetings, type MeetingQuestion } from './find-meeting.queries.ts'
export { remindFollowUpsJob } from './follow-up.job.ts'
export { loadExampleMeetings } from './load-examples.queries.ts'
export { loadLargeSet } from './load-set.queries.ts'
export { largeSize, sizeNames } from './load-set.ts'
export { meetingJobs } from './meeting.job.ts'
export { createMeeting, type MeetingFields, type NewMeeting, updateMeeting } from './meeting.queries.ts'
export type { MeetingSection } from './meeting-page.routes.tsx'
export type { MeetingInList } from './meeting-page.ts'
export { MeetingList } from './meetings.view.tsx'
export { createOutcome, type NewOutcome } from './outcome.queries.ts'
export { cameUpSection } from './outcome-section.routes.tsx'
export { createSession, listSessions, type SessionFields } from './session.queries.ts'

/** What other rooms bring to the pages of meetings. */
export interface MeetingParts {
  /** How many trusted proxies stand before this server. */
  readonly proxies: number
  readonly sections: readonly MeetingSection[]
}

/** Every page of the room. What has a fixed name stands before the pages of single meetings. */
export function meetingRoutes({ sections, proxies }: MeetingParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .route('/', meetingsRoutes)
    .route('/', meetingExportRoutes())
    .route('/', meetingFormRoutes)
    .route('/', sessionFormRoutes)
    .route('/', registerRoutes({ proxies }))
    .route('/', registrationPageRoutes)
    .route('/', registrationListRoutes)
    .route('/', checkInRoutes)
    .route('/', afterMeetingRoutes({ proxies }))
    .route('/', meetingPageRoutes([outcomeSection, ...sections]))
}
