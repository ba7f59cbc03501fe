import { Hono } from 'hono'
import type { FileStore } from '../files/index.ts'
import type { PeopleEnv } from '../people/index.ts'
import { actionRoutes } from './action.routes.tsx'
import { actionFormRoutes } from './action-form.routes.tsx'
import { answerRoutes } from './answer.routes.tsx'
import { confirmRoutes } from './confirm.routes.tsx'
import { detailFormRoutes } from './detail-form.routes.tsx'
import { detailRecordRoutes } from './detail-record.routes.ts'
import { detailRollUpRoutes } from './detail-roll-up.routes.tsx'
import { detailSections } from './detail-sections.routes.tsx'
import { projectExportRoutes } from './export.routes.tsx'
import { projectImportRoutes } from './import.routes.tsx'
import type { ProjectLister } from './list-projects.queries.ts'
import { projectPeopleRoutes } from './people.routes.tsx'
import { projectFormRoutes } from './project-form.routes.tsx'
import { type ProjectSection, projectPageRoutes } from './project-page.routes.tsx'
import { projectsRoutes } from './projects.routes.tsx'
import { reportRoutes } from './report.routes.tsx'
import { wayInRoutes } from './way-in.routes.tsx'

/** The door of the room: what is done, by whom, and what came of it. */
export { createAction, type NewAction, updateAction } from './action.queries.ts'
export { ActionTable } from './action-table.view.tsx'
export { listUnanswered, type Question } from './answer.queries.ts'
export { closeAction } from './close-action.queries.ts'
export { askProgressJob } from './confirm.job.ts'
export { projectHandOver } from './hand-over.queries.ts'
export { projectImport } from './import-look.queries.ts'
export { listActions } from './list-actions.queries.ts'
export { createProjectLister, type ProjectLister } from './list-projects.queries.ts'
export { loadExampleProjects } from './load-examples.queries.ts'
export { loadProjectSet } from './load-set.queries.ts'
export { createProject, type NewProject, type ProjectFields, updateProject } from './project.queries.ts'
export type { ProjectSection } from './project-page.routes.tsx'
export { endPerson, type NewProjectPerson, placePerson } from './project-person.queries.ts'
export { ProjectList } from './projects.view.tsx'
export { watchAnswersJob } from './watch-answers.job.ts'

/** What other rooms bring to the pages of projects. */
export interface ProjectParts {
  readonly listProjects: ProjectLister
  readonly sections: readonly ProjectSection[]
  /** Where reports are kept. */
  readonly store: FileStore
  /** How many trusted proxies stand before this server. */
  readonly proxies: number
}

/** Every page of the room. What has a fixed name stands before the pages of single projects. */
export function projectRoutes({ listProjects, sections, store, proxies }: ProjectParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .route('/', projectExportRoutes(listProjects))
    .route('/', projectsRoutes(listProjects))
    .route('/', projectImportRoutes)
    .route('/', projectFormRoutes)
    .route('/', projectPeopleRoutes)
    .route('/', actionFormRoutes)
    .route('/', actionRoutes)
    .route('/', wayInRoutes({ proxies }))
    .route('/', answerRoutes)
    .route('/', confirmRoutes)
    .route('/', detailRecordRoutes)
    .route('/', detailRollUpRoutes)
    .route('/', detailFormRoutes)
    .route('/', reportRoutes(store))
    .route('/', projectPageRoutes(listProjects, [...detailSections, ...sections]))
}
