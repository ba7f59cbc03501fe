import { Hono } from 'hono'
import type { VNode } from 'preact'
import { Problem } from '../base/problem.ts'
import type { Bead } from '../beads/bead.ts'
import { dayOf } from '../partners/partner.ts'
import { familyOf } from '../partners/place-words.ts'
import { guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { beadTools } from '../thread/index.ts'
import { drawPage } from '../web/index.ts'
import { findProject, listProjectPeople, listUpdates } from './find-project.queries.ts'
import { listActions } from './list-actions.queries.ts'
import type { ProjectLister } from './list-projects.queries.ts'
import { ProjectPage } from './project-page.view.tsx'
import { listRelated } from './related.ts'

type Asked = { readonly var: PeopleEnv['Variables'] }

/** Sections on the page of a project that other files and later rooms draw. */
export type ProjectSection = (c: Asked, bead: Bead) => Promise<VNode | undefined>

/** `/regios/:region/projecten/:slug`. */
export function projectPageRoutes(
  listProjects: ProjectLister,
  sections: readonly ProjectSection[],
): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().get(
    '/regios/:region/projecten/:slug',
    guardBead('read', 'project'),
    async (c) => {
      const { page, region, regions, library, bead, db, viewer, now } = c.var
      const { reader } = viewer
      const day = dayOf(now)
      const [project, state, people, actions, updates, all, drawn] = await Promise.all([
        findProject(db, reader, bead.id),
        beadTools(c, bead),
        listProjectPeople(db, reader, bead.id),
        listActions(db, reader, { project: bead.id }),
        listUpdates(db, reader, bead.id),
        listProjects(
          db,
          reader,
          familyOf(region, regions).map(({ slug }) => slug),
          now,
        ),
        Promise.all(sections.map((draw) => draw(c, bead))),
      ])
      if (!project) throw new Problem('bead-not-found')
      keepPrivate(c)
      return c.html(
        drawPage(
          <ProjectPage
            {...{ page, region, regions, library, state, project, people, actions, updates, day, now }}
            related={listRelated(all, bead.id)}
            sections={drawn.filter((section) => section !== undefined)}
            done={c.req.query('gedaan')}
          />,
        ),
      )
    },
  )
}
