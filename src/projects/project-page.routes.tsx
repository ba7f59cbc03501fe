import { Hono, type HonoRequest } from 'hono'
import type { VNode } from 'preact'
import { Problem } from '../base/problem.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { dayOf } from '../partners/partner.ts'
import { familyOf } from '../partners/place-words.ts'
import { type BeadThingEnv, guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { beadTools, findDraft } from '../thread/index.ts'
import { answerFresh } from '../web/index.ts'
import type { Result } from './detail-shape.ts'
import { findProject, listProjectPeople, listUpdates } from './find-project.queries.ts'
import { listActions } from './list-actions.queries.ts'
import type { ProjectLister } from './list-projects.queries.ts'
import { findProjectFields, listChoices } from './project-form.queries.ts'
import { fieldsOfProject, type ProjectPart, partOf } from './project-form.ts'
import { ProjectForm } from './project-form.view.tsx'
import { ProjectPage } from './project-page.view.tsx'
import { listRelated } from './related.ts'
import { listResults } from './result.queries.ts'
import { findPlaceFigure } from './why.queries.ts'
import { figuresOfResults } from './why.ts'

type Asked = { readonly var: PeopleEnv['Variables'] }

/** Sections on the page of a project that other files and later rooms draw. */
export type ProjectSection = (c: Asked, bead: Bead, results: readonly Result[]) => Promise<VNode | undefined>

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
      const results = listResults(db, library, bead.id, page.locale)
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
        Promise.all(sections.map(async (draw) => draw(c, bead, await results))),
      ])
      if (!project) throw new Problem('bead-not-found')
      const reached = await results
      const placeFigure = await findPlaceFigure(library, project, { region, regions, locale: page.locale })
      const part = state.may.update ? partOf(c.req.query('bewerk')) : undefined
      const editing = part === undefined ? undefined : await drawPart(c, part)
      keepPrivate(c)
      return answerFresh(
        c,
        <ProjectPage
          {...{ page, region, regions, library, state, project, people, actions, updates, day, now }}
          related={listRelated(all, bead.id)}
          results={reached}
          figures={[...(placeFigure ? [placeFigure] : []), ...figuresOfResults(reached, page.locale)]}
          sections={drawn.filter((section) => section !== undefined)}
          done={c.req.query('gedaan')}
          undoable={Number(c.req.query('revisie')) === bead.revision}
          {...(editing === undefined ? {} : { editing })}
        />,
      )
    },
  )
}

/** The form of one part, drawn in its place on the page. */
async function drawPart(
  c: { readonly var: PeopleEnv['Variables'] & BeadThingEnv['Variables']; readonly req: HonoRequest },
  part: ProjectPart,
) {
  const { db, viewer, bead, region, regions, library, page } = c.var
  const found = await findProjectFields(db, viewer.reader, bead)
  if (!found) throw new Problem('bead-not-found')
  const stored = fieldsOfProject(found)
  const path = `${beadPath(bead)}/bewerken/${part}`
  const draft = await findDraft(db, viewer.person?.id, path)
  const isDraftShown = c.req.query('concept') === 'verder'
  const typed = isDraftShown ? draft?.fields : undefined
  const choices = await listChoices(db, viewer.reader, { region, regions, gazetteer: library.gazetteer })
  const form = (
    <ProjectForm
      locale={page.locale}
      bead={bead}
      base={`/regios/${region.slug}`}
      part={part}
      fields={{ ...stored, ...typed }}
      drawnFrom={stored}
      faults={[]}
      choices={choices}
      draft={draft}
      isDraftShown={isDraftShown}
    />
  )
  return { part, form }
}
