/** The door of the room: what is done, by whom, and what came of it. */
export { createAction, type NewAction, updateAction } from './action.queries.ts'
export { createProject, type NewProject, type ProjectFields, updateProject } from './project.queries.ts'
export { endPerson, type NewProjectPerson, placePerson } from './project-person.queries.ts'
