import { Hono } from 'hono'
import { beadPath } from '../beads/bead.ts'
import { dayOf } from '../partners/partner.ts'
import { guardRegion, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { listUnanswered } from '../projects/index.ts'
import { childrenOf } from '../regions/region.ts'
import { drawPage } from '../web/index.ts'
import type { MonitorParts } from './env.ts'
import { loadRegion } from './region-promises.queries.ts'
import { listLeaderless, listOutcomeless } from './workbench.queries.ts'
import { lateLines, leaderlessLines, ownerlessLines, themelessLines, unconfirmedLines } from './workbench.ts'
import { WorkbenchPage } from './workbench.view.tsx'

/** Most questions that are read; more wait in no region. */
const MOST_QUESTIONS = 1000

/** `/regios/:region/werkbank`: what asks for attention of who leads the region, each with where it is mended. */
export function workbenchRoutes(parts: MonitorParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().get('/regios/:region/werkbank', guardRegion('read', 'role'), async (c) => {
    const { page, region, regions, db, now } = c.var
    const subRegions = childrenOf(regions, region.slug)
    const part = subRegions.find(({ slug }) => slug === c.req.query('deel'))
    const day = dayOf(now)
    const { slugs, projects, byId, promises } = await loadRegion(c, parts, part ?? region)
    const [questions, leaderless, meetings] = await Promise.all([
      // A question belongs to the region of its project: that of the whole, when the project runs in the part.
      listUnanswered(db, [...new Set(projects.map(({ bead }) => bead.region))], MOST_QUESTIONS),
      listLeaderless(db),
      listOutcomeless(db, slugs, now),
    ])
    keepPrivate(c)
    return c.html(
      drawPage(
        <WorkbenchPage
          {...{ page, region, regions, subRegions, part }}
          lines={{
            late: lateLines(promises, byId, day),
            unanswered: questions
              .filter(({ project }) => byId.has(project.id))
              .map(({ project, dueOn }) => ({
                title: project.title,
                path: `${beadPath({ ...project, kind: 'project' })}/vragen`,
                why: { kind: dueOn < day ? 'answer-late' : 'answer-by', day: dueOn },
              })),
            unconfirmed: unconfirmedLines(projects, now),
            leaderless: leaderlessLines(projects, leaderless),
            ownerless: ownerlessLines(promises, byId, day),
            themeless: themelessLines(projects),
            outcomeless: meetings.map(({ bead, endedAt }) => ({
              title: bead.title,
              path: `${beadPath(bead)}/uitkomsten`,
              why: { kind: 'ended', day: dayOf(endedAt) },
            })),
          }}
        />,
      ),
    )
  })
}
