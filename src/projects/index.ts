/** The door of the room: what is done, by whom, and what came of it. */
export { createAction, type NewAction, updateAction } from './action.queries.ts'
export { createProject, type NewProject, type ProjectFields, updateProject } from './project.queries.ts'
export { endPerson, type NewProjectPerson, placePerson } from './project-person.queries.ts'

import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'
import { type ProjectSection, projectPageRoutes } from './project-page.routes.tsx'
import { projectsRoutes } from './projects.routes.tsx'

export { listActions } from './list-actions.queries.ts'

import type { ProjectLister } from './list-projects.queries.ts'

export { ActionTable } from './action-table.view.tsx'
export { createProjectLister, type ProjectLister } from './list-projects.queries.ts'
export type { ProjectSection } from './project-page.routes.tsx'
export { ProjectList } from './projects.view.tsx'

/** What other rooms bring to the pages of projects. */
export interface ProjectParts {
  readonly listProjects: ProjectLister
  readonly sections: readonly ProjectSection[]
}

/** Every page of the room. What has a fixed name stands before the pages of single projects. */
export function projectRoutes({ listProjects, sections }: ProjectParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .route('/', projectsRoutes(listProjects))
    .route('/', projectPageRoutes(listProjects, sections))
}
