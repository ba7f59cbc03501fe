/** The door of the room: lists from and for spreadsheets, whatever they are of. */

export { importRoutes } from './import.routes.tsx'
export type { ImportKind, Look, LookQuestion, PersonAct } from './import-kind.queries.ts'
export { ListFiles } from './list-files.view.tsx'
export { startUndo } from './past-import.queries.ts'
export { readSheet, readText } from './read-sheet.source.ts'
export { saveListJob } from './save-list.job.ts'
