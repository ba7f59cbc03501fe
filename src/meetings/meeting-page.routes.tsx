import { Hono } from 'hono'
import type { VNode } from 'preact'
import { Problem } from '../base/problem.ts'
import type { Bead } from '../beads/bead.ts'
import { guardBead, mayDo, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { beadTools, thingOf } from '../thread/index.ts'
import { drawPage } from '../web/index.ts'
import { listAgenda } from './agenda.queries.ts'
import { listAttendance } from './attendance.queries.ts'
import { findMeeting } from './find-meeting.queries.ts'
import { findOwnRegistration } from './find-registration.queries.ts'
import { MeetingPage } from './meeting-page.view.tsx'
import { listSessions } from './session.queries.ts'

/** A section on the page of a meeting that another file or a later room draws. */
export type MeetingSection = (
  c: { readonly var: PeopleEnv['Variables'] },
  bead: Bead,
) => Promise<VNode | undefined>

/** `/regios/:region/bijeenkomsten/:slug`. */
export function meetingPageRoutes(sections: readonly MeetingSection[]): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().get(
    '/regios/:region/bijeenkomsten/:slug',
    guardBead('read', 'meeting'),
    async (c) => {
      const { page, region, regions, library, bead, db, viewer, now } = c.var
      const { reader } = viewer
      const thing = thingOf(bead)
      const [meeting, state, agenda, parts, attendance, own, drawn] = await Promise.all([
        findMeeting(db, reader, bead.id),
        beadTools(c, bead),
        listAgenda(db, reader, bead.id),
        listSessions(db, bead.id),
        listAttendance(db, reader, bead.id),
        viewer.person ? findOwnRegistration(db, bead.id, viewer.person.id) : undefined,
        Promise.all(sections.map((draw) => draw(c, bead))),
      ])
      if (!meeting) throw new Problem('bead-not-found')
      const isTeam = mayDo(c, 'read', 'registration', thing)
      keepPrivate(c)
      return c.html(
        drawPage(
          <MeetingPage
            {...{ page, region, regions, meeting, state, agenda, attendance, now, isTeam }}
            gazetteer={library.gazetteer}
            parts={parts}
            showsOnline={isTeam || own?.state === 'registered'}
            own={own?.state}
            signedInAs={viewer.person?.name}
            mayCancel={state.may.update && meeting.state === 'planned'}
            sections={drawn.filter((section) => section !== undefined)}
            done={c.req.query('gedaan')}
          />,
        ),
      )
    },
  )
}
