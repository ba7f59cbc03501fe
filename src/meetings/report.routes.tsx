import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { dayOf } from '../partners/partner.ts'
import { guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage } from '../web/index.ts'
import { listAgenda } from './agenda.queries.ts'
import { listAttendance } from './attendance.queries.ts'
import { findMeeting } from './find-meeting.queries.ts'
import { meetingCrumbs } from './meeting-crumbs.ts'
import { listOutcomes } from './outcome-list.queries.ts'
import { ReportPage } from './report.view.tsx'
import { listSessions } from './session.queries.ts'
import { listStatements } from './statement.queries.ts'

/** The report of a meeting: for whoever may see the meeting. */
export const reportRoutes = new Hono<PeopleEnv>().get(
  '/regios/:region/bijeenkomsten/:slug/verslag',
  guardBead('read', 'meeting'),
  async (c) => {
    const { db, viewer, page, bead, now } = c.var
    const { reader } = viewer
    const [meeting, sessions, agenda, outcomes, statements, attendance] = await Promise.all([
      findMeeting(db, reader, bead.id),
      listSessions(db, bead.id),
      listAgenda(db, reader, bead.id),
      listOutcomes(db, reader, bead.id),
      listStatements(db, bead.id),
      listAttendance(db, reader, bead.id),
    ])
    if (!meeting) throw new Problem('bead-not-found')
    keepPrivate(c)
    const props = { page, bead, meeting, sessions, agenda, outcomes, statements, attendance }
    return c.html(drawPage(<ReportPage {...props} crumbs={meetingCrumbs(c.var)} day={dayOf(now)} />))
  },
)
