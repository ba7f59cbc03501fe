import { importRoutes } from '../sheets/index.ts'
import { projectImport } from './import-look.queries.ts'

/** `/regios/:region/projecten/importeren`: a list of projects and actions is sent, looked at, written and taken back. */
export const projectImportRoutes = importRoutes(projectImport)
