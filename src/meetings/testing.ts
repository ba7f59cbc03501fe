import type { Bead } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { testAct } from '../people/testing.ts'
import { createMeeting, type NewMeeting } from './meeting.queries.ts'
import { createSession, type SessionFields } from './session.queries.ts'

/** Thursday 11 June 2026, 9.30 to 12.00 in the Netherlands. */
export const MEETING_START = new Date('2026-06-11T07:30:00Z')
export const MEETING_END = new Date('2026-06-11T10:00:00Z')

/** An invented meeting. */
export async function makeMeeting(
  db: Database,
  meeting: Pick<NewMeeting, 'region' | 'title'> & Partial<NewMeeting>,
): Promise<Bead> {
  return createMeeting(db, testAct, {
    summary: 'Een ochtend over de vier rollen.',
    description: '',
    kind: 'work-session',
    startsAt: MEETING_START,
    endsAt: MEETING_END,
    place: 'Gemeentehuis',
    themes: [],
    visibility: 'public',
    example: true,
    ...meeting,
  })
}

/** An invented session. @returns its id */
export async function makeSession(
  db: Database,
  meeting: string,
  session: Pick<SessionFields, 'title'> & Partial<SessionFields>,
): Promise<string> {
  const made = await createSession(db, testAct, meeting, {
    startsAt: MEETING_START,
    endsAt: MEETING_END,
    place: '',
    ...session,
  })
  if ('refused' in made) throw new Error(made.refused)
  return made.id
}
